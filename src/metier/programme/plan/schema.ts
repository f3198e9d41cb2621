import {z} from 'zod'

/** What is counted in the journal: facts of a selection, their days, their participants or one of their counters. */
export const schemaRequete = z.object({
  type: z.string().nullable(),
  theme: z.string().nullable(),
  action: z.string().nullable(),
  partenaire: z.string().nullable(),
  dispositif: z.string().nullable(),
  compter: z.enum(['faits', 'jours', 'participants', 'compteur']),
  compteur: z.string().nullable(),
})
export type RequeteDuJournal = z.infer<typeof schemaRequete>

/** Where an indicator is read; `ou` is what the workbook says, as written. */
export const schemaSource = z.discriminatedUnion('genre', [
  z.object({genre: z.literal('journal'), ou: z.string(), requete: schemaRequete}),
  z.object({
    genre: z.literal('chiffres'),
    ou: z.string(),
    code: z.string(),
    mesure: z.enum(['valeur', 'repondantes', 'taux_realisation']),
  }),
  z.object({genre: z.literal('formation'), ou: z.string(), mesure: z.string()}),
  z.object({genre: z.literal('temps'), ou: z.string(), rubrique: z.string().nullable()}),
  z.object({genre: z.literal('saisie'), ou: z.string()}),
])
export type SourceDIndicateur = z.infer<typeof schemaSource>
export type GenreDeSource = SourceDIndicateur['genre']

export const schemaIndicateurDeSuivi = z.object({
  libelle: z.string(),
  cible: z.number().nullable(),
  unite: z.string().nullable(),
  echeance: z.string().nullable().describe("jour limite ; null : celui de l'action"),
  source: schemaSource
    .nullable()
    .describe('null : rien ne dit où le lire, il ne peut pas être tenu pour fait'),
})
export type IndicateurDeSuivi = z.infer<typeof schemaIndicateurDeSuivi>

const centimes = z.int().nullable()

export const schemaFinancementDAction = z.object({
  financeur: z.string(),
  prevu_centimes: centimes,
  engage_centimes: centimes,
  realise_centimes: centimes,
})
export type FinancementDAction = z.infer<typeof schemaFinancementDAction>

const schemaRubrique = z.object({code: z.string(), intitule: z.string()})

export const schemaAction = z.object({
  annee: z.int(),
  code: z.string(),
  axe: schemaRubrique.extend({mot: z.enum(['Axe', 'Mission']).describe('comme le programme le nomme')}),
  objectif: schemaRubrique.nullable(),
  intitule: z.string(),
  pilote: z.string().nullable(),
  debut: z.string().nullable(),
  fin: z.string().nullable(),
  budget_centimes: centimes.describe('total prévu'),
  financeurs: z.array(z.string()).describe('nommés par le programme, même sans montant'),
  financements: z.array(schemaFinancementDAction),
  indicateurs: z.array(schemaIndicateurDeSuivi),
})
/** An action of the programme of a year, with all it is measured by. */
export type ActionDuProgramme = z.infer<typeof schemaAction>

/** The axis an action belongs to, as printed: « Mission 1 – Observation ». */
export function nommerAxe({mot, code, intitule}: ActionDuProgramme['axe']): string {
  return `${mot} ${code} – ${intitule}`
}

/** Codes in their natural order: 3.2.10 after 3.2.9. */
export function comparerCodes(a: string, b: string): number {
  const [gauche, droite] = [a.split('.'), b.split('.')]
  for (let rang = 0; rang < Math.max(gauche.length, droite.length); rang += 1) {
    const [x = '', y = ''] = [gauche[rang], droite[rang]]
    if (x === y) continue
    const difference = Number(x) - Number(y)
    return Number.isNaN(difference) || difference === 0 ? (x < y ? -1 : 1) : difference
  }
  return 0
}
