import {NonReconnu} from '../../../flux/index.js'
import {parcourirXml} from '../../balises-xml.js'
import {verifierXml} from './verifier-xml.js'

/** An opening tag: names from the root down to it (`workbook/sheets/sheet`), and what it declares. */
export type BaliseVide = {
  readonly chemin: string
  readonly attributs: Readonly<Record<string, string>>
}

/** The tags of a small part, in order. A comment, a declaration or a tag left open is none of ours. */
export function balisesDe(xml: string, partie: string): readonly BaliseVide[] {
  const corps = xml.replace(/^\uFEFF?\s*<\?xml\s[^>?]*\?>/, '')
  if (corps.includes('\uFFFD')) throw new NonReconnu(`${partie} n'est pas en UTF-8`)
  verifierXml(corps, partie)
  const balises: BaliseVide[] = []
  const chemin: string[] = []
  const entier = parcourirXml(corps, {
    balise: ({nom, fermante, attributs}) => {
      if (fermante) {
        if (chemin.pop() !== nom) throw new NonReconnu(`balises croisées dans ${partie}`)
        return
      }
      chemin.push(nom)
      if (chemin.length > 50) throw new NonReconnu(`balises trop profondes dans ${partie}`)
      balises.push({chemin: chemin.join('/'), attributs})
    },
    texte: () => undefined,
  })
  if (!entier) throw new NonReconnu(`${partie} incomplète`)
  return balises
}
