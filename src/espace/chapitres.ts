import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {traduireErreur} from './erreurs-systeme.js'
import {ecrireFichier, lireTexte} from './fichiers.js'
import {nomSur} from './sorties.js'

/** Folder of what people write for the report, a folder by year. */
export const DOSSIER_RAPPORT = 'rapport'
const DOSSIER_IMAGES = 'images'
const IMAGES = /\.(?:png|jpe?g)$/i

/** A photograph; beyond, it was not meant for a report and would fill the memory. */
const IMAGE_MAXIMALE = 30_000_000

export type FichierDeChapitre = {
  readonly nom: string
  /** `rapport/2008/40-observation.md` */
  readonly fichier: string
  readonly texte: string
}

/** What people write, under `rapport/<annee>/`: read as it lies, never written over unless it is asked. */
export type Chapitres = {
  /** The chapters of a year, by file name. */
  readonly charger: (annee: number) => Promise<readonly FichierDeChapitre[]>
  /** Lays a chapter down; one of that name stays as it is, its new text beside it with `remplacer`. */
  readonly poser: (
    annee: number,
    nom: string,
    texte: string,
    options?: {readonly remplacer?: boolean},
  ) => Promise<string>
  /** The pictures of a year, by the address a chapter gives them (`images/train.jpg`). */
  readonly chargerImages: (annee: number) => Promise<ReadonlyMap<string, Uint8Array>>
  /** Their addresses alone. */
  readonly listerImages: (annee: number) => Promise<readonly string[]>
  /** Keeps a picture under a name that none has; gives its address. */
  readonly poserImage: (annee: number, nom: string, octets: Uint8Array) => Promise<string>
}

/** Where the chapters of a year are, as a person finds it. */
export function dossierDesChapitres(annee: number): string {
  return `${DOSSIER_RAPPORT}/${annee}`
}

export function ouvrirChapitres(dossier: string): Chapitres {
  const dossierDe = (annee: number) => join(dossier, DOSSIER_RAPPORT, String(annee))
  return {
    charger: async (annee) =>
      lister(dossierDe(annee), /\.md$/i).flatMap((nom) => {
        const texte = lireTexte(join(dossierDe(annee), nom), 'RAP-040')
        return texte === undefined ? [] : [{nom, fichier: `${dossierDesChapitres(annee)}/${nom}`, texte}]
      }),
    poser: async (annee, nom, texte, {remplacer = false} = {}) => {
      const chemin = join(dossierDe(annee), nomSur(nom))
      if (existsSync(chemin)) {
        if (!remplacer) return chemin
        // Copied, then replaced: at no moment is the chapter missing.
        ecrireFichier(nomLibre(dossierDe(annee), `${nomSur(nom)}.ancien`), lireOctets(chemin))
      }
      ecrireFichier(chemin, texte)
      return chemin
    },
    chargerImages: async (annee) => lireImages(join(dossierDe(annee), DOSSIER_IMAGES)),
    listerImages: async (annee) =>
      lister(join(dossierDe(annee), DOSSIER_IMAGES), IMAGES).map((nom) => `${DOSSIER_IMAGES}/${nom}`),
    poserImage: async (annee, nom, octets) => {
      const ou = join(dossierDe(annee), DOSSIER_IMAGES)
      const deja = lister(ou, /./).find((autre) => memesOctets(join(ou, autre), octets))
      if (deja) return `${DOSSIER_IMAGES}/${deja}`
      const chemin = nomLibre(ou, nomSur(nom))
      ecrireFichier(chemin, octets)
      return `${DOSSIER_IMAGES}/${chemin.slice(ou.length + 1)}`
    },
  }
}

function lister(dossier: string, motif: RegExp): string[] {
  if (!existsSync(dossier)) return []
  return readdirSync(dossier)
    .filter((nom) => motif.test(nom) && !nom.startsWith('.') && !nom.startsWith('~$'))
    .sort()
}

function lireImages(dossier: string): ReadonlyMap<string, Uint8Array> {
  const images = new Map<string, Uint8Array>()
  for (const nom of lister(dossier, IMAGES)) {
    const chemin = join(dossier, nom)
    try {
      if (statSync(chemin).size <= IMAGE_MAXIMALE)
        images.set(`${DOSSIER_IMAGES}/${nom}`, readFileSync(chemin))
    } catch (erreur) {
      throw traduireErreur(erreur, chemin)
    }
  }
  return images
}

function lireOctets(chemin: string): Uint8Array {
  try {
    return readFileSync(chemin)
  } catch (erreur) {
    throw traduireErreur(erreur, chemin)
  }
}

function memesOctets(chemin: string, octets: Uint8Array): boolean {
  return statSync(chemin).size === octets.length && readFileSync(chemin).equals(octets)
}

/** `photo.jpg`, else `photo-2.jpg`. */
function nomLibre(dossier: string, nom: string): string {
  const point = nom.lastIndexOf('.')
  const [base, extension] = point > 0 ? [nom.slice(0, point), nom.slice(point)] : [nom, '']
  for (let rang = 1; ; rang += 1) {
    const chemin = join(dossier, rang === 1 ? nom : `${base}-${rang}${extension}`)
    if (!existsSync(chemin)) return chemin
  }
}
