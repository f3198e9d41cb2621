import {basename, dirname, resolve} from 'node:path'
import {z} from 'zod'
import type {Espace} from '../../espace/index.js'
import {
  type BilanDesConventions,
  bilanDesConventions,
  type Convention,
  composerRegistre,
  controlerRegistre,
  type EtatDePiece,
  estAuRegistre,
  type Registre,
  schemaBilanDesConventions,
  schemaRegistre,
} from '../../metier/conventions/index.js'
import {aujourdhui} from '../moment.js'
import {lireSortie, rangementDe} from './dossier.js'
import {chargerConventions} from './suivi/acte.js'

export const schemaRegistreTenu = schemaRegistre.extend({
  bilan: schemaBilanDesConventions,
  remises: z.array(z.string()).describe('copies manquantes remises sous sorties/'),
})
/** The answer of `conventions registre`. */
export type RegistreTenu = Registre & {readonly bilan: BilanDesConventions; readonly remises: string[]}

type Demande = {
  readonly annee: number
  /** Workbook to write. */
  readonly sortie: string | undefined
  readonly simulation: boolean
}

/** Checks the register against its files, puts back the copies that are missing, writes the workbook when asked. */
export async function tenirRegistre(
  espace: Espace,
  {annee, sortie, simulation}: Demande,
): Promise<RegistreTenu> {
  const chemin = sortie === undefined ? undefined : resolve(sortie)
  if (chemin !== undefined) await espace.sorties.verifier(basename(chemin), {dossier: dirname(chemin)})
  const conventions = await chargerConventions(espace, aujourdhui())
  const etats = await examinerPieces(espace, conventions)
  const registre = controlerRegistre(conventions, annee, (sha256) => etats.get(sha256) ?? 'absente')
  const remises = simulation ? [] : await remettreCopies(espace, conventions, etats, annee)
  const bilan = bilanDesConventions(conventions, annee)
  if (chemin === undefined || simulation) return {...registre, bilan, remises}
  const {ecrireClasseur} = await import('../../formats/tableur/index.js')
  const classeur = composerRegistre(registre, {
    reseau: espace.config.association.nom,
    date: conventions.at(-1)?.date ?? `${annee}-12-31`,
  })
  const fichier = await espace.sorties.ecrire(basename(chemin), await ecrireClasseur(classeur), {
    dossier: dirname(chemin),
  })
  return {...registre, fichier, bilan, remises}
}

async function examinerPieces(
  espace: Espace,
  conventions: readonly Convention[],
): Promise<ReadonlyMap<string, EtatDePiece>> {
  const etats = new Map<string, EtatDePiece>()
  for (const {fichier: nom, sha256} of conventions.filter(estAuRegistre).flatMap((c) => c.pieces)) {
    etats.set(sha256, await espace.pieces.examiner({nom, sha256}))
  }
  return etats
}

/** A validation cut short recorded and kept its documents, and wrote no copy: this writes them. */
async function remettreCopies(
  espace: Espace,
  conventions: readonly Convention[],
  etats: ReadonlyMap<string, EtatDePiece>,
  annee: number,
): Promise<string[]> {
  const remises: string[] = []
  for (const {modele, pieces} of conventions.filter((c) => c.annee === annee && estAuRegistre(c))) {
    const dans = rangementDe(annee, modele ?? 'autres', false)
    for (const {fichier: nom, sha256} of pieces.filter((p) => p.nature !== 'version_anterieure')) {
      if (etats.get(sha256) !== 'presente' || (await lireSortie(espace, dans, nom)) !== undefined) continue
      const {octets} = await espace.lireSource({nom, sha256})
      remises.push(await espace.sorties.ecrire(nom, octets, {dans}))
    }
  }
  return remises
}
