import {empreinte} from '../../../shared/empreinte.js'
import type {Emargement, Presence} from '../types.js'

const MOTS: Readonly<Record<Exclude<Presence, 'partiel'>, readonly string[]>> = {
  present: ['p', 'present', 'presente', 'x', 'oui', 'signé', 'signature'],
  absence_justifiee: [
    'aj',
    'absence justifiée',
    'absent justifié',
    'absente justifiée',
    'excusé',
    'excusée',
    'abs. justifiée',
  ],
  absence_non_justifiee: [
    'anj',
    'absence non justifiée',
    'absence injustifiée',
    'absent non justifié',
    'absente non justifiée',
    'non excusé',
    'non excusée',
  ],
}

/** The presence written in a cell: a word, or the hours attended; undefined when it says neither. */
export function lirePresence(ecrit: string): Pick<Emargement, 'presence' | 'heures'> | undefined {
  const heures = lireHeures(ecrit)
  if (heures !== undefined) return heures > 0 ? {presence: 'partiel', heures} : undefined
  const cle = empreinte(ecrit)
  if (cle === empreinte('partiel') || cle === empreinte('partielle'))
    return {presence: 'partiel', heures: null}
  const [trouvee] = Object.entries(MOTS).find(([, mots]) => mots.some((m) => empreinte(m) === cle)) ?? []
  return trouvee ? {presence: trouvee as Presence, heures: null} : undefined
}

/** « 2,5 », « 2,5 h », « 2h30 », « partiel 2 h ». */
function lireHeures(ecrit: string): number | undefined {
  const texte = ecrit
    .trim()
    .toLowerCase()
    .replace(/^partiel(le)?\s*:?\s*/, '')
  const horloge = /^(\d{1,2})\s*h\s*(\d{2})$/.exec(texte)
  if (horloge) return Number(horloge[1]) + Number(horloge[2]) / 60
  const lu = /^(\d{1,2}(?:[.,]\d{1,2})?)\s*(?:h|heures?)?$/.exec(texte)
  return lu?.[1] ? Number(lu[1].replace(',', '.')) : undefined
}
