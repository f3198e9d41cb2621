import {NonReconnu} from '../../../flux/index.js'

export const OCTET = {
  espace: 0x20,
  guillemet: 0x22,
  barre: 0x2f,
  zero: 0x30,
  neuf: 0x39,
  inferieur: 0x3c,
  egal: 0x3d,
  superieur: 0x3e,
  a: 0x41,
  z: 0x5a,
  c: 0x63,
} as const

const SIGNES_DE_NOM = Uint8Array.from({length: 256}, (_, octet) =>
  /[a-z\d:.-]/i.test(String.fromCharCode(octet)) ? 1 : 0,
)

/** Past what XML takes for blanks, no further than `fin`. */
export function passerBlancs(octets: Buffer, debut: number, fin: number): number {
  let position = debut
  while (position < fin) {
    const octet = octets[position] ?? 0
    if (octet !== OCTET.espace && octet !== 0x0a && octet !== 0x0d && octet !== 0x09) break
    position += 1
  }
  return position
}

/** Whether this mark stands there. */
export function commencePar(octets: Buffer, debut: number, marque: Buffer): boolean {
  for (let rang = 0; rang < marque.length; rang += 1) if (octets[debut + rang] !== marque[rang]) return false
  return true
}

/** Where this mark ends; it must stand there. */
export function attendre(octets: Buffer, debut: number, marque: Buffer): number {
  if (!commencePar(octets, debut, marque)) throw new NonReconnu('balise inattendue')
  return debut + marque.length
}

/** Reads a tag attribute by attribute; the last one read is told by its place, not by strings. */
export class LecteurDeBalise {
  octets: Buffer = Buffer.alloc(0)
  limite = 0
  longueurDuNom = 0
  /** Where the value of the attribute begins and ends. */
  debut = 0
  private fin = 0

  /** Past the spaces that follow the name of an element or an attribute, on one line as programs write it. */
  suite(debut: number): number {
    const {octets, limite} = this
    let position = debut
    while (position < limite && octets[position] === OCTET.espace) position += 1
    if (position >= limite || (position === debut && !this.estFinie(position))) {
      throw new NonReconnu('balise inattendue')
    }
    return position
  }

  /** Past the blanks between two elements. */
  passerBlancs(debut: number): number {
    const position = passerBlancs(this.octets, debut, this.limite)
    if (position >= this.limite) throw new NonReconnu('ligne coupée')
    return position
  }

  estFinie(position: number): boolean {
    const octet = this.octets[position]
    return octet === OCTET.superieur || octet === OCTET.barre
  }

  /** Past the `/>` that closes an empty element. */
  finVide(position: number): number {
    if (this.octets[position + 1] !== OCTET.superieur) throw new NonReconnu('balise mal fermée')
    return position + 2
  }

  /** Past the attribute whose name begins here: `nom="valeur"`, as every spreadsheet program writes it. */
  lireAttribut(debut: number): number {
    const {octets, limite} = this
    let position = debut
    while (position < limite && SIGNES_DE_NOM[octets[position] ?? 0] === 1) position += 1
    if (position === debut || octets[position] !== OCTET.egal || octets[position + 1] !== OCTET.guillemet) {
      throw new NonReconnu('attribut inattendu')
    }
    this.longueurDuNom = position - debut
    this.debut = position + 2
    position = this.debut
    while (position < limite && octets[position] !== OCTET.guillemet) {
      if (octets[position] === OCTET.inferieur || octets[position] === OCTET.superieur) break
      position += 1
    }
    if (position >= limite || octets[position] !== OCTET.guillemet) throw new NonReconnu('attribut coupé')
    this.fin = position
    return position + 1
  }

  longueur(): number {
    return this.fin - this.debut
  }

  /** Of the name of the attribute. */
  derniereLettre(): number {
    return this.octets[this.debut - 3] ?? 0
  }

  nom(): string {
    const fin = this.debut - 2
    return this.octets.toString('latin1', fin - this.longueurDuNom, fin)
  }

  valeur(): string {
    return this.octets.toString('latin1', this.debut, this.fin)
  }

  /** The value as a whole number of nine figures at most. */
  entier(): number {
    if (this.fin === this.debut || this.fin - this.debut > 9) throw new NonReconnu('nombre attendu')
    return this.chiffres(this.debut)
  }

  /** The value as an address of that row (`AB12`) → its column, from 0. */
  colonne(ligne: number): number {
    let colonne = 0
    let position = this.debut
    for (; position < this.debut + 3; position += 1) {
      const octet = this.octets[position] ?? 0
      if (octet < OCTET.a || octet > OCTET.z) break
      colonne = colonne * 26 + octet - OCTET.a + 1
    }
    const chiffres = this.fin - position
    if (colonne === 0 || chiffres < 1 || chiffres > 9 || this.chiffres(position) !== ligne) {
      throw new NonReconnu('adresse de cellule')
    }
    return colonne - 1
  }

  private chiffres(debut: number): number {
    let nombre = 0
    for (let position = debut; position < this.fin; position += 1) {
      const octet = this.octets[position] ?? 0
      if (octet < OCTET.zero || octet > OCTET.neuf) throw new NonReconnu('chiffre attendu')
      nombre = nombre * 10 + octet - OCTET.zero
    }
    return nombre
  }
}
