import {z} from 'zod'
import {schemaCode as code} from './codes.js'

/** Headings under which a column may stand, matched by fingerprint as every label. */
const titres = z.array(z.string().min(1)).min(1)

/** How a column gives the modality of a row. */
export const schemaColonneDeVentilation = z.strictObject({
  ventilation: code,
  colonnes: titres,
  /** Writings of a modality beside its own name and aliases: « M » of « hommes ». */
  valeurs: z.record(code, titres).optional(),
  /** An age in years: the modality of the first bound that it does not pass; the last one has no bound. */
  ages: z
    .array(z.strictObject({modalite: code, jusqu_a: z.int().positive().optional()}))
    .min(2)
    .optional(),
  /** The modalities of a plain yes or no. */
  oui: code.optional(),
  non: code.optional(),
})

/** What the rows of an extraction without identity have in common: one row, one young person. */
export const schemaPersonnes = z.strictObject({
  /** The structure that follows the young person. */
  structure: titres,
  /** A number that means nobody outside the warehouse, different on each row of a structure. */
  identifiant: titres.optional(),
  /** Headings that only persons have; never read, they tell such a file from a table of numbers. */
  traits: titres.optional(),
  ventilations: z.array(schemaColonneDeVentilation).default([]),
})

/** What decides that a row counts, of which each way has exactly one. */
export const SORTES_DE_COMPTAGE = ['date', 'derniere_date', 'oui', 'nombre', 'somme'] as const
export type SorteDeComptage = (typeof SORTES_DE_COMPTAGE)[number]

/** One way to count an indicator; of those declared, the first whose columns are all there is used. */
export const schemaComptage = z
  .strictObject({
    /** The day of the event: counted in its month. */
    date: titres.optional(),
    /** The day of the last event: counts in the year as long as none is later. */
    derniere_date: titres.optional(),
    /** Yes or no, for the year. */
    oui: titres.optional(),
    /** A number of events in the year: the row counts once from `au_moins` on. */
    nombre: titres.optional(),
    au_moins: z.int().positive().optional(),
    /** A number of events in the year, all of them counted. */
    somme: titres.optional(),
    /** Another column must be filled, or hold one of these. */
    si: z.strictObject({colonne: titres, parmi: titres.optional()}).optional(),
    /** A ventilation that this indicator reads elsewhere when it can: the age on the day of the event. */
    ventilations: z.record(code, titres).optional(),
    /** What such a count does not see, said each time. */
    reserve: z.string().min(1).optional(),
  })
  .refine((c) => SORTES_DE_COMPTAGE.filter((sorte) => c[sorte]).length === 1, {
    error:
      'un comptage porte une colonne et une seule parmi « date », « derniere_date », « oui », « nombre » et « somme »',
  })
  .refine((c) => (c.nombre === undefined) === (c.au_moins === undefined), {
    error: '« nombre » et « au_moins » vont ensemble',
  })

export type Personnes = z.infer<typeof schemaPersonnes>
type Comptage = z.infer<typeof schemaComptage>

type IndicateurCompte = {
  readonly code: string
  readonly nature: string
  readonly origine: string
  readonly ventilations: readonly string[]
  readonly part_de?: unknown
  readonly comptage?: readonly Comptage[] | undefined
}
type Axe = {readonly code: string; readonly modalites: readonly {readonly code: string}[]}

/** Rows of persons give events by month (`flux`) or young people of the year (`distinct`), and nothing else. */
const NATURES_PAR_SORTE: Readonly<Record<SorteDeComptage, string>> = {
  date: 'flux',
  somme: 'flux',
  derniere_date: 'distinct',
  oui: 'distinct',
  nombre: 'distinct',
}

/** What the counting of rows cites that does not exist, or asks of an indicator that it cannot be. */
export function fautesDeComptage(referentiel: {
  readonly personnes?: Personnes | undefined
  readonly indicateurs: readonly IndicateurCompte[]
  readonly ventilations: readonly Axe[]
}): string[] {
  const {personnes, indicateurs, ventilations} = referentiel
  return [
    ...(personnes?.ventilations ?? []).flatMap((v) => fautesDeColonne(v, ventilations)),
    ...indicateurs.flatMap((i) =>
      (i.comptage ?? []).flatMap((comptage) => fautesDUnComptage(i, comptage, personnes)),
    ),
  ]
}

/** The columns of an inherited declaration that still mean something once ventilations have been replaced. */
export function colonnesEncoreSensees(personnes: Personnes, ventilations: readonly Axe[]): Personnes {
  return {
    ...personnes,
    ventilations: personnes.ventilations.filter((v) => fautesDeColonne(v, ventilations).length === 0),
  }
}

function fautesDeColonne(
  {ventilation, valeurs = {}, ages = [], oui, non}: Personnes['ventilations'][number],
  axes: readonly Axe[],
): string[] {
  const axe = axes.find((a) => a.code === ventilation)
  if (!axe) return [`personnes cite la ventilation « ${ventilation} », qui n'existe pas`]
  const citees = [...Object.keys(valeurs), ...ages.map((a) => a.modalite), oui, non]
  const inconnues = citees.filter(
    (m) => m !== undefined && !axe.modalites.some((connue) => connue.code === m),
  )
  const bornes = ages.map((a) => a.jusqu_a)
  const croissantes = bornes.every((borne, rang) =>
    rang === bornes.length - 1 ? borne === undefined : borne !== undefined && borne > (bornes[rang - 1] ?? 0),
  )
  return [
    ...inconnues.map((m) => `personnes cite « ${ventilation}/${m} », qui n'existe pas`),
    ...(croissantes
      ? []
      : [
          `personnes, ${ventilation} : les « jusqu_a » des âges vont en croissant, le dernier âge n'en a pas`,
        ]),
  ]
}

function fautesDUnComptage(
  {code: nom, nature, origine, ventilations, part_de}: IndicateurCompte,
  comptage: Comptage,
  personnes: Personnes | undefined,
): string[] {
  const sorte = SORTES_DE_COMPTAGE.find((s) => comptage[s])
  const voulue = sorte && NATURES_PAR_SORTE[sorte]
  const etrangeres = Object.keys(comptage.ventilations ?? {}).filter((v) => !ventilations.includes(v))
  return [
    ...(personnes ? [] : [`${nom} porte « comptage » : le référentiel doit dire « personnes »`]),
    ...(origine === 'annuaire' || part_de
      ? [`${nom} ne se compte pas : il se lit dans l'annuaire ou dans un autre indicateur`]
      : []),
    ...(voulue === undefined || voulue === nature
      ? []
      : [`${nom} est de nature « ${nature} » : « ${sorte} » compte un indicateur « ${voulue} »`]),
    ...etrangeres.map((v) => `le comptage de ${nom} cite la ventilation « ${v} », qu'il n'a pas`),
  ]
}
