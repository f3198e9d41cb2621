/** The records of an archive (PKWARE APPNOTE, 4.3): where each says its date and, in the directory, its own place. */
const ENTREE = {signature: 0x02014b50, date: 12, noms: [28, 30, 32], lieu: 42, taille: 46}
const LOCALE = {signature: 0x04034b50, date: 10}
const FIN = {signature: 0x06054b50, entrees: 10, lieu: 16, taille: 22}

/**
 * Dates every entry of an archive written without a comment by a library of ours, in place: noon of a day (ISO), so
 * that the same content gives the same bytes whenever it is written.
 */
export function daterZip(octets: Uint8Array, jour: string): Uint8Array {
  const vue = new DataView(octets.buffer, octets.byteOffset, octets.byteLength)
  const [annee = 1980, mois = 1, rang = 1] = jour.split('-').map(Number)
  const date = ((annee - 1980) << 25) | (mois << 21) | (rang << 16) | (12 << 11)
  const exiger = (lieu: number, signature: number) => {
    if (vue.getUint32(lieu, true) !== signature) throw new Error(`archive inattendue à l'octet ${lieu}`)
  }
  const fin = octets.length - FIN.taille
  exiger(fin, FIN.signature)
  let entree = vue.getUint32(fin + FIN.lieu, true)
  for (let reste = vue.getUint16(fin + FIN.entrees, true); reste > 0; reste--) {
    exiger(entree, ENTREE.signature)
    const locale = vue.getUint32(entree + ENTREE.lieu, true)
    exiger(locale, LOCALE.signature)
    vue.setInt32(entree + ENTREE.date, date, true)
    vue.setInt32(locale + LOCALE.date, date, true)
    entree +=
      ENTREE.taille + ENTREE.noms.reduce((total, champ) => total + vue.getUint16(entree + champ, true), 0)
  }
  return octets
}
