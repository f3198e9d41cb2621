import type {Intitule, Vocabulaire} from '../intitules/index.js'
import {estUnDetail, lireIntitule, parleDeDonnees, type Sens} from '../intitules/index.js'
import {compter, type GenreDEtiquette, genreDuContenu, genreDuTitre} from './contenu.js'
import type {Tranche} from './decouper.js'
import {anneeEcrite, type GrilleEtendue, natureDe} from './grille-etendue.js'

export type Colonne = {
  readonly colonne: number
  /** `donnees`: its header speaks of data; `etiquettes`: it names rows; `autre`: it does neither. */
  readonly role: 'donnees' | 'etiquettes' | 'autre'
  readonly genre?: GenreDEtiquette
  /** True when the title of the column, and not only its cells, says what it names. */
  readonly titree: boolean
  /** Its header, from the outer level to the inner one. */
  readonly chemin: readonly Sens[]
  readonly porteDesNombres: boolean
}

export type Entetes = {
  readonly colonnes: readonly Colonne[]
  /** The header rows, titles apart. */
  readonly niveaux: readonly number[]
  /** Header rows that hold one label alone: they speak of the whole table. */
  readonly titres: readonly Intitule[]
}

/** Reads the columns of a table: their header over all its levels, and what their cells look like. */
export function lireColonnes(vocabulaire: Vocabulaire, etendue: GrilleEtendue, tranche: Tranche): Entetes {
  const niveaux = tranche.entete.filter((ligne) => !estUnTitre(etendue, tranche, ligne))
  const titres = tranche.entete
    .filter((ligne) => !niveaux.includes(ligne))
    .flatMap((ligne) => textesDe(etendue, ligne))
  const colonnes: Colonne[] = []
  let meneur: readonly Sens[] = []
  for (let colonne = 0; colonne < etendue.largeur; colonne++) {
    const propre = cheminDeColonne(vocabulaire, etendue, niveaux, colonne)
    const chemin = sousLeMeneur(propre, meneur)
    if (propre.length > 0 && chemin === propre) meneur = propre.some((sens) => sens.indicateur) ? propre : []
    colonnes.push(qualifier(vocabulaire, etendue, tranche.corps, colonne, chemin))
  }
  return {colonnes, niveaux, titres}
}

/** « dont femmes » alone over its column speaks of the column on its left: « Premiers accueils | dont femmes ». */
function sousLeMeneur(chemin: readonly Sens[], meneur: readonly Sens[]): readonly Sens[] {
  const [seul, ...autres] = chemin
  return seul && autres.length === 0 && estUnDetail(seul.texte) && meneur.length > 0
    ? [...meneur, seul]
    : chemin
}

/** The labels of a row, each once. */
export function textesDe(etendue: GrilleEtendue, ligne: number): Intitule[] {
  const intitules: Intitule[] = []
  for (let colonne = 0; colonne < etendue.largeur; colonne++) {
    const cellule = etendue.cellule(ligne, colonne)
    if (cellule && (natureDe(cellule) === 'texte' || anneeEcrite(cellule) !== undefined))
      intitules.push({texte: cellule.affiche.trim(), ligne, colonne})
  }
  return intitules
}

/**
 * A header row above others that says one thing only speaks of the whole table, unless it is merged over a part of
 * it or stands over its first column of data.
 */
function estUnTitre(etendue: GrilleEtendue, {entete}: Tranche, ligne: number): boolean {
  const suivante = entete[entete.indexOf(ligne) + 1]
  if (suivante === undefined) return false
  const [seul, ...autres] = textesDe(etendue, ligne).filter(({colonne}) => colonne > 0)
  if (!seul) return true
  if (autres.length > 0 || etendue.finDeFusion(ligne, seul.colonne) !== undefined) return false
  for (let c = 1; c < seul.colonne; c++) if (etendue.texte(suivante, c) !== '') return true
  return false
}

/** The header texts over a column; an outer title not merged reaches to the next one on its right. */
function cheminDeColonne(
  vocabulaire: Vocabulaire,
  etendue: GrilleEtendue,
  niveaux: readonly number[],
  colonne: number,
): readonly Sens[] {
  const dernier = niveaux.findLastIndex((ligne) => etendue.texte(ligne, colonne) !== '')
  const chemin: Sens[] = []
  for (let niveau = 0; niveau <= dernier; niveau++) {
    const ligne = niveaux[niveau] ?? 0
    const propre = etendue.texte(ligne, colonne)
    const texte = propre || (niveau < dernier ? titreAGauche(etendue, niveaux, niveau, colonne) : '')
    if (texte && texte !== chemin.at(-1)?.texte)
      chemin.push(lireTitre(vocabulaire, etendue, ligne, colonne, texte))
  }
  return chemin
}

function lireTitre(
  vocabulaire: Vocabulaire,
  etendue: GrilleEtendue,
  ligne: number,
  colonne: number,
  texte: string,
): Sens {
  const cellule = etendue.cellule(ligne, colonne)
  return lireIntitule(vocabulaire, cellule?.genre === 'date' ? String(cellule.valeur) : texte)
}

function titreAGauche(
  etendue: GrilleEtendue,
  niveaux: readonly number[],
  niveau: number,
  colonne: number,
): string {
  const ligne = niveaux[niveau] ?? 0
  for (let c = colonne - 1; c > 0; c--) {
    if (niveaux.slice(0, niveau).some((l) => etendue.cellule(l, c + 1) !== undefined)) return ''
    const texte = etendue.texte(ligne, c)
    if (!texte) continue
    const fin = etendue.finDeFusion(ligne, c)
    const sousLui = niveaux.slice(niveau + 1).some((l) => etendue.cellule(l, c) !== undefined)
    return (fin !== undefined && fin < colonne) || !sousLui ? '' : texte
  }
  return ''
}

function qualifier(
  vocabulaire: Vocabulaire,
  etendue: GrilleEtendue,
  corps: readonly number[],
  colonne: number,
  chemin: readonly Sens[],
): Colonne {
  const lu = compter(vocabulaire, etendue, corps, colonne)
  const base = {colonne, chemin, porteDesNombres: lu.nombres > 0}
  const titre = chemin.at(-1)?.titre
  const titree = genreDuTitre(titre, lu)
  if (titree) return {...base, role: 'etiquettes', genre: titree, titree: true}
  const nommes = lu.structures + lu.rubriques + lu.temps
  const [sures, beaucoup] = [lu.sures + lu.rubriques + lu.temps, nommes > 0 && nommes * 2 >= lu.textes]
  const sontDesLabels = lu.textes > lu.nombres + lu.absences && beaucoup
  const parle = chemin.some(parleDeDonnees) || titre === 'valeur'
  if (titre === 'descriptif' && lu.sures * 2 < lu.textes + lu.nombres)
    return {...base, role: 'autre', titree: true}
  if (sontDesLabels || (!parle && lu.textes > lu.nombres && (sures > 0 || beaucoup)))
    return {...base, role: 'etiquettes', genre: genreDuContenu(lu), titree: false}
  if (titre === 'descriptif') return {...base, role: 'autre', titree: true}
  return {...base, role: parle ? 'donnees' : 'autre', titree: false}
}

/** The only labels of a table may be years, under any title: « Données brutes ». */
export function commeAnnees(
  etendue: GrilleEtendue,
  corps: readonly number[],
  candidate: Colonne,
): Colonne | undefined {
  if (candidate.role !== 'autre' || candidate.titree) return undefined
  const annees = corps.flatMap((ligne) => {
    const cellule = etendue.cellule(ligne, candidate.colonne)
    return natureDe(cellule) === 'nombre' ? [anneeEcrite(cellule)] : []
  })
  if (annees.length === 0 || annees.some((annee) => annee === undefined)) return undefined
  return new Set(annees).size === annees.length
    ? {...candidate, role: 'etiquettes', genre: 'annee'}
    : undefined
}
