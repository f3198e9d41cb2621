import type {Grille} from '../../../documents/index.js'
import {type Anomalie, estBloque} from '../../../shared/anomalie.js'
import type {Correspondance} from '../../feuilles/index.js'
import {
  type ChampAnnuaire,
  cleDeMoyen,
  type LectureAnnuaire,
  type LectureDesFamilles,
  lireAnnuaire,
  lireFamilles,
  NOMS_DES_FAMILLES,
  type StructureDite,
} from '../lecture/index.js'
import type {FaitsAnnuaire, FamilleAnnuaire, FeuilleDite, Moyen, Structure} from '../types.js'
import type {BilanAnnuaire, BilanDeFeuille} from './bilan.js'
import {
  ANNUAIRE_VIDE,
  comparerFamille,
  completerFamille,
  differencesDeMoyens,
  differencesDeStructure,
  direFamille,
  estIdentique,
} from './comparer-annuaire.js'
import {controlerDetails, controlerNoms, signalerAbsentes} from './controler-annuaire.js'

export type ImportAnnuaire = {
  readonly bilan: BilanAnnuaire
  /** Absent when nothing is to be written. */
  readonly changements?: {
    readonly genre: 'annuaire'
    readonly structures: readonly Structure[]
    readonly moyens: readonly Moyen[]
    readonly feuilles: readonly FeuilleDite[]
  }
}

/** The directory already known, and the user's saved answers about names. */
export type AnnuaireConnu = Partial<FaitsAnnuaire> & {
  readonly appellations?: Readonly<Record<string, string>>
}

export type DemandeDImportAnnuaire = {
  readonly fichier: string
  readonly sha256: string
  readonly annee: number
  /** Leaves the rows with a blocking finding aside instead of refusing the workbook. */
  readonly tolerant?: boolean
  readonly correspondance?: Correspondance<ChampAnnuaire>
}

/**
 * Reads a directory workbook against the directory already known: what is new, what changes (field by field),
 * what stays. A column or a sheet that is not there says nothing. A directory goes in whole or not at all.
 */
export function importerAnnuaire(
  annuaireConnu: AnnuaireConnu,
  grilles: readonly Grille[],
  demande: DemandeDImportAnnuaire,
): ImportAnnuaire {
  const {appellations = {}, ...faits} = annuaireConnu
  const connus: FaitsAnnuaire = {...ANNUAIRE_VIDE, ...faits}
  const {fichier, sha256, annee, tolerant = false} = demande
  const lu = lireAnnuaire(grilles, demande)
  const avant = new Map(connus.structures.map((s) => [s.code, s]))
  const structures = lu.structures.map((s) => completer(s, avant.get(s.code)))
  const absentes = connus.structures.filter((s) => !structures.some((dite) => dite.code === s.code))
  const reseau = [...structures, ...absentes]
  const connues = new Set(FAMILLES.filter((famille) => connus[famille].length > 0))
  const familles = lireFamilles(lu, {structures: reseau, appellations, annee, connues})
  const noms = new Map<string, string>(reseau.map((s) => [s.code, s.nom]))
  const feuilles = comparerFamilles(connus, lu, familles, noms)
  const anomalies = [
    ...lu.anomalies,
    ...familles.anomalies,
    ...controlerNoms(reseau),
    ...controlerDetails(lu.moyens, familles.dites, structures),
    ...(structures.length > 0 ? signalerAbsentes(absentes) : []),
  ]
  const comparees = comparerStructures(structures, lu, connus, annee)
  const inchange =
    comparees.nouvelles.length + comparees.modifiees.length === 0 &&
    feuilles.every((f) => estIdentique(f.bilan))
  const refuse = structures.length === 0 || (estBloque(anomalies) && !tolerant)
  const bilan: BilanAnnuaire = {
    fichier,
    sha256,
    annee,
    statut: refuse ? 'refuse' : inchange ? 'deja_importe' : 'importe',
    import: null,
    structures: {...comparees, absentes: absentes.map((s) => s.code)},
    feuilles: feuilles.map((f) => f.bilan),
    colonnes_ignorees: [...lu.colonnesIgnorees, ...familles.colonnesIgnorees],
    ignorees: tolerant ? lignesLaissees(anomalies) : [],
    anomalies,
  }
  if (bilan.statut !== 'importe') return {bilan}
  const changees = feuilles.filter((f) => !estIdentique(f.bilan))
  return {
    bilan,
    changements: {
      genre: 'annuaire',
      structures,
      moyens: [...lu.moyens, ...moyensGardes(connus.moyens, lu, annee)],
      feuilles: changees.flatMap((f) => f.aDire),
    },
  }
}

const FAMILLES = Object.keys(NOMS_DES_FAMILLES) as FamilleAnnuaire[]

/** A column that is not in the workbook leaves what was known. */
function completer(dite: StructureDite, connue: Structure | undefined): Structure {
  const vide = {
    departement: '',
    adresse: null,
    codePostal: null,
    ville: null,
    telephone: null,
    courriel: null,
  }
  return {...vide, ...connue, ...dite}
}

function comparerStructures(
  structures: readonly Structure[],
  {moyens, moyensVides: vides}: LectureAnnuaire,
  connus: FaitsAnnuaire,
  annee: number,
): Pick<BilanAnnuaire['structures'], 'nouvelles' | 'modifiees' | 'identiques'> {
  const connues = new Map<string, Structure>(connus.structures.map((s) => [s.code, s]))
  const modifiees = [
    ...structures.flatMap((s) => {
      const ancienne = connues.get(s.code)
      return ancienne ? differencesDeStructure(ancienne, s) : []
    }),
    ...differencesDeMoyens(connus.moyens, {moyens, vides}, {annee, connues}),
  ]
  const touchees = new Set(modifiees.map((m) => m.code))
  return {
    nouvelles: structures.filter((s) => !connues.has(s.code)).map(({code, nom}) => ({code, nom})),
    modifiees,
    identiques: structures.filter((s) => connues.has(s.code) && !touchees.has(s.code)).length,
  }
}

function comparerFamilles(
  connus: FaitsAnnuaire,
  {structures, groupes, feuilles}: LectureAnnuaire,
  {dites}: LectureDesFamilles,
  noms: ReadonlyMap<string, string>,
): {bilan: BilanDeFeuille; aDire: FeuilleDite[]}[] {
  const couvertes = new Set<string>(structures.map((s) => s.code))
  const parColonnes = feuilles.has('regroupements') ? undefined : new Set(groupes)
  return (Object.keys(dites) as FamilleAnnuaire[]).map((famille) => {
    const etats = completerFamille(famille, {
      connues: connus[famille],
      dites: dites[famille] ?? [],
      couvertes,
      groupes: famille === 'regroupements' ? parColonnes : undefined,
    })
    return {bilan: comparerFamille(famille, etats, noms), aDire: direFamille(famille, etats.apres)}
  })
}

/** Counts of the same years that the workbook does not speak of: a directory stands whole for its year. */
function moyensGardes(
  connus: readonly Moyen[],
  {moyens, moyensVides}: LectureAnnuaire,
  annee: number,
): readonly Moyen[] {
  const dits = [...moyens, ...moyensVides]
  const cles = new Set(dits.map(cleDeMoyen))
  const annees = new Set([annee, ...dits.map((m) => m.annee)])
  return connus.filter((m) => annees.has(m.annee) && !cles.has(cleDeMoyen(m)))
}

function lignesLaissees(anomalies: readonly Anomalie[]): BilanAnnuaire['ignorees'] {
  return anomalies
    .filter((a) => a.gravite === 'bloquante')
    .map(({feuille, cellule, valeur}) => ({feuille, cellule, valeur}))
}
