import type {Contexte, ValeurDeContexte} from '../../documents/index.js'
import {ecrireZip} from '../zip/index.js'
import {encoder} from './arbre-xml.js'
import type {Morceau} from './compiler.js'
import {type Album, type ImageDeModele, ouvrirAlbum} from './images.js'
import type {ModeleDeWord} from './lire-modele.js'

/** A tag that had nothing to print, with the paragraph of the model where it stands. */
export type BaliseVide = {readonly cle: string; readonly ligne: number}

export type DocumentRempli = {readonly octets: Uint8Array; readonly vides: readonly BaliseVide[]}

/** The archive says nothing of the day it was made: the same data give the same bytes. */
const SANS_DATE = '2000-01-01'

/** Fills a model: nothing is ever printed for a value that nobody gave, and it is told. */
export function remplirModeleDeWord(
  {fixes, ecrites}: ModeleDeWord,
  contexte: Contexte,
  images: ReadonlyMap<string, ImageDeModele> = new Map(),
): DocumentRempli {
  const parties = new Map(fixes)
  const vides: BaliseVide[] = []
  const codeur = new TextEncoder()
  for (const [nom, morceaux] of ecrites) {
    const album = ouvrirAlbum(/([^/]+)\.xml$/.exec(nom)?.[1] ?? 'partie')
    const sorties: string[] = []
    ecrire(morceaux, [contexte], {sorties, vides, images, album})
    parties.set(nom, codeur.encode(sorties.join('')))
    relier(parties, nom, album)
  }
  return {octets: ecrireZip(parties, {le: SANS_DATE}), vides}
}

type Ecriture = {
  readonly sorties: string[]
  readonly vides: BaliseVide[]
  readonly images: ReadonlyMap<string, ImageDeModele>
  readonly album: Album
}

/** The innermost loop answers first, then those around it, then the document. */
type Portees = readonly [ValeurDeContexte, ...ValeurDeContexte[]]

function ecrire(morceaux: readonly Morceau[], portees: Portees, ecriture: Ecriture): void {
  for (const morceau of morceaux) {
    if (typeof morceau === 'string') ecriture.sorties.push(morceau)
    else if ('valeur' in morceau) ecriture.sorties.push(ecrireValeur(morceau, portees, ecriture))
    else ecrireSection(morceau, portees, ecriture)
  }
}

function ecrireValeur(
  {valeur: cle, ligne, image}: Extract<Morceau, {valeur: string}>,
  portees: Portees,
  {vides, images, album}: Ecriture,
): string {
  if (image) {
    const trouvee = images.get(cle)
    if (trouvee) return `</w:t>${album.placer(cle, trouvee)}<w:t xml:space="preserve">`
    vides.push({cle, ligne})
    return ''
  }
  const texte = enTexte(chercher(cle, portees))
  if (texte === undefined) {
    vides.push({cle, ligne})
    return ''
  }
  return encoder(texte).replaceAll('\n', '</w:t><w:br/><w:t xml:space="preserve">')
}

function enTexte(valeur: ValeurDeContexte | undefined): string | undefined {
  if (typeof valeur === 'string') return valeur === '' ? undefined : valeur
  return typeof valeur === 'number' ? String(valeur) : undefined
}

function ecrireSection(
  {section, cle, corps}: Extract<Morceau, {section: string}>,
  portees: Portees,
  ecriture: Ecriture,
): void {
  const valeur = chercher(cle, portees)
  const pleine = estPleine(valeur)
  if (section === '^' ? !pleine : pleine && (section === '?' || !estUneListe(valeur))) {
    ecrire(corps, portees, ecriture)
    return
  }
  if (section !== '#' || !estUneListe(valeur)) return
  for (const element of valeur) ecrire(corps, [element, ...portees], ecriture)
}

function estUneListe(valeur: ValeurDeContexte | undefined): valeur is readonly ValeurDeContexte[] {
  return Array.isArray(valeur)
}

function estPleine(valeur: ValeurDeContexte | undefined): boolean {
  if (estUneListe(valeur)) return valeur.length > 0
  return valeur !== undefined && valeur !== null && valeur !== false && valeur !== ''
}

function chercher(cle: string, portees: Portees): ValeurDeContexte | undefined {
  if (cle === '.') return portees[0]
  const noms = cle.split('.')
  for (const portee of portees) {
    const trouvee = noms.reduce<ValeurDeContexte | undefined>(membre, portee)
    if (trouvee !== undefined) return trouvee
  }
  return undefined
}

function membre(objet: ValeurDeContexte | undefined, nom: string): ValeurDeContexte | undefined {
  if (typeof objet !== 'object' || objet === null || estUneListe(objet)) return undefined
  return Object.hasOwn(objet, nom) ? objet[nom] : undefined
}

const TYPES = {png: 'image/png', jpeg: 'image/jpeg'} as const
const RELATIONS_VIDES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'

/** Adds the pictures of a part to the archive, with its links and the types of their files. */
function relier(parties: Map<string, Uint8Array>, nom: string, {media, relations}: Album): void {
  if (media.size === 0) return
  for (const [fichier, octets] of media) parties.set(fichier, octets)
  const cheminDesLiens = nom.replace(/([^/]+)$/, '_rels/$1.rels')
  completer(parties, cheminDesLiens, RELATIONS_VIDES, '</Relationships>', relations())
  const types = Object.entries(TYPES).map(
    ([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`,
  )
  const connus = new TextDecoder().decode(parties.get('[Content_Types].xml'))
  const manquants = types.filter((t) => !connus.includes(t.slice(0, t.indexOf(' ContentType'))))
  completer(parties, '[Content_Types].xml', connus, '</Types>', manquants.join(''))
}

function completer(
  parties: Map<string, Uint8Array>,
  nom: string,
  vide: string,
  fin: string,
  ajout: string,
): void {
  const actuel = parties.has(nom) ? new TextDecoder().decode(parties.get(nom)) : vide
  // « <Relationships …/> » holds nothing and has no end of its own.
  const ouvert = actuel.includes(fin) ? actuel : actuel.replace(/\/>\s*$/, `>${fin}`)
  parties.set(nom, new TextEncoder().encode(ouvert.replace(fin, `${ajout}${fin}`)))
}
