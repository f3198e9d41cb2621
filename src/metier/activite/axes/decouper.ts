import type {Vocabulaire} from '../intitules/index.js'
import {lireIntitule, parleDeDonnees, type Sens} from '../intitules/index.js'
import {anneeEcrite, type GrilleEtendue, natureDe} from './grille-etendue.js'

/** The rows of one table of a sheet: what stands above, its header rows, its body. Rows of the spread grid. */
export type Tranche = {
  readonly titres: readonly number[]
  readonly entete: readonly number[]
  readonly corps: readonly number[]
}

type Ouverte = {
  titres: number[]
  entete: number[]
  corps: number[]
  donnees: Set<number>
  etiquettes: Set<number>
}

/** How far below a header its first number may be: group rows and notes stand between. */
const PORTEE = 60

/**
 * Cuts a sheet into tables by their header rows: a row without numbers, some of whose labels say something of data
 * and have numbers below. Blank rows cut nothing, so that adding some changes nothing.
 */
export function decouperEnTranches(vocabulaire: Vocabulaire, etendue: GrilleEtendue): readonly Tranche[] {
  const tranches: Ouverte[] = []
  const enAttente: number[] = []
  let ouverte: Ouverte | undefined
  for (let ligne = 0; ligne < etendue.hauteur; ligne++) {
    const entete = lireEntete(vocabulaire, etendue, ligne, ouverte)
    if (entete && ouverte && sansCorps(etendue, ouverte)) {
      ouverte.entete.push(...ouverte.corps, ligne)
      ouverte.corps = []
      ajouterColonnes(ouverte, entete)
    } else if (entete) {
      const titres = ouverte ? detacherTitres(etendue, ouverte) : enAttente
      ouverte = {titres, entete: [ligne], corps: [], donnees: new Set(), etiquettes: new Set()}
      ajouterColonnes(ouverte, entete)
      tranches.push(ouverte)
    } else if (ouverte) ouverte.corps.push(ligne)
    else enAttente.push(ligne)
  }
  return tranches
}

/** The rows of text left under a table are the titles of the next one. */
function detacherTitres(etendue: GrilleEtendue, {corps}: Ouverte): number[] {
  const derniere = corps.findLastIndex((ligne) => aDesValeurs(etendue, ligne))
  return corps.splice(derniere + 1)
}

/** True for a row that holds a number or a mark of absence. */
export function aDesValeurs(etendue: GrilleEtendue, ligne: number): boolean {
  for (let colonne = 0; colonne < etendue.largeur; colonne++) {
    const nature = natureDe(etendue.cellule(ligne, colonne))
    if (nature === 'nombre' || nature === 'absence') return true
  }
  return false
}

type Entete = {readonly facettes: readonly number[]; readonly etiquettes: readonly number[]}

function ajouterColonnes(ouverte: Ouverte, {facettes, etiquettes}: Entete): void {
  for (const colonne of etiquettes) ouverte.etiquettes.add(colonne)
  for (const colonne of facettes) if (!ouverte.etiquettes.has(colonne)) ouverte.donnees.add(colonne)
}

function lireEntete(
  vocabulaire: Vocabulaire,
  etendue: GrilleEtendue,
  ligne: number,
  ouverte: Ouverte | undefined,
): Entete | undefined {
  const lue = lireRangee(vocabulaire, etendue, ligne)
  if (!lue) return undefined
  const {annees, etiquettes, premiere} = lue
  if (annees.length > 0 && !sontDesEntetes(vocabulaire, etendue, ligne, annees, ouverte)) return undefined
  const facettes = [...lue.facettes, ...annees]
  const parlantes = facettes.filter((c) => {
    if (!ouverte) return true
    return sansCorps(etendue, ouverte) ? !ouverte.etiquettes.has(c) : estEnPlace(c, premiere, ouverte)
  })
  return parlantes.some((c) => domine(etendue, ligne, c)) ? {facettes, etiquettes} : undefined
}

type Rangee = Entete & {readonly annees: readonly number[]; readonly premiere: number}

/** What the cells of a row say as headers; nothing when one of them is a number that is no year. */
function lireRangee(vocabulaire: Vocabulaire, etendue: GrilleEtendue, ligne: number): Rangee | undefined {
  const lue = {facettes: [] as number[], etiquettes: [] as number[], annees: [] as number[], premiere: -1}
  for (let colonne = 0; colonne < etendue.largeur; colonne++) {
    const cellule = etendue.cellule(ligne, colonne)
    if (!cellule) continue
    if (lue.premiere < 0) lue.premiere = colonne
    switch (natureDe(cellule)) {
      case 'absence':
        return undefined
      case 'nombre':
        if (anneeEcrite(cellule) === undefined) return undefined
        lue.annees.push(colonne)
        break
      case 'date':
        if (String(cellule.valeur).endsWith('-01')) lue.facettes.push(colonne)
        break
      default: {
        const sens = lireIntitule(vocabulaire, cellule.affiche)
        if (estUneEtiquette(etendue, ligne, colonne, sens)) lue.etiquettes.push(colonne)
        if (!sens.note && (parleDeDonnees(sens) || sens.titre)) lue.facettes.push(colonne)
      }
    }
  }
  return lue
}

/** « Année » names rows when years stand below, and heads a column of data otherwise. */
function estUneEtiquette(
  etendue: GrilleEtendue,
  ligne: number,
  colonne: number,
  {titre, temps}: Sens,
): boolean {
  if (!titre || titre === 'valeur') return false
  return !temps || anneeEcrite(etendue.cellule(ligne + 1, colonne)) !== undefined
}

function sansCorps(etendue: GrilleEtendue, {corps}: Ouverte): boolean {
  return !corps.some((ligne) => aDesValeurs(etendue, ligne))
}

/** Under an open header, a new one names columns of data, or columns the first one does not know. */
function estEnPlace(colonne: number, premiere: number, {donnees, etiquettes}: Ouverte): boolean {
  if (donnees.has(colonne)) return colonne > premiere || premiere > Math.min(...donnees)
  const connues = [...donnees, ...etiquettes]
  return colonne > Math.max(...connues) || colonne < Math.min(...connues)
}

/** Numbers that look like years head columns when nothing on their row is a label of data. */
function sontDesEntetes(
  vocabulaire: Vocabulaire,
  etendue: GrilleEtendue,
  ligne: number,
  annees: readonly number[],
  ouverte: Ouverte | undefined,
): boolean {
  if (!ouverte) return true
  const ecrites = annees.map((c) => etendue.texte(ligne, c))
  if (ouverte.entete.some((l) => annees.every((c, i) => etendue.texte(l, c) === ecrites[i]))) return true
  const debut = annees[0] ?? 0
  for (let colonne = 0; colonne < debut; colonne++) {
    const texte = etendue.cellule(ligne, colonne)?.affiche ?? ''
    const sens = lireIntitule(vocabulaire, texte)
    if (sens.structure || sens.candidats || sens.indicateur || sens.modalite || sens.total || sens.temps)
      return false
  }
  const triees = [...new Set(ecrites.map(Number))].sort((a, b) => a - b)
  return (
    sansCorps(etendue, ouverte) ||
    (ouverte.donnees.has(debut) && triees.every((an, i) => i === 0 || an - (triees[i - 1] ?? 0) === 1))
  )
}

/** True when a number stands below, on a row that has a label. */
function domine(etendue: GrilleEtendue, ligne: number, colonne: number): boolean {
  for (let l = ligne + 1; l < Math.min(etendue.hauteur, ligne + PORTEE); l++) {
    const nature = natureDe(etendue.cellule(l, colonne))
    if ((nature === 'nombre' || nature === 'absence') && aUneEtiquette(etendue, l, colonne)) return true
  }
  return false
}

function aUneEtiquette(etendue: GrilleEtendue, ligne: number, saufColonne: number): boolean {
  for (let colonne = 0; colonne < etendue.largeur; colonne++) {
    if (colonne === saufColonne) continue
    const cellule = etendue.cellule(ligne, colonne)
    const nature = natureDe(cellule)
    if (nature === 'texte' || nature === 'date') return true
    if (colonne < saufColonne && anneeEcrite(cellule) !== undefined) return true
    // A label merged down stands for every row it covers.
    if (nature === 'vide' && etendue.texte(ligne, colonne) !== '') return true
  }
  return false
}
