import {formaterMontant, sansAccents} from '../../../shared/francais.js'
import {lireNombreSaisi} from '../../../shared/nombre-saisi.js'
import {enCentimes, montantEnLettres} from '../montants/index.js'
import {type ConstatDeConvention, extraire} from './constats.js'
import type {LigneDeTexte} from './lignes-de-prose.js'

const CHIFFRES = String.raw`\d[\d ]*(?:,\d{1,2})?`
/** « 770 € (sept cent soixante-dix euros) », and the other way round. */
const CHIFFRES_PUIS_LETTRES = new RegExp(`(${CHIFFRES}) ?(?:€|euros)\\*{0,2} ?\\(([^()\\d]{4,}?)\\)`, 'giu')
const LETTRES_PUIS_CHIFFRES = new RegExp(
  `((?:(?!\\b(?:de|à|est|fixée?|somme|montant)\\b)[\\p{L}’' -])+(?:euros?|centimes?)) ?\\((${CHIFFRES}) ?(?:€|euros)\\)`,
  'giu',
)

type MontantEcrit = {readonly centimes: number; readonly lettres: string; readonly place: number}

/** Figures and words that do not say the same amount. */
export function controlerMontantsEcrits(lignes: readonly LigneDeTexte[]): ConstatDeConvention[] {
  return lignes.flatMap(({texte}) =>
    montantsDe(texte).flatMap(({centimes, lettres, place}): ConstatDeConvention[] => {
      const attendu = montantEnLettres(centimes)
      if (nombreDit(lettres) === nombreDit(attendu)) return []
      return [
        {
          nature: 'montant_en_lettres',
          gravite: 'bloquante',
          message: `${formaterMontant(centimes)} s’écrit « ${attendu} », et le texte dit « ${lettres.trim()} ».`,
          extrait: extraire(texte, place),
          a_faire: 'Corrigez celui des deux qui est faux.',
        },
      ]
    }),
  )
}

function montantsDe(texte: string): MontantEcrit[] {
  return [
    ...[...texte.matchAll(CHIFFRES_PUIS_LETTRES)].flatMap((lu) => lire(lu[1], lu[2], lu.index)),
    ...[...texte.matchAll(LETTRES_PUIS_CHIFFRES)].flatMap((lu) => lire(lu[2], lu[1], lu.index)),
  ]
}

function lire(chiffres = '', lettres = '', place = 0): MontantEcrit[] {
  if (!/euro|centime/i.test(lettres)) return []
  const lu = lireNombreSaisi(chiffres)
  const centimes = lu.etat === 'renseigne' ? enCentimes(lu.valeur) : undefined
  return centimes === undefined ? [] : [{centimes, lettres, place}]
}

const MOTS_DE_NOMBRE = new Set(
  'zero un une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante septante huitante nonante cent mille million milliard et de d euro centime moins'.split(
    ' ',
  ),
)

/** The amount that words end with, whatever comes before; both spellings, that of 1990 with its hyphens, are the same. */
function nombreDit(lettres: string): string {
  const mots = sansAccents(lettres)
    .split(/[^a-z]+/)
    .filter(Boolean)
    // Plurals aside: « cents », « vingts », « millions ».
    .map((mot) => (MOTS_DE_NOMBRE.has(mot) ? mot : mot.replace(/s$/, '')))
  const depuis = mots.findLastIndex((mot) => !MOTS_DE_NOMBRE.has(mot)) + 1
  return mots
    .slice(depuis)
    .join(' ')
    .replace(/^(?:(?:et|de|d) )+/, '')
}

/** The amount of the register must be somewhere in the text. */
export function controlerMontantPresent(
  lignes: readonly LigneDeTexte[],
  montant: number | null,
): ConstatDeConvention[] {
  if (montant === null || montant <= 0) return []
  const voulu = formaterMontant(montant).replace(/[^\d,]/g, '')
  const present = lignes.some(({texte}) =>
    [...texte.matchAll(new RegExp(`(${CHIFFRES}) ?(?:€|euros)`, 'giu'))].some(
      ([, chiffres = '']) =>
        chiffres.replace(/[^\d,]/g, '').replace(/,00$/, '') === voulu.replace(/,00$/, ''),
    ),
  )
  if (present) return []
  return [
    {
      nature: 'montant_absent',
      gravite: 'bloquante',
      message: `Le texte ne dit nulle part le montant noté au registre : ${formaterMontant(montant)}.`,
      extrait: null,
      a_faire: 'Si le montant a été changé dans Word, remettez celui du registre ou refaites la convention.',
    },
  ]
}
