import {z} from 'zod'

/** Raised on a break of the answers; scripts read it first. */
export const FORMAT = 1

/** The single document `--json` writes when the exit code is 0. */
export const schemaSucces = z.strictObject({
  format: z.literal(FORMAT),
  ok: z.literal(true),
  resultat: z.unknown(),
  avertissements: z.array(z.string()),
})

/** The single document `--json` writes otherwise. */
export const schemaEchec = z.strictObject({
  format: z.literal(FORMAT),
  ok: z.literal(false),
  erreur: z.strictObject({
    code: z.string().regex(/^[A-Z]{3}-\d{3}$/),
    message: z.string(),
    pistes: z.array(z.string()),
    details: z.record(z.string(), z.unknown()),
  }),
})

export const schemaEnveloppe = z.discriminatedUnion('ok', [schemaSucces, schemaEchec])
export type Enveloppe = z.infer<typeof schemaEnveloppe>

/** What a command hands back: its result and what it warned of. */
export type Reponse<R = unknown> = {readonly resultat: R; readonly avertissements: readonly string[]}
