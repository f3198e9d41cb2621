import {enumerer} from '../../../shared/francais.js'
import {type Annuaire, type CodeStructure, reconnaitreStructure} from '../../structures/index.js'
import type {Participation} from './types.js'

/** Who came, as typed; `fautes` say what could not be read, and what to write. */
export type ParticipantsLus = {
  readonly participants: number | null
  readonly structures: readonly Participation[]
  readonly fautes: readonly string[]
}

/** « 18 », « 18 participants », « 54528S00=2, Grand Nancy=3 », together or apart. */
export function lireParticipants(textes: readonly string[], annuaire: Annuaire): ParticipantsLus {
  const parts = new Map<CodeStructure, number>()
  const fautes: string[] = []
  let participants: number | null = null
  for (const morceau of textes.flatMap((t) =>
    t
      .split(/[;,\n]/)
      .map((m) => m.trim())
      .filter(Boolean),
  )) {
    const total = /^(\d+)(?:\s+(?:participants?|personnes?|présents?))?$/iu.exec(morceau)?.[1]
    if (total !== undefined) {
      participants = Number(total)
      continue
    }
    const lu = lirePart(morceau, annuaire)
    if (typeof lu === 'string') fautes.push(lu)
    else parts.set(lu.structure, (parts.get(lu.structure) ?? 0) + lu.nombre)
  }
  const structures = [...parts].map(([structure, nombre]) => ({structure, nombre}))
  const somme = structures.reduce((s, p) => s + p.nombre, 0)
  if (participants !== null && participants < somme) {
    fautes.push(
      `Le total (${participants} participants) est plus petit que la somme des structures (${somme}).`,
    )
  }
  return {participants, structures, fautes}
}

function lirePart(morceau: string, annuaire: Annuaire): Participation | string {
  const lu = /^(.+?)\s*[=:]\s*(\d+)$/u.exec(morceau)
  if (!lu?.[1] || !lu[2]) {
    return `« ${morceau} » ne se lit pas : un nombre de participants est attendu, ou « structure=nombre » comme « Grand Nancy=2 ».`
  }
  const reconnue = reconnaitreStructure(annuaire, lu[1])
  if (reconnue.issue === 'reconnue') return {structure: reconnue.code, nombre: Number(lu[2])}
  if (reconnue.issue === 'inconnue') return `« ${lu[1]} » n'est le nom d'aucune structure du réseau.`
  const candidats = reconnue.candidats.map((c) => `« ${c.nom} » (${c.code})`)
  return `« ${lu[1]} » n'est pas sûr : est-ce ${enumerer(candidats, 'ou')} ? Écrivez son code.`
}

/** « 54528S00=2 ; 54329S00=1 »: what `lireParticipants` reads back. */
export function ecrireParticipants(structures: readonly Participation[]): string {
  return structures.map(({structure, nombre}) => `${structure}=${nombre}`).join(' ; ')
}
