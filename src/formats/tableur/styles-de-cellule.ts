import type {Style} from '@cj-tech-master/excelts'
import type {CelluleDeClasseur, FormatDeCellule, StyleDeCellule} from '../../documents/classeur.js'

/** Number formats in the file's own (English) notation: a French Excel shows them with its commas and spaces. */
const FORMATS: Readonly<Record<FormatDeCellule, string>> = {
  entier: '#,##0',
  decimal: '#,##0.00',
  pourcentage: '0.0%',
  pourcent: '0%',
  taux: '0.00%',
  evolution: '+0.0%;-0.0%;0.0%',
  points: '+0.0" pt";-0.0" pt";0.0" pt"',
  montant: '#,##0.00 "€"',
  date: 'dd/mm/yyyy',
  texte: '@',
}

const TRAIT = {style: 'thin', color: {argb: 'FFBFC7D1'}} as const
const CADRE = {top: TRAIT, left: TRAIT, bottom: TRAIT, right: TRAIT}

function fond(argb: string): NonNullable<Style['fill']> {
  return {type: 'pattern', pattern: 'solid', fgColor: {argb}}
}

/** Red and orange that still let a black number be read. */
export const FONDS_DE_GRAVITE = {bloquante: fond('FFFF9B9B'), avertissement: fond('FFFFC978')} as const

const ALERTE: Partial<Style> = {border: CADRE, alignment: {vertical: 'top', horizontal: 'center'}}

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
  texte: {border: CADRE, alignment: {vertical: 'top', wrapText: true}},
  fort: {font: {name: 'Calibri', size: 11, bold: true}, border: CADRE},
  bloquante: {...ALERTE, fill: FONDS_DE_GRAVITE.bloquante},
  avertissement: {...ALERTE, fill: FONDS_DE_GRAVITE.avertissement},
  saisie: {border: CADRE, fill: fond('FFFFFDF2')},
  'hors-saisie': {border: CADRE, fill: fond('FFE4E7EC')},
  rappel: {
    font: {name: 'Calibri', size: 11, italic: true, color: {argb: 'FF6B7280'}},
    fill: fond('FFF3F4F6'),
    border: CADRE,
  },
}

const LIEN = {name: 'Calibri', size: 11, underline: true, color: {argb: 'FF0B5CAD'}}

/** What the cell looks like: its style, and the number format of what it holds. */
export function apparence({style, format, lien, deverrouillee}: CelluleDeClasseur): Partial<Style> {
  return {
    ...(style ? STYLES[style] : {}),
    ...(format ? {numFmt: FORMATS[format]} : {}),
    ...(lien ? {font: LIEN} : {}),
    ...(deverrouillee ? {protection: {locked: false}} : {}),
  }
}
