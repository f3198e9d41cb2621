import {composerEntetes, type Tableau} from '../../documents/index.js'
import {LARGEUR_UTILE, type Palette, type StyleDeTexte} from './style.js'
import {largeurMinimale, type Mesure} from './texte.js'

/** Columns printed side by side; a table too wide has several, each opened by the first column. */
export type Volet = {readonly colonnes: readonly number[]; readonly largeurs: readonly number[]}

export type Gabarit = {
  readonly taille: number
  readonly interieur: number
  readonly groupes: readonly Volet[]
}

/** From the comfortable size to the smallest one still read without effort. */
const TAILLES = [9.5, 9, 8.5, 8, 7.5, 7] as const
const TAILLE_APRES_COUPE = 8.5
/** Least part of the table that names of rows may take. */
const PART_DES_NOMS = 0.18
/** Under this size, a long table deserves a turned page. */
const TAILLE_DE_LECTURE = 8
const LIGNES_D_UN_LONG_TABLEAU = 8

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
  const groupes = couperEnVolets(tableau, besoins.minimales, place).map((colonnes) => ({
    colonnes,
    largeurs: repartir(tableau, colonnes, besoins, place),
  }))
  return {taille: TAILLE_APRES_COUPE, interieur: interieurDe(TAILLE_APRES_COUPE), groupes}
}

/** A table that does not fit, or only in letters too small for its length: a turned page suits it. */
export function estTropLarge(mesure: Mesure, palette: Palette, tableau: Tableau, place: number): boolean {
  const {groupes, taille} = mesurerColonnes(mesure, palette, tableau, place)
  return (
    groupes.length > 1 || (taille < TAILLE_DE_LECTURE && tableau.lignes.length > LIGNES_D_UN_LONG_TABLEAU)
  )
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
    // The names of rows are not squeezed to the width of their longest word.
    const aise = c === 0 ? Math.min(naturelle, place * PART_DES_NOMS) : 0
    minimales.push(Math.min(Math.max(minimale, aise) + marge, plafond))
    naturelles.push(Math.max(naturelle + marge, minimales.at(-1) ?? 0))
  }
  elargirSousLesGroupes(mesure, tableau, minimales, {style: styleEntete, marge})
  return {minimales, naturelles: naturelles.map((n, i) => Math.max(n, minimales[i] ?? 0))}
}

/** The title of a group of columns is never wider than what it stands over. */
function elargirSousLesGroupes(
  mesure: Mesure,
  tableau: Tableau,
  minimales: number[],
  {style, marge}: {readonly style: StyleDeTexte; readonly marge: number},
): void {
  for (const {libelle, debut, colonnes} of composerEntetes(tableau) ?? []) {
    if (libelle === '') continue
    const besoin = largeurMinimale(mesure, libelle, style) + marge
    const manque = besoin - total(minimales.slice(debut, debut + colonnes))
    if (manque <= 0) continue
    for (let c = debut; c < debut + colonnes; c++) minimales[c] = (minimales[c] ?? 0) + manque / colonnes
  }
}

/** As many columns in each part when they fit so, else as many as fit; the first column opens each. */
function couperEnVolets(tableau: Tableau, minimales: readonly number[], largeur: number): number[][] {
  const place = largeur - Math.min(minimales[0] ?? 0, largeur * 0.4)
  const paquets = enPaquets(tableau, minimales, place)
  const nombre = minimales.length - 1
  const remplis = remplir(paquets, minimales, place, nombre)
  const egaux = remplir(paquets, minimales, place, Math.ceil(nombre / remplis.length))
  return (egaux.length === remplis.length ? egaux : remplis).map((colonnes) => [0, ...colonnes])
}

/** Columns under one title are parted only when no page can hold them together. */
function enPaquets(tableau: Tableau, minimales: readonly number[], place: number): number[][] {
  const groupes = composerEntetes(tableau)
  const toutes = minimales.map((_, i) => i)
  const paquets = groupes
    ? groupes.map(({debut, colonnes}) => toutes.slice(debut, debut + colonnes))
    : toutes.map((c) => [c])
  return paquets
    .map((paquet) => paquet.filter((c) => c > 0))
    .flatMap((paquet) =>
      total(paquet.map((c) => minimales[c] ?? 0)) > place ? paquet.map((c) => [c]) : [paquet],
    )
    .filter((paquet) => paquet.length > 0)
}

function remplir(
  paquets: readonly (readonly number[])[],
  minimales: readonly number[],
  place: number,
  maximum: number,
): number[][] {
  const volets: number[][] = [[]]
  let largeur = 0
  for (const paquet of paquets) {
    const besoin = total(paquet.map((c) => minimales[c] ?? 0))
    const volet = volets.at(-1) ?? []
    if (volet.length > 0 && (largeur + besoin > place || volet.length + paquet.length > maximum)) {
      volets.push([...paquet])
      largeur = besoin
      continue
    }
    volet.push(...paquet)
    largeur += besoin
  }
  return volets
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
