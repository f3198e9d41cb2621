import {formaterDate} from '../../../shared/francais.js'
import type {ReunionConvoquee} from './convoquer.js'
import {jourDeLaSemaine} from './jour-de-la-semaine.js'

/** The message that takes the convocation to the members. */
export type MessageDeConvocation = {
  readonly a: readonly string[]
  readonly sansCourriel: readonly string[]
  readonly objet: string
  readonly corps: string
}

/** One message to every member who has an address; the others are named, to be called otherwise. */
export function composerMessage(
  {instance, reunion, membres}: ReunionConvoquee,
  signature: readonly string[],
): MessageDeConvocation {
  const {date, heure, lieu, ordre_du_jour} = reunion
  const quand = `${jourDeLaSemaine(date)} ${formaterDate(date)}${heure ? ` à ${heure}` : ''}`
  return {
    a: [...new Set(membres.flatMap((m) => m.courriel?.split(/\s*[;,]\s*/) ?? []))],
    sansCourriel: membres.filter((m) => m.courriel === null).map((m) => m.personne),
    objet: `${instance.nom} : convocation du ${formaterDate(date)}`,
    corps: [
      'Madame, Monsieur,',
      '',
      `Vous êtes convié(e) à la réunion « ${instance.nom} », ${quand}${lieu ? `, ${lieu}` : ''}.`,
      '',
      'Ordre du jour :',
      ...ordre_du_jour.map((point, rang) => `${rang + 1}. ${point}`),
      '',
      'La convocation jointe porte un talon de pouvoir, à rendre si vous ne pouvez pas venir.',
      '',
      ...signature,
    ].join('\n'),
  }
}
