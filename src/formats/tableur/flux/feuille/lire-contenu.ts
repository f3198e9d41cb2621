import type {CelluleEnFlux} from '../../../../documents/table-en-flux.js'
import {DEPART, MULTIPLICATEUR, NonReconnu, TextesVus} from '../../../flux/index.js'
import {erreurAffichee} from '../../affichage-francais.js'
import {decoderResultat, decoderTexteXml, type Parties, texteDeChaine} from '../parties/index.js'
import {attendre, commencePar, type LecteurDeBalise, OCTET} from './lire-balise.js'
import {LecteurDeNombres} from './lire-nombre.js'

/** What a cell declares that it holds; undefined when it declares nothing, which is a number. */
export type TypeDeCellule = 'nombre' | 'partage' | 'resultat' | 'texte' | 'booleen' | 'erreur' | undefined

export const BOOLEENS: ReadonlyMap<string, string> = new Map([
  ['1', 'VRAI'],
  ['true', 'VRAI'],
  ['0', 'FAUX'],
  ['false', 'FAUX'],
])
const ERREURS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'])

const FIN_DE_VALEUR = Buffer.from('</v>')
const FIN_DE_FORMULE = Buffer.from('</f>')
const OUVRANTE_DE_TEXTE = Buffer.from('<is>')
const TEXTE_SIMPLE = Buffer.from('<is><t>')
const FIN_DE_TEXTE_SIMPLE = Buffer.from('</t></is>')
const FIN_DE_TEXTE = Buffer.from('</is>')

/** Reads what stands within a cell, by the type and the style the cell has declared. */
export class LecteurDeContenu {
  type: TypeDeCellule
  style = -1
  private valeur: CelluleEnFlux = undefined
  /** Whether the cell holds something, and whether its `<v>` or `<is>`, maybe empty, has been met. */
  private vue = false
  private valeurLue = false
  private readonly balise: LecteurDeBalise
  private readonly nombres: LecteurDeNombres
  private readonly textes = new TextesVus(decoderTexteXml)
  private readonly resultats = new TextesVus(decoderResultat)
  private readonly partages: Parties['textes']

  constructor(balise: LecteurDeBalise, {textes, styles, epoque1904}: Parties) {
    this.balise = balise
    this.partages = textes
    this.nombres = new LecteurDeNombres(styles, epoque1904)
  }

  /** Forgets the cell before. */
  commencer(): void {
    this.type = undefined
    this.style = -1
    this.valeur = undefined
    this.vue = false
    this.valeurLue = false
  }

  /** What the cell holds, once read; a formula must have left its result. */
  cellule(formule: boolean): CelluleEnFlux {
    if (this.vue) return this.valeur
    const vide = this.type === 'resultat' || this.type === 'texte' || (!formule && this.peutEtreVide())
    if (!vide) throw new NonReconnu('cellule sans valeur')
    return undefined
  }

  private peutEtreVide(): boolean {
    return this.type === undefined || this.type === 'nombre' || this.type === 'partage'
  }

  /** `<v>`: what it holds goes by the type of the cell. */
  lireValeur(debut: number): number {
    const {balise} = this
    const {octets} = balise
    if (this.valeurLue || this.type === 'texte') throw new NonReconnu('valeur en double')
    this.valeurLue = true
    let position = balise.suite(debut + '<v'.length)
    while (!balise.estFinie(position)) position = balise.suite(balise.lireAttribut(position))
    if (octets[position] === OCTET.barre) return balise.finVide(position)
    position += 1
    if (octets[position] === OCTET.inferieur) return attendre(octets, position, FIN_DE_VALEUR)
    this.vue = true
    return attendre(octets, this.lireContenu(position), FIN_DE_VALEUR)
  }

  /** Up to the `<` that follows the value. */
  private lireContenu(debut: number): number {
    switch (this.type) {
      case 'partage':
        return this.lirePartage(debut)
      case undefined:
      case 'nombre': {
        const fin = this.nombres.lire(this.balise.octets, debut, this.balise.limite)
        this.valeur = this.nombres.cellule(this.style)
        return fin
      }
      case 'resultat':
        return this.lireTexte(debut, this.resultats)
      default:
        return this.lireMot(debut)
    }
  }

  private lirePartage(debut: number): number {
    const fin = this.nombres.lireIndex(this.balise.octets, debut, this.balise.limite)
    const index = this.nombres.valeur
    if (index >= this.partages.length) throw new NonReconnu('texte partagé absent')
    this.valeur = this.partages[index]
    return fin
  }

  private lireMot(debut: number): number {
    const fin = this.balise.octets.indexOf(OCTET.inferieur, debut)
    const mot = this.balise.octets.toString('latin1', debut, Math.min(fin, this.balise.limite))
    const connu =
      this.type === 'booleen' ? BOOLEENS.get(mot) : ERREURS.has(mot) ? erreurAffichee(mot) : undefined
    if (fin === -1 || connu === undefined) throw new NonReconnu(`valeur « ${mot.slice(0, 20)} »`)
    this.valeur = connu
    return fin
  }

  /** `<is>`: nearly always one plain text. */
  lireTexteEnLigne(debut: number): number {
    const {octets} = this.balise
    if (this.valeurLue || this.type !== 'texte') throw new NonReconnu('texte en double')
    this.valeurLue = true
    this.vue = true
    if (commencePar(octets, debut, TEXTE_SIMPLE)) {
      const fin = this.lireTexte(debut + TEXTE_SIMPLE.length, this.textes)
      if (commencePar(octets, fin, FIN_DE_TEXTE_SIMPLE)) return fin + FIN_DE_TEXTE_SIMPLE.length
    }
    const fin = octets.indexOf(FIN_DE_TEXTE, debut)
    if (!commencePar(octets, debut, OUVRANTE_DE_TEXTE) || fin === -1 || fin >= this.balise.limite) {
      throw new NonReconnu('texte inachevé')
    }
    const texte = texteDeChaine(octets.toString('utf8', debut + OUVRANTE_DE_TEXTE.length, fin))
    this.valeur = texte === '' ? undefined : texte
    return fin + FIN_DE_TEXTE.length
  }

  private lireTexte(debut: number, textes: TextesVus): number {
    const {octets, limite} = this.balise
    let empreinte = DEPART
    let position = debut
    for (; position < limite; position += 1) {
      const octet = octets[position] ?? 0
      if (octet === OCTET.inferieur) break
      empreinte = Math.imul(empreinte ^ octet, MULTIPLICATEUR)
    }
    const texte = textes.lire(octets, debut, position, empreinte)
    this.valeur = texte === '' ? undefined : texte
    return position
  }

  /** The formula itself is of no use: its last result stands beside it. */
  passerFormule(debut: number): number {
    const {balise} = this
    const {octets} = balise
    let position = balise.suite(debut + '<f'.length)
    while (!balise.estFinie(position)) position = balise.suite(balise.lireAttribut(position))
    if (octets[position] === OCTET.barre) return balise.finVide(position)
    const fin = octets.indexOf(OCTET.inferieur, position)
    if (fin === -1 || fin >= this.balise.limite) throw new NonReconnu('formule inachevée')
    return attendre(octets, fin, FIN_DE_FORMULE)
  }
}
