import type {Balise} from './balises.js'

export type Cadre = readonly [x: number, y: number, largeur: number, hauteur: number]

/** What pdfkit writes but its types leave out. */
type OptionsEtendues = PDFKit.Mixins.StructureElementOptions & {
  scope?: string
  bbox?: [number, number, number, number]
  placement?: string
}

/** A tag as pdfkit takes it. */
export function optionsDe({options}: Balise, cadre: Cadre | undefined): OptionsEtendues {
  return {
    ...(options.alt ? {alt: options.alt} : {}),
    ...(options.titre ? {title: options.titre} : {}),
    ...(options.portee ? {scope: options.portee} : {}),
    ...(cadre
      ? {bbox: [cadre[0], cadre[1], cadre[0] + cadre[2], cadre[1] + cadre[3]], placement: 'Block'}
      : {}),
  }
}
