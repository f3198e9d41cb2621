import {lireIntitule, type Sens, type Vocabulaire} from '../intitules/index.js'
import {anneeEcrite, type GrilleEtendue, natureDe} from './grille-etendue.js'

/** What the labels of a column name, one row after the other. */
export type GenreDEtiquette = 'structure' | 'indicateur' | 'modalite' | 'periode' | 'annee' | 'mois'

/** What the cells of a column look like, whatever its header says. */
export type Contenu = {
  nombres: number
  absences: number
  textes: number
  dates: number
  /** Among the numbers: those that can be years, or months. */
  anneesPossibles: number
  moisPossibles: number
  /** Among the texts: names of structures (for sure or not), of indicators, of times. */
  structures: number
  sures: number
  rubriques: number
  temps: number
}

/** Counts what the cells of a column are. */
export function compter(
  vocabulaire: Vocabulaire,
  etendue: GrilleEtendue,
  corps: readonly number[],
  colonne: number,
): Contenu {
  const lu: Contenu = {
    nombres: 0,
    absences: 0,
    textes: 0,
    dates: 0,
    anneesPossibles: 0,
    moisPossibles: 0,
    structures: 0,
    sures: 0,
    rubriques: 0,
    temps: 0,
  }
  for (const ligne of corps) {
    const cellule = etendue.cellule(ligne, colonne)
    if (!cellule) continue
    switch (natureDe(cellule)) {
      case 'nombre':
        lu.nombres++
        if (anneeEcrite(cellule) !== undefined) lu.anneesPossibles++
        if (/^\s*(?:0?[1-9]|1[0-2])\s*$/.test(cellule.affiche)) lu.moisPossibles++
        break
      case 'absence':
        lu.absences++
        break
      case 'date':
        lu.dates++
        break
      default:
        compterUnTexte(lu, lireIntitule(vocabulaire, cellule.affiche))
    }
  }
  return lu
}

function compterUnTexte(lu: Contenu, sens: Sens): void {
  lu.textes++
  if (sens.structure !== undefined) lu.sures++
  if (sens.structure !== undefined || sens.candidats || (sens.total && !sens.ensemble)) lu.structures++
  else if (sens.indicateur || (sens.modalite && !sens.ensemble)) lu.rubriques++
  else if (sens.dateSeule) lu.temps++
}

/** A title is believed when its cells do not contradict it: « Année » above counts is a column of data. */
export function genreDuTitre(titre: Sens['titre'], lu: Contenu): GenreDEtiquette | undefined {
  if (lu.nombres + lu.textes + lu.dates === 0) return undefined
  switch (titre) {
    case 'annee':
      return sontToutes(lu.anneesPossibles, lu) ? 'annee' : undefined
    case 'mois':
      return sontToutes(lu.moisPossibles, lu) ? 'mois' : undefined
    case 'periode':
      return lu.dates + lu.textes + lu.anneesPossibles >= lu.nombres && lu.sures + lu.rubriques === 0
        ? 'periode'
        : undefined
    case 'modalite':
      return lu.textes > lu.nombres ? 'modalite' : undefined
    case 'structure':
    case 'indicateur':
      return lu.textes > lu.nombres ? genreDesNoms(titre, lu) : undefined
    default:
      return undefined
  }
}

/** True when every number can be such a time, and something is one. */
function sontToutes(possibles: number, {nombres, temps, dates}: Contenu): boolean {
  return possibles === nombres && possibles + temps + dates > 0
}

/** « Libellé » or « Mission locale » above the names of something else: the cells say what. */
function genreDesNoms(titre: 'structure' | 'indicateur', lu: Contenu): GenreDEtiquette {
  if (lu.sures + lu.rubriques + lu.temps === 0) return titre
  return genreDuContenu({...lu, structures: titre === 'structure' ? lu.structures : lu.sures})
}

export function genreDuContenu({structures, rubriques, temps}: Contenu): GenreDEtiquette {
  if (structures >= rubriques && structures >= temps) return 'structure'
  return rubriques >= temps ? 'indicateur' : 'periode'
}
