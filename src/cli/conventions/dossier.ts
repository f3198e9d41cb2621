import {createHash} from 'node:crypto'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Espace, FichierRecu} from '../../espace/index.js'

/** Where the documents of a model go, under `sorties/`. */
export function rangementDe(annee: number, modele: string, brouillon: boolean): readonly string[] {
  return ['conventions', String(annee), modele, ...(brouillon ? ['brouillons'] : [])]
}

/** The bytes of a document under `sorties/`, `undefined` when it is not there. */
export async function lireSortie(
  espace: Espace,
  dans: readonly string[],
  fichier: string,
): Promise<Uint8Array | undefined> {
  try {
    return await readFile(join(espace.dossier, 'sorties', ...dans, fichier))
  } catch (erreur) {
    if ((erreur as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw erreur
  }
}

/** A document just made, with the hash a register names it by. */
export function enFichier(nom: string, octets: Uint8Array): FichierRecu {
  return {nom, sha256: empreinteDe(octets), octets}
}

export function empreinteDe(contenu: Uint8Array | string): string {
  return createHash('sha256').update(contenu).digest('hex')
}
