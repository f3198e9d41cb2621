import {readFileSync} from 'node:fs'
import {parse} from 'yaml'
import {type Objectif, REGION, type Valeur} from '../../../src/metier/activite/index.js'
import {calculerChiffres, type FaitsChiffres} from '../../../src/metier/chiffres/index.js'
import type {FaitsRapport} from '../../../src/metier/rapport/index.js'
import {schemaReferentiel} from '../../../src/metier/referentiel/index.js'
import type {CodeStructure, Moyen, Structure} from '../../../src/metier/structures/index.js'
import type {Periode} from '../../../src/shared/periode.js'

const provenance = {fichier: 'essai.xlsx', feuille: 'Activité', cellule: 'B2'}
const YAML = new URL('../../../data/referentiels/parcours3@1.yaml', import.meta.url)

/** The shipped référentiel: the golden page shows its own definitions. */
export const parcours3 = schemaReferentiel.parse(parse(readFileSync(YAML, 'utf8')))

/** The published network of 2008: 15 Missions Locales and 5 PAIO over four départements; names are made up. */
export const structures: readonly Structure[] = [
  ...serie('54', 'ML', 6),
  ...serie('55', 'ML', 2),
  ...serie('57', 'ML', 6),
  ...serie('57', 'PAIO', 2),
  ...serie('88', 'ML', 1),
  ...serie('88', 'PAIO', 3),
]

function serie(departement: string, type: 'ML' | 'PAIO', nombre: number): Structure[] {
  return Array.from({length: nombre}, (_, i) => ({
    code: `${departement}${type}${i + 1}` as CodeStructure,
    nom: `${type === 'ML' ? 'Mission Locale' : 'PAIO'} d'essai ${departement}-${i + 1}`,
    type,
    departement,
    adresse: null,
    codePostal: null,
    ville: i === 0 ? 'Villeneuve' : null,
    telephone: i === 0 ? '03 83 00 00 00' : null,
    courriel: null,
  }))
}

/** Published totals of 2008, and of 2007 as the published evolutions give them. */
const TOTAUX: readonly (readonly [string, string, string, number])[] = [
  ['premiers_accueils', '2008', '', 14031],
  ['premiers_accueils', '2007', '', 13312],
  ['premiers_accueils', '2008', 'sexe=femmes', 7296],
  ['jeunes_en_contact', '2008', '', 37047],
  ['jeunes_en_contact', '2007', '', 36214],
  ['jeunes_en_contact', '2008', 'sexe=femmes', 19264],
  ['entrees_emploi', '2008', '', 11169],
  ['entrees_emploi', '2007', '', 11026],
  ['entrees_emploi', '2008', 'type_emploi=alternance', 1117],
  ['entrees_formation', '2008', '', 8339],
  ['entrees_formation', '2007', '', 7282],
  ['civis', '2008', '', 8499],
  ['civis_renforce', '2008', '', 4156],
  ['civis_droit_commun', '2008', '', 4343],
  ['propositions', '2008', '', 100_000],
  ['propositions', '2008', 'type_proposition=emploi', 34_000],
  ['propositions', '2008', 'type_proposition=projet_professionnel', 27_000],
  ['propositions', '2008', 'type_proposition=formation', 22_000],
  ['propositions', '2008', 'type_proposition=sante', 6000],
  ['jeunes_parraines', '2008', '', 1100],
  ['parrains', '2008', '', 329],
]

/** Each total cut over the structures in whole numbers, the remainder on the first ones. */
export const valeurs: readonly Valeur[] = TOTAUX.flatMap(([indicateur, periode, modalites, total]) =>
  decouper(total).map(([structure, valeur]) => ({
    source: 'tableaux',
    structure,
    indicateur,
    periode: periode as Periode,
    modalites,
    etat: 'renseigne' as const,
    valeur,
    brut: String(valeur),
    provenance,
  })),
)

const moyens: readonly Moyen[] = (
  [
    ['lieux_accueil', 186],
    ['salaries', 376],
    ['etp', 330],
    ['postes_informatiques', 564],
  ] as const
).flatMap(([code, total]) =>
  decouper(total).map(([structure, valeur]) => ({structure, annee: 2008, code, valeur, provenance})),
)

const objectifs: readonly Objectif[] = (
  [
    ['civis', 8876],
    ['civis_renforce', 4547],
    ['civis_droit_commun', 4329],
  ] as const
).map(([indicateur, valeur]) => ({structure: REGION, indicateur, annee: 2008, valeur, provenance}))

function decouper(total: number): [CodeStructure, number][] {
  const egale = Math.floor(total / structures.length)
  const reste = total - egale * structures.length
  return structures.map(({code}, i) => [code, egale + (i < reste ? 1 : 0)])
}

/** What the figures are computed from. */
export function faitsDesChiffres(suite: Partial<FaitsChiffres> = {}): FaitsChiffres {
  return {referentiel: parcours3, structures, moyens, valeurs, objectifs, sources: ['tableaux'], ...suite}
}

/** Facts of a report; the figures are computed, never written down. */
export function faitsDuRapport(
  suite: Partial<FaitsChiffres> = {},
  rapport: Partial<FaitsRapport['config']> = {},
): FaitsRapport {
  const faits = faitsDesChiffres(suite)
  return {
    chiffres: calculerChiffres(faits, {annee: 2008}),
    referentiel: parcours3,
    structures: faits.structures,
    config: {
      association: "Association d'essai des Missions Locales",
      region: 'Lorraine',
      exercice: 2008,
      charte: {principale: '#1A4F8B', secondaire: '#5B8DB8', accent: '#C8501E'},
      exemple: true,
      ...rapport,
    },
    date: '2009-02-28',
    imports: 22,
  }
}
