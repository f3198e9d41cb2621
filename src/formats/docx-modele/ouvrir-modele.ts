import {docxRefuse, pasUnDocx} from '../docx-lu/erreurs.js'
import {lireZip, ZipRefuse} from '../zip/index.js'
import {vaChercherAilleurs} from './references-externes.js'

/** A letterhead with its pictures; a convention is far below. */
const BORNES = {octets: 100_000_000, entrees: 2_000}
/** A hundred times what it weighs: the mark of a bomb, once past a first megabyte. */
const RAPPORT_MAXIMAL = 150
const SEUIL_DU_RAPPORT = 1_000_000
const XML_MAXIMAL = 20_000_000

export const CORPS = 'word/document.xml'
/** What a person writes in: the text, the heads and feet of pages, the notes. */
const PARTIES_ECRITES = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/

/** The parts of a Word document that may be used as a model, by name. */
export type ArchiveDeModele = {
  readonly parties: ReadonlyMap<string, Uint8Array>
  readonly ecrites: readonly string[]
}

/** Opens a Word document made by anybody and refuses what no model needs. */
export function ouvrirArchive(octets: Uint8Array, fichier: string): ArchiveDeModele {
  const [a, b] = octets
  if (a === 0xd0 && b === 0xcf)
    throw pasUnDocx(fichier, "c'est un ancien document .doc, ou il est protégé par un mot de passe")
  if (a !== 0x50 || b !== 0x4b) throw pasUnDocx(fichier, "son contenu est d'une autre nature")
  const parties = deplier(octets, fichier)
  if (!parties.has(CORPS)) throw pasUnDocx(fichier, "l'archive ne contient pas de texte de Word")
  const total = [...parties.values()].reduce((somme, p) => somme + p.length, 0)
  if (total > SEUIL_DU_RAPPORT && total > RAPPORT_MAXIMAL * octets.length)
    throw docxRefuse(fichier, 'son contenu est démesuré')
  for (const [nom, contenu] of parties) exigerPartieSure(nom, contenu, fichier)
  return {parties, ecrites: [...parties.keys()].filter((nom) => PARTIES_ECRITES.test(nom))}
}

function deplier(octets: Uint8Array, fichier: string): ReadonlyMap<string, Uint8Array> {
  try {
    return lireZip(octets, BORNES)
  } catch (erreur) {
    if (erreur instanceof ZipRefuse) throw docxRefuse(fichier, erreur.constat)
    throw erreur
  }
}

function exigerPartieSure(nom: string, contenu: Uint8Array, fichier: string): void {
  if (nom.includes('\\') || /^(?:\/|[a-z]:)/i.test(nom) || nom.split('/').includes('..'))
    throw docxRefuse(fichier, `il contient un chemin interdit (« ${nom} »)`)
  if (/vbaProject|activeX/i.test(nom)) throw docxRefuse(fichier, 'il contient des macros')
  if (!/\.(?:xml|rels)$/i.test(nom)) return
  if (contenu.length > XML_MAXIMAL) throw docxRefuse(fichier, `« ${nom} » est démesuré`)
  const texte = new TextDecoder().decode(contenu)
  if (/<!(?:DOCTYPE|ENTITY)/i.test(texte) || contenu.includes(0))
    throw docxRefuse(fichier, `« ${nom} » contient des définitions XML`)
  if (vaChercherAilleurs(texte))
    throw docxRefuse(fichier, 'il va chercher ailleurs une image, un modèle ou un objet')
}
