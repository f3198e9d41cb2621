import type {CelluleEnFlux, LigneEnFlux} from '../../../documents/table-en-flux.js'
import {DEPART, MULTIPLICATEUR, TextesVus} from '../../flux/index.js'
import {csvMalForme, LONGUEUR_DE_LIGNE_MAXIMALE, ligneDemesuree, pasDuTexte} from '../erreurs.js'

const LF = 0x0a
const CR = 0x0d
const GUILLEMET = 0x22
const FIN_DOS = 0x1a
/** A character takes up to four bytes. */
const OCTETS_PAR_LIGNE = 4 * LONGUEUR_DE_LIGNE_MAXIMALE

/** What a byte is to the scanner; letters and figures are nothing to it. */
const SIGNE = {ordinaire: 0, separateur: 1, finDeLigne: 2, interdit: 3} as const

export type ReglagesDeBalayage = {
  readonly nom: string
  readonly separateur: string
  /** Lines of the file above the first row. */
  readonly lignesAvant: number
}

/** Cuts UTF-8 bytes into rows as `lireCsv` cuts the text: the differential test holds them together. */
export class BalayeurDeCsv {
  private readonly signes = new Uint8Array(256)
  private readonly separateur: number
  private readonly textes = new TextesVus((octets, debut, fin) => octets.toString('utf8', debut, fin))
  private readonly nom: string
  private rang = 0
  /** Lines of the file above the row to come. */
  private lignesLues: number
  private octets: Buffer = Buffer.alloc(0)
  /** Where the bytes at hand end; a line end stands there as a sentinel. */
  private fin = 0
  private dernier = false
  /** Where the field just read ends; -1 when it does not end within the bytes at hand. */
  private suite = 0

  constructor({nom, separateur, lignesAvant}: ReglagesDeBalayage) {
    this.nom = nom
    this.lignesLues = lignesAvant
    this.separateur = separateur.charCodeAt(0)
    for (let octet = 0; octet < 0x20; octet += 1) this.signes[octet] = SIGNE.interdit
    for (const octet of [0x09, 0x0b, 0x0c, FIN_DOS]) this.signes[octet] = SIGNE.ordinaire
    this.signes[LF] = SIGNE.finDeLigne
    this.signes[CR] = SIGNE.finDeLigne
    this.signes[this.separateur] = SIGNE.separateur
  }

  /**
   * Reads the whole rows of `octets` from `debut` to `fin` and says where the unfinished one begins. The buffer
   * has one byte more, which the scanner writes. `dernier`: nothing follows, the last row is whole too.
   */
  lire(octets: Buffer, debut: number, fin: number, dernier: boolean, lignes: LigneEnFlux[]): number {
    this.octets = octets
    this.dernier = dernier
    this.fin = fin
    // End-of-file mark of the old DOS programs.
    if (dernier) while (this.fin > debut && octets[this.fin - 1] === FIN_DOS) this.fin -= 1
    octets[this.fin] = LF
    let position = debut
    while (position < this.fin) {
      const suivante = this.lireLigne(position, lignes)
      if (suivante === -1) return this.attendre(position)
      position = suivante
    }
    return position
  }

  private attendre(debut: number): number {
    if (this.fin - debut > OCTETS_PAR_LIGNE) throw ligneDemesuree(this.nom, this.lignesLues + 1)
    return debut
  }

  /** Where the next row begins, or -1 when this one is not whole. */
  private lireLigne(debut: number, lignes: LigneEnFlux[]): number {
    const cellules: CelluleEnFlux[] = []
    let position = debut
    let sautsCites = 0
    let remplies = 0
    for (;;) {
      const texte = this.octets[position] === GUILLEMET ? this.lireCite(position) : this.lireChamp(position)
      if (texte === undefined) return -1
      cellules.push(texte === '' ? undefined : texte)
      if (texte !== '') remplies = cellules.length
      if (this.octets[position] === GUILLEMET && texte.includes('\n'))
        sautsCites += texte.split('\n').length - 1
      position = this.suite
      if (this.octets[position] !== this.separateur) break
      position += 1
    }
    const suivante = this.passerFinDeLigne(position)
    if (suivante === -1) return -1
    if (remplies > 0) this.garder(cellules, remplies, suivante - debut, lignes)
    this.rang += 1
    this.lignesLues += 1 + sautsCites
    return suivante
  }

  private garder(cellules: CelluleEnFlux[], remplies: number, octets: number, lignes: LigneEnFlux[]): void {
    if (octets > LONGUEUR_DE_LIGNE_MAXIMALE) {
      const longueur = cellules.reduce((total: number, c) => total + String(c ?? '').length, 0)
      if (longueur > LONGUEUR_DE_LIGNE_MAXIMALE) throw ligneDemesuree(this.nom, this.lignesLues + 1)
    }
    cellules.length = remplies
    lignes.push({rang: this.rang, cellules})
  }

  /** `position` is on a line end, maybe the sentinel. */
  private passerFinDeLigne(position: number): number {
    if (position >= this.fin) return this.dernier ? this.fin : -1
    if (this.octets[position] === LF) return position + 1
    if (position + 1 >= this.fin) return this.dernier ? this.fin : -1
    return this.octets[position + 1] === LF ? position + 2 : position + 1
  }

  /** A field as it stands; a quote further on is a character like another. */
  private lireChamp(debut: number): string | undefined {
    const {octets, signes} = this
    let empreinte = DEPART
    let position = debut
    let signe: number = SIGNE.ordinaire
    for (;;) {
      const octet = octets[position] ?? LF
      signe = signes[octet] ?? SIGNE.ordinaire
      if (signe !== SIGNE.ordinaire) break
      empreinte = Math.imul(empreinte ^ octet, MULTIPLICATEUR)
      position += 1
    }
    if (signe === SIGNE.interdit) throw pasDuTexte(this.nom)
    if (position >= this.fin && !this.dernier) return undefined
    this.suite = position
    return this.textes.lire(octets, debut, position, empreinte)
  }

  /** A field that begins with a quote. When text follows the closing quote, all that is written counts. */
  private lireCite(debut: number): string | undefined {
    let texte = ''
    let position = debut + 1
    for (;;) {
      const guillemet = this.octets.indexOf(GUILLEMET, position)
      if (guillemet === -1 || guillemet >= this.fin) return this.citeInachevee(debut)
      texte += this.morceauCite(position, guillemet)
      const apres = guillemet + 1
      if (apres >= this.fin && !this.dernier) return undefined
      if (apres >= this.fin || this.estFinDeChamp(apres)) {
        this.suite = apres
        return texte
      }
      if (this.octets[apres] !== GUILLEMET) {
        const reste = this.lireChamp(apres)
        return reste === undefined ? undefined : `"${texte}"${reste}`
      }
      texte += '"'
      position = apres + 1
    }
  }

  private citeInachevee(debut: number): undefined {
    // Looks at every byte, as for the rest of the file.
    this.morceauCite(debut, this.fin)
    if (this.dernier) {
      throw csvMalForme(this.nom, this.lignesLues + 1, 'un guillemet (") est ouvert et jamais refermé')
    }
    return undefined
  }

  private estFinDeChamp(position: number): boolean {
    const octet = this.octets[position]
    return octet === this.separateur || octet === LF || octet === CR
  }

  /** Text within quotes, its line ends made one. */
  private morceauCite(debut: number, fin: number): string {
    for (let position = debut; position < fin; position += 1) {
      const octet = this.octets[position] ?? 0
      if (octet < 0x20 && octet !== LF && octet !== CR && this.signes[octet] === SIGNE.interdit) {
        throw pasDuTexte(this.nom)
      }
    }
    return this.octets.toString('utf8', debut, fin).replace(/\r\n?/g, '\n')
  }
}
