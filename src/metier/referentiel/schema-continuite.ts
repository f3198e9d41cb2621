import {z} from 'zod'
import {schemaCode as code, schemaCodeDeReferentiel as referentiel} from './codes.js'

/** Why the two are not one series; without it, one goes on with the other. */
const rupture = z.string().min(1).optional()

/** Where the same thing is counted in another era, or what took its place. Each of the two names the other. */
export const schemaCorrespondance = z.strictObject({referentiel, indicateur: code, rupture})

/** The same for a ventilation: which modalities stand for which, when their codes differ. */
export const schemaCorrespondanceDeVentilation = z.strictObject({
  referentiel,
  ventilation: code,
  rupture,
  /** Modality of this ventilation → those of the other; one that is absent has no counterpart. */
  modalites: z.record(code, z.array(code).min(1)).optional(),
})
