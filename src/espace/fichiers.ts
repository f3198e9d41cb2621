import {closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, rmSync, writeSync} from 'node:fs'
import {basename, dirname, join} from 'node:path'
import type {CodeMessage} from '../shared/catalogue/index.js'
import {ErreurMetier} from '../shared/erreur-metier.js'
import {codeDe, fichierOuvert, traduireErreur} from './erreurs-systeme.js'
import {renommer} from './renommer.js'

let temporaires = 0

/**
 * Writes a whole file or nothing: temporary file beside it, flushed to the disk, then renamed. A reader, and a
 * machine that stops, see the old file or the new one.
 */
export function ecrireFichier(chemin: string, octets: Uint8Array | string): void {
  const dossier = dirname(chemin)
  const temporaire = join(dossier, `.${basename(chemin).slice(0, 100)}.${process.pid}-${temporaires++}.tmp`)
  try {
    mkdirSync(dossier, {recursive: true})
    ecrireEtVider(temporaire, typeof octets === 'string' ? Buffer.from(octets, 'utf8') : octets)
    remplacer(temporaire, chemin)
    viderDossier(dossier)
  } catch (erreur) {
    effacerSiPossible(temporaire)
    throw traduireErreur(erreur, chemin)
  }
}

/** Cleans after a failure, without hiding it by another one. */
export function effacerSiPossible(chemin: string): void {
  try {
    rmSync(chemin, {force: true, recursive: true})
  } catch {
    // The failure being told matters more.
  }
}

/** Windows refuses to replace a file that Excel holds; the same codes on a new file are a matter of rights. */
function remplacer(temporaire: string, chemin: string): void {
  try {
    renommer(temporaire, chemin)
  } catch (erreur) {
    const estRefus = ['EBUSY', 'EPERM', 'EACCES'].includes(codeDe(erreur))
    throw estRefus && existsSync(chemin) ? fichierOuvert(chemin) : erreur
  }
}

function ecrireEtVider(chemin: string, octets: Uint8Array): void {
  const descripteur = openSync(chemin, 'wx')
  try {
    for (let ecrits = 0; ecrits < octets.length; ) {
      ecrits += writeSync(descripteur, octets, ecrits, octets.length - ecrits)
    }
    fsyncSync(descripteur)
  } finally {
    closeSync(descripteur)
  }
}

/** The new name itself must reach the disk; Windows and some shares cannot do it, and need not. */
function viderDossier(dossier: string): void {
  try {
    const descripteur = openSync(dossier, 'r')
    try {
      fsyncSync(descripteur)
    } finally {
      closeSync(descripteur)
    }
  } catch {
    // Best effort: the content is already flushed.
  }
}

/** Text of a file written by hand, `undefined` when there is none; another encoding than UTF-8 is said. */
export function lireTexte(chemin: string, code: CodeMessage): string | undefined {
  let octets: Buffer
  try {
    octets = readFileSync(chemin)
  } catch (erreur) {
    if (codeDe(erreur) === 'ENOENT' || codeDe(erreur) === 'ENOTDIR') return undefined
    throw traduireErreur(erreur, chemin)
  }
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(octets)
  } catch {
    const fichier = basename(chemin)
    throw new ErreurMetier(
      code,
      `${fichier}, ligne ${ligneFautive(octets)} : un caractère n'est pas écrit en UTF-8.`,
      {
        pistes: [`Ouvrez ${fichier} dans un éditeur de texte et enregistrez-le avec l'encodage « UTF-8 ».`],
        details: {fichier},
      },
    )
  }
}

function ligneFautive(octets: Buffer): number {
  const texte = octets.toString('utf8')
  const position = texte.indexOf('\uFFFD')
  return texte.slice(0, Math.max(0, position)).split('\n').length
}
