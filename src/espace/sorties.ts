import {closeSync, openSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {marqueDe} from '../shared/nom-de-fichier.js'
import {codeDe, fichierOuvert, traduireErreur} from './erreurs-systeme.js'
import {ecrireFichier} from './fichiers.js'

/** Folder of what animreg builds. */
export const DOSSIER_SORTIES = 'sorties'

const NOM_MAXIMAL = 180
/** Devices of Windows, whatever their case and extension (Microsoft, « Naming Files, Paths, and Namespaces »). */
const RESERVES = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$)\s*(?:\.|$)/i

/** A name that Windows, macOS and Linux accept, without folder; accents stay. */
export function nomSur(nom: string): string {
  const propre = nom
    // Marks nobody sees, and halves of characters: two names would look alike, or read backwards.
    .replace(/[\p{Cf}\p{Cs}]+/gu, '')
    .normalize('NFC')
    .replace(/[<>:"/\\|?*\p{Cc}\p{Zl}\p{Zp}]+/gu, '-')
    .replace(/^[.\s]+|[.\s]+$/g, '')
  const court = raccourcir(propre || 'sortie')
  return RESERVES.test(court) ? `_${court}` : court
}

/** File systems count bytes: the name gives way, the extension stays, and a mark keeps two long names apart. */
function raccourcir(nom: string): string {
  const extension = /\.[^.\s]{1,8}$/.exec(nom)?.[0] ?? ''
  const octets = Buffer.from(nom.slice(0, nom.length - extension.length))
  if (octets.length <= NOM_MAXIMAL) return nom
  const marque = `-${marqueDe(nom)}`
  // A character cut in two at the end decodes as U+FFFD.
  const debut = octets.subarray(0, NOM_MAXIMAL - marque.length).toString('utf8')
  return `${debut.replace(/[\uFFFD.\s]+$/, '')}${marque}${extension}`
}

/** The documents built, under `sorties/` or where it was asked. */
export type Sorties = {
  /** Before the long work: refuses when the document to replace is open in Excel. */
  readonly verifier: (nom: string, rangement?: Rangement) => Promise<void>
  /** Writes a document whole; gives its absolute path. */
  readonly ecrire: (nom: string, octets: Uint8Array, rangement?: Rangement) => Promise<string>
  /** A document already there; undefined when there is none of that name. */
  readonly lire: (nom: string, dans: readonly string[]) => Promise<Uint8Array | undefined>
  /** Names of the documents already in folders of `sorties/`. */
  readonly lister: (dans: readonly string[]) => Promise<readonly string[]>
}

export function ouvrirSorties(dossier: string): Sorties {
  return {
    verifier: async (nom, rangement) => exigerSortieLibre(dossier, nom, rangement),
    ecrire: async (nom, octets, rangement) => ecrireDansSorties(dossier, nom, octets, rangement),
    lire: async (nom, dans) => lireSortie(dossier, nom, dans),
    lister: async (dans) => listerSorties(dossier, dans),
  }
}

/** Where a built document goes: in folders of `sorties/`, or in a folder the person chose. */
export type Rangement = {readonly dans: readonly string[]} | {readonly dossier: string}

/** Writes a built document; gives its path. */
export function ecrireDansSorties(
  dossier: string,
  nom: string,
  octets: Uint8Array,
  rangement?: Rangement,
): string {
  const chemin = cheminDeSortie(dossier, nom, rangement)
  ecrireFichier(chemin, octets)
  return chemin
}

function cheminDeSortie(dossier: string, nom: string, rangement: Rangement = {dans: []}): string {
  const lieu =
    'dossier' in rangement
      ? rangement.dossier
      : join(dossier, DOSSIER_SORTIES, ...rangement.dans.map((sousDossier) => nomSur(sousDossier)))
  return join(lieu, nomSur(nom))
}

/** Before the long work: is the document to replace held by Excel, Word or a PDF reader? */
export function exigerSortieLibre(dossier: string, nom: string, rangement?: Rangement): void {
  const chemin = cheminDeSortie(dossier, nom, rangement)
  try {
    closeSync(openSync(chemin, 'r+'))
  } catch (erreur) {
    if (['EBUSY', 'EPERM', 'EACCES'].includes(codeDe(erreur))) throw fichierOuvert(chemin)
  }
}

function lireSortie(dossier: string, nom: string, dans: readonly string[]): Uint8Array | undefined {
  const chemin = join(dossier, DOSSIER_SORTIES, ...dans.map(nomSur), nomSur(nom))
  try {
    return readFileSync(chemin)
  } catch (erreur) {
    if (codeDe(erreur) === 'ENOENT') return undefined
    throw traduireErreur(erreur, chemin)
  }
}

/** Names of the documents in folders of `sorties/`, sorted; none when the folder is not there yet. */
export function listerSorties(dossier: string, dans: readonly string[]): string[] {
  try {
    return readdirSync(join(dossier, DOSSIER_SORTIES, ...dans.map(nomSur))).sort()
  } catch (erreur) {
    if (codeDe(erreur) === 'ENOENT') return []
    throw erreur
  }
}
