import {z} from 'zod'
import {GRAVITES} from '../../shared/anomalie.js'
import {NATURES, schemaCode} from './codes.js'

/** In a rule, stands for each indicator (or each ventilation) the rule can be read for. */
export const CHAQUE = 'chaque'

export const OPERATEURS = ['<=', '>=', '=', '<', '>', '!=', 'paire_obligatoire', 'paire_exclusive'] as const

const schemaTerme = z
  .strictObject({
    /** Code of an indicator, or `chaque`. */
    indicateur: schemaCode.optional(),
    /** A plain number instead of an indicator. */
    constante: z.number().optional(),
    /** One modality of the indicator: `{sexe: femmes}`. */
    modalites: z.record(schemaCode, schemaCode).optional(),
    /** All the modalities of a ventilation, added up; `chaque` for each ventilation in turn. */
    somme_des_modalites: schemaCode.optional(),
    /** The months of the period instead of the period itself. */
    mois: z.enum(['somme', 'maximum']).optional(),
    /** The structures instead of the network. */
    somme_des_structures: z.literal(true).optional(),
    /** The activity, or what was set as its objective. */
    mesure: z.enum(['realise', 'objectif']).default('realise'),
    coefficient: z.number().default(1),
  })
  .refine((t) => (t.indicateur === undefined) !== (t.constante === undefined), {
    error: 'un terme porte « indicateur » ou « constante », l’un ou l’autre',
  })

/** A rule of coherence: two sides, and what must hold between them. */
export const schemaRegle = z.strictObject({
  code: schemaCode,
  gauche: z.array(schemaTerme).min(1),
  operateur: z.enum(OPERATEURS),
  droite: z.array(schemaTerme).min(1),
  /**
   * `ignorer_si_un`: not read when a value is missing. `ignorer_si_tous`: not read when a whole side is missing; a
   * missing value is then unknown, never 0. `jamais`: a missing value is itself a finding.
   */
  manquant: z.enum(['ignorer_si_un', 'ignorer_si_tous', 'jamais']).default('ignorer_si_un'),
  gravite: z.enum(GRAVITES),
  /** Why it holds, for the person. */
  message: z.string().min(1),
  a_faire: z.string().min(1),
  portee: z.enum(['structure', 'region', 'partout']).default('structure'),
  periodes: z.enum(['annee', 'mois', 'toutes']).default('toutes'),
  /** Read on the whole only, or on each modality received as well. */
  modalites: z.enum(['ensemble', 'chacune']).default('ensemble'),
  /** For a rule on `chaque` indicator: those of these natures only. */
  natures: z.array(z.enum(NATURES)).min(1).optional(),
  depuis: z.int().optional(),
  jusqu_a: z.int().optional(),
  /** Difference that is let pass, in the unit of the indicator. */
  tolerance: z.number().min(0).default(0),
  /** Fraction of the right side from which the finding becomes blocking, whatever `gravite` says. */
  bloquante_des: z.number().positive().optional(),
})

/** How unlike its own past a value may be before it is asked about. */
export const schemaVraisemblance = z
  .strictObject({
    gravite: z.enum(GRAVITES).default('avertissement'),
    /** Under it, a count varies too much by itself to be judged. */
    base_minimale: z.number().positive().default(30),
    /** A value may be multiplied or divided by this. */
    rapport_maximal: z.number().gt(1).default(1.5),
    /** Earlier years looked at, and how many are needed to trust their median rather than the year before. */
    annees: z.int().min(1).max(10).default(5),
    annees_pour_la_mediane: z.int().min(3).default(3),
    /** Usual deviations around the median (median absolute deviation) that are let pass. */
    ecarts: z.number().positive().default(3.5),
    /** The same inside a monthly series; `points` months are needed. */
    mois: z
      .strictObject({
        base_minimale: z.number().positive().default(10),
        rapport_maximal: z.number().gt(1).default(3),
        ecarts: z.number().positive().default(6),
        points: z.int().min(4).default(8),
      })
      .prefault({}),
  })
  .prefault({})

type RegleBrute = z.infer<typeof schemaRegle>
type TermeBrut = RegleBrute['gauche'][number]

type Connus = {
  readonly indicateurs: readonly {readonly code: string; readonly ventilations: readonly string[]}[]
  /** Modalities of each ventilation. */
  readonly axes: ReadonlyMap<string, ReadonlySet<string>>
}

/** What the rules cite that the référentiel does not define. */
export function citationsInconnues(regles: readonly RegleBrute[], connus: Connus): string[] {
  const codes = regles.map((r) => r.code)
  const doubles = codes.filter((code, rang) => codes.indexOf(code) !== rang)
  return [
    ...doubles.map((code) => `deux règles portent le code « ${code} »`),
    ...regles.flatMap((regle) =>
      [...regle.gauche, ...regle.droite].flatMap((terme) =>
        fautesDuTerme(terme, connus).map((faute) => `la règle ${regle.code} ${faute}`),
      ),
    ),
  ]
}

function fautesDuTerme(terme: TermeBrut, {indicateurs, axes}: Connus): string[] {
  const {indicateur: code, modalites = {}, somme_des_modalites: axe} = terme
  const fautes: string[] = []
  const indicateur = indicateurs.find((i) => i.code === code)
  const chaque = code === CHAQUE
  if (code !== undefined && !chaque && !indicateur) {
    fautes.push(`cite l'indicateur « ${code} », qui n'existe pas`)
  }
  for (const cite of [...Object.keys(modalites), ...(axe && axe !== CHAQUE ? [axe] : [])]) {
    if (!axes.has(cite)) fautes.push(`cite la ventilation « ${cite} », qui n'existe pas`)
    else if (indicateur && !indicateur.ventilations.includes(cite)) {
      fautes.push(`cite la ventilation « ${cite} », que « ${code} » n'a pas`)
    }
  }
  for (const [ventilation, modalite] of Object.entries(modalites)) {
    const connues = axes.get(ventilation)
    if (connues && !connues.has(modalite))
      fautes.push(`cite « ${ventilation}/${modalite} », qui n'existe pas`)
  }
  return fautes
}
