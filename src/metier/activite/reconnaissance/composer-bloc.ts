import type {ColonneLue, LigneLue} from '../axes/index.js'
import {type Intitule, lireStructureDuTitre, type StructureDuTitre} from '../intitules/index.js'
import {REGION} from '../types.js'
import type {Croisee} from './croiser.js'
import {aDesNombres, exclus, ignores, sansStructure, structuresDouteuses} from './laisses-de-cote.js'
import type {TableLue} from './table-lue.js'
import {estUnTotal, etablirTemoins, type Situee, separerRecalculables, temoinsDeSommes} from './temoins.js'
import type {Axe, Bloc, CelluleLue, Rejet, Temoin} from './types.js'

/** Sorts the crossings of a table into data, witnesses and what is left out, with their places in the sheet. */
export function composerBloc(table: TableLue): {readonly bloc: Bloc} | {readonly rejet: Rejet} {
  const {etendue, plage, croisement} = table
  const titre = croisement.croisees.some(attendLeTitre) ? lireTitre(table) : undefined
  if (titre && 'total' in titre) {
    const raison = `« ${titre.total} » annonce un total de structures, et aucune ligne ni colonne n’en nomme une`
    return {rejet: {feuille: etendue.grille.feuille, plage, raison}}
  }
  const structure = titre && 'code' in titre ? titre.code : undefined
  const place = ({l, c}: Place) => ({ligne: etendue.ligneDe(l), colonne: etendue.colonneDe(c)})
  const lieu = <T extends Intitule>(i: T): T => ({...i, ...place({l: i.ligne, c: i.colonne})})
  const {cellules, temoins, sommes} = trierLesCases(table, structure, place)
  const bloc: Bloc = {
    feuille: etendue.grille.feuille,
    lignes: axesDe(croisement.croisees.map((x) => x.ligne)),
    colonnes: axesDe(croisement.croisees.map((x) => x.colonne)),
    plage,
    entete: {...plage, ligneFin: etendue.ligneDe(table.tranche.entete.at(-1) ?? 0)},
    cellules,
    temoins,
    douteuses: [...structuresDouteuses(table), ...(titre && 'douteuse' in titre ? [titre.douteuse] : [])].map(
      lieu,
    ),
    inconnues: [
      ...sansStructure(table, sommes).map(lieu),
      ...(titre && 'inconnue' in titre ? [{...lieu(titre.inconnue), duTitre: true as const}] : []),
    ],
    ignores: ignores(table).map(lieu),
    exclus: exclus(table).map(lieu),
    periodesIllisibles: table.lignes
      .filter((l) => l.manque === 'periode' && aDesNombres(table, l))
      .map((l) => lieu(l.intitule)),
    duTitre: [
      ...(table.rubrique ? [table.rubrique.indicateur] : []),
      ...(titre && 'code' in titre ? [titre.lue] : []),
    ],
  }
  return {bloc}
}

type Place = {readonly l: number; readonly c: number}

function lireTitre({vocabulaire, entourage}: TableLue): StructureDuTitre {
  return lireStructureDuTitre(vocabulaire, entourage)
}

/** True for data whose row and column name no structure, not even in doubt: the title must. */
function attendLeTitre(x: Croisee): boolean {
  const {ligne, colonne} = x
  if (x.structure !== undefined || estEcartee(x)) return false
  return !(
    ligne.total ||
    colonne.total ||
    ligne.candidats ||
    colonne.candidats ||
    ligne.manque === 'structure'
  )
}

function estEcartee({ligne, colonne}: Croisee): boolean {
  return Boolean(ligne.exclu || colonne.exclu || colonne.inconnue)
}

function estDouteuse(x: Croisee): boolean {
  return x.structure === undefined && Boolean(x.ligne.candidats || x.colonne.candidats)
}

type Tri = Pick<Bloc, 'cellules' | 'temoins'> & {readonly sommes: ReadonlySet<LigneLue>}

function trierLesCases(
  {vocabulaire, croisement}: TableLue,
  structureDuTitre: CelluleLue['structure'] | undefined,
  place: (x: Place) => {ligne: number; colonne: number},
): Tri {
  const utiles = croisement.croisees.filter((x) => !estEcartee(x) && !x.ligne.manque)
  const situees = utiles
    .filter((x) => !estUnTotal(x) && !estDouteuse(x))
    .flatMap((x): Situee[] => {
      const structure = x.structure ?? structureDuTitre
      return structure === undefined ? [] : [{...x, structure}]
    })
  const lues = new Map(
    situees.map((s): [Situee, CelluleLue] => {
      const {cellule, structure, rubrique, periode} = s
      return [s, {...place(s), cellule, structure, rubrique, periode}]
    }),
  )
  const {donnees, recalculables} = separerRecalculables(situees)
  const recalcules = recalculables.map(
    ([s, mois]): Temoin => ({
      ...place(s),
      cellule: s.cellule,
      libelle: `${s.ligne.intitule.texte}, ${s.colonne.intitule.texte}`,
      portee: 'periodes',
      couvre: mois.flatMap((m) => lues.get(m) ?? []),
      periode: s.periode,
    }),
  )
  const contexte = {vocabulaire, structureDuTitre, place, lues}
  const anonymes = croisement.croisees.filter((x) => !estEcartee(x) && x.ligne.intitule.texte === '')
  const {temoins: deSommes, lignes: sommes} = temoinsDeSommes(anonymes, situees, contexte)
  const totaux = etablirTemoins(situees, utiles.filter(estUnTotal), contexte)
  return {
    cellules: donnees.flatMap((s) => lues.get(s) ?? []),
    temoins: [...totaux, ...recalcules, ...deSommes],
    sommes,
  }
}

function axesDe(cote: readonly (LigneLue | ColonneLue)[]): readonly Axe[] {
  const structures = cote.some((x) => (x.structure !== undefined && x.structure !== REGION) || x.candidats)
  const indicateurs = cote.some((x) => x.rubrique !== undefined || x.modalites.length > 0)
  const periodes = cote.some((x) => x.temps.length > 0)
  return [
    ...(structures ? ['structures' as const] : []),
    ...(indicateurs ? ['indicateurs' as const] : []),
    ...(periodes ? ['periodes' as const] : []),
  ]
}
