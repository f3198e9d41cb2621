import {z} from 'zod'

/** How anything is named in a référentiel. */
export const schemaCode = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/, 'un code est en minuscules sans accents, chiffres et « _ » admis')

/** A référentiel, as `animreg.yaml` names it before its version: `parcours3`, `i-milo`. */
export const schemaCodeDeReferentiel = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]*$/,
    'un code de référentiel est en minuscules sans accents, chiffres et « - » admis',
  )

/**
 * `nature` decides aggregation (design §4): over months a flux, montant or duree is summed, a stock takes its
 * last value, a distinct is never combined, a ratio is recomputed; over structures all but ratios are summed.
 */
export const NATURES = ['flux', 'stock', 'distinct', 'ratio', 'montant', 'duree'] as const
