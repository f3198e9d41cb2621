/** First year of the network: the Missions Locales and PAIO were born of the ordonnance of 26 March 1982. */
export const PREMIER_JOUR = '1982-03-26'
export const DERNIER_JOUR = '2099-12-31'

/** The last day of the year before, the last of the year: what « from one year to the next » compares. */
export function finsDAnnee(annee: number): {readonly du: string; readonly au: string} {
  return {du: `${annee - 1}-12-31`, au: `${annee}-12-31`}
}

/** Sorts after every earlier day and before this one: the state just before what the day changes. */
export function justeAvant(jour: string): string {
  return `${jour.slice(0, -1)}${String.fromCharCode(jour.charCodeAt(jour.length - 1) - 1)}`
}
