import type {Origine} from '../activite/index.js'
import type {Indicateur, Referentiel} from '../referentiel/index.js'

/** The codes under which the values of a figure are received: its own, those it is a part or a ratio of. */
export function codesRecus({indicateurs}: Referentiel, code: string): ReadonlySet<string> {
  const indicateur: Indicateur | undefined = indicateurs.find((i) => i.code === code)
  const {part_de, numerateur, denominateur} = indicateur ?? {}
  return new Set([code, part_de?.indicateur, numerateur, denominateur].filter((c) => c !== undefined))
}

/** The imports later than `depuis` that the values of a figure come from today, for a structure. */
export function importsDepuis(
  origines: readonly Origine[],
  {
    referentiel,
    structure,
    code,
    depuis,
  }: {
    readonly referentiel: Referentiel
    readonly structure: string
    readonly code: string
    readonly depuis: number
  },
): number[] {
  const codes = codesRecus(referentiel, code)
  const siennes = origines.filter(
    (o) => o.import > depuis && o.structure === structure && codes.has(o.indicateur),
  )
  return [...new Set(siennes.map((o) => o.import))].sort((a, b) => a - b)
}
