import {ESPACE_INSECABLE, formaterNombre} from '../../shared/francais.js'

const UNITES = ['octets', 'Ko', 'Mo', 'Go', 'To'] as const

/** A size as the file explorer shows it: « 1,2 Mo ». */
export function formaterTaille(octets: number): string {
  const rang = octets < 1 ? 0 : Math.min(UNITES.length - 1, Math.floor(Math.log2(octets) / 10))
  const nombre = octets / 2 ** (10 * rang)
  return `${formaterNombre(nombre, rang > 0 && nombre < 10 ? 1 : 0)}${ESPACE_INSECABLE}${UNITES[rang]}`
}
