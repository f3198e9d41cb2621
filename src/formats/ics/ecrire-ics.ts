import {createEvents, type DateArray, type EventAttributes} from 'ics'
import {ajouterJours} from '../../shared/jour.js'

/** Something that takes whole days, for an agenda. */
export type EvenementDAgenda = {
  /** Stable: the same event sent again replaces the one already there. */
  readonly cle: string
  readonly titre: string
  /** First and last day, ISO. */
  readonly debut: string
  readonly fin: string
  readonly lieu?: string | undefined
  readonly description?: string | undefined
  /** Cancelled: the agenda that holds it takes it out. */
  readonly annule?: boolean | undefined
}

/**
 * Writes events as a calendar file (RFC 5545). The moment of writing is given by the facts: the same events give
 * the same bytes, which the package alone would not do.
 */
export function ecrireIcs(
  evenements: readonly EvenementDAgenda[],
  {nom, le}: {readonly nom: string /** ISO day of the facts. */; readonly le: string},
): Uint8Array {
  const {error, value} = createEvents(evenements.map(enEvenement), {
    productId: 'animreg',
    method: 'PUBLISH',
    calName: propre(nom),
  })
  if (error || value === null) throw error ?? new Error('calendrier vide')
  const date = `DTSTAMP:${le.replaceAll('-', '')}T000000Z`
  return Buffer.from(replierOctets(value.replace(/^DTSTAMP:.*$/gm, date)), 'utf8')
}

function enEvenement(e: EvenementDAgenda): EventAttributes {
  return {
    uid: `${e.cle}@animreg`,
    title: propre(e.titre),
    start: enNombres(e.debut),
    // The end of whole days is the day after the last one.
    end: enNombres(ajouterJours(e.fin, 1)),
    status: e.annule ? 'CANCELLED' : 'CONFIRMED',
    ...(e.lieu === undefined ? {} : {location: propre(e.lieu)}),
    ...(e.description === undefined ? {} : {description: e.description.split('\n').map(propre).join('\n')}),
  }
}

function enNombres(jour: string): DateArray {
  const [annee = 0, mois = 1, rang = 1] = jour.split('-').map(Number)
  return [annee, mois, rang]
}

/** A text of one line: nothing in it can start another property. */
function propre(texte: string): string {
  return texte.replace(/\p{Cc}+/gu, ' ').trim()
}

/** RFC 5545, 3.1: a line holds 75 octets at most, and no character is cut in two. */
function replierOctets(calendrier: string): string {
  return calendrier
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .map(replierLigne)
    .join('\r\n')
}

function replierLigne(ligne: string): string {
  const lignes = ['']
  for (const caractere of ligne) {
    const enCours = lignes.at(-1) ?? ''
    const limite = lignes.length === 1 ? 75 : 74
    if (Buffer.byteLength(enCours + caractere) > limite) lignes.push(caractere)
    else lignes[lignes.length - 1] = enCours + caractere
  }
  return lignes.join('\r\n ')
}
