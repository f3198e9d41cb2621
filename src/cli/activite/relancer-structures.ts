import {basename} from 'node:path'
import {z} from 'zod'
import type {Espace} from '../../espace/index.js'
import {
  type Completude,
  composerRelance,
  type Relance,
  type StructureSuivie,
  schemaManquant,
} from '../../metier/activite/index.js'
import {listerContacts} from '../../metier/structures/index.js'
import {ajouterJours} from '../../shared/jour.js'
import {aujourdhui} from '../moment.js'

/** Days left to answer when none is asked. */
const JOURS_POUR_REPONDRE = 10

const schemaRelance = z.object({
  structure: z.string(),
  nom: z.string(),
  a: z.array(z.string()),
  objet: z.string(),
  corps: z.string(),
  manquants: z.array(schemaManquant),
  fichier: z.string().nullable().describe("null sans courriel dans l'annuaire : aucun message n'est écrit"),
})

export const schemaRelances = z.object({
  annee: z.int(),
  a_fin: z.string().nullable(),
  avant: z.string().describe('jour limite de réponse'),
  statut: z.enum(['ecrit', 'simule']),
  copie: z.array(z.string()).describe('adresses mises en copie de chaque message'),
  relances: z.array(schemaRelance),
  perimes: z.array(z.string()).describe('messages laissés par une relance précédente, devenus inutiles'),
})
/** The answer of `activite relancer`. */
export type Relances = z.infer<typeof schemaRelances>

/** Writes one message per structure to which something is missing; nothing is sent. */
export async function relancerStructures(
  espace: Espace,
  completude: Completude,
  {
    avant = ajouterJours(aujourdhui(), JOURS_POUR_REPONDRE),
    liste,
    simulation,
  }: {avant: string | undefined; liste: string | undefined; simulation: boolean},
): Promise<Relances> {
  const {annee, a_fin} = completude
  const {ecrireEml} = await import('../../formats/eml/index.js')
  const {association} = espace.config
  const signature = [association.nom, association.adresse, association.telephone, association.courriel]
  const copie = liste === undefined ? [] : await adressesDeLaListe(espace, liste)
  const dans = ['relances', String(annee)]
  const relances: Relances['relances'] = []
  for (const structure of completude.structures.filter((s) => s.manquants.length > 0)) {
    const relance = composerRelance(structure, {
      annee,
      aFin: a_fin ?? `${annee}-12`,
      avant,
      signature: signature.filter((ligne) => ligne !== undefined),
    })
    const octets = relance.a.length > 0 ? ecrireEml({...relance, copie, de: association.courriel}) : undefined
    const nom = octets ? relance.nomDeFichier : null
    const chemin =
      octets && !simulation ? await espace.sorties.ecrire(relance.nomDeFichier, octets, {dans}) : nom
    relances.push(decrire(structure, relance, chemin))
  }
  const ecrits = new Set(relances.flatMap((r) => (r.fichier === null ? [] : [basename(r.fichier)])))
  const perimes = (await espace.sorties.lister(dans)).filter(
    (nom) => nom.endsWith('.eml') && !ecrits.has(nom),
  )
  return {annee, a_fin, avant, statut: simulation ? 'simule' : 'ecrit', copie, relances, perimes}
}

/** Who of a diffusion list can be written to today. */
async function adressesDeLaListe(espace: Espace, liste: string): Promise<string[]> {
  const {contacts} = listerContacts(await espace.chargerContacts(), {date: aujourdhui(), liste})
  return [...new Set(contacts.flatMap(({courriel}) => (courriel ? [courriel] : [])))]
}

function decrire(
  structure: StructureSuivie,
  relance: Relance,
  fichier: string | null,
): Relances['relances'][number] {
  const {a, objet, corps} = relance
  return {
    structure: structure.code,
    nom: structure.nom,
    a: [...a],
    objet,
    corps,
    manquants: [...structure.manquants],
    fichier,
  }
}
