import {z} from 'zod'
import {comparerTextes} from '../../../shared/francais.js'
import type {Structure} from '../../structures/index.js'
import {type Action, ETATS_D_INSCRIPTION, type EtatDInscription, type Inscription} from '../types.js'

export const schemaInscription = z.object({
  cle: z.string(),
  annee: z.int(),
  action: z.string(),
  intitule: z.string(),
  souhaits: z.array(z.string()),
  session: z.string().nullable(),
  structure: z.string(),
  nom_structure: z.string(),
  nom: z.string(),
  prenom: z.string(),
  courriel: z.string().nullable(),
  metier: z.string().nullable(),
  groupe: z.string().nullable(),
  priorite: z.int().nullable(),
  etat: z.enum(ETATS_D_INSCRIPTION),
  jusqu_au: z.string().nullable(),
  motif: z.string().nullable(),
  recue_le: z.string(),
})
export type InscriptionDecrite = z.infer<typeof schemaInscription>

export const schemaListeDInscriptions = z.object({
  annee: z.int(),
  inscriptions: z.array(schemaInscription),
  par_etat: z.array(z.object({etat: z.enum(ETATS_D_INSCRIPTION), nombre: z.int()})),
})
/** The registrations of a year: the answer of `formation inscriptions lister`. */
export type ListeDInscriptions = z.infer<typeof schemaListeDInscriptions>

export type NomsDuPlan = {
  readonly actions: readonly Action[]
  readonly structures: readonly Pick<Structure, 'code' | 'nom'>[]
}

/** A registration with the names a person reads. */
export function decrireInscription(i: Inscription, {actions, structures}: NomsDuPlan): InscriptionDecrite {
  return {
    cle: i.cle,
    annee: i.annee,
    action: i.action,
    intitule: actions.find((a) => a.annee === i.annee && a.code === i.action)?.intitule ?? i.action,
    souhaits: [...i.souhaits],
    session: i.session,
    structure: i.structure,
    nom_structure: structures.find((s) => s.code === i.structure)?.nom ?? i.structure,
    nom: i.nom,
    prenom: i.prenom,
    courriel: i.courriel,
    metier: i.metier,
    groupe: i.groupe,
    priorite: i.priorite,
    etat: i.etat,
    jusqu_au: i.jusquAu,
    motif: i.motif,
    recue_le: i.recueLe,
  }
}

/** The registrations of a year, by action, session then name; narrowed when asked. */
export function listerInscriptions(
  inscriptions: readonly Inscription[],
  {
    annee,
    session,
    structure,
    etat,
    ...noms
  }: NomsDuPlan & {
    readonly annee: number
    readonly session?: string | undefined
    readonly structure?: string | undefined
    readonly etat?: EtatDInscription | undefined
  },
): ListeDInscriptions {
  const retenues = inscriptions
    .filter((i) => i.annee === annee)
    .filter((i) => session === undefined || i.session === session)
    .filter((i) => structure === undefined || i.structure === structure)
    .filter((i) => etat === undefined || i.etat === etat)
    .toSorted(parActionEtNom)
  return {
    annee,
    inscriptions: retenues.map((i) => decrireInscription(i, noms)),
    par_etat: ETATS_D_INSCRIPTION.flatMap((e) => {
      const nombre = retenues.filter((i) => i.etat === e).length
      return nombre > 0 ? [{etat: e, nombre}] : []
    }),
  }
}

/** By action, then session, who has none last, then name. */
export function parActionEtNom(a: Inscription, b: Inscription): number {
  return (
    comparerTextes(a.action, b.action) ||
    Number(a.session === null) - Number(b.session === null) ||
    comparerTextes(a.session ?? '', b.session ?? '') ||
    comparerTextes(`${a.nom} ${a.prenom}`, `${b.nom} ${b.prenom}`) ||
    (a.cle < b.cle ? -1 : 1)
  )
}
