import type {Tableau} from '../../documents/index.js'
import {LARGEUR_UTILE, type Palette, type StyleDeTexte} from './style.js'
import {largeurMinimale, type Mesure} from './texte.js'

/** Columns printed side by side; a table too wide has several, each opened by the first column. */
export type GroupeDeColonnes = {readonly colonnes: readonly number[]; readonly largeurs: readonly number[]}

export type Gabarit = {
  readonly taille: number
  readonly interieur: number
  readonly groupes: readonly GroupeDeColonnes[]
}

/** From the comfortable size to the smallest one still read without effort. */
const TAILLES = [9.5, 9, 8.5, 8, 7.5, 7] as const
const TAILLE_APRES_COUPE = 8.5

type Besoins = {readonly minimales: readonly number[]; readonly naturelles: readonly number[]}

/** Style of a cell by the role of its row. */
export function styleDeCellule(
  palette: Palette,
  role: 'entete' | 'donnee' | 'groupe' | 'sous-total' | 'total',
  taille: number,
): StyleDeTexte {
  const fort = role !== 'donnee'
  return {
    police: role === 'total' ? 'gras' : fort ? 'demi' : 'regulier',
    taille,
    interligne: 1.28,
    couleur: role === 'entete' || role === 'groupe' ? palette.titre : palette.encre,
  }
}

/** Chooses the size of letters and the widths: shrinks first, then splits by columns. */
export function mesurerColonnes(
  mesure: Mesure,
  palette: Palette,
  tableau: Tableau,
  place: number = LARGEUR_UTILE,
): Gabarit {
  for (const taille of TAILLES) {
    const besoins = mesurerBesoins(mesure, palette, tableau, {taille, place})
    if (total(besoins.minimales) > place) continue
    const colonnes = tableau.colonnes.map((_, i) => i)
    const largeurs = repartir(tableau, colonnes, besoins, place)
    return {taille, interieur: interieurDe(taille), groupes: [{colonnes, largeurs}]}
  }
  const besoins = mesurerBesoins(mesure, palette, tableau, {taille: TAILLE_APRES_COUPE, place})
  const groupes = couperEnGroupes(besoins.minimales, place).map((colonnes) => ({
    colonnes,
    largeurs: repartir(tableau, colonnes, besoins, place),
  }))
  return {taille: TAILLE_APRES_COUPE, interieur: interieurDe(TAILLE_APRES_COUPE), groupes}
}

function interieurDe(taille: number): number {
  return taille * 0.55
}

function total(valeurs: readonly number[]): number {
  return valeurs.reduce((somme, valeur) => somme + valeur, 0)
}

function mesurerBesoins(
  mesure: Mesure,
  palette: Palette,
  tableau: Tableau,
  {taille, place}: {readonly taille: number; readonly place: number},
): Besoins {
  const marge = 2 * interieurDe(taille) + 0.5
  const styleEntete = styleDeCellule(palette, 'entete', taille)
  // A single endless word must not take the whole table: beyond this it is cut.
  const plafond = place * 0.4
  const minimales: number[] = []
  const naturelles: number[] = []
  for (const [c, colonne] of tableau.colonnes.entries()) {
    let minimale = largeurMinimale(mesure, colonne.libelle, styleEntete)
    let naturelle = minimale
    for (const ligne of tableau.lignes) {
      if (ligne.role === 'groupe') continue
      const texte = ligne.cellules[c] ?? ''
      const style = styleDeCellule(palette, ligne.role, taille)
      minimale = Math.max(minimale, largeurMinimale(mesure, texte, style))
      naturelle = Math.max(naturelle, mesure(texte, style.police, taille))
    }
    minimales.push(Math.min(minimale + marge, plafond))
    naturelles.push(Math.max(naturelle + marge, minimales.at(-1) ?? 0))
  }
  return {minimales, naturelles}
}

/** As many columns in each group when they fit so, else as many as fit; the first column opens each. */
function couperEnGroupes(minimales: readonly number[], largeur: number): number[][] {
  const place = largeur - Math.min(minimales[0] ?? 0, largeur * 0.4)
  const autres = minimales.map((_, i) => i).slice(1)
  const remplis = remplir(autres, minimales, place, autres.length)
  const egaux = remplir(autres, minimales, place, Math.ceil(autres.length / remplis.length))
  return (egaux.length === remplis.length ? egaux : remplis).map((colonnes) => [0, ...colonnes])
}

function remplir(
  colonnes: readonly number[],
  minimales: readonly number[],
  place: number,
  maximum: number,
): number[][] {
  const groupes: number[][] = [[]]
  let largeur = 0
  for (const colonne of colonnes) {
    const besoin = minimales[colonne] ?? 0
    const groupe = groupes.at(-1) ?? []
    if (groupe.length > 0 && (largeur + besoin > place || groupe.length >= maximum)) {
      groupes.push([colonne])
      largeur = besoin
      continue
    }
    groupe.push(colonne)
    largeur += besoin
  }
  return groupes
}

function repartir(tableau: Tableau, colonnes: readonly number[], besoins: Besoins, place: number): number[] {
  const minimales = colonnes.map((c) => besoins.minimales[c] ?? 0)
  const besoin = total(minimales)
  if (besoin >= place) return minimales.map((m) => (m * place) / besoin)
  const poids = colonnes.map((c) => tableau.colonnes[c]?.poids)
  const naturelles = colonnes.map((c) => besoins.naturelles[c] ?? 0)
  const souhaits = poids.some((p) => p !== undefined) ? poids.map((p) => p ?? 1) : elargir(naturelles, place)
  const unite = place / (total(souhaits) || 1)
  const cibles = souhaits.map((s, i) => Math.max(s * unite, minimales[i] ?? 0))
  const exces = total(cibles) - place
  const marges = cibles.map((cible, i) => cible - (minimales[i] ?? 0))
  const jeu = total(marges)
  return cibles.map((cible, i) => cible - (jeu > 0 ? (exces * (marges[i] ?? 0)) / jeu : 0))
}

/** Room left over goes half to the first column, half to the others alike. */
function elargir(naturelles: readonly number[], place: number): number[] {
  const reste = place - total(naturelles)
  if (reste <= 0 || naturelles.length === 1) return [...naturelles]
  const autres = reste / 2 / (naturelles.length - 1)
  return naturelles.map((n, i) => n + (i === 0 ? reste / 2 : autres))
}
