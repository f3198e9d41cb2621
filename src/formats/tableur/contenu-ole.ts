import {contenuNonReconnu, fichierAbime, fichierProtege, pasUnTableur} from './erreurs.js'

/** Streams at the root of an OLE container that say it is no workbook. */
const AUTRES: readonly (readonly [RegExp, string])[] = [
  [/^worddocument$/i, 'un document Word (ancien format .doc)'],
  [/^powerpoint document$/i, 'une présentation PowerPoint (ancien format .ppt)'],
  [/^__properties_version/i, 'un message Outlook (.msg)'],
]

/** Makes sure that an OLE container (the old Office format) is a workbook that can be read. */
export async function verifierContenuOle(octets: Uint8Array, nom: string): Promise<void> {
  const {CFB} = await import('xlsx')
  const flux = nomsALaRacine(() => CFB.read(octets, {type: 'buffer'}).FullPaths, nom)
  const contient = (motif: RegExp): boolean => flux.some((f) => motif.test(f))
  if (contient(/^encryptedpackage$/i)) throw fichierProtege(nom)
  if (contient(/^(?:workbook|book)$/i)) return
  const autre = AUTRES.find(([motif]) => contient(motif))
  throw autre ? pasUnTableur(nom, autre[1]) : contenuNonReconnu(nom)
}

function nomsALaRacine(lire: () => readonly string[], nom: string): readonly string[] {
  try {
    const [racine = '', ...chemins] = lire()
    return chemins.map((c) => c.slice(racine.length)).filter((c) => !c.includes('/'))
  } catch {
    throw fichierAbime(nom, 'son sommaire ne se lit pas')
  }
}
