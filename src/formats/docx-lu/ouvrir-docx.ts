import {ecrireZip, lireZip, ZipRefuse} from '../zip/index.js'
import {docxRefuse, pasUnDocx} from './erreurs.js'

/** Far beyond a chapter with its photographs. */
const BORNES = {octets: 300_000_000, entrees: 5_000}
/** The text itself: a thousand pages. */
const TEXTE_MAXIMAL = 40_000_000
/** The reader builds a tree of all of it: a thousand pages have fewer. */
const BALISES_MAXIMALES = 400_000
const ATTRIBUTS_MAXIMAUX = 500
const CORPS = 'word/document.xml'

/** A document whose parts were looked at, safe to give to a reader. */
export type DocxOuvert = {
  /** The same document, its calculated fields replaced by their text. */
  readonly octets: Uint8Array
  readonly corps: string
}

/** Opens the archive and refuses what a text does not need: macros, XML definitions, more than can be held. */
export function ouvrirDocx(octets: Uint8Array, fichier: string): DocxOuvert {
  const [a, b] = octets
  if (a === 0xd0 && b === 0xcf)
    throw pasUnDocx(fichier, "c'est un ancien document .doc, ou il est protégé par un mot de passe")
  if (a !== 0x50 || b !== 0x4b) throw pasUnDocx(fichier, "son contenu est d'une autre nature")
  const parties = new Map(ouvrirArchive(octets, fichier))
  const corps = parties.get(CORPS)
  if (!corps) throw pasUnDocx(fichier, "l'archive ne contient pas de texte de Word")
  if (parties.has('word/vbaProject.bin')) throw docxRefuse(fichier, 'il contient des macros')
  for (const [nom, contenu] of parties) {
    if (/\.(?:xml|rels)$/i.test(nom)) exigerXmlSimple(contenu, nom, fichier)
  }
  // A field shows its last result; the reader would drop both.
  const texte = new TextDecoder().decode(corps).replace(/<w:fldSimple\b[^<>]*(?<!\/)>|<\/w:fldSimple>/g, '')
  parties.set(CORPS, new TextEncoder().encode(texte))
  return {octets: ecrireZip(parties, {le: new Date('2000-01-01T00:00:00Z')}), corps: texte}
}

function ouvrirArchive(octets: Uint8Array, fichier: string): ReadonlyMap<string, Uint8Array> {
  try {
    return lireZip(octets, BORNES)
  } catch (erreur) {
    if (erreur instanceof ZipRefuse) throw docxRefuse(fichier, erreur.constat)
    throw erreur
  }
}

/** Word writes no definitions: they only serve to unfold a text without end or to read files. */
function exigerXmlSimple(contenu: Uint8Array, nom: string, fichier: string): void {
  if (contenu.length > TEXTE_MAXIMAL) throw docxRefuse(fichier, `« ${nom} » est démesuré`)
  if (compterBalises(contenu) > BALISES_MAXIMALES) throw docxRefuse(fichier, `« ${nom} » est démesuré`)
  const texte = new TextDecoder('utf-8').decode(contenu)
  if (/<!(?:DOCTYPE|ENTITY)/i.test(texte))
    throw docxRefuse(fichier, `« ${nom} » contient des définitions XML`)
  // What follows would keep the reader busy for hours: it reads an unclosed tag again from each of its parts, and
  // compares each attribute with all the others.
  if (/<[^<>!?][^<>]*<|<[^<>]*$/.test(texte) || texte.split('<').some(aTropDAttributs))
    throw docxRefuse(fichier, `« ${nom} » ne se lit pas`)
}

function aTropDAttributs(balise: string): boolean {
  if (balise.length < 4 * ATTRIBUTS_MAXIMAUX) return false
  return (balise.match(/=\s*["']/g)?.length ?? 0) > ATTRIBUTS_MAXIMAUX
}

function compterBalises(octets: Uint8Array): number {
  let nombre = 0
  for (let place = octets.indexOf(0x3c); place !== -1; place = octets.indexOf(0x3c, place + 1)) nombre += 1
  return nombre
}
