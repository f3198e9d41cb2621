import {z} from 'zod'
import {schemaCode as code, schemaCodeDeReferentiel} from '../codes.js'
import {schemaChiffreCle, schemaIndicateur, schemaVentilation} from '../schema.js'
import {schemaPersonnes} from '../schema-comptage.js'
import {schemaRegle, schemaVraisemblance} from '../schema-regles.js'

/** What an extension leaves out of the référentiel it extends. */
const schemaRetraits = z.strictObject({
  indicateurs: z.array(code).default([]),
  ventilations: z.array(code).default([]),
  chiffres_cles: z.array(code).default([]),
  regles: z.array(code).default([]),
})

/**
 * A référentiel written as a difference: what has a code of the base replaces it, the rest is added after it. Key
 * figures go by their indicator.
 */
export const schemaExtension = z.strictObject({
  etend: z
    .string()
    .regex(
      /^[a-z][a-z0-9-]*@[1-9]\d*$/,
      'un référentiel et sa version sont attendus, par exemple parcours3@1',
    ),
  code: schemaCodeDeReferentiel,
  version: z.int().positive(),
  libelle: z.string(),
  indicateurs: z.array(schemaIndicateur).default([]),
  ventilations: z.array(schemaVentilation).default([]),
  chiffres_cles: z.array(schemaChiffreCle).default([]),
  regles: z.array(schemaRegle).default([]),
  vraisemblance: schemaVraisemblance.optional(),
  /** Replaces the declaration of the base, whole. */
  personnes: schemaPersonnes.optional(),
  retire: schemaRetraits.prefault({}),
})

export type Extension = Readonly<z.infer<typeof schemaExtension>>
