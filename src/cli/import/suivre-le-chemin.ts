import {existsSync} from 'node:fs'
import {readdir} from 'node:fs/promises'
import chemins, {join, resolve} from 'node:path'

/** How far what was typed leads on the disk, and the part of it that names nothing there. */
export type Parcours = {readonly existant: string; readonly reste: readonly string[]}

/**
 * Follows a path as typed: backslashes separate as they do on Windows, and an accent is the same letter however it
 * was composed (macOS writes « é » as two characters).
 */
export async function suivreLeChemin(designation: string): Promise<Parcours> {
  const tel = resolve(designation)
  if (existsSync(tel)) return {existant: tel, reste: []}
  const {racine, pas} = decouper(designation)
  let existant = racine
  for (const [rang, nom] of pas.entries()) {
    const suivant = await entrer(existant, nom)
    if (suivant === undefined) return {existant, reste: pas.slice(rang)}
    existant = suivant
  }
  return {existant, reste: []}
}

/** The steps of a path from the root: a drive (`C:\\`), a share (`\\\\poste\\dossier\\`), or `/`. */
export function decouper(
  designation: string,
  systeme: Pick<typeof chemins, 'parse' | 'resolve'> = chemins,
): {readonly racine: string; readonly pas: readonly string[]} {
  const absolu = systeme.resolve(designation.replaceAll('\\', '/'))
  const {root} = systeme.parse(absolu)
  return {racine: root, pas: absolu.slice(root.length).split(/[\\/]/).filter(Boolean)}
}

async function entrer(dossier: string, nom: string): Promise<string | undefined> {
  const tel = join(dossier, nom)
  if (existsSync(tel)) return tel
  const voulu = nom.normalize('NFC')
  // A folder that may not be listed, or a file: nothing can be found in it.
  const noms = await readdir(dossier).catch(() => [])
  const trouve = noms.find((n) => n.normalize('NFC') === voulu)
  return trouve === undefined ? undefined : join(dossier, trouve)
}
