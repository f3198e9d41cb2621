import {Buffer} from 'node:buffer'
import type {Prose} from '../../documents/index.js'
import {type Noeud, texteDe} from './arbre.js'
import {composerProse} from './composer-prose.js'
import {docxRefuse} from './erreurs.js'
import {ouvrirDocx} from './ouvrir-docx.js'
import {releverContenus, releverInconnus} from './releve.js'

/** A Word text as blocks, its pictures by the name the blocks give them, and what did not enter. */
export type DocumentWordLu = {
  readonly prose: Prose
  readonly images: ReadonlyMap<string, Uint8Array>
  /** What was left aside or is to be looked at, in French. */
  readonly aSavoir: readonly string[]
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/jpg': 'jpg',
}

/** Reads a Word document sent by anyone. */
export async function lireDocx(octets: Uint8Array, fichier: string): Promise<DocumentWordLu> {
  const ouvert = ouvrirDocx(octets, fichier)
  const {racine, messages} = await lireArbre(ouvert.octets, fichier)
  const images: Noeud[] = []
  const titresDevines: string[] = []
  const notes = notesDe(racine)
  const noeuds = composerProse(racine.children ?? [], {
    nommerImage: (image) => {
      if (!images.includes(image)) images.push(image)
      return nomDImage(image, images.indexOf(image) + 1)
    },
    noteDe: (identifiant) => notes.get(identifiant),
    titresDevines,
  })
  const {lues, refusees} = await lireImages(images)
  return {
    prose: {noeuds},
    images: lues,
    aSavoir: [
      ...releverContenus(ouvert.corps),
      ...releverInconnus(messages),
      ...(notes.size > 0 ? [`${notes.size} × note de bas de page : reprise entre parenthèses`] : []),
      ...refusees,
      ...titresDevines.map((titre) => `ligne en gras prise pour un titre : « ${titre} »`),
    ],
  }
}

async function lireArbre(octets: Uint8Array, fichier: string) {
  const {default: mammoth} = await import('mammoth')
  let racine: Noeud = {type: 'document', children: []}
  try {
    const {messages} = await mammoth.convertToHtml(
      {buffer: Buffer.from(octets)},
      {
        includeEmbeddedStyleMap: false,
        transformDocument: (arbre: Noeud) => {
          racine = arbre
          return {...arbre, children: []}
        },
      },
    )
    return {racine, messages}
  } catch {
    throw docxRefuse(fichier, 'son texte ne se lit pas')
  }
}

/** The text of footnotes, by their number in the document. */
function notesDe(racine: Noeud): ReadonlyMap<string, string> {
  const {notes} = racine as {notes?: {_notes?: Readonly<Record<string, NoteLue>>}}
  const lues = Object.values(notes?._notes ?? {})
  return new Map(
    lues
      .map(({noteId, body}) => [noteId, body.map(texteDe).join(' ').trim()] as const)
      .filter(([, t]) => t !== ''),
  )
}

type NoteLue = {readonly noteId: string; readonly body: readonly Noeud[]}

function nomDImage({contentType = ''}: Noeud, rang: number): string {
  return `image-${rang}.${EXTENSIONS[contentType] ?? 'autre'}`
}

/** Undefined for a picture that the document names and does not hold, or that lies elsewhere. */
async function lireOctets({readAsBuffer}: Noeud): Promise<Uint8Array | undefined> {
  try {
    return readAsBuffer && new Uint8Array(await readAsBuffer())
  } catch {
    return undefined
  }
}

async function lireImages(images: readonly Noeud[]) {
  const lues = new Map<string, Uint8Array>()
  const refusees: string[] = []
  for (const [rang, image] of images.entries()) {
    const nom = nomDImage(image, rang + 1)
    if (nom.endsWith('.autre'))
      refusees.push(`image ${rang + 1} (${image.contentType ?? ''}) : ni PNG ni JPEG, laissée de côté`)
    else {
      const octets = await lireOctets(image)
      if (octets) lues.set(nom, octets)
      else refusees.push(`image ${rang + 1} : absente du document, laissée de côté`)
    }
  }
  return {lues, refusees}
}
