import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join, relative} from 'node:path'
import {parse} from 'yaml'
import {lireZip} from '../../../src/formats/zip/index.js'

/** Every file under a folder, by path from it, with the fingerprint of its content. */
export type Inventaire = ReadonlyMap<string, string>

/** Files that the base of an espace, its lock and its backups make their own affair. */
const A_PART = /^(?:animreg\.sqlite(?:-journal)?|animreg\.verrou|sauvegardes\/.*|traces\/.*)$/

export function inventorier(dossier: string): Inventaire {
  if (!existsSync(dossier)) return new Map()
  const fichiers = readdirSync(dossier, {recursive: true, withFileTypes: true}).filter((f) => f.isFile())
  return new Map(
    fichiers
      .map((f) => relative(dossier, join(f.parentPath, f.name)))
      .filter((nom) => !A_PART.test(nom))
      .map((nom) => [
        nom,
        createHash('sha256')
          .update(readFileSync(join(dossier, nom)))
          .digest('hex'),
      ]),
  )
}

/** Why a file is not whole, by what its name says it is; undefined when it is. */
export function defautDeFichier(chemin: string): string | undefined {
  const octets = readFileSync(chemin)
  if (/\.(?:pdf)$/i.test(chemin)) return octets.subarray(-64).includes('%%EOF') ? undefined : 'PDF coupé'
  if (/\.(?:xlsx|docx|zip)$/i.test(chemin)) return defautDeZip(octets)
  if (/\.html$/i.test(chemin))
    return octets.toString().trimEnd().endsWith('</html>') ? undefined : 'HTML non refermé'
  if (/\.ics$/i.test(chemin))
    return octets.toString().trimEnd().endsWith('END:VCALENDAR') ? undefined : 'agenda non refermé'
  if (/\.(?:csv|md|eml)$/i.test(chemin)) return octets.at(-1) === 10 ? undefined : 'dernière ligne non finie'
  if (/\.ya?ml$/i.test(chemin)) return defautDe(() => parse(octets.toString()))
  if (/\.json$/i.test(chemin)) return defautDe(() => JSON.parse(octets.toString()))
  return undefined
}

function defautDeZip(octets: Uint8Array): string | undefined {
  return defautDe(() => lireZip(octets, {octets: 1e9, entrees: 1e5}))
}

function defautDe(lire: () => unknown): string | undefined {
  try {
    lire()
    return undefined
  } catch (erreur) {
    return erreur instanceof Error ? erreur.message : String(erreur)
  }
}
