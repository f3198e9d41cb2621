import type {Mensuel, Mois} from '../donnees.js'

/** The indicators a structure sends each month, in the order of every list below. */
export const INDICATEURS = [
  'premiersAccueils',
  'premiersAccueilsFemmes',
  'premiersAccueilsHommes',
  'entreesEmploi',
  'alternance',
  'entreesFormation',
  'civis',
  'civisRenforce',
  'civisDroitCommun',
] as const satisfies readonly (keyof Mensuel)[]

/** The same nine lines as different people word them. */
export const LIBELLES = {
  publies: [
    'Jeunes en premier accueil',
    '   dont femmes',
    '   dont hommes',
    'Entrées en emploi et emploi/formation',
    '   dont alternance',
    'Entrées en formation',
    'Jeunes entrés en CIVIS',
    '   dont CIVIS renforcé',
    '   dont CIVIS droit commun',
  ],
  courts: [
    '1er accueil',
    'dont F',
    'dont H',
    'Entrées emploi',
    'dont en alternance',
    'Entrées formation',
    'CIVIS',
    'dont renforcé',
    'dont droit commun',
  ],
  comptes: [
    'Nb de premiers accueils',
    'dont jeunes femmes',
    'dont jeunes hommes',
    "Nb d'entrées en emploi",
    'dont alternance',
    "Nb d'entrées en formation",
    'Nb de CIVIS',
    'dont renforcés',
    'dont droit commun',
  ],
  primos: [
    'Primo-accueils',
    '  dont filles',
    '  dont garçons',
    "Accès à l'emploi",
    '  dont en alternance',
    'Accès à la formation',
    'Total CIVIS',
    '  dont CIVIS renforcés',
    '  dont CIVIS de droit commun',
  ],
  longs: [
    'Jeunes accueillis pour la 1ère fois',
    'dont femmes',
    'dont hommes',
    'Entrées en emploi ou emploi/formation',
    'dont en alternance',
    'Entrées en stage de formation',
    'Jeunes entrés dans le dispositif CIVIS',
    'Jeunes entrés en CIVIS renforcé',
    'Jeunes entrés en CIVIS de droit commun',
  ],
  majuscules: [
    'JEUNES EN 1ER ACCUEIL',
    'DONT FEMMES',
    'DONT HOMMES',
    'ENTREES EN EMPLOI',
    'DONT ALTERNANCE',
    'ENTREES EN FORMATION',
    'CONTRATS CIVIS SIGNES',
    'DONT RENFORCES',
    'DONT DROIT COMMUN',
  ],
  annotes: [
    'Premiers accueils (1)',
    '  dont jeunes femmes',
    '  dont jeunes hommes',
    "Nombre d'entrées en emploi (2)",
    '  dont alternance',
    'Entrées en formation',
    'Entrées en CIVIS',
    '  CIVIS renforcé',
    '  CIVIS de droit commun',
  ],
} as const satisfies Record<string, readonly string[]>

export type Libelles = keyof typeof LIBELLES

/** The months of one indicator. */
export function moisDe(mensuel: Mensuel, rang: number): Mois {
  const indicateur = INDICATEURS[rang]
  return indicateur === undefined ? [] : mensuel[indicateur]
}
