import type {Style} from '@cj-tech-master/excelts'
import type {CelluleDeClasseur, FormatDeCellule, StyleDeCellule} from '../../documents/classeur.js'

/** Number formats in the file's own (English) notation: a French Excel shows them with its commas and spaces. */
const FORMATS: Readonly<Record<FormatDeCellule, string>> = {
  entier: '#,##0',
  decimal: '#,##0.00',
  pourcentage: '0.0%',
  montant: '#,##0.00 "€"',
  date: 'dd/mm/yyyy',
  texte: '@',
}

const TRAIT = {style: 'thin', color: {argb: 'FFBFC7D1'}} as const
const CADRE = {top: TRAIT, left: TRAIT, bottom: TRAIT, right: TRAIT}

function fond(argb: string): NonNullable<Style['fill']> {
  return {type: 'pattern', pattern: 'solid', fgColor: {argb}}
}

const STYLES: Readonly<Record<StyleDeCellule, Partial<Style>>> = {
  titre: {font: {name: 'Calibri', size: 16, bold: true, color: {argb: 'FF1F3A5F'}}},
  'sous-titre': {font: {name: 'Calibri', size: 12, color: {argb: 'FF5A6675'}}},
  entete: {
    font: {name: 'Calibri', size: 11, bold: true, color: {argb: 'FFFFFFFF'}},
    fill: fond('FF1F3A5F'),
    alignment: {horizontal: 'center', vertical: 'middle', wrapText: true},
    border: CADRE,
  },
  donnee: {border: CADRE},
  'sous-total': {font: {name: 'Calibri', size: 11, bold: true}, fill: fond('FFEEF2F7'), border: CADRE},
  total: {font: {name: 'Calibri', size: 11, bold: true}, fill: fond('FFD9E2EE'), border: CADRE},
  note: {font: {name: 'Calibri', size: 10, italic: true, color: {argb: 'FF5A6675'}}},
}

/** What the cell looks like: its style, and the number format of what it holds. */
export function apparence({style, format}: CelluleDeClasseur): Partial<Style> {
  return {...(style ? STYLES[style] : {}), ...(format ? {numFmt: FORMATS[format]} : {})}
}
