import {z} from 'zod'
import {type FaitSansNumero, participantsDe} from '../journal/index.js'

const schemaDenombrement = z.object({unite: z.string(), nombre: z.number()})

export const schemaFait = z.object({
  numero: z.int().nullable().describe('null tant que le fait n’est pas gardé'),
  date: z.string(),
  fin: z.string().nullable().describe('dernier jour, quand le fait en dure plusieurs'),
  type: z.string(),
  theme: z.string().nullable(),
  intitule: z.string(),
  lieu: z.string().nullable(),
  partenaires: z.array(z.string()),
  duree_heures: z.number().nullable(),
  participants: z.int().nullable(),
  par_structure: z.array(z.object({structure: z.string(), nom: z.string(), participants: z.int()})),
  compteurs: z.array(schemaDenombrement.extend({dont: z.array(schemaDenombrement)})),
  montant_centimes: z.int().nullable(),
  action: z.string().nullable(),
  dispositif: z.string().nullable(),
  documents: z.array(z.string()),
  remarque: z.string().nullable(),
})
/** A fact as `--json` gives it. */
export type FaitDecrit = z.infer<typeof schemaFait>

/** A fact with the names of the structures that came. */
export function decrireFait(
  fait: FaitSansNumero & {numero?: number},
  noms: ReadonlyMap<string, string>,
): FaitDecrit {
  const {numero = null, duree, structures, montantCentimes, compteurs, partenaires, documents} = fait
  return {
    numero,
    date: fait.date,
    fin: fait.fin,
    type: fait.type,
    theme: fait.theme,
    intitule: fait.intitule,
    lieu: fait.lieu,
    partenaires: [...partenaires],
    duree_heures: duree,
    participants: participantsDe(fait),
    par_structure: structures.map(({structure, nombre}) => ({
      structure,
      nom: noms.get(structure) ?? structure,
      participants: nombre,
    })),
    compteurs: compteurs.map(({unite, nombre, dont}) => ({unite, nombre, dont: [...dont]})),
    montant_centimes: montantCentimes,
    action: fait.action,
    dispositif: fait.dispositif,
    documents: [...documents],
    remarque: fait.remarque,
  }
}
