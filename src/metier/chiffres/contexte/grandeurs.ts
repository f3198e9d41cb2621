import {empreinte} from '../../../shared/empreinte.js'

/** Something counted by others about a territory, that the network's figures are set against. */
export type Grandeur = {
  readonly code: string
  readonly libelle: string
  /** As received tables title it. */
  readonly alias: readonly string[]
}

export const GRANDEURS = [
  {
    code: 'population_16_25',
    libelle: 'Jeunes de 16 à 25 ans',
    alias: [
      '16-25 ans',
      'Population 16-25',
      'Population de 16 à 25 ans',
      'Population des 16-25 ans',
      'Pop 16-25',
      'Nombre de jeunes de 16 à 25 ans',
    ],
  },
  {
    code: 'sans_emploi_ni_etudes_16_25',
    libelle: 'Jeunes de 16 à 25 ans ni en emploi ni en études',
    alias: [
      'Jeunes actifs non occupés',
      'Actifs non occupés 16-25',
      'Jeunes de 16 à 25 ans actifs non occupés',
      'Jeunes non scolarisés sans emploi',
      'Jeunes de 16 à 25 ans non scolarisés et sans emploi',
      'Ni en emploi ni en études',
      'NEET',
      'Jeunes ni en emploi ni en formation',
    ],
  },
  {
    code: 'defm_moins_26',
    libelle: "Demandeurs d'emploi de moins de 26 ans",
    alias: [
      'DEFM',
      'DEFM de moins de 26 ans',
      'DEFM moins de 26 ans',
      'DEFM jeunes',
      "Demandeurs d'emploi en fin de mois de moins de 26 ans",
      "Demandeurs d'emploi jeunes",
      "Jeunes demandeurs d'emploi",
    ],
  },
] as const satisfies readonly Grandeur[]

export type CodeDeGrandeur = (typeof GRANDEURS)[number]['code']

/** A figure of the network set against a count of its territory. */
export type RapportAuTerritoire = {
  readonly code: string
  readonly libelle: string
  readonly indicateur: string
  readonly grandeur: CodeDeGrandeur
  /** How many of the territory it is counted for: 100 for a percentage. */
  readonly pour: 100 | 10_000
  /** Where the rate is defined. */
  readonly reference: string
}

export const RAPPORTS_AU_TERRITOIRE: readonly RapportAuTerritoire[] = [
  {
    code: 'couverture',
    libelle: 'Couverture du territoire',
    indicateur: 'jeunes_en_contact',
    grandeur: 'sans_emploi_ni_etudes_16_25',
    pour: 100,
    reference: 'CPO 2015-2018, ratio 1 (Sénat, rapport n° 575, 2016-2017)',
  },
  {
    code: 'contact_parmi_les_jeunes',
    libelle: 'Jeunes en contact parmi les 16-25 ans',
    indicateur: 'jeunes_en_contact',
    grandeur: 'population_16_25',
    pour: 100,
    reference: 'Insee, recensement de la population',
  },
  {
    code: 'civis_pour_10000_defm',
    libelle: "Entrées en CIVIS pour 10 000 demandeurs d'emploi",
    indicateur: 'civis',
    grandeur: 'defm_moins_26',
    pour: 10_000,
    reference: 'Assemblée nationale, question écrite n° 98627',
  },
]

/** The grandeur a title or a cell names; its year, if any, left aside. */
export function reconnaitreGrandeur(texte: string): CodeDeGrandeur | undefined {
  const cle = empreinte(texte.replace(/\(?\b(?:19|20)\d{2}\b\)?/g, ' '))
  const trouvee = GRANDEURS.find(({code, libelle, alias}) =>
    [code, libelle, ...alias].some((nom) => empreinte(nom) === cle),
  )
  return trouvee?.code
}

export function nommerGrandeur(code: string): string {
  return GRANDEURS.find((g) => g.code === code)?.libelle ?? code
}
