const DEBUT = '<![CDATA['
const FIN = ']]>'

/**
 * True when sections of raw text are not closed one by one, around words and nothing else. The library unfolds such
 * a text again and again: twenty kilobytes become hundreds of megabytes.
 */
export function aDesSectionsMalFermees(octets: Uint8Array): boolean {
  const vue = Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength)
  let lu = 0
  for (let debut = vue.indexOf(DEBUT); debut !== -1; debut = vue.indexOf(DEBUT, lu)) {
    const fin = vue.indexOf(FIN, lu)
    const fermante = vue.indexOf('</', debut)
    if (fin < debut || (fermante !== -1 && fermante < fin)) return true
    lu = fin + FIN.length
  }
  return false
}
