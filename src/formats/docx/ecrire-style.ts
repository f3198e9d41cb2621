import {couleurWord} from './mesures.js'

/** A paragraph style, its properties as Word writes them. */
export type Style = {
  readonly id: string
  /** Word knows its own styles by these English names, and shows them in the language of the reader. */
  readonly nom: string
  readonly parent?: string
  readonly suivant?: string
  /** Rank in the gallery: Word's own styles have one, ours have none. */
  readonly rang?: number
  readonly paragraphe?: string
  readonly lettres?: string
}

export const taille = (points: number) => `<w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/>`
export const couleur = (hexa: string) => `<w:color w:val="${couleurWord(hexa)}"/>`
export const GRAS = '<w:b/><w:bCs/>'
export const ITALIQUE = '<w:i/><w:iCs/>'
export const LIE = '<w:keepNext/>'
export const GROUPE = '<w:keepLines/>'
export const espace = (avant: number, apres: number, interligne = 252) =>
  `<w:spacing w:before="${avant}" w:after="${apres}" w:line="${interligne}" w:lineRule="auto"/>`
export const bord = (cote: string, hexa: string, epaisseur: number, ecart: number) =>
  `<w:${cote} w:val="single" w:sz="${epaisseur}" w:space="${ecart}" w:color="${couleurWord(hexa)}"/>`
export const fond = (hexa: string) => `<w:shd w:val="clear" w:color="auto" w:fill="${couleurWord(hexa)}"/>`
export const niveau = (rang: number) => `<w:outlineLvl w:val="${rang}"/>`

/** A style as Word reads it. */
export function ecrireStyle({id, nom, parent, suivant, rang, paragraphe, lettres}: Style): string {
  return [
    `<w:style w:type="paragraph"${rang === undefined ? ' w:customStyle="1"' : ''} w:styleId="${id}"><w:name w:val="${nom}"/>`,
    `<w:basedOn w:val="${parent ?? 'Normal'}"/><w:next w:val="${suivant ?? id}"/>`,
    rang === undefined ? '' : `<w:uiPriority w:val="${rang}"/>`,
    '<w:qFormat/>',
    paragraphe ? `<w:pPr>${paragraphe}</w:pPr>` : '',
    lettres ? `<w:rPr>${lettres}</w:rPr>` : '',
    '</w:style>',
  ].join('')
}
