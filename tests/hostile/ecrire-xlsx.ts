import {writeFileSync} from 'node:fs'
import * as XLSX from 'xlsx'

/** Rows of a sheet, as typed. */
export type Lignes = readonly (readonly (string | number | null)[])[]

/** A workbook whose cells hold the texts to the letter. */
export function ecrireXlsx(chemin: string, feuilles: Readonly<Record<string, Lignes>>): void {
  const noms = Object.keys(feuilles)
  const Sheets = Object.fromEntries(
    noms.map((n) => [n, XLSX.utils.aoa_to_sheet((feuilles[n] ?? []).map((l) => [...l]))]),
  )
  writeFileSync(chemin, XLSX.write({SheetNames: noms, Sheets}, {type: 'buffer', bookType: 'xlsx'}) as Buffer)
}
