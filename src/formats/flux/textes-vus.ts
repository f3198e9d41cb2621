/** The hash a scanner computes as it goes (FNV-1a): start from the one, multiply by the other. */
export const DEPART = 0x811c9dc5 | 0
export const MULTIPLICATEUR = 0x01000193

const CASES = 8192
/** Longer texts are seldom repeated. */
const LONGUEUR_RETENUE = 64

/**
 * The texts lately decoded, by their bytes: a large table repeats a few thousand of them millions of times. Each
 * slot keeps the last comer, so that the memory held is bounded, and no text holds on to the file's bytes.
 */
export class TextesVus {
  private readonly cles = new Uint8Array(CASES * LONGUEUR_RETENUE)
  private readonly longueurs = new Uint8Array(CASES)
  private readonly empreintes = new Int32Array(CASES)
  private readonly textes: string[] = Array.from({length: CASES}, () => '')

  private readonly decoder: (octets: Buffer, debut: number, fin: number) => string

  constructor(decoder: (octets: Buffer, debut: number, fin: number) => string) {
    this.decoder = decoder
  }

  /** Text of these bytes, whose hash is given; the decoder is called for those not met lately. */
  lire(octets: Buffer, debut: number, fin: number, empreinte: number): string {
    const longueur = fin - debut
    if (longueur === 0 || longueur > LONGUEUR_RETENUE) return this.decoder(octets, debut, fin)
    const place = (empreinte ^ (empreinte >>> 15)) & (CASES - 1)
    if (
      this.empreintes[place] === empreinte &&
      this.longueurs[place] === longueur &&
      this.memesOctets(octets, debut, place * LONGUEUR_RETENUE, longueur)
    ) {
      return this.textes[place] ?? ''
    }
    const texte = this.decoder(octets, debut, fin)
    this.textes[place] = texte
    this.longueurs[place] = longueur
    this.empreintes[place] = empreinte
    octets.copy(this.cles, place * LONGUEUR_RETENUE, debut, fin)
    return texte
  }

  private memesOctets(octets: Buffer, debut: number, cle: number, longueur: number): boolean {
    for (let rang = 0; rang < longueur; rang += 1) {
      if (octets[debut + rang] !== this.cles[cle + rang]) return false
    }
    return true
  }
}
