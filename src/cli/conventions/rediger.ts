import type {Document} from '../../documents/index.js'
import type {Espace} from '../../espace/index.js'
import type {ImageDeModele} from '../../formats/docx-modele/index.js'
import {
  composerConvention,
  contexteDe,
  controlerRedaction,
  controlerRemplissage,
  type Donnees,
  donneesConformes,
  type FaitsDeConvention,
  type FauteDeModele,
  type Partie,
} from '../../metier/conventions/index.js'
import {type ModeleCharge, remplirModele} from './charger-modeles.js'
import {empreinteDe} from './dossier.js'

/** A text ready to be put on paper: our own document, or a Word model filled. */
export type TexteEcrit =
  | {readonly forme: 'markdown'; readonly document: Document}
  | {readonly forme: 'word'; readonly octets: Uint8Array}

/** One convention written: its text, and what tells that its words are the same. */
export type ConventionEcrite = {
  readonly texte: TexteEcrit
  readonly empreinte: string
  readonly fautes: readonly FauteDeModele[]
}

/** What one text is written from. */
export type ARediger = {
  readonly annee: number
  readonly date: string
  readonly association: Partie
  readonly parties: readonly Partie[]
  readonly donnees: Donnees
  /** With a number the text is final, without it is a draft. */
  readonly numero?: string
}

/** Writes the text of one convention. */
export async function redigerConvention(
  espace: Espace,
  modele: ModeleCharge,
  aRediger: ARediger,
): Promise<ConventionEcrite> {
  const {annee, association, parties} = aRediger
  const faits: FaitsDeConvention = {
    annee,
    association,
    parties,
    entete: modele.entete,
    region: espace.config.region.nom,
    donnees: donneesConformes(modele.entete, aRediger.donnees),
  }
  return modele.word
    ? redigerDansWord(espace, modele.word, faits, aRediger.numero)
    : redigerDocument(espace, modele, faits, aRediger)
}

async function redigerDocument(
  espace: Espace,
  modele: ModeleCharge,
  faits: FaitsDeConvention,
  {date, numero}: ARediger,
): Promise<ConventionEcrite> {
  const forme = {charte: await espace.chargerCharte(), date, lieu: espace.config.conventions?.lieu}
  const {prose, remplissage} = await remplirModele(modele.corps, contexteDe(faits))
  const brouillon = composerConvention(prose, faits, forme)
  const empreinte = empreinteDe(JSON.stringify(brouillon.document.blocs))
  const fautes = [
    ...controlerRedaction(remplissage),
    ...(remplissage.defauts.length > 0 ? [] : brouillon.fautes),
  ]
  const document = numero ? composerConvention(prose, faits, {...forme, numero}).document : brouillon.document
  return {texte: {forme: 'markdown', document}, empreinte, fautes}
}

async function redigerDansWord(
  espace: Espace,
  word: NonNullable<ModeleCharge['word']>,
  faits: FaitsDeConvention,
  numero: string | undefined,
): Promise<ConventionEcrite> {
  const {remplirModeleDeWord} = await import('../../formats/docx-modele/index.js')
  const images = await imagesDesModeles(espace)
  const brouillon = remplirModeleDeWord(word, contexteDe(faits), images)
  const octets = numero
    ? remplirModeleDeWord(word, contexteDe({...faits, numero}), images).octets
    : brouillon.octets
  return {
    texte: {forme: 'word', octets},
    empreinte: empreinteDe(brouillon.octets),
    fautes: controlerRemplissage(brouillon.vides),
  }
}

/** The pictures a Word model may place. */
export async function imagesDesModeles(espace: Espace): Promise<ReadonlyMap<string, ImageDeModele>> {
  const {logo} = await espace.chargerCharte()
  return new Map(logo ? [['logo', {image: logo, alternative: espace.config.association.nom}]] : [])
}

/** The same document for Word and as PDF. */
export async function rendreConvention(
  document: Document,
): Promise<{readonly docx: Uint8Array; readonly pdf: Uint8Array}> {
  const {rendreDocx} = await import('../../formats/docx/index.js')
  const {rendrePdf} = await import('../../formats/pdf/index.js')
  return {docx: await rendreDocx(document), pdf: await rendrePdf(document)}
}
