import {crc32, inflateRawSync} from 'node:zlib'
import type {ErreurMetier} from '../../shared/erreur-metier.js'
import {formaterNombre} from '../../shared/francais.js'
import {type Bornes, SEUIL_DU_RAPPORT} from './bornes.js'
import {fichierAbime, fichierProtege, fichierTropVolumineux} from './erreurs.js'

/** One entry of the central directory: what it declares, which inflating will check. */
export type Entree = {
  readonly nom: string
  readonly chiffree: boolean
  readonly methode: number
  readonly crc: number
  readonly comprime: number
  readonly deplie: number
  readonly position: number
}

/** The parts of an archive, by name (`/` between folders); a part is inflated when asked for. */
export type ZipBorne = {
  readonly noms: readonly string[]
  readonly lire: (nom: string) => Uint8Array | undefined
}

const FIN = 0x06054b50
export const CENTRAL = 0x02014b50
export const LOCAL = 0x04034b50
const ZIP64_COURT = 0xffff
const ZIP64_LONG = 0xffffffff
const TAILLE_DE_FIN = 22
const COMMENTAIRE_MAXIMAL = 65_535
const MIO = 2 ** 20

/**
 * Opens an archive without trusting it: what it declares is bounded first, then each part is inflated under
 * the same limit, so that lying in the headers gains nothing.
 */
export function ouvrirZip(octets: Uint8Array, fichier: string, bornes: Bornes): ZipBorne {
  const vue = Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength)
  const entrees = lireRepertoire(vue, fichier, bornes)
  verifierDeclare(vue, entrees, fichier, bornes)
  const parNom = new Map(entrees.map((e) => [e.nom, e]))
  let deplieJusquIci = 0
  return {
    noms: [...parNom.keys()],
    lire: (nom) => {
      const entree = parNom.get(nom)
      if (!entree) return undefined
      const partie = deplier(vue, entree, bornes.deplie - deplieJusquIci, fichier, bornes)
      deplieJusquIci += partie.length
      return partie
    },
  }
}

function lireRepertoire(vue: Buffer, fichier: string, bornes: Bornes): readonly Entree[] {
  const fin = positionDeFin(vue)
  if (fin === undefined)
    throw fichierAbime(fichier, "la fin de l'archive manque, la copie a dû être interrompue")
  const nombre = vue.readUInt16LE(fin + 10)
  let position = vue.readUInt32LE(fin + 16)
  if (nombre === ZIP64_COURT || position === ZIP64_LONG) throw zip64(fichier)
  if (nombre > bornes.entrees) {
    throw fichierTropVolumineux(
      fichier,
      `l'archive contient ${formaterNombre(nombre)} éléments, ${formaterNombre(bornes.entrees)} au plus sont acceptés`,
    )
  }
  const entrees: Entree[] = []
  for (let rang = 0; rang < nombre; rang += 1) {
    if (position + 46 > vue.length || vue.readUInt32LE(position) !== CENTRAL) {
      throw fichierAbime(fichier, "le sommaire de l'archive est illisible")
    }
    const suite = position + 46 + vue.readUInt16LE(position + 28)
    entrees.push(lireEntree(vue, position, suite))
    position = suite + vue.readUInt16LE(position + 30) + vue.readUInt16LE(position + 32)
  }
  return entrees
}

/** Where the end record of an archive begins, looked for from its last bytes. */
export function positionDeFin(vue: Buffer): number | undefined {
  const premiere = Math.max(0, vue.length - TAILLE_DE_FIN - COMMENTAIRE_MAXIMAL)
  for (let position = vue.length - TAILLE_DE_FIN; position >= premiere; position -= 1) {
    if (vue.readUInt32LE(position) === FIN) return position
  }
  return undefined
}

/** One entry of the central directory, whose 46 fixed bytes begin at `position`. */
export function lireEntree(vue: Buffer, position: number, finDuNom: number): Entree {
  return {
    nom: vue
      .toString('utf8', position + 46, finDuNom)
      .replaceAll('\\', '/')
      .replace(/^\/+/, ''),
    chiffree: (vue.readUInt16LE(position + 8) & 1) === 1,
    methode: vue.readUInt16LE(position + 10),
    crc: vue.readUInt32LE(position + 16),
    comprime: vue.readUInt32LE(position + 20),
    deplie: vue.readUInt32LE(position + 24),
    position: vue.readUInt32LE(position + 42),
  }
}

function verifierDeclare(vue: Buffer, entrees: readonly Entree[], fichier: string, bornes: Bornes): void {
  if (entrees.some((e) => [e.comprime, e.deplie, e.position].includes(ZIP64_LONG))) throw zip64(fichier)
  if (entrees.some((e) => e.chiffree)) throw fichierProtege(fichier)
  // More compressed bytes than the file holds: parts lie over one another, the mark of a trap.
  const comprime = entrees.reduce((total, e) => total + e.comprime, 0)
  if (comprime > vue.length) throw fichierAbime(fichier, "les éléments de l'archive se recouvrent")
  const deplie = entrees.reduce((total, e) => total + e.deplie, 0)
  if (deplie > bornes.deplie) throw tropGrosDeplie(fichier, bornes)
}

function deplier(vue: Buffer, entree: Entree, reste: number, fichier: string, bornes: Bornes): Uint8Array {
  const {position, comprime, methode, nom} = entree
  if (position + 30 > vue.length || vue.readUInt32LE(position) !== LOCAL) {
    throw fichierAbime(fichier, `la partie « ${nom} » manque`)
  }
  const debut = position + 30 + vue.readUInt16LE(position + 26) + vue.readUInt16LE(position + 28)
  if (debut + comprime > vue.length) throw fichierAbime(fichier, `la partie « ${nom} » est coupée`)
  const source = vue.subarray(debut, debut + comprime)
  if (methode !== 0 && methode !== 8)
    throw fichierAbime(fichier, `la partie « ${nom} » est d'une compression inconnue`)
  const partie = methode === 0 ? source : gonfler(source, reste, nom, fichier, bornes)
  if (partie.length > reste) throw tropGrosDeplie(fichier, bornes)
  if (partie.length > SEUIL_DU_RAPPORT && partie.length > bornes.rapport * comprime) {
    throw tropGrosDeplie(fichier, bornes)
  }
  if (crc32(partie) !== entree.crc) throw fichierAbime(fichier, `la partie « ${nom} » a été altérée`)
  return partie
}

function gonfler(source: Buffer, reste: number, nom: string, fichier: string, bornes: Bornes): Uint8Array {
  if (reste <= 0) throw tropGrosDeplie(fichier, bornes)
  try {
    return inflateRawSync(source, {maxOutputLength: reste})
  } catch (erreur) {
    if (erreur instanceof Error && 'code' in erreur && erreur.code === 'ERR_BUFFER_TOO_LARGE') {
      throw tropGrosDeplie(fichier, bornes)
    }
    throw fichierAbime(fichier, `la partie « ${nom} » ne se décompresse pas`)
  }
}

function tropGrosDeplie(fichier: string, bornes: Bornes): ErreurMetier {
  return fichierTropVolumineux(
    fichier,
    `son contenu décompressé dépasse la limite (${formaterNombre(bornes.deplie / MIO)} Mo, ou plus de ${bornes.rapport} fois sa taille compressée)`,
  )
}

function zip64(fichier: string): ErreurMetier {
  return fichierTropVolumineux(fichier, "l'archive est d'un format réservé aux très gros fichiers (zip64)")
}
