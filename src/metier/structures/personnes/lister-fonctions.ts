import {z} from 'zod'
import {empreinte} from '../../../shared/empreinte.js'
import type {CodeStructure, Personne, Structure} from '../types.js'
import {estEnFonction, lireFonction} from './role.js'

export const schemaTitulaire = z.object({
  structure: z.string().nullable(),
  nom_structure: z.string().nullable(),
  instance: z.string().nullable(),
  fonction: z.string(),
  civilite: z.string().nullable(),
  prenom: z.string().nullable(),
  nom: z.string(),
  courriel: z.string().nullable(),
  telephone: z.string().nullable(),
  depuis: z.string().nullable(),
  jusqua: z.string().nullable(),
})

/** Someone in office, as `--json` tells it. */
export type Titulaire = z.infer<typeof schemaTitulaire>

/** Who holds a function on a day: by role (« président ») or by its words (« référent CIVIS »). */
export function listerTitulaires(
  {
    personnes,
    structures,
  }: {readonly personnes: readonly Personne[]; readonly structures: readonly Structure[]},
  {
    date,
    fonction,
    departement,
    structure,
  }: {
    date: string
    fonction?: string | undefined
    departement?: string | undefined
    structure?: CodeStructure | undefined
  },
): Titulaire[] {
  const parCode = new Map(structures.map((s) => [s.code, s]))
  const rang = new Map(structures.map((s, i) => [s.code, i]))
  const ordre = (p: Personne) => (p.structure ? (rang.get(p.structure) ?? structures.length) : -1)
  return personnes
    .filter((p) => estEnFonction(p, date) && (!fonction || correspond(p.fonction, fonction)))
    .filter((p) => structure === undefined || p.structure === structure)
    .filter(
      (p) =>
        departement === undefined ||
        (p.structure !== null && parCode.get(p.structure)?.departement === departement),
    )
    .toSorted((a, b) => ordre(a) - ordre(b))
    .map((p) => ({...p, nom_structure: p.structure ? (parCode.get(p.structure)?.nom ?? null) : null}))
}

/** « président » finds « Présidente », never « Vice-président »; « référent » finds them all. */
function correspond(portee: string, voulue: string): boolean {
  const [a, b] = [lireFonction(portee), lireFonction(voulue)]
  if (b.role === 'autre') return empreinte(portee).includes(empreinte(voulue))
  if (a.role !== b.role) return false
  return b.theme === null || (a.theme !== null && empreinte(a.theme).includes(empreinte(b.theme)))
}
