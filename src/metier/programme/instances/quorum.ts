import {z} from 'zod'
import {sansAccents} from '../../../shared/francais.js'
import type {Quorum, Reunion} from './schema.js'

const PARTS: readonly (readonly [RegExp, number, number])[] = [
  [/\bdeux tiers\b|\b2\/3\b/, 2, 3],
  [/\bmoitie\b|\b1\/2\b|\bmajorite\b/, 1, 2],
  [/\btiers\b|\b1\/3\b/, 1, 3],
  [/\bquart\b|\b1\/4\b/, 1, 4],
]

/** Reads « la moitié des membres présents ou représentés »; undefined when it cannot be understood. */
export function lireQuorum(texte: string): Quorum | undefined {
  const nu = sansAccents(texte).replace(/\s+/g, ' ').trim()
  const pouvoirs = /\brepresentes?\b|\bpouvoirs?\b/.test(nu)
  if (/^(?:aucun|sans|pas de|non)\b/.test(nu)) return {texte, regle: {genre: 'aucun'}, pouvoirs: false}
  const part = PARTS.find(([forme]) => forme.test(nu))
  if (part) {
    const [, numerateur, denominateur] = part
    const strict = /\bplus d(?:e|u)\b|\bmajorite\b/.test(nu)
    return {texte, regle: {genre: 'part', numerateur, denominateur, strict}, pouvoirs}
  }
  const nombre = /^(?:au moins )?(\d{1,3})\b/.exec(nu)?.[1]
  return nombre ? {texte, regle: {genre: 'nombre', nombre: Number(nombre)}, pouvoirs} : undefined
}

export const schemaPresenceConstatee = z.object({
  membres: z.int().describe('membres en fonction ce jour-là'),
  presents: z.int().nullable(),
  representes: z.int(),
  excuses: z.int(),
  regle: z.string().nullable(),
  requis: z.int().nullable(),
  atteint: z.boolean().nullable().describe('null : la règle, les membres ou les présents manquent'),
})
export type PresenceConstatee = z.infer<typeof schemaPresenceConstatee>

/** Who was there, and whether it was enough to decide. */
export function constaterQuorum(
  {presences, presents: nombre}: Pick<Reunion, 'presences' | 'presents'>,
  quorum: Quorum | null,
  membres: number,
): PresenceConstatee {
  const notes = presences.filter((p) => p.presence === 'present').length
  const presents = nombre ?? (presences.length > 0 ? notes : null)
  const representes = presences.filter((p) => p.pouvoir_a !== null).length
  const requis = quorum ? nombreRequis(quorum, membres) : null
  const comptes = presents === null ? null : presents + (quorum?.pouvoirs ? representes : 0)
  return {
    membres,
    presents,
    representes,
    excuses: presences.filter((p) => p.presence === 'excuse' && p.pouvoir_a === null).length,
    regle: quorum?.texte ?? null,
    requis,
    atteint: requis === null || comptes === null ? null : comptes >= requis,
  }
}

/** « La moitié » of 37 is 19; « plus de la moitié » of 36 is 19 too. Without a known member there is no half. */
function nombreRequis({regle}: Quorum, membres: number): number | null {
  switch (regle.genre) {
    case 'aucun':
      return 0
    case 'nombre':
      return regle.nombre
    case 'part': {
      if (membres === 0) return null
      const [produit, den] = [membres * regle.numerateur, regle.denominateur]
      return regle.strict ? Math.floor(produit / den) + 1 : Math.ceil(produit / den)
    }
  }
}
