import type {CelluleEnFlux, LigneEnFlux} from '../../../../documents/table-en-flux.js'
import {NonReconnu} from '../../../flux/index.js'
import {COLONNES_EXCEL, LIGNES_EXCEL} from '../../bornes.js'
import type {Parties} from '../parties/index.js'
import {attendre, LecteurDeBalise, OCTET} from './lire-balise.js'
import {BOOLEENS, LecteurDeContenu, type TypeDeCellule} from './lire-contenu.js'

const LETTRE = {r: 0x72, s: 0x73, t: 0x74, v: 0x76, f: 0x66, i: 0x69} as const
const TYPES = new Map([
  ['n', 'nombre'],
  ['s', 'partage'],
  ['str', 'resultat'],
  ['inlineStr', 'texte'],
  ['b', 'booleen'],
  ['e', 'erreur'],
] as const)

/** Attributes of a cell that change nothing in what it holds. */
const ANNEXES = new Set(['cm', 'vm', 'ph', 'xml:space'])

const FIN_DE_LIGNE = Buffer.from('</row>')
const FIN_DE_CELLULE = Buffer.from('</c>')

/**
 * Reads rows straight from the bytes of a sheet. Whatever it does not fully recognise is NonReconnu; no loop goes
 * past the end it is given.
 */
export class LecteurDeLignes {
  /** Rows that the sheet hides, since last asked. */
  masquees = 0
  private readonly balise = new LecteurDeBalise()
  private readonly contenu: LecteurDeContenu
  private octets: Buffer = Buffer.alloc(0)
  private rang = -1
  private cellules: CelluleEnFlux[] = []
  private colonne = -1
  /** Column the cell declares; none at first. */
  private adresse = -1

  constructor(parties: Parties) {
    this.contenu = new LecteurDeContenu(this.balise, parties)
  }

  /** Reads the row whose tag begins at `debut`, nothing of which lies beyond `limite`; says where it ends. */
  lire(octets: Buffer, debut: number, limite: number, lignes: LigneEnFlux[]): number {
    this.octets = octets
    this.balise.octets = octets
    this.balise.limite = limite
    let position = this.lireEntete(debut)
    if (octets[position] === OCTET.barre) return this.balise.finVide(position)
    position += 1
    this.cellules = []
    this.colonne = -1
    for (;;) {
      position = this.balise.passerBlancs(position)
      if (octets[position + 1] === OCTET.barre) break
      position = this.lireCellule(position)
    }
    if (this.cellules.length > 0) lignes.push({rang: this.rang, cellules: this.cellules})
    return attendre(octets, position, FIN_DE_LIGNE)
  }

  /** Up to the `>` or the `/` that ends the tag. */
  private lireEntete(debut: number): number {
    let rang = -1
    const balise = this.balise
    let position = balise.suite(debut + '<row'.length)
    while (!balise.estFinie(position)) {
      const fin = balise.lireAttribut(position)
      if (balise.derniereLettre() === LETTRE.r) {
        if (balise.longueurDuNom > 1 || rang !== -1) throw new NonReconnu('attribut de ligne')
        rang = balise.entier() - 1
      } else if (balise.longueurDuNom === 6 && balise.nom() === 'hidden') this.compterMasquee()
      position = balise.suite(fin)
    }
    if (rang === -1) rang = this.rang + 1
    if (rang <= this.rang || rang >= LIGNES_EXCEL) throw new NonReconnu(`ligne ${rang + 1}`)
    this.rang = rang
    return position
  }

  private compterMasquee(): void {
    if (BOOLEENS.get(this.balise.valeur()) === 'VRAI') this.masquees += 1
  }

  private lireCellule(debut: number): number {
    const {octets, balise, contenu} = this
    if (octets[debut] !== OCTET.inferieur || octets[debut + 1] !== OCTET.c)
      throw new NonReconnu('élément de ligne')
    let position = this.lireEnteteDeCellule(debut)
    if (octets[position] === OCTET.barre) {
      this.poser(false)
      return balise.finVide(position)
    }
    position += 1
    let formule = false
    for (;;) {
      position = balise.passerBlancs(position)
      const lettre = octets[position + 1]
      if (lettre === OCTET.barre) break
      if (lettre === LETTRE.v) position = contenu.lireValeur(position)
      else if (lettre === LETTRE.i) position = contenu.lireTexteEnLigne(position)
      else if (lettre === LETTRE.f && !formule) {
        position = contenu.passerFormule(position)
        formule = true
      } else throw new NonReconnu('élément de cellule')
    }
    this.poser(formule)
    return attendre(octets, position, FIN_DE_CELLULE)
  }

  private lireEnteteDeCellule(debut: number): number {
    const balise = this.balise
    this.adresse = -1
    this.contenu.commencer()
    let position = balise.suite(debut + '<c'.length)
    while (!balise.estFinie(position)) {
      const lettre = this.octets[position] ?? 0
      const fin = balise.lireAttribut(position)
      if (balise.longueurDuNom === 1) this.lireAttribut(lettre)
      else if (!ANNEXES.has(balise.nom())) throw new NonReconnu('attribut de cellule')
      position = balise.suite(fin)
    }
    const colonne = this.adresse === -1 ? this.colonne + 1 : this.adresse
    if (colonne <= this.colonne || colonne >= COLONNES_EXCEL) throw new NonReconnu('ordre des colonnes')
    this.colonne = colonne
    return position
  }

  private lireAttribut(lettre: number): void {
    if (lettre === LETTRE.r && this.adresse === -1) this.adresse = this.balise.colonne(this.rang + 1)
    else if (lettre === LETTRE.s && this.contenu.style === -1) this.contenu.style = this.balise.entier()
    else if (lettre === LETTRE.t && this.contenu.type === undefined) this.contenu.type = this.lireType()
    else throw new NonReconnu('attribut de cellule')
  }

  private lireType(): TypeDeCellule {
    // The most common by far, without making a string of it.
    if (this.balise.longueur() === 1 && this.octets[this.balise.debut] === LETTRE.s) return 'partage'
    const type = TYPES.get(this.balise.valeur() as 'n')
    if (type === undefined) throw new NonReconnu('type de cellule')
    return type
  }

  private poser(formule: boolean): void {
    const valeur = this.contenu.cellule(formule)
    if (valeur === undefined) return
    while (this.cellules.length < this.colonne) this.cellules.push(undefined)
    this.cellules.push(valeur)
  }
}
