import type {Image} from '../../documents/index.js'
import {encoder} from './arbre-xml.js'

/** A picture that a `{%nom}` tag places. */
export type ImageDeModele = {readonly image: Image; readonly alternative: string}

/** English Metric Units: 360 000 to the centimetre, 9 525 to the pixel of a screen. */
const EMU_PAR_PIXEL = 9_525
const LARGEUR_MAXIMALE = 16 * 360_000

/** Pictures met while filling one part: each goes once into the archive and is linked from the part. */
export type Album = {
  /** The drawing that shows it. */
  readonly placer: (nom: string, image: ImageDeModele) => string
  readonly media: ReadonlyMap<string, Uint8Array>
  /** Links of the part, to be added to its own. */
  readonly relations: () => string
}

export function ouvrirAlbum(partie: string): Album {
  const media = new Map<string, Uint8Array>()
  const liens = new Map<string, string>()
  let rang = 9_000
  return {
    media,
    relations: () => [...liens.values()].join(''),
    placer: (nom, {image, alternative}) => {
      const fichier = `animreg-${partie}-${nom}.${image.format}`.replace(/[^\w.-]/g, '-')
      const id = `animreg-${nom.replace(/[^\w-]/g, '-')}`
      media.set(`word/media/${fichier}`, image.octets)
      liens.set(
        id,
        `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/${fichier}"/>`,
      )
      rang += 1
      const largeur = Math.min(LARGEUR_MAXIMALE, image.largeur * EMU_PAR_PIXEL)
      const hauteur = (largeur * image.hauteur) / image.largeur
      return dessiner(id, {rang, alternative, largeur: Math.round(largeur), hauteur: Math.round(hauteur)})
    },
  }
}

type Pose = {
  readonly rang: number
  readonly alternative: string
  readonly largeur: number
  readonly hauteur: number
}

const DRAWINGML = 'http://schemas.openxmlformats.org/drawingml/2006'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A picture among the words (ECMA-376, 20.4.2.8). */
function dessiner(id: string, {rang, alternative, largeur, hauteur}: Pose): string {
  const dit = encoder(alternative).replaceAll('"', '&quot;')
  const taille = `cx="${largeur}" cy="${hauteur}"`
  const nom = `id="${rang}" name="image ${rang}" descr="${dit}"`
  return [
    `<w:drawing><wp:inline xmlns:wp="${DRAWINGML}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">`,
    `<wp:extent ${taille}/><wp:docPr ${nom}/>`,
    `<a:graphic xmlns:a="${DRAWINGML}/main"><a:graphicData uri="${DRAWINGML}/picture">`,
    `<pic:pic xmlns:pic="${DRAWINGML}/picture"><pic:nvPicPr><pic:cNvPr ${nom}/><pic:cNvPicPr/></pic:nvPicPr>`,
    `<pic:blipFill><a:blip xmlns:r="${RELATIONS}" r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${taille}/></a:xfrm>`,
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>',
    '</a:graphicData></a:graphic></wp:inline></w:drawing>',
  ].join('')
}
