import {toCardinal} from 'n2words/fr-FR'

const CENTIMES_PAR_EURO = 100

/** After these a noun takes « de »: « un million d'euros », but « deux millions trois cents euros ». */
const NOMS_DE_NOMBRE = /(?:million|milliard|billion|billiard)s?$/

/** A whole number in words, traditional spelling: 80 → « quatre-vingts », 80 000 → « quatre-vingt mille ». */
export function nombreEnLettres(nombre: number): string {
  if (!Number.isSafeInteger(nombre)) throw new RangeError(`nombre ${nombre}`)
  const mots = toCardinal(Math.abs(nombre))
  return nombre < 0 ? `moins ${mots}` : mots
}

/**
 * An amount in words, from its cents: 2000000 → « vingt mille euros », 7 → « sept centimes ». Above one million
 * alone the noun takes « de ». The plural starts at two (Académie française).
 */
export function montantEnLettres(centimes: number): string {
  const absolu = Math.abs(centimes)
  const euros = Math.floor(absolu / CENTIMES_PAR_EURO)
  const reste = absolu % CENTIMES_PAR_EURO
  const parties = [
    ...(euros > 0 || reste === 0 ? [`${nombreEnLettres(euros)} ${nomDEuro(euros)}`] : []),
    ...(reste > 0 ? [`${nombreEnLettres(reste)} ${reste < 2 ? 'centime' : 'centimes'}`] : []),
  ]
  return `${centimes < 0 ? 'moins ' : ''}${parties.join(' et ')}`
}

function nomDEuro(euros: number): string {
  if (NOMS_DE_NOMBRE.test(nombreEnLettres(euros))) return 'd’euros'
  return euros < 2 ? 'euro' : 'euros'
}
