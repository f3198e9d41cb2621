import type {Indicateur} from '../../referentiel/index.js'

/** Units in which one is one person: a young person, or the entry of one young person into something. */
const UNITES_DE_PERSONNES = ['jeune', 'personne', 'entree', 'periode', 'situation']

/**
 * True for what counts persons, whose small numbers say something of somebody: the unit says it. What the directory
 * counts is public, and interviews or offers are acts, of which one person has several.
 */
export function compteDesPersonnes({unite, nature, origine}: Indicateur): boolean {
  if (origine === 'annuaire' || !['flux', 'stock', 'distinct'].includes(nature)) return false
  const mot = unite
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z]+/)
    .find((m) => m !== '')
  return mot !== undefined && UNITES_DE_PERSONNES.some((u) => mot === u || mot === `${u}s`)
}
