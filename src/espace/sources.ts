import {createHash} from 'node:crypto'
import {createReadStream, mkdirSync, readFileSync, statSync} from 'node:fs'
import {copyFile, open} from 'node:fs/promises'
import {dirname, extname, join, relative} from 'node:path'
import type {Anomalie} from '../shared/anomalie.js'
import {ORIGINAL_NON_GARDE} from '../shared/catalogue/index.js'
import {ErreurMetier} from '../shared/erreur-metier.js'
import {codeDe, traduireErreur} from './erreurs-systeme.js'
import {ecrireFichier, effacerSiPossible} from './fichiers.js'
import {renommer} from './renommer.js'
import type {FichierRecu, FichierSansOriginal, FichierSurDisque} from './types.js'

/** Folder of the received files, kept by content. */
export const DOSSIER_SOURCES = 'sources'

/** Where a received file is kept: its content names it, its extension lets Excel open it. */
export function cheminSource(dossier: string, {nom, sha256}: Pick<FichierRecu, 'nom' | 'sha256'>): string {
  const extension = /^\.[a-z0-9]{1,8}$/.exec(extname(nom).toLowerCase())?.[0] ?? '.bin'
  return join(dossier, DOSSIER_SOURCES, sha256.slice(0, 2), `${sha256}${extension}`)
}

/** Keeps a received file before the base names it; the same content is kept once. */
export function garderSource(dossier: string, fichier: FichierRecu): void {
  const empreinte = createHash('sha256').update(fichier.octets).digest('hex')
  if (empreinte !== fichier.sha256)
    throw new Error(`sha256 de ${fichier.nom} : ${fichier.sha256} annoncé, ${empreinte} calculé`)
  const chemin = cheminSource(dossier, fichier)
  if (statSync(chemin, {throwIfNoEntry: false})?.size === fichier.octets.length) return
  ecrireFichier(chemin, fichier.octets)
}

/** Without its finding in the ledger, an original that is not kept would later pass for lost. */
export function exigerConstat({nom}: FichierSansOriginal, anomalies: readonly Anomalie[]): void {
  if (!anomalies.some((a) => a.code === ORIGINAL_NON_GARDE))
    throw new Error(`${nom} : original non gardé sans le constat ${ORIGINAL_NON_GARDE}`)
}

/** The same for a file too large to be held: copied, and checked to be what was read. */
export async function copierSource(dossier: string, fichier: FichierSurDisque): Promise<void> {
  const chemin = cheminSource(dossier, fichier)
  if (statSync(chemin, {throwIfNoEntry: false})?.size === statSync(fichier.chemin).size) return
  const temporaire = `${chemin}.tmp`
  try {
    mkdirSync(dirname(chemin), {recursive: true})
    await copyFile(fichier.chemin, temporaire)
    if ((await empreinteDuFichier(temporaire)) !== fichier.sha256) throw modifiePendantLaLecture(fichier)
    const poignee = await open(temporaire, 'r+')
    await poignee.sync()
    await poignee.close()
    renommer(temporaire, chemin)
  } catch (erreur) {
    effacerSiPossible(temporaire)
    throw traduireErreur(erreur, chemin)
  }
}

/** SHA-256 of a file, read as it passes. */
export async function empreinteDuFichier(chemin: string): Promise<string> {
  const empreinte = createHash('sha256')
  for await (const morceau of createReadStream(chemin)) empreinte.update(morceau as Buffer)
  return empreinte.digest('hex')
}

function modifiePendantLaLecture({nom, chemin}: FichierSurDisque): ErreurMetier {
  return new ErreurMetier('ACT-083', `« ${nom} » a changé pendant qu'il était lu : rien n'en a été gardé.`, {
    pistes: ['Attendez que le fichier soit entièrement copié ou enregistré, puis relancez.'],
    details: {fichier: nom, chemin},
  })
}

/** The original of a received file; one that is gone or was changed since is said, never passed for it. */
export function lireSourceGardee(dossier: string, fichier: Pick<FichierRecu, 'nom' | 'sha256'>): FichierRecu {
  const chemin = cheminSource(dossier, fichier)
  const octets = lireSiPresent(chemin)
  const empreinte = octets && createHash('sha256').update(octets).digest('hex')
  if (octets && empreinte === fichier.sha256) return {nom: fichier.nom, sha256: fichier.sha256, octets}
  const lieu = relative(dossier, chemin)
  const etat = octets ? 'a été modifié depuis sa réception' : "n'y est plus"
  throw new ErreurMetier('ACT-071', `L'original de « ${fichier.nom} », gardé dans ${lieu}, ${etat}.`, {
    pistes: [
      'Donnez à la commande le fichier reçu lui-même.',
      'Sinon, remettez le dossier sources/ tel que dans votre dernière sauvegarde.',
    ],
    details: {fichier: fichier.nom, chemin: lieu},
  })
}

function lireSiPresent(chemin: string): Uint8Array | undefined {
  try {
    return readFileSync(chemin)
  } catch (erreur) {
    if (codeDe(erreur) === 'ENOENT') return undefined
    throw traduireErreur(erreur, chemin)
  }
}
