import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {z} from 'zod'
import {RACINE} from '../racine.js'

/** Name of the manifest inside a backup. */
export const FICHIER_MANIFESTE = 'manifeste.json'
/** Format of the manifest that this version writes and reads. */
export const FORMAT_MANIFESTE = 1

/** What a backup says of itself: enough to check every file before one is put back. */
export const schemaManifeste = z.object({
  format: z.literal(FORMAT_MANIFESTE),
  animreg: z.string(),
  le: z.iso.datetime(),
  raison: z.string(),
  fichiers: z.array(z.object({nom: z.string(), octets: z.int(), sha256: z.string()})),
})
export type Manifeste = Readonly<z.infer<typeof schemaManifeste>>

/** The manifest of these files, at this moment. */
export function composerManifeste(
  fichiers: ReadonlyMap<string, Uint8Array>,
  {le, raison}: {readonly le: Date; readonly raison: string},
): Manifeste {
  const lignes = [...fichiers].map(([nom, octets]) => ({nom, octets: octets.length, sha256: sha256(octets)}))
  return {
    format: FORMAT_MANIFESTE,
    animreg: versionDAnimreg(),
    le: le.toISOString(),
    raison,
    fichiers: lignes,
  }
}

/** The fingerprint of a content. */
export function sha256(octets: Uint8Array): string {
  return createHash('sha256').update(octets).digest('hex')
}

/** Ours, read where npm put it. */
function versionDAnimreg(): string {
  const texte = readFileSync(join(RACINE, 'package.json'), 'utf8')
  return z.object({version: z.string()}).parse(JSON.parse(texte)).version
}
