import {z} from 'zod'
import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {accorder, formaterDate} from '../../../shared/francais.js'
import {ajouterJours} from '../../../shared/jour.js'
import type {EcritureDe} from '../ecriture.js'
import {
  constaterQuorum,
  ecritureDeReunion,
  enFonctionLe,
  type FaitsDesInstances,
  type Instance,
  type Membre,
  membresDe,
  type PresenceConstatee,
  type Reunion,
  schemaPresenceConstatee,
  schemaReunion,
  trouverInstance,
} from '../instances/index.js'

/** A meeting about to be held, with who is called to it. */
export type ReunionConvoquee = {
  readonly instance: Instance
  readonly reunion: Reunion
  readonly membres: readonly Membre[]
  readonly quorum: PresenceConstatee
}

export const schemaConvocation = z.object({
  statut: z.enum(['ecrit', 'simule']),
  instance: z.string(),
  nom_instance: z.string(),
  reunion: schemaReunion,
  convoques: z.int(),
  a: z.array(z.string()).describe('adresses du message'),
  sans_courriel: z.array(z.string()).describe('membres à prévenir autrement'),
  quorum: schemaPresenceConstatee,
  fichiers: z.array(z.string()),
})
/** The answer of `instances reunir`. */
export type Convocation = z.infer<typeof schemaConvocation>

export type ReunionSaisie = {
  readonly instance: string
  readonly date: string
  readonly heure: string | undefined
  readonly lieu: string | undefined
  readonly ordreDuJour: readonly string[]
  /** The day the members are written to. */
  readonly convoqueeLe: string
}

/** Calls the members in office that day; what was already noted of the meeting is kept where nothing else is said. */
export function convoquer(
  faits: FaitsDesInstances,
  saisie: ReunionSaisie,
): {
  readonly convoquee: ReunionConvoquee
  readonly ecritures: readonly EcritureDe<'reunions', Reunion>[]
  readonly avertissements: readonly string[]
} {
  const instance = trouverInstance(faits, saisie.instance)
  const {date} = saisie
  const connue = faits.reunions.find((r) => r.instance === instance.code && r.date === date)
  const ordre = saisie.ordreDuJour.map((point) => point.trim()).filter(Boolean)
  const reunion = completer(connue ?? nouvelle(instance, date), saisie, ordre)
  if (reunion.ordre_du_jour.length === 0) throw sansOrdreDuJour(instance, date)
  const membres = enFonctionLe(membresDe(instance, faits), date)
  const quorum = constaterQuorum({presences: [], presents: null}, instance.quorum, membres.length)
  return {
    convoquee: {instance, reunion, membres, quorum},
    ecritures: [ecritureDeReunion(reunion)],
    avertissements: [
      ...delaiTenu(instance, saisie),
      ...(membres.length === 0 ? [sansMembre(instance, date)] : []),
    ],
  }
}

function nouvelle({code}: Instance, date: string): Reunion {
  return {
    instance: code,
    date,
    heure: null,
    lieu: null,
    objet: null,
    ordre_du_jour: [],
    convoquee_le: null,
    presences: [],
    presents: null,
    remarque: null,
  }
}

function completer(
  connue: Reunion,
  {heure, lieu, convoqueeLe}: ReunionSaisie,
  ordre: readonly string[],
): Reunion {
  const points = ordre.length > 0 ? [...ordre] : connue.ordre_du_jour
  return {
    ...connue,
    heure: heure ?? connue.heure,
    lieu: lieu ?? connue.lieu,
    ordre_du_jour: points.length > 0 ? points : connue.objet === null ? [] : [connue.objet],
    convoquee_le: connue.convoquee_le ?? convoqueeLe,
  }
}

/** Statutes give the members time between the call and the meeting. */
function delaiTenu({nom, delai_jours: delai}: Instance, {date, convoqueeLe}: ReunionSaisie): string[] {
  if (delai === null || ajouterJours(convoqueeLe, delai) <= date) return []
  return [
    `${nom} : les statuts demandent ${accorder(delai, 'jour')} entre la convocation et la réunion ; écrite le ${formaterDate(convoqueeLe)}, elle ne les laisse pas avant le ${formaterDate(date)}.`,
  ]
}

function sansMembre({nom}: Instance, date: string): string {
  return `Aucun membre de « ${nom} » n'est en fonction au ${formaterDate(date)} : la feuille de présence est vide.`
}

function sansOrdreDuJour({nom}: Instance, date: string): ErreurMetier {
  return new ErreurMetier(
    'PRG-072',
    `La réunion de « ${nom} » du ${formaterDate(date)} n'a pas d'ordre du jour.`,
    {
      pistes: [
        `animreg instances reunir "${nom}" --date ${date} --ordre-du-jour "Premier point" --ordre-du-jour "Deuxième point"`,
      ],
      details: {instance: nom, date},
    },
  )
}
