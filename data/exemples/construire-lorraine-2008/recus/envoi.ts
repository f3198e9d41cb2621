import type {Classeur} from '../../../../src/documents/classeur.js'

/** How a sender's own program wrote the file. */
export type Ecriture =
  | {readonly format: 'xlsx'}
  /** Written by another program than ours: formulas, hidden rows and shown dates are its own. */
  | {
      readonly format: 'xlsx-autre' | 'xls' | 'ods'
      readonly dates?: 'mmm-yy' | 'mm/yyyy'
      /** Rows hidden in the first sheet, counted from 0. */
      readonly masquees?: readonly number[]
      readonly formules?: true
    }
  | {
      readonly format: 'csv'
      readonly separateur: ';' | ',' | '\t'
      readonly encodage: 'windows-1252' | 'utf-8' | 'utf-8-bom' | 'utf-16'
    }

/** A file as it arrived by mail. */
export type Envoi = {readonly classeur: Classeur; readonly ecriture: Ecriture}

export const EXTENSIONS = {
  xlsx: 'xlsx',
  'xlsx-autre': 'xlsx',
  xls: 'xls',
  ods: 'ods',
  csv: 'csv',
} as const satisfies Record<Ecriture['format'], string>
