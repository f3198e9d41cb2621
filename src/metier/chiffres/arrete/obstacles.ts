import {enumerer} from '../../../shared/francais.js'
import {moisCouverts} from '../../../shared/jour.js'
import type {Periode} from '../../../shared/periode.js'
import {ecrirePeriodes} from '../../activite/index.js'
import type {FaitsDArrete, Obstacle} from './types.js'

/** What must be settled before figures are frozen: contradictions, structures that gave not all, refusals. */
export function releverObstacles(
  {verification, completude, validations}: Pick<FaitsDArrete, 'verification' | 'completude' | 'validations'>,
  periode: Periode,
): Obstacle[] {
  const {fin} = moisCouverts(periode)
  const bloquantes = verification.constats.filter(
    (c) => c.gravite === 'bloquante' && moisCouverts(c.periode as Periode).fin <= fin,
  )
  return [
    ...bloquantes.map((c) => ({
      genre: 'bloquante' as const,
      structure: c.structure,
      phrase: `${c.nom} : ${c.message}`,
    })),
    ...completude.structures
      .filter((s) => s.manquants.length > 0)
      .map((s) => ({
        genre: 'incomplete' as const,
        structure: s.code,
        phrase:
          s.complets + s.partiels === 0
            ? `${s.nom} n'a rien donné.`
            : `${s.nom} n'a pas tout donné : ${enumerer(s.manquants.map((m) => `${m.libelle} (${ecrirePeriodes(m.periodes)})`))}.`,
      })),
    ...validations.structures
      .filter((s) => s.reponse?.reponse === 'refus' && s.revisions.length === 0)
      .map((s) => ({
        genre: 'refus' as const,
        structure: s.code,
        phrase: `${s.nom} : diffusion refusée par ${s.reponse?.par ?? ''} (${s.reponse?.remarque ?? ''}).`,
      })),
  ]
}
