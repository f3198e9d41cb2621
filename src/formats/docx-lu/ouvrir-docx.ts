import {ecrireZip, lireZip, ZipRefuse} from '../zip/index.js'
import {docxRefuse, pasUnDocx} from './erreurs.js'

/** Far beyond a chapter with its photographs. */
const BORNES = {octets: 300_000_000, entrees: 5_000}
/** The text itself: a thousand pages. */
const TEXTE_MAXIMAL = 40_000_000
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
  const texte = new TextDecoder().decode(corps).replace(/<w:fldSimple\b[^>]*?(?<!\/)>|<\/w:fldSimple>/g, '')
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
  const texte = new TextDecoder('utf-8').decode(contenu)
  if (/<!(?:DOCTYPE|ENTITY)/i.test(texte))
    throw docxRefuse(fichier, `« ${nom} » contient des définitions XML`)
}
