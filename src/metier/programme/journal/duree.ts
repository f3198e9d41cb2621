import {formaterNombre} from '../../../shared/francais.js'
import {lireNombreSaisi} from '../../../shared/nombre-saisi.js'

/** A day of meeting, when a duration is given in days: the 35-hour week over five days. */
const HEURES_PAR_JOUR = 7

/** « 3 h », « 3h30 », « 90 min », « 2,5 », « 1 jour », « une demi-journée », in hours; undefined when unreadable. */
export function lireDuree(texte: string): number | undefined {
  const propre = texte.trim().toLowerCase()
  if (/^(?:une |1 |0,5 |½ )?(?:demi-journée|demi journée|demi-jour|matinée|après-midi)$/.test(propre)) {
    return HEURES_PAR_JOUR / 2
  }
  if (/^(?:une |la )?(?:journée)(?: entière)?$/.test(propre)) return HEURES_PAR_JOUR
  const enMinutes = /^(\d{1,3})\s*(?:min|minutes?|mn)$/.exec(propre)
  if (enMinutes) return positif(Number(enMinutes[1]) / 60)
  const enHeures = /^(\d{1,2})\s*(?:h|heures?)\s*([0-5]?\d)(?:\s*min)?$/.exec(propre)
  if (enHeures) return positif(Number(enHeures[1]) + Number(enHeures[2]) / 60)
  const lu = /^([\d.,]+)\s*(h|heures?|j|jours?|journées?)?$/.exec(propre)
  const nombre = lireNombreSaisi(lu?.[1] ?? '')
  if (nombre.etat !== 'renseigne') return undefined
  return positif(nombre.valeur * (lu?.[2]?.startsWith('j') ? HEURES_PAR_JOUR : 1))
}

function positif(heures: number): number | undefined {
  return heures > 0 ? Math.round(heures * 100) / 100 : undefined
}

/** `3.5` → « 3,5 h ». */
export function ecrireDuree(heures: number): string {
  return `${formaterNombre(heures, Number.isInteger(heures) ? 0 : Number.isInteger(heures * 10) ? 1 : 2)} h`
}
