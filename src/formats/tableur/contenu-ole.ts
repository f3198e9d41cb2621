import type {Bornes} from './bornes.js'
import {contenuNonReconnu, fichierAbime, fichierProtege, pasUnTableur} from './erreurs.js'
import {lireDansUnFil} from './fil-de-lecture.js'

/** Streams at the root of an OLE container that say it is no workbook. */
const AUTRES: readonly (readonly [RegExp, string])[] = [
  [/^worddocument$/i, 'un document Word (ancien format .doc)'],
  [/^powerpoint document$/i, 'une présentation PowerPoint (ancien format .ppt)'],
  [/^__properties_version/i, 'un message Outlook (.msg)'],
]

/** Makes sure that an OLE container (the old Office format) is a workbook that can be read. */
export async function verifierContenuOle(octets: Uint8Array, nom: string, bornes: Bornes): Promise<void> {
  const {flux} = await lireDansUnFil({quoi: 'flux', octets, avecPages: false}, nom, bornes)
  const [racine, ...chemins] = flux ?? []
  if (racine === undefined) throw fichierAbime(nom, 'son sommaire ne se lit pas')
  const noms = chemins.map((c) => c.slice(racine.length)).filter((c) => !c.includes('/'))
  const contient = (motif: RegExp): boolean => noms.some((f) => motif.test(f))
  if (contient(/^encryptedpackage$/i)) throw fichierProtege(nom)
  if (contient(/^(?:workbook|book)$/i)) return
  const autre = AUTRES.find(([motif]) => contient(motif))
  throw autre ? pasUnTableur(nom, autre[1]) : contenuNonReconnu(nom)
}
