/** The totals of the region. Those of 2008 marked « publié » are in the annual report of the network. */
export type Annee = 2007 | 2008

export const TYPES_DE_PROPOSITION = [
  'emploi',
  'projet_professionnel',
  'formation',
  'sante',
  'logement',
  'citoyennete',
  'loisirs_sport_culture',
  'autre',
] as const
export type TypeDeProposition = (typeof TYPES_DE_PROPOSITION)[number]
export type Demande = 'emploi' | 'formation' | 'projet_professionnel' | 'autre'

export type TotauxAnnuels = {
  readonly premiersAccueils: number
  readonly premiersAccueilsFemmes: number
  readonly jeunesEnContact: number
  readonly jeunesEnContactFemmes: number
  readonly entreesEmploi: number
  readonly alternance: number
  readonly entreesFormation: number
  readonly civisRenforce: number
  readonly civisDroitCommun: number
  readonly jeunesParraines: number
  readonly parrains: number
  readonly propositions: Readonly<Record<TypeDeProposition, number>>
  readonly demandes: Readonly<Record<Demande, number>>
}

/** At 31/12/2008, all published; the ETP are in tenths so that they add up without rounding. */
export const MOYENS_2008 = {
  lieuxAccueil: 186,
  salaries: 376,
  dixiemesEtp: 3300,
  postesInformatiques: 564,
} as const

/** Published. */
export const OBJECTIFS_2008 = {civisRenforce: 4547, civisDroitCommun: 4329} as const

export const TOTAUX: Readonly<Record<Annee, TotauxAnnuels>> = {
  // Nothing of 2007 is published: premiersAccueils, jeunesEnContact, entreesEmploi and entreesFormation are chosen
  // so that the published evolutions come out (+ 5,4 %, + 2,3 %, + 1,3 %, + 14,52 %); the rest is merely plausible.
  2007: {
    premiersAccueils: 13312,
    premiersAccueilsFemmes: 6989,
    jeunesEnContact: 36214,
    jeunesEnContactFemmes: 18940,
    entreesEmploi: 11026,
    alternance: 996,
    entreesFormation: 7282,
    civisRenforce: 3968,
    civisDroitCommun: 4107,
    jeunesParraines: 1036,
    parrains: 311,
    propositions: {
      emploi: 50140,
      projet_professionnel: 31270,
      formation: 24480,
      sante: 8930,
      logement: 5120,
      citoyennete: 9650,
      loisirs_sport_culture: 4210,
      autre: 1980,
    },
    demandes: {emploi: 4659, formation: 3062, projet_professionnel: 4127, autre: 1464},
  },
  // Published, except the numbers of women and of alternance (only « 52 % » and « 10 % » are), the propositions
  // and the demandes.
  2008: {
    premiersAccueils: 14031,
    premiersAccueilsFemmes: 7310,
    jeunesEnContact: 37047,
    jeunesEnContactFemmes: 19301,
    entreesEmploi: 11169,
    alternance: 1124,
    entreesFormation: 8339,
    civisRenforce: 4156,
    civisDroitCommun: 4343,
    jeunesParraines: 1100,
    parrains: 329,
    propositions: {
      emploi: 52310,
      projet_professionnel: 33480,
      formation: 27150,
      sante: 9870,
      logement: 5640,
      citoyennete: 10230,
      loisirs_sport_culture: 4390,
      autre: 2060,
    },
    demandes: {emploi: 4771, formation: 3368, projet_professionnel: 4350, autre: 1542},
  },
}
