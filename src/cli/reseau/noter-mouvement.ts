import {z} from 'zod'
import type {Espace} from '../../espace/index.js'
import {
  ajouterMouvements,
  type BilanDesMouvements,
  composerMouvement,
  compter,
  construireAnnuaire,
  decrireMouvements,
  type Faute,
  importerMouvements,
  type Mouvement,
  type MouvementSaisi,
  nomsConnus,
  reseauALaDate,
  retirerMouvement,
  schemaMouvement,
} from '../../metier/structures/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {recevoirFichier} from '../import/recevoir-fichier.js'
import {trouverFichiers} from '../import/trouver-fichiers.js'
import {chargerReseau} from './charger-reseau.js'

const schemaEffectif = z.object({structures: z.int(), missions_locales: z.int(), paio: z.int()})

export const schemaMouvementNote = z.object({
  statut: z.enum(['enregistre', 'deja_enregistre', 'annule', 'simule']),
  mouvement: schemaMouvement,
  reseau: schemaEffectif.describe('le réseau au soir du mouvement'),
})
/** The answer of `structures mouvement ajouter` and `annuler`. */
export type MouvementNote = z.infer<typeof schemaMouvementNote>

type Faits = Awaited<ReturnType<typeof chargerReseau>>
type Options = {readonly simulation: boolean}

/** Records one mouvement, once the whole story has been checked with it. */
export async function noterMouvement(
  espace: Espace,
  saisi: MouvementSaisi,
  {simulation}: Options,
): Promise<MouvementNote> {
  const faits = await chargerReseau(espace)
  const {mouvement, constats} = composerMouvement(saisi, await chargerAnnuaire(espace, faits))
  if (!mouvement) throw refuser(constats)
  const {nouveaux, fautes} = ajouterMouvements(faits, [mouvement])
  if (fautes.length > 0) throw refuser(fautes)
  await espace.exercices.exigerOuvert(Number(mouvement.date.slice(0, 4)))
  const histoire: Faits['mouvements'][number][] = [...faits.mouvements]
  if (nouveaux.length === 0) return decrire(faits, histoire, mouvement, 'deja_enregistre')
  const [numero] = simulation ? [] : await espace.mouvements.noter(nouveaux, null)
  const note = numero === undefined ? mouvement : {...mouvement, numero}
  return decrire(faits, [...histoire, note], note, simulation ? 'simule' : 'enregistre')
}

/** Takes a mouvement out of force; refused while a later one depends on it. */
export async function annulerMouvement(
  espace: Espace,
  {numero: saisi, motif}: {readonly numero: string; readonly motif: string | undefined},
  {simulation}: Options,
): Promise<MouvementNote> {
  const faits = await chargerReseau(espace)
  const {retire, fautes} = retirerMouvement(faits, Number(saisi))
  if (!retire) {
    throw new ErreurMetier('STR-053', `Aucun mouvement en vigueur ne porte le numéro « ${saisi} ».`, {
      pistes: ['« animreg structures mouvement lister » donne les numéros.'],
      details: {numero: saisi},
    })
  }
  if (fautes[0]) {
    throw new ErreurMetier(
      'STR-054',
      `Le mouvement n° ${saisi} ne peut pas être annulé seul. ${fautes[0].message}`,
      {
        pistes: [
          'Annulez d’abord le mouvement qui dépend de lui ; « animreg structures mouvement lister » les montre.',
        ],
        details: {numero: retire.numero},
      },
    )
  }
  await espace.exercices.exigerOuvert(Number(retire.date.slice(0, 4)))
  const [decrit] = decrireMouvements(faits, [retire])
  if (!simulation) await espace.mouvements.annuler(retire, motif ?? null)
  const restants = faits.mouvements.filter((m) => m !== retire)
  const reseau = compter(reseauALaDate({...faits, mouvements: restants}, retire.date))
  return {statut: simulation ? 'simule' : 'annule', mouvement: decrit as MouvementNote['mouvement'], reseau}
}

/** Imports a workbook of mouvements, whole or not at all. */
export async function importerClasseurDeMouvements(
  espace: Espace,
  designation: string,
  {simulation}: Options,
): Promise<BilanDesMouvements> {
  const [chemin = designation] = await trouverFichiers([designation])
  const reception = await recevoirFichier(chemin)
  const {nom: fichier} = reception.fichier
  if ('refus' in reception) {
    const {code, message, a_faire} = reception.refus
    throw new ErreurMetier(code, message, {pistes: [a_faire], details: {fichier}})
  }
  const faits = await chargerReseau(espace)
  const annuaire = await chargerAnnuaire(espace, faits)
  const {bilan, nouveaux} = importerMouvements(faits, reception.grilles, {fichier, annuaire})
  if (bilan.statut !== 'importe') return bilan
  for (const {date} of nouveaux) await espace.exercices.exigerOuvert(Number(date.slice(0, 4)))
  if (simulation) return {...bilan, statut: 'simule'}
  const numeros = await espace.mouvements.noter(nouveaux, reception.fichier)
  const numerotes = nouveaux.map((m, rang) => ({...m, numero: numeros[rang] ?? 0}))
  const histoire = {...faits, mouvements: [...faits.mouvements, ...numerotes]}
  return {...bilan, nouveaux: decrireMouvements(histoire, numerotes)}
}

/** A refused workbook stops the command, with its findings. */
export function signalerClasseurRefuse(bilan: BilanDesMouvements): void {
  if (bilan.statut !== 'refuse') return
  const bloquantes = bilan.anomalies.filter((a) => a.gravite === 'bloquante')
  throw new ErreurMetier('STR-055', `« ${bilan.fichier} » est refusé : aucun mouvement n'est enregistré.`, {
    pistes: bloquantes.slice(0, 5).map((a) => `${a.cellule ?? ''} ${a.message} ${a.a_faire}`.trim()),
    details: {...bilan},
  })
}

/** Every name a structure ever bore is understood, and the answers already given about names. */
export async function chargerAnnuaire(espace: Espace, faits: Faits) {
  const {structures} = await espace.lireAppellations()
  return construireAnnuaire(nomsConnus(faits), structures)
}

function decrire(
  faits: Faits,
  mouvements: readonly Mouvement[],
  mouvement: Mouvement & {readonly numero?: number},
  statut: MouvementNote['statut'],
): MouvementNote {
  const histoire = {...faits, mouvements}
  const connu = faits.mouvements.find(
    (m) =>
      statut === 'deja_enregistre' &&
      m.date === mouvement.date &&
      m.genre === mouvement.genre &&
      m.sources.join() === mouvement.sources.join(),
  )
  const [decrit] = decrireMouvements(histoire, [connu ?? mouvement])
  const reseau = compter(reseauALaDate(histoire, mouvement.date))
  return {statut, mouvement: decrit as MouvementNote['mouvement'], reseau}
}

function refuser(constats: readonly Pick<Faute, 'code' | 'message' | 'a_faire' | 'champ'>[]): ErreurMetier {
  const [premier, ...autres] = constats
  if (!premier) throw new Error('refus sans motif')
  const {code, message, a_faire, champ} = premier
  return new ErreurMetier(code, message, {
    pistes: [a_faire, ...autres.slice(0, 3).map((c) => `${c.message} ${c.a_faire}`)],
    details: {champ, constats: constats.map((c) => ({code: c.code, champ: c.champ, message: c.message}))},
  })
}
