import {alea} from './repartir.js'
import {STRUCTURES} from './structures.js'

/** Nobody: the family names are plants, so that no one is taken for somebody. */
export type PersonneFictive = {
  readonly civilite: 'M.' | 'Mme'
  readonly prenom: string
  readonly nom: string
}

const PRENOMS = {
  'M.': [
    'Alban',
    'Bastien',
    'Cyprien',
    'Désiré',
    'Étienne',
    'Florent',
    'Ghislain',
    'Hubert',
    'Isidore',
    'Joachim',
  ],
  Mme: [
    'Apolline',
    'Bérénice',
    'Clarisse',
    'Delphine',
    'Élodie',
    'Fanny',
    'Gisèle',
    'Hortense',
    'Irène',
    'Justine',
  ],
} as const

const NOMS = [
  'Alisier',
  'Ancolie',
  'Aubépine',
  'Bleuet',
  'Bourrache',
  'Bruyère',
  'Buisson',
  'Campanule',
  'Capucine',
  'Centaurée',
  'Chèvrefeuille',
  'Clématite',
  'Cognassier',
  'Colchique',
  'Coudrier',
  'Digitale',
  'Églantier',
  'Érable',
  'Fougère',
  'Fusain',
  'Genêt',
  'Gentiane',
  'Giroflée',
  'Hellébore',
  'Houblon',
  'Iris',
  'Jonquille',
  'Lavande',
  'Lierre',
  'Liseron',
  'Mélèze',
  'Mirabellier',
  'Muguet',
  'Myrtille',
  'Noisetier',
  'Orme',
  'Pervenche',
  'Pivoine',
  'Primevère',
  'Prunellier',
  'Reinette',
  'Romarin',
  'Sarriette',
  'Saule',
  'Serpolet',
  'Sorbier',
  'Sureau',
  'Tilleul',
  'Trèfle',
  'Troène',
  'Valériane',
  'Verveine',
  'Viorne',
]

/** The function a person holds in his structure; the published ones of the board, names apart. */
export type Siege = {readonly structure: string; readonly fonction: string}

// biome-ignore format: the functions of the published list, structure by structure
const CONSEIL: readonly (readonly [string, ...string[]])[] = [
  ['54528S00', 'Président', 'Vice-présidente'], ['54395S00', 'Président', 'Présidente déléguée'],
  ['54323S00', 'Président', 'Vice-présidente'], ['54329S00', 'Président', '1er Vice-président'],
  ['54431S00', 'Président', 'Trésorier'], ['54099S00', 'Présidente'],
  ['55545S00', 'Présidente', 'Vice-président'], ['55029S00', 'Vice-président', 'Présidente'],
  ['57751S00', 'Président'], ['57672S00', 'Présidente', '2e Vice-président'],
  ['57463S00', 'Président délégué', 'Secrétaire'], ['57240S00', 'Président', 'Vice-président'],
  ['57631S00', 'Président', 'Vice-présidente'], ['57606S00', 'Président délégué', 'Secrétaire'],
  ['57630S00', 'Président'], ['57480S00', 'Président', 'Vice-présidente'],
  ['88413S00', 'Présidente', 'Trésorier'], ['88160S00', 'Président', 'Vice-président'],
  ['88321S00', 'Présidente', 'Vice-présidente'], ['88383S00', 'Président', 'Vice-président'],
]

/** The 37 seats of the board in 2008, in the order they are published. */
export const SIEGES: readonly Siege[] = CONSEIL.flatMap(([structure, ...fonctions]) =>
  fonctions.map((fonction) => ({structure, fonction})),
)

/** Someone for a function; the same words always give the same person. */
export function personneFictive(graine: string, fonction: string): PersonneFictive {
  const feminin = /présidente|directrice|secrétaire|trésorière|référente|conseillère|chargée/i.test(fonction)
  const civilite = feminin ? 'Mme' : 'M.'
  return {
    civilite,
    prenom: choisir(PRENOMS[civilite], `${graine} prénom`),
    nom: choisir(NOMS, graine).toUpperCase(),
  }
}

/** Who sits in a structure: the same person in the directory and on the board. */
export function titulaire(structure: string, fonction: string): PersonneFictive {
  return personneFictive(`${structure} ${fonction}`, fonction)
}

/** An address that can reach nobody (RFC 2606). */
export function courrielFictif({prenom, nom}: PersonneFictive): string {
  const simple = `${prenom}.${nom}`.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return `${simple}@exemple.invalid`
}

/** The name of a structure by its code. */
export function nomDe(code: string): string {
  return STRUCTURES.find((s) => s.code === code)?.nom ?? code
}

function choisir(liste: readonly string[], graine: string): string {
  const rang = Math.floor((alea(graine, 1) / 2) * 0.999999 * liste.length)
  return liste[rang] ?? ''
}
