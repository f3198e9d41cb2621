import {z} from 'zod'
import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {accorder} from '../../../shared/francais.js'
import type {EcritureDe} from '../ecriture.js'
import {
  constaterQuorum,
  ecritureDeReunion,
  enFonctionLe,
  type FaitsDesInstances,
  type Instance,
  type Membre,
  membresDe,
  type Presence,
  type Reunion,
  schemaPresenceConstatee,
  schemaReunion,
  trouverInstance,
  trouverMembre,
  trouverReunion,
} from '../instances/index.js'

export const schemaPresencesNotees = z.object({
  statut: z.enum(['note', 'deja_note', 'simule']),
  nom_instance: z.string(),
  reunion: schemaReunion,
  quorum: schemaPresenceConstatee,
  import: z.int().nullable().describe('le numéro de l’import, quand une feuille les dit'),
})
/** The answer of `instances presents`. */
export type PresencesNotees = z.infer<typeof schemaPresencesNotees>

export type PresencesSaisies = {
  readonly instance: string
  readonly date: string
  readonly presents: readonly string[]
  readonly excuses: readonly string[]
  /** « absent=présent ». */
  readonly pouvoirs: readonly string[]
  /** When names are not all known. */
  readonly nombre: number | undefined
}

/** Notes who was there: by name, or how many; the rest of what was noted stays. */
export function noterPresences(
  faits: FaitsDesInstances,
  saisies: PresencesSaisies,
): {readonly notees: PresencesNotees; readonly ecritures: readonly EcritureDe<'reunions', Reunion>[]} {
  const instance = trouverInstance(faits, saisies.instance)
  const {date} = saisies
  const connue = trouverReunion(faits, instance, date)
  const membres = enFonctionLe(membresDe(instance, faits), date)
  const presences = completer(connue.presences, membres, saisies)
  controlerPouvoirs(presences, instance)
  const presents = saisies.nombre ?? (saisies.presents.length > 0 ? null : connue.presents)
  const reunion = {...connue, presences, presents}
  const memes = JSON.stringify(reunion) === JSON.stringify(connue)
  return {
    notees: {
      statut: memes ? 'deja_note' : 'note',
      nom_instance: instance.nom,
      reunion,
      quorum: constaterQuorum(reunion, instance.quorum, membres.length),
      import: null,
    },
    ecritures: memes ? [] : [ecritureDeReunion(reunion)],
  }
}

function completer(
  connues: readonly Presence[],
  membres: readonly Membre[],
  {presents, excuses, pouvoirs}: PresencesSaisies,
): Presence[] {
  const parPersonne = new Map(connues.map((p) => [p.personne, p]))
  const poser = (saisi: string, presence: Presence['presence'], pouvoir_a: string | null = null) => {
    const {personne} = trouverMembre(membres, saisi)
    parPersonne.set(personne, {personne, presence, pouvoir_a})
  }
  for (const saisi of presents) poser(saisi, 'present')
  for (const saisi of excuses) poser(saisi, 'excuse')
  for (const saisi of pouvoirs) {
    const [de = '', a = ''] = saisi.split('=')
    if (!a.trim())
      throw impossible(
        `« ${saisi} » ne dit pas qui reçoit le pouvoir.`,
        'Écrivez --pouvoir "ABSENT=PRÉSENT".',
      )
    poser(de, 'excuse', trouverMembre(membres, a).personne)
  }
  return [...parPersonne.values()]
}

function controlerPouvoirs(presences: readonly Presence[], instance: Instance): void {
  const [faute] = fautesDePouvoir(presences, instance)
  if (faute) throw impossible(faute.message, faute.piste)
}

/** Given by someone away to someone present, within what the statutes allow: what is not, and who gave it. */
export function fautesDePouvoir(
  presences: readonly Presence[],
  {nom, pouvoirs_max: maximum}: Instance,
): readonly {readonly personne: string; readonly message: string; readonly piste: string}[] {
  const presents = new Set(presences.filter((p) => p.presence === 'present').map((p) => p.personne))
  const recus = new Map<string, number>()
  return presences.flatMap(({personne, presence, pouvoir_a: a}) => {
    if (a === null) return []
    if (presence === 'present') {
      const message = `${personne} est noté présent et donne pouvoir à ${a}.`
      return [{personne, message, piste: 'Notez l’un ou l’autre.'}]
    }
    if (!presents.has(a)) {
      const message = `${personne} donne pouvoir à ${a}, qui n'est pas noté présent.`
      return [{personne, message, piste: `Notez ${a} parmi les présents, ou corrigez le pouvoir.`}]
    }
    const nombre = (recus.get(a) ?? 0) + 1
    recus.set(a, nombre)
    if (maximum === null || nombre <= maximum) return []
    const message = `${a} reçoit ${accorder(nombre, 'pouvoir')} ; les statuts de « ${nom} » en permettent ${maximum}.`
    const piste =
      'Confiez un pouvoir à quelqu’un d’autre, ou corrigez la limite dans la feuille « Instances ».'
    return [{personne, message, piste}]
  })
}

function impossible(message: string, piste: string): ErreurMetier {
  return new ErreurMetier('PRG-061', message, {pistes: [piste]})
}
