import Pdf from 'pdfkit'
import type {Document, Image} from '../../documents/index.js'
import type {Balise} from './balises.js'
import {Casse} from './casse.js'
import {metadonneesUa} from './conformite.js'
import {type ImageOuverte, imagesDe, incorporer} from './images.js'
import {type Cadre, optionsDe} from './options-de-balise.js'
import type {Police} from './police.js'
import {recueillir} from './recueillir.js'
import {type Format, PAGE} from './style.js'
import type {Mesure} from './texte.js'

export type StyleDeTrace = {
  readonly remplissage?: string
  readonly trait?: string
  readonly epaisseur?: number
  readonly tirets?: readonly number[]
}

export type OptionsPdf = {
  /** Writes the identifiers of PDF/A-2a and PDF/UA-1, that a validator is asked to confirm. */
  readonly conformite?: boolean
}

type Element = PDFKit.PDFStructureElement & {dictionary: {data: Record<string, unknown>}}
type ArtefactDePage = {readonly type: 'Pagination' | 'Layout'; readonly attached?: string[]}

type DocumentEtendu = PDFKit.PDFDocument & {appendXML(xml: string): void}

/**
 * The pen: the only place that talks to pdfkit. Every mark goes under a tag or into an artifact, and the tree
 * of tags follows the order of drawing.
 */
export class Encre {
  readonly #doc: PDFKit.PDFDocument
  readonly #elements = new Map<Balise, Element>()
  readonly #octets: Promise<Uint8Array>
  readonly #largeurs = new Map<string, number>()
  readonly #signets: PDFKit.PDFOutline[]
  readonly #casse: Casse
  #images: ReadonlyMap<Image, ImageOuverte> = new Map()

  /** A pen whose faces and pictures are ready. */
  static async ouvrir(document: Document, options: OptionsPdf = {}): Promise<Encre> {
    const encre = new Encre(document, options)
    encre.#images = await incorporer(encre.#doc, imagesDe(document))
    return encre
  }

  private constructor({metadonnees, charte}: Document, {conformite}: OptionsPdf) {
    const date = new Date(`${metadonnees.date}T12:00:00Z`)
    if (Number.isNaN(date.getTime())) throw new RangeError(`date du document ${metadonnees.date}`)
    this.#doc = new Pdf({
      size: [PAGE.largeur, PAGE.hauteur],
      margin: 0,
      autoFirstPage: false,
      bufferPages: true,
      pdfVersion: '1.7',
      tagged: true,
      lang: 'fr-FR',
      displayTitle: true,
      // None by default: pdfkit would name Helvetica, not embedded, or parse a face again at each use.
      font: '',
      ...(conformite ? {subset: 'PDF/A-2a' as const} : {}),
      info: {
        Title: metadonnees.titre,
        Author: metadonnees.auteur,
        Subject: metadonnees.sujet,
        Keywords: metadonnees.motsCles.join(', '),
        Creator: 'animreg',
        Producer: 'animreg',
        CreationDate: date,
        ModDate: date,
      },
    })
    this.#casse = new Casse(this.#doc, charte.police)
    if (conformite) (this.#doc as DocumentEtendu).appendXML(metadonneesUa())
    this.#signets = [this.#doc.outline]
    this.#octets = recueillir(this.#doc)
  }

  readonly mesurer: Mesure = (texte, police, taille) => {
    const cle = `${police}:${texte}`
    let milliemes = this.#largeurs.get(cle)
    if (milliemes === undefined) {
      const ecrit = this.#casse.adapter(texte, police)
      milliemes = this.#doc.font(this.#casse.nommer(police)).fontSize(1000).widthOfString(ecrit)
      this.#largeurs.set(cle, milliemes)
    }
    return (milliemes * taille) / 1000
  }

  /** Opens a page; what is drawn afterwards goes on it. */
  ouvrirPage({largeur, hauteur}: Format): void {
    this.#doc.addPage({size: [largeur, hauteur], margin: 0})
  }

  /** Draws under a tag. */
  marquer(balise: Balise, dessiner: () => void, cadre?: Cadre): void {
    const element = this.#ouvrir(balise, cadre)
    const contenu = this.#doc.markStructureContent(balise.type)
    dessiner()
    this.#doc.endMarkedContent()
    element.add(contenu)
  }

  /** Puts a tag in its place although nothing is drawn in it, such as an empty cell. */
  placer(balise: Balise): void {
    this.#ouvrir(balise)
  }

  /** Draws what a screen reader passes over. */
  decorer(dessiner: () => void, options: ArtefactDePage = {type: 'Layout'}): void {
    this.#doc.markContent('Artifact', options)
    dessiner()
    this.#doc.endMarkedContent()
  }

  /** Draws a text under a Link tag and lays the clickable zone over it. */
  lier(
    balise: Balise,
    lien: {readonly vers: string; readonly texte: string; readonly cadre: Cadre},
    dessiner: () => void,
  ): void {
    this.marquer(balise, dessiner)
    const element = this.#ouvrir(balise)
    const options = {structParent: element, Contents: Object(lien.texte)} as PDFKit.Mixins.AnnotationOption
    if (lien.vers.startsWith('#')) this.#doc.goTo(...lien.cadre, lien.vers.slice(1), options)
    else this.#doc.link(...lien.cadre, lien.vers, options)
    // Ended on its page: pdfkit writes the current page in the reference to the annotation.
    element.end()
  }

  /** A destination for links, at a height of the current page. */
  ancrer(nom: string, y: number): void {
    this.#doc.addNamedDestination(nom, 'XYZ', 0, y, null)
  }

  /** A bookmark to a height of the current page. */
  marquerSignet(niveau: number, titre: string, y: number): void {
    const rang = Math.min(niveau, this.#signets.length)
    const parent = this.#signets[rang - 1] ?? this.#doc.outline
    const options = {expanded: niveau === 1, top: y, left: PAGE.largeur}
    this.#signets.length = rang
    this.#signets.push(parent.addItem(titre, options))
  }

  texte(
    texte: string,
    x: number,
    base: number,
    style: {police: Police; taille: number; couleur: string},
  ): void {
    this.#doc
      .font(this.#casse.nommer(style.police))
      .fontSize(style.taille)
      .fillColor(style.couleur)
      .text(this.#casse.adapter(texte, style.police), x, base, {lineBreak: false, baseline: 'alphabetic'})
  }

  trace(trace: string, style: StyleDeTrace, place?: {x: number; y: number; echelle: number}): void {
    const doc = this.#doc
    doc.save()
    if (place) doc.translate(place.x, place.y).scale(place.echelle)
    doc.path(trace)
    doc.lineWidth(style.epaisseur ?? 1)
    if (style.tirets?.length) doc.dash(style.tirets[0] ?? 1, {space: style.tirets[1] ?? style.tirets[0] ?? 1})
    if (style.remplissage && style.trait) doc.fillAndStroke(style.remplissage, style.trait)
    else if (style.trait) doc.stroke(style.trait)
    else doc.fill(style.remplissage ?? '#000000')
    doc.restore()
  }

  /** A picture in a frame; what it must hide of it, to keep its proportions, falls outside. */
  image(image: Image, [x, y, largeur, hauteur]: Cadre): void {
    const ouverte = this.#images.get(image)
    if (!ouverte) return
    const echelle = Math.max(largeur / image.largeur, hauteur / image.hauteur)
    const [l, h] = [image.largeur * echelle, image.hauteur * echelle]
    const place = {width: l, height: h}
    this.#doc.save().rect(x, y, largeur, hauteur).clip()
    this.#doc.image(ouverte, x - (l - largeur) / 2, y - (h - hauteur) / 2, place).restore()
  }

  /** A word across the page, so light that what it covers is read as before. */
  barrer(texte: string, {largeur, hauteur}: Format, couleur: string): void {
    const taille = Math.min(150, (0.85 * Math.hypot(largeur, hauteur)) / this.mesurer(texte, 'gras', 1))
    const large = this.mesurer(texte, 'gras', taille)
    const angle = (-Math.atan2(hauteur, largeur) * 180) / Math.PI
    this.#doc.save()
    this.#doc.rotate(angle, {origin: [largeur / 2, hauteur / 2]}).fillOpacity(0.08)
    this.texte(texte, (largeur - large) / 2, hauteur / 2 + taille * 0.33, {police: 'gras', taille, couleur})
    this.#doc.restore()
  }

  rectangle([x, y, largeur, hauteur]: Cadre, couleur: string, rayon = 0): void {
    if (rayon > 0) this.#doc.roundedRect(x, y, largeur, hauteur, Math.min(rayon, largeur / 2, hauteur / 2))
    else this.#doc.rect(x, y, largeur, hauteur)
    this.#doc.fill(couleur)
  }

  filet(x: number, y: number, largeur: number, couleur: string, epaisseur = 0.5): void {
    this.#doc
      .moveTo(x, y)
      .lineTo(x + largeur, y)
      .lineWidth(epaisseur)
      .stroke(couleur)
  }

  /** Closes the document and gives its bytes. */
  async finir(): Promise<Uint8Array> {
    for (const [balise, element] of this.#elements) if (!balise.parent) element.end()
    this.#doc.end()
    return this.#octets
  }

  #ouvrir(balise: Balise, cadre?: Cadre): Element {
    const connu = this.#elements.get(balise)
    if (connu) return connu
    const element = this.#doc.struct(balise.type, optionsDe(balise, cadre)) as Element
    const {colonnes, lignes} = balise.options
    if (colonnes || lignes) {
      const attributs = (element.dictionary.data.A ?? {O: 'Table'}) as Record<string, unknown>
      element.dictionary.data.A = {
        ...attributs,
        ...(colonnes ? {ColSpan: colonnes} : {}),
        ...(lignes ? {RowSpan: lignes} : {}),
      }
    }
    this.#elements.set(balise, element)
    if (balise.parent) this.#ouvrir(balise.parent).add(element)
    else this.#doc.addStructure(element)
    return element
  }
}
