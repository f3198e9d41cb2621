import {z} from 'zod'
import {type CodeInstitution, INSTITUTIONS} from './institutions.js'

const schemaInstitution = z.object({
  code: z.string(),
  sigle: z.string(),
  nom: z.string(),
  depuis: z.string().nullable().describe('premier jour de ce nom ; null pour le plus ancien connu'),
  source: z.string(),
  suivants: z.array(z.object({depuis: z.string(), sigle: z.string()})).describe('les noms pris ensuite'),
})

export const schemaInstitutions = z.object({date: z.string(), institutions: z.array(schemaInstitution)})

/** An institution under its name of a day. */
export type InstitutionALaDate = z.infer<typeof schemaInstitution>
/** The answer of `structures institutions`. */
export type Institutions = z.infer<typeof schemaInstitutions>

/** What an institution was called on a day: a document of 2008 prints the names of 2008. */
export function nomDeLInstitution(code: CodeInstitution, jour: string): InstitutionALaDate {
  const epoques: readonly (typeof INSTITUTIONS)[CodeInstitution][number][] = INSTITUTIONS[code]
  const [premiere] = INSTITUTIONS[code]
  const {sigle, nom, depuis, source} = epoques.findLast((e) => e.depuis <= jour) ?? premiere
  const suivants = epoques.filter((e) => e.depuis > jour && e !== premiere)
  return {
    code,
    sigle,
    nom,
    depuis: depuis === premiere.depuis ? null : depuis,
    source,
    suivants: suivants.map((e) => ({depuis: e.depuis, sigle: e.sigle})),
  }
}

/** All of them, on a day. */
export function institutionsALaDate(jour: string): Institutions {
  const codes = Object.keys(INSTITUTIONS) as CodeInstitution[]
  return {date: jour, institutions: codes.map((code) => nomDeLInstitution(code, jour))}
}
