import {type LigneLue, natureDe} from '../axes/index.js'
import type {Intitule, StructureDouteuse} from '../intitules/index.js'
import type {TableLue} from './table-lue.js'
import type {Exclu} from './types.js'

/** Rows or columns whose name could be several structures. */
export function structuresDouteuses({lignes, colonnes}: TableLue): readonly StructureDouteuse[] {
  return [...lignes, ...colonnes].flatMap(({intitule, candidats}) =>
    candidats && candidats.length > 0 ? [{...intitule, candidats}] : [],
  )
}

/** Rows with numbers that name no structure, where structures are expected; sums without a name apart. */
export function sansStructure(table: TableLue, sommes: ReadonlySet<LigneLue>): readonly Intitule[] {
  const {lignes, colonnes} = table
  return [
    ...lignes.filter((l) => l.manque === 'structure' && aDesNombres(table, l) && !sommes.has(l)),
    ...[...lignes, ...colonnes].filter((x) => x.candidats?.length === 0),
  ].map(({intitule}) => ({...intitule, texte: intitule.texte || 'ligne sans nom'}))
}

/** Rows, columns and cells with numbers that no known indicator names. */
export function ignores(table: TableLue): readonly Intitule[] {
  const {lignes, croisement, zone, tranche} = table
  const ligneEntete = tranche.entete.at(-1) ?? 0
  const inconnues = zone.inconnues.map((c) => ({
    texte: c.chemin.map((s) => s.texte).join(' › ') || 'colonne sans titre',
    ligne: ligneEntete,
    colonne: c.colonne,
  }))
  const perdues = [...croisement.colonnesPerdues].filter((c) => !c.exclu)
  const malNommees = [...new Set(croisement.croisees.map((x) => x.colonne))].filter(
    (c) => c.inconnue && !c.exclu,
  )
  const nonLues = lignes.filter(
    (l) =>
      (l.manque === 'indicateur' || (croisement.lignesPerdues.has(l) && l.manque === undefined)) &&
      !l.exclu &&
      aDesNombres(table, l),
  )
  const dits = [...perdues, ...malNommees, ...nonLues].map(({intitule}) => ({
    ...intitule,
    texte: intitule.texte || 'ligne sans nom',
  }))
  return [...inconnues, ...dits, ...casesSansNom(table)]
}

function casesSansNom({croisement}: TableLue): readonly Intitule[] {
  return croisement.casesPerdues
    .filter(({ligne, colonne}) => !ligne.exclu && !colonne.exclu && !ligne.manque && !colonne.inconnue)
    .map(({ligne, colonne}) => ({
      texte: `${ligne.intitule.texte} › ${colonne.intitule.texte}`,
      ligne: ligne.intitule.ligne,
      colonne: colonne.intitule.colonne,
    }))
}

/** Rows and columns of objectives, evolutions, percentages. */
export function exclus({lignes, colonnes}: TableLue): readonly Exclu[] {
  return [...colonnes, ...lignes].flatMap(({intitule, exclu}) => (exclu ? [{...intitule, motif: exclu}] : []))
}

/** True for a row that holds a number under a header of data. */
export function aDesNombres({etendue, zone}: TableLue, {intitule}: LigneLue): boolean {
  return zone.donnees.some((c) => natureDe(etendue.cellule(intitule.ligne, c.colonne)) === 'nombre')
}
