import {empreinte} from '../../../shared/empreinte.js'
import {formaterNombre} from '../../../shared/francais.js'

/** The words after these qualify the thing counted: « bon de transport » gives « bons de transport ». */
const PREPOSITIONS = new Set([
  'à',
  'au',
  'aux',
  'avec',
  'de',
  'des',
  'du',
  'en',
  'par',
  'pour',
  'sans',
  'sur',
])
const INVARIABLES = new Set([
  'accès',
  'avis',
  'colis',
  'concours',
  'cours',
  'devis',
  'fois',
  'mois',
  'parcours',
  'permis',
  'procès',
  'repas',
  'succès',
])

/** Numbers of people that stay the same from one fact to the next: they are read, never added up. */
const UNITES_D_ETAT = ['destinataire', 'abonné', 'adhérent']

/** The unit as a column is titled: « visiteurs » and « visiteur » are one. */
export function auSingulier(unite: string): string {
  return parMots(unite, (mot) =>
    mot.length > 3 && mot.endsWith('s') && !mot.endsWith('ss') && !INVARIABLES.has(mot.toLowerCase())
      ? mot.slice(0, -1)
      : mot,
  )
}

/** `(402, 'entretien')` → « 402 entretiens »; a unit written in the plural keeps its own: « fiches conseil ». */
export function accorderUnite(nombre: number, unite: string): string {
  const decimales = Number.isInteger(nombre) ? 0 : 2
  const estAuPluriel = /^\S+[sx](?:\s|$)/.test(unite)
  const accordee = Math.abs(nombre) < 2 ? auSingulier(unite) : estAuPluriel ? unite : auPluriel(unite)
  return `${formaterNombre(nombre, decimales)} ${accordee}`
}

function auPluriel(unite: string): string {
  return parMots(unite, (mot) => {
    if (/[sxz]$/.test(mot) || !/\p{L}$/u.test(mot)) return mot
    if (/(?:eau|eu)$/.test(mot)) return `${mot}x`
    return mot.endsWith('al') ? `${mot.slice(0, -2)}aux` : `${mot}s`
  })
}

function parMots(unite: string, changer: (mot: string) => string): string {
  let qualifie = false
  return unite
    .trim()
    .split(/\s+/)
    .map((mot) => {
      qualifie ||= PREPOSITIONS.has(mot.toLowerCase()) || /^[dl]['’]/i.test(mot)
      return qualifie ? mot : changer(mot)
    })
    .join(' ')
}

/** True when the unit counts a state: the last value is the value. `autres` are those of the network. */
export function estUnEtat(unite: string, autres: readonly string[] = []): boolean {
  const cle = empreinte(unite)
  return [...UNITES_D_ETAT, ...autres].some((u) => empreinte(u) === cle)
}
