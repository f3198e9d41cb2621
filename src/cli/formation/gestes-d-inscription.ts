import {z} from 'zod'
import type {Espace} from '../../espace/index.js'
import {
  annulerInscription,
  decrireInscription,
  type FaitsDesGestes,
  type Inscription,
  lireNomEtPrenom,
  remplacerParticipant,
  repondreALaProposition,
  schemaInscription,
  trouverInscription,
} from '../../metier/formation/index.js'
import type {Exercice} from '../../shared/periode.js'
import {chargerParticipants, ecritureDInscription, prochaineInscription} from './charger-inscriptions.js'

export const schemaGeste = z.object({
  statut: z.enum(['ecrit', 'simule']),
  inscriptions: z.array(schemaInscription).describe('les inscriptions changées, après le geste'),
})
/** What a gesture on a registration did: the answer of `repondre`, `annuler`, `remplacer`. */
export type GesteFait = z.infer<typeof schemaGeste>

type Geste = {
  readonly annee: Exercice
  readonly cle: string
  readonly le: string
  readonly simulation: boolean
}

/** Keeps the answer to an offer. */
export async function repondre(
  espace: Espace,
  {accepte, motif, ...geste}: Geste & {readonly accepte: boolean; readonly motif: string | undefined},
): Promise<GesteFait> {
  return faire(espace, geste, async (inscription) => [
    repondreALaProposition(inscription, {accepte, motif, le: geste.le}),
  ])
}

/** Cancels a registration, with its reason. */
export async function annuler(
  espace: Espace,
  {motif, ...geste}: Geste & {readonly motif: string},
): Promise<GesteFait> {
  return faire(espace, geste, async (inscription, faits) => [annulerInscription(inscription, motif, faits)])
}

/** Puts a colleague in the place of a registered person. */
export async function remplacer(
  espace: Espace,
  {
    par,
    courriel,
    metier,
    ...geste
  }: Geste & {
    readonly par: string
    readonly courriel: string | undefined
    readonly metier: string | undefined
  },
): Promise<GesteFait> {
  const nommee = lireNomEtPrenom(par)
  return faire(espace, geste, async (inscription, faits) => {
    const prochaine = await prochaineInscription(espace, geste.annee, faits.inscriptions)
    const venue = {...nommee, courriel: courriel ?? null, metier: metier ?? inscription.metier}
    const fait = remplacerParticipant(inscription, venue, {faits, prochaine, le: geste.le})
    return [fait.partie, ...fait.retirees, fait.venue]
  })
}

async function faire(
  espace: Espace,
  {annee, cle, le, simulation}: Geste,
  agir: (inscription: Inscription, faits: FaitsDesGestes) => Promise<readonly Inscription[]>,
): Promise<GesteFait> {
  const faits = await chargerParticipants(espace, annee, le)
  const changees = await agir(trouverInscription(faits.inscriptions, cle), faits)
  if (!simulation) await espace.registres.noter(changees.map(ecritureDInscription))
  return {
    statut: simulation ? 'simule' : 'ecrit',
    inscriptions: changees.map((i) => decrireInscription(i, faits)),
  }
}
