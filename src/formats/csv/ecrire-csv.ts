const BOM = '\uFEFF'

/**
 * Writes a CSV file a French Excel opens by double click: UTF-8 with its mark, decimal comma. A text a
 * spreadsheet program would take for a formula is preceded by an apostrophe; numbers stay numbers.
 */
export function ecrireCsv(
  lignes: readonly (readonly (string | number | null)[])[],
  {delimiteur = ';'}: {delimiteur?: ';' | ',' | '\t'} = {},
): Uint8Array {
  const texte = lignes
    .map((ligne) => `${ligne.map((valeur) => ecrireValeur(valeur, delimiteur)).join(delimiteur)}\r\n`)
    .join('')
  return Buffer.from(BOM + texte, 'utf8')
}

function ecrireValeur(valeur: string | number | null, delimiteur: string): string {
  if (valeur === null) return ''
  if (typeof valeur === 'number') return entourer(ecrireNombre(valeur, delimiteur), delimiteur)
  return entourer(/^[=+\-@\t\r]/.test(valeur) ? `'${valeur}` : valeur, delimiteur)
}

/** With a comma between columns the decimal mark is a point, as the programs that read such files expect. */
function ecrireNombre(valeur: number, delimiteur: string): string {
  if (!Number.isFinite(valeur)) throw new RangeError(`nombre ${valeur}`)
  return delimiteur === ',' ? String(valeur) : String(valeur).replace('.', ',')
}

function entourer(texte: string, delimiteur: string): string {
  const aProteger = texte.includes(delimiteur) || /["\r\n]|^\s|\s$/.test(texte)
  return aProteger ? `"${texte.replaceAll('"', '""')}"` : texte
}
