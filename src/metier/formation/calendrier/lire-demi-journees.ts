import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {jourDe} from '../../feuilles/index.js'
import {type DemiJournee, MOMENTS} from '../types.js'

/** Reads « 14/10/2008 ; 21/10/2008 matin » as typed: whole days, or half of one, each once and in order. */
export function lireDemiJournees(saisie: string): DemiJournee[] {
  const lues = saisie
    .split(/[;,\n]/)
    .map((ecrit) => ecrit.trim())
    .filter((ecrit) => ecrit !== '')
    .flatMap(lireJour)
  if (lues.length === 0) throw datesIllisibles(saisie)
  const vues = new Map(lues.map((d) => [`${d.jour} ${MOMENTS.indexOf(d.moment)}`, d]))
  return [...vues].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, d]) => d)
}

function lireJour(ecrit: string): DemiJournee[] {
  const lu = /^(\S+)(?:\s+(matin|apr[eè]s[- ]midi))?$/i.exec(ecrit)
  const jour = lu?.[1] && jourDe({genre: 'texte', valeur: lu[1], affiche: lu[1]}, 'debut')
  if (!jour) throw datesIllisibles(ecrit)
  const moments = lu[2] ? [lu[2].toLowerCase() === 'matin' ? MOMENTS[0] : MOMENTS[1]] : MOMENTS
  return moments.map((moment) => ({jour, moment}))
}

function datesIllisibles(saisie: string): ErreurMetier {
  return new ErreurMetier(
    'FOR-110',
    `L'option --dates a reçu « ${saisie} » ; des jours du calendrier sont attendus.`,
    {
      pistes: ['Écrivez par exemple « --dates "14/10/2008 ; 21/10/2008 matin" ».'],
      details: {option: 'dates', valeur: saisie},
    },
  )
}
