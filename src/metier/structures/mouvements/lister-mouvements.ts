import {z} from 'zod'
import {
  ceQuiAChange,
  type Effectif,
  type FaitsDuReseau,
  type Filiation,
  GENRES_DE_MOUVEMENT,
  justeAvant,
  type Mouvement,
  type MouvementEnregistre,
  nomALaDate,
  ordonnerMouvements,
  predecesseurs,
  raconterTous,
  retracerVies,
  successeurs,
} from '../reseau/index.js'
import type {CodeStructure} from '../types.js'
import {mouvementsManquants} from './mouvements-manquants.js'

const structureNommee = z.object({code: z.string(), nom: z.string().describe('le nom à cette date')})

export const schemaMouvement = z.object({
  numero: z.int().nullable(),
  genre: z.enum(GENRES_DE_MOUVEMENT),
  date: z.string().describe("premier jour d'effet"),
  sources: z.array(structureNommee),
  cibles: z.array(structureNommee.extend({part: z.number().nullable().describe('fraction de 1')})),
  acte: z.string().nullable(),
  precision: z.string().nullable(),
  phrase: z.string(),
})
/** A mouvement as `--json` gives it. */
export type MouvementDecrit = z.infer<typeof schemaMouvement>

const schemaEffectif = z.object({structures: z.int(), missions_locales: z.int(), paio: z.int()})

const schemaFiliation = z.object({
  comparable: z.boolean().describe('faux quand une clé de répartition manque'),
  structures: z.array(structureNommee.extend({part: z.number().nullable()})),
})

export const schemaListeDesMouvements = z.object({
  annee: z.int().nullable().describe('null : toutes les années'),
  mouvements: z.array(schemaMouvement),
  changements: z
    .object({avant: schemaEffectif, apres: schemaEffectif, resume: z.string()})
    .nullable()
    .describe("le réseau au 31/12 de l'année et un an plus tôt"),
  a_expliquer: z
    .array(z.string())
    .describe("ce que les annuaires successifs montrent et qu'aucun mouvement n'explique"),
  histoire: z
    .object({
      code: z.string(),
      nom: z.string(),
      ouverte_le: z.string().nullable(),
      fermee_le: z.string().nullable(),
      vient_de: schemaFiliation,
      devient: schemaFiliation,
    })
    .nullable(),
})
/** The answer of `structures mouvement lister`. */
export type ListeDesMouvements = z.infer<typeof schemaListeDesMouvements>

type Filtre = {readonly annee?: number | undefined; readonly structure?: CodeStructure | undefined}

/** The mouvements recorded, in order; of one year, of one structure with all it comes from and became. */
export function listerMouvements(
  faits: FaitsDuReseau<MouvementEnregistre>,
  {annee, structure}: Filtre,
): ListeDesMouvements {
  const lignee = structure === undefined ? undefined : retracerLignee(faits, structure)
  const retenus = faits.mouvements.filter(
    (m) =>
      (annee === undefined || m.date.startsWith(`${annee}-`)) && (!lignee || lignee.mouvements.includes(m)),
  )
  return {
    annee: annee ?? null,
    mouvements: decrireMouvements(faits, retenus),
    changements: annee === undefined || structure !== undefined ? null : changementsDe(faits, annee),
    a_expliquer: structure === undefined && annee === undefined ? [...mouvementsManquants(faits)] : [],
    histoire: lignee?.histoire ?? null,
  }
}

function changementsDe(
  faits: FaitsDuReseau,
  annee: number,
): {avant: Effectif; apres: Effectif; resume: string} {
  const {avant, apres, resume} = ceQuiAChange(faits, annee)
  return {avant, apres, resume}
}

/** Each mouvement with the names of the time and its sentence, oldest first. */
export function decrireMouvements(
  faits: FaitsDuReseau,
  mouvements: readonly (Mouvement & {readonly numero?: number})[],
): MouvementDecrit[] {
  const nommer = nomALaDate(faits)
  const phrases = raconterTous(faits, mouvements)
  return ordonnerMouvements(mouvements).map((m, rang) => ({
    numero: m.numero ?? null,
    genre: m.genre,
    date: m.date,
    sources: m.sources.map((code) => ({code, nom: nommer(code, justeAvant(m.date))})),
    cibles: m.cibles.map(({code, part}) => ({code, nom: nommer(code, m.date), part})),
    acte: m.acte,
    precision: m.precision,
    phrase: phrases[rang] ?? '',
  }))
}

const TOUJOURS = {du: '0000-01-01', au: '9999-12-31'}

function retracerLignee(faits: FaitsDuReseau, code: CodeStructure) {
  const vie = retracerVies(faits).get(code)
  const naissance = predecesseurs(faits, code, TOUJOURS)
  const suite = successeurs(faits, code, TOUJOURS)
  const nommer = nomALaDate(faits)
  const decrire = ({comparable, parents}: Filiation, jour: string) => ({
    comparable,
    structures: parents.map((p) => ({
      code: p.code as string,
      nom: nommer(p.code, jour),
      part: comparable ? p.part : null,
    })),
  })
  const siens = faits.mouvements.filter(
    (m) => m.sources.includes(code) || m.cibles.some((c) => c.code === code),
  )
  return {
    mouvements: [...siens, ...naissance.mouvements, ...suite.mouvements],
    histoire: {
      code: code as string,
      nom: nommer(code, justeAvant(vie?.fermeeLe ?? TOUJOURS.au)),
      ouverte_le: vie?.ouverteLe ?? null,
      fermee_le: vie?.fermeeLe ?? null,
      vient_de: decrire(naissance, TOUJOURS.du),
      devient: decrire(suite, TOUJOURS.au),
    },
  }
}
