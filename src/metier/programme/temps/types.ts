import {z} from 'zod'
import {empreinte} from '../../../shared/empreinte.js'
import type {EcritureDe} from '../ecriture.js'
import {semaineDe} from './semaines.js'

/** Days spent on a heading, for a funder when the FSE asks it. */
export type LigneDeTemps = {
  /** Code of the heading. */
  readonly rubrique: string
  readonly financeur: string | null
  readonly jours: number
}

/** A week of somebody, told by the post: it is the post that is funded. */
export type SemaineDeTemps = {
  readonly lundi: string
  readonly fonction: string
  /** None for a week off: it was said, and holds nothing. */
  readonly lignes: readonly LigneDeTemps[]
  readonly remarque: string | null
}

const texte = z.string().trim().min(1)

const schemaRubrique = z.strictObject({
  code: z
    .string()
    .regex(/^[a-z][a-z0-9_]*$/, 'un code en minuscules sans accent est attendu, comme « reunions »'),
  libelle: texte,
  court: texte.optional(),
  alias: z.array(texte).default([]),
})
/** A heading of the time sheets. */
export type Rubrique = z.infer<typeof schemaRubrique>

/** What a file of headings may hold, ours and the network's. */
export const schemaRubriques = z.strictObject({
  format: z.literal(1),
  jours_par_semaine: z.number().positive().max(7).optional(),
  rubriques: z.array(schemaRubrique).default([]),
})

/** The headings, and how many days a week has. */
export type RubriquesDuTemps = {readonly joursParSemaine: number; readonly rubriques: readonly Rubrique[]}

type FichierDeRubriques = z.infer<typeof schemaRubriques>
const JOURS_PAR_SEMAINE = 5

/** Ours completed by the network's: a heading of the same code takes the place of ours, where it stands. */
export function completerRubriques(
  fournies: FichierDeRubriques,
  siennes: FichierDeRubriques | undefined,
): RubriquesDuTemps {
  const codes = new Map([...fournies.rubriques, ...(siennes?.rubriques ?? [])].map((r) => [r.code, r]))
  return {
    joursParSemaine: siennes?.jours_par_semaine ?? fournies.jours_par_semaine ?? JOURS_PAR_SEMAINE,
    rubriques: [...codes.values()],
  }
}

/** The heading meant by its code, its label, its short name or another of its names. */
export function trouverRubrique(rubriques: readonly Rubrique[], ecrite: string): Rubrique | undefined {
  const cle = empreinte(ecrite)
  return rubriques.find((r) =>
    [r.code.replaceAll('_', ' '), r.libelle, r.court ?? r.libelle, ...r.alias].some(
      (nom) => empreinte(nom) === cle,
    ),
  )
}

/** One week of one post is one entry. */
export function cleDeSemaine({lundi, fonction}: Pick<SemaineDeTemps, 'lundi' | 'fonction'>): string {
  return `${lundi}/${empreinte(fonction)}`
}

/** The days of a week, without the noise of binary fractions. */
export function joursDe(lignes: readonly Pick<LigneDeTemps, 'jours'>[]): number {
  return lignes.reduce((somme, l) => somme + Math.round(l.jours * 100), 0) / 100
}

/** « semaine 7 de 2008 ». */
export function nommerSemaine(lundi: string): string {
  const {annee, numero} = semaineDe(lundi)
  return `semaine ${numero} de ${annee}`
}

/** One entry of the register of time. */
export type EcritureDeTemps = EcritureDe<'temps', SemaineDeTemps> & {readonly annee: number}

/** How a week is written in its register, or withdrawn from it. */
export function ecritureDeTemps(semaine: SemaineDeTemps, retiree = false): EcritureDeTemps {
  return {
    registre: 'temps',
    cle: cleDeSemaine(semaine),
    annee: semaineDe(semaine.lundi).annee,
    contenu: retiree ? null : semaine,
  }
}
