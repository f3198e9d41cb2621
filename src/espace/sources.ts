import {createHash} from 'node:crypto'
import {statSync} from 'node:fs'
import {extname, join} from 'node:path'
import {ecrireFichier} from './fichiers.js'
import type {FichierRecu} from './types.js'

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
