import {existsSync, readFileSync} from 'node:fs'
import {basename, join, resolve} from 'node:path'
import {z} from 'zod'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import {FICHIER_BASE, verifierFormat} from '../base.js'
import {FICHIER_CONFIG} from '../config.js'
import {traduireErreur} from '../erreurs-systeme.js'
import {verifierBase} from '../examen/base-saine.js'
import {Sqlite} from '../moteur.js'
import {BORNES_D_ARCHIVE, defautDeNom} from './contenu.js'
import {DOSSIER_SAUVEGARDES} from './lister.js'
import {FICHIER_MANIFESTE, FORMAT_MANIFESTE, type Manifeste, schemaManifeste, sha256} from './manifeste.js'

/** A backup whose every file was checked. */
export type ArchiveLue = {
  readonly chemin: string
  readonly manifeste: Manifeste
  readonly fichiers: ReadonlyMap<string, Uint8Array>
}

/** Reads a backup and checks all of it: names, fingerprints, the base. Nothing is written. */
export async function lireArchive(
  designation: string,
  {dossier, depart}: {readonly dossier: string; readonly depart: string},
): Promise<ArchiveLue> {
  const chemin = trouverArchive(designation, {dossier, depart})
  const fichiers = new Map(await ouvrir(chemin))
  const manifeste = lireManifeste(chemin, fichiers.get(FICHIER_MANIFESTE))
  fichiers.delete(FICHIER_MANIFESTE)
  verifierFichiers(chemin, manifeste, fichiers)
  verifierLaBase(chemin, fichiers.get(FICHIER_BASE))
  return {chemin, manifeste, fichiers}
}

/** Where the person is, else in `sauvegardes/`: its names are those that were shown. */
function trouverArchive(
  designation: string,
  {dossier, depart}: {readonly dossier: string; readonly depart: string},
): string {
  const lieux = [resolve(depart, designation), join(dossier, DOSSIER_SAUVEGARDES, designation)]
  const trouve = lieux.find((lieu) => existsSync(lieu))
  if (trouve !== undefined) return trouve
  throw new ErreurMetier('ESP-033', `La sauvegarde « ${designation} » est introuvable.`, {
    pistes: [`Cherchez-la dans ${join(dossier, DOSSIER_SAUVEGARDES)}, puis relancez avec son nom.`],
    details: {designation, lieux},
  })
}

async function ouvrir(chemin: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const {lireZip, ZipRefuse} = await import('../../formats/zip/index.js')
  try {
    return lireZip(readFileSync(chemin), BORNES_D_ARCHIVE)
  } catch (erreur) {
    if (erreur instanceof ZipRefuse) throw abimee(chemin, erreur.constat)
    throw traduireErreur(erreur, chemin)
  }
}

function lireManifeste(chemin: string, octets: Uint8Array | undefined): Manifeste {
  if (octets === undefined) {
    throw new ErreurMetier('ESP-032', `${basename(chemin)} n'est pas une sauvegarde d'animreg.`, {
      details: {fichier: chemin},
    })
  }
  const brut = enJson(octets)
  const format = z.object({format: z.number()}).safeParse(brut).data?.format ?? FORMAT_MANIFESTE
  if (format > FORMAT_MANIFESTE) throw versionPlusRecente(chemin, format)
  const {data} = schemaManifeste.safeParse(brut)
  if (!data) throw abimee(chemin, `${FICHIER_MANIFESTE} n'est pas lisible`)
  return data
}

function enJson(octets: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(octets))
  } catch {
    return undefined
  }
}

function verifierFichiers(
  chemin: string,
  {fichiers: annonces}: Manifeste,
  fichiers: ReadonlyMap<string, Uint8Array>,
): void {
  const attendus = new Map(annonces.map((f) => [f.nom, f]))
  for (const [nom, octets] of fichiers) {
    const defaut = defautDeNom(nom)
    if (defaut !== undefined) throw abimee(chemin, defaut)
    const attendu = attendus.get(nom)
    if (!attendu) throw abimee(chemin, `« ${nom} » n'est pas annoncé par ${FICHIER_MANIFESTE}`)
    if (attendu.octets !== octets.length || attendu.sha256 !== sha256(octets))
      throw abimee(chemin, `« ${nom} » n'est plus tel qu'il a été sauvegardé`)
  }
  const absent = [...attendus.keys(), FICHIER_CONFIG, FICHIER_BASE].find((nom) => !fichiers.has(nom))
  if (absent !== undefined) throw abimee(chemin, `« ${absent} » n'y est pas`)
}

function verifierLaBase(chemin: string, octets: Uint8Array | undefined): void {
  if (octets === undefined || verifierBase(octets).length > 0)
    throw abimee(chemin, `la base ${FICHIER_BASE} qu'elle contient est abîmée`)
  const connexion = new Sqlite(Buffer.from(octets))
  try {
    verifierFormat(connexion, FICHIER_BASE)
  } finally {
    connexion.close()
  }
}

function abimee(chemin: string, constat: string): ErreurMetier {
  return new ErreurMetier(
    'ESP-031',
    `La sauvegarde ${basename(chemin)} ne peut pas être restaurée : ${constat}.`,
    {
      pistes: ["Rien n'a été modifié. Essayez avec une autre sauvegarde du dossier sauvegardes/."],
      details: {fichier: chemin, constat},
    },
  )
}

function versionPlusRecente(chemin: string, format: number): ErreurMetier {
  return new ErreurMetier(
    'ESP-004',
    `${basename(chemin)} a été écrite par une version plus récente d'animreg (format ${format} ; celle-ci lit le format ${FORMAT_MANIFESTE}).`,
    {
      pistes: ["Installez la dernière version d'animreg."],
      details: {fichier: chemin, format, format_lu: FORMAT_MANIFESTE},
    },
  )
}
