import {z} from 'zod'
import type {Espace} from '../../espace/index.js'
import {
  anneeDuFait,
  chercherDoublons,
  comprendreFait,
  type DouteDeFait,
  decrireFait,
  ecritureDeFait,
  type Fait,
  type FaitCompris,
  type FaitDecrit,
  type FaitSansNumero,
  lireLigne,
  type SaisieDeFait,
  saisieDuFait,
  schemaFait,
} from '../../metier/programme/index.js'
import type {Exercice} from '../../shared/periode.js'
import {chargerContexteDeSaisie, prochainNumero} from './charger-journal.js'
import {aucunFait, dejaNote, faitIncompris, faitInconnu, rienADire} from './refus.js'

export const schemaFaitNote = z.object({
  statut: z.enum(['ajoute', 'corrige', 'retire', 'inchange', 'simule', 'abandonne']),
  fait: schemaFait,
  doublons: z.array(z.int()).describe('les faits qui lui ressemblent'),
})
/** The answer of `journal ajouter`, `corriger` and `retirer`. */
export type FaitNote = z.infer<typeof schemaFaitNote>

/** A person who can be asked; nobody is, in a script. */
export type Interlocuteur = {
  readonly demanderTout: (types: readonly string[]) => Promise<SaisieDeFait>
  readonly lever: (doute: DouteDeFait) => Promise<string>
  readonly placer: (morceau: string) => Promise<SaisieDeFait>
  readonly garder: (fait: FaitDecrit, doublons: readonly FaitDecrit[]) => Promise<boolean>
}

export type DemandeDAjout = {
  /** The whole fact on one line. */
  readonly ligne?: string | undefined
  readonly saisie: SaisieDeFait
  readonly malgreDoublon: boolean
  readonly simulation: boolean
  readonly avertir: (texte: string) => void
}

type Contexte = Awaited<ReturnType<typeof chargerContexteDeSaisie>>

/** Adds a fact to the journal once it is understood, and nobody has noted it yet. */
export async function ajouterFait(
  espace: Espace,
  annee: Exercice,
  {ligne, saisie, ...demande}: DemandeDAjout,
  qui: Interlocuteur | undefined,
): Promise<FaitNote> {
  const contexte = await chargerContexteDeSaisie(espace, annee)
  const ecrite = await reunir({ligne, saisie, annee}, contexte, qui)
  const fait = await comprendre(ecrite, contexte, qui, demande.avertir)
  const semblables = chercherDoublons(fait, contexte.faits)
  if (semblables.length > 0 && !qui && !demande.malgreDoublon) throw dejaNote(fait, semblables)
  const {decrire, ...bilan} = preparer(fait, semblables, contexte)
  await espace.exercices.exigerOuvert(anneeDuFait(fait))
  if (demande.simulation) return {...bilan, statut: 'simule'}
  if (qui && !(await qui.garder(bilan.fait, semblables.map(decrire)))) return {...bilan, statut: 'abandonne'}
  const numerote = {numero: await prochainNumero(espace, 'faits', contexte.faits), ...fait}
  await espace.registres.noter([ecritureDeFait(numerote)])
  return {...bilan, fait: decrire(numerote), statut: 'ajoute'}
}

/** Changes some fields of a fact; the state before stays in its history. */
export async function corrigerFait(
  espace: Espace,
  annee: Exercice,
  {numero, saisie, simulation, avertir}: DemandeDeCorrection,
): Promise<FaitNote> {
  const contexte = await chargerContexteDeSaisie(espace, annee)
  const avant = trouverFait(contexte.faits, numero)
  if (Object.keys(saisie).length === 0) throw rienADire(numero)
  const compris = await comprendre({...saisieDuFait(avant), ...saisie}, contexte, undefined, avertir)
  const apres = {...compris, numero: avant.numero}
  const semblables = chercherDoublons(
    apres,
    contexte.faits.filter((f) => f !== avant),
  )
  const {decrire: _decrire, ...bilan} = preparer(apres, semblables, contexte)
  if (JSON.stringify(bilan.fait) === JSON.stringify(preparer(avant, [], contexte).fait)) {
    return {...bilan, statut: 'inchange'}
  }
  for (const an of [anneeDuFait(avant), anneeDuFait(apres)]) await espace.exercices.exigerOuvert(an)
  if (simulation) return {...bilan, statut: 'simule'}
  await espace.registres.noter([ecritureDeFait(apres)])
  return {...bilan, statut: 'corrige'}
}

export type DemandeDeCorrection = {
  readonly numero: string
  readonly saisie: SaisieDeFait
  readonly simulation: boolean
  readonly avertir: (texte: string) => void
}

/** Takes a fact out of the journal; its history stays. */
export async function retirerFait(
  espace: Espace,
  annee: Exercice,
  {numero, simulation}: {readonly numero: string; readonly simulation: boolean},
): Promise<FaitNote> {
  const contexte = await chargerContexteDeSaisie(espace, annee)
  const fait = trouverFait(contexte.faits, numero)
  const {decrire: _decrire, ...bilan} = preparer(fait, [], contexte)
  await espace.exercices.exigerOuvert(anneeDuFait(fait))
  if (simulation) return {...bilan, statut: 'simule'}
  await espace.registres.noter([ecritureDeFait(fait, true)])
  return {...bilan, statut: 'retire'}
}

/** The fact of a number typed. */
export function trouverFait(faits: readonly Fait[], numero: string): Fait {
  const trouve = faits.find((f) => String(f.numero) === numero.trim().replace(/^n°\s*/i, ''))
  if (!trouve) throw faitInconnu(numero)
  return trouve
}

function preparer(fait: FaitSansNumero, semblables: readonly Fait[], {structures}: Contexte) {
  const noms = new Map(structures.map((s) => [s.code as string, s.nom]))
  const decrire = (f: FaitSansNumero) => decrireFait(f, noms)
  return {fait: decrire(fait), doublons: semblables.map((f) => f.numero), decrire}
}

/** The line, then the options, which have the last word; the pieces that nobody knows where to put are asked. */
async function reunir(
  {ligne, saisie, annee}: {ligne: string | undefined; saisie: SaisieDeFait; annee: Exercice},
  {nomenclature}: Contexte,
  qui: Interlocuteur | undefined,
): Promise<SaisieDeFait> {
  if (ligne === undefined && Object.keys(saisie).length === 0) {
    if (!qui) throw aucunFait()
    return qui.demanderTout(nomenclature.types.map((t) => t.libelle))
  }
  if (ligne === undefined) return saisie
  const lue = lireLigne(ligne, annee)
  const placees: SaisieDeFait[] = []
  for (const morceau of lue.incompris) {
    if (!qui) throw faitIncompris({morceau})
    placees.push(await qui.placer(morceau))
  }
  return Object.assign({}, lue.saisie, ...placees, saisie) as SaisieDeFait
}

async function comprendre(
  saisie: SaisieDeFait,
  contexte: Contexte,
  qui: Interlocuteur | undefined,
  avertir: (texte: string) => void,
): Promise<FaitSansNumero> {
  let compris: FaitCompris = comprendreFait(saisie, contexte)
  if (qui && compris.fautes.length === 0 && compris.doutes.length > 0) {
    const reponses: Record<string, string> = {}
    for (const doute of compris.doutes) reponses[doute.champ] = await qui.lever(doute)
    compris = comprendreFait({...saisie, ...reponses}, contexte)
  }
  if (!compris.fait) throw faitIncompris(compris)
  for (const {message} of compris.remarques) avertir(message)
  return compris.fait
}
