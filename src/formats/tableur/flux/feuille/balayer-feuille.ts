import type {LigneEnFlux} from '../../../../documents/table-en-flux.js'
import {NonReconnu} from '../../../flux/index.js'
import {type Parties, verifierXml} from '../parties/index.js'
import {LIGNES_DE_TETE, verifierFusions} from './fusions.js'
import {commencePar, passerBlancs} from './lire-balise.js'
import {LecteurDeLignes} from './lire-ligne.js'

const ENTETE_MAXIMAL = 2 ** 20
const SUITE_MAXIMALE = 16 * 2 ** 20
const DEBUT_DES_LIGNES = '<sheetData'
const FIN_DES_LIGNES = Buffer.from('</sheetData>')
const LIGNE = Buffer.from('<row')
const FIN_DE_LIGNE = Buffer.from('</row>')
const FIN_DE_FEUILLE = '</worksheet>'
const PROLOGUE = /^(?:\xef\xbb\xbf)?\s*(?:<\?xml\s([^>?]*)\?>)?\s*<worksheet[\s>]/
const SUPERIEUR = 0x3e
const BARRE = 0x2f

/** Cuts the XML of a sheet into rows as it is inflated: what stands above them, the rows, what follows. */
export class BalayeurDeFeuille {
  readonly lecteur: LecteurDeLignes
  private phase: 'avant' | 'lignes' | 'apres' = 'avant'
  private suite = ''
  private readonly tete = new Map<number, LigneEnFlux>()
  private dernierRang = -1

  constructor(parties: Parties) {
    this.lecteur = new LecteurDeLignes(parties)
  }

  /** Reads the whole rows among the first `fin` bytes and says where the unfinished one begins. */
  lire(octets: Buffer, fin: number, lignes: LigneEnFlux[]): number {
    let position = this.phase === 'avant' ? this.trouverLesLignes(octets, fin) : 0
    if (this.phase === 'lignes') {
      const premiere = lignes.length
      position = this.lireLignes(octets, position, fin, lignes)
      this.retenir(lignes, premiere)
    }
    if (this.phase !== 'apres') return position
    this.suite += octets.toString('latin1', position, fin)
    if (this.suite.length > SUITE_MAXIMALE) throw new NonReconnu('suite trop longue')
    return fin
  }

  /** To be called once all is read: the sheet is whole, and nothing after the rows changes them. */
  achever(): void {
    if (this.phase !== 'apres' || !this.suite.includes(FIN_DE_FEUILLE))
      throw new NonReconnu('feuille incomplète')
    verifierAutour(this.suite, /<\/?(?:sheetData|row|c)\b/)
    verifierFusions(this.suite, this.tete, this.dernierRang)
  }

  private retenir(lignes: readonly LigneEnFlux[], premiere: number): void {
    this.dernierRang = lignes.at(-1)?.rang ?? this.dernierRang
    if (this.tete.size > 0 && this.dernierRang >= LIGNES_DE_TETE && premiere > LIGNES_DE_TETE) return
    for (const ligne of lignes.slice(premiere, premiere + LIGNES_DE_TETE)) {
      if (ligne.rang < LIGNES_DE_TETE) this.tete.set(ligne.rang, ligne)
    }
  }

  private trouverLesLignes(octets: Buffer, fin: number): number {
    const avant = octets.toString('latin1', 0, Math.min(fin, ENTETE_MAXIMAL))
    const debut = avant.indexOf(DEBUT_DES_LIGNES)
    if (debut === -1 || debut + DEBUT_DES_LIGNES.length + 2 > fin) {
      if (avant.length === ENTETE_MAXIMAL) throw new NonReconnu('feuille sans données')
      return 0
    }
    const entete = avant.slice(0, debut)
    const prologue = PROLOGUE.exec(entete)
    const encodage = /\bencoding="([^"]*)"/.exec(prologue?.[1] ?? '')?.[1] ?? 'UTF-8'
    if (!prologue || encodage.toUpperCase() !== 'UTF-8') throw new NonReconnu('feuille inhabituelle')
    verifierAutour(entete.slice(entete.indexOf('<worksheet')), /<\/?(?:mergeCells?|row|c)\b/)
    const suite = debut + DEBUT_DES_LIGNES.length
    if (octets[suite] === SUPERIEUR) {
      this.phase = 'lignes'
      return suite + 1
    }
    if (octets[suite] !== BARRE || octets[suite + 1] !== SUPERIEUR)
      throw new NonReconnu('feuille inhabituelle')
    this.phase = 'apres'
    return suite + 2
  }

  private lireLignes(octets: Buffer, debut: number, fin: number, lignes: LigneEnFlux[]): number {
    const fermante =
      fin < FIN_DE_LIGNE.length ? -1 : octets.lastIndexOf(FIN_DE_LIGNE, fin - FIN_DE_LIGNE.length)
    let position = debut
    for (;;) {
      position = passerBlancs(octets, position, fin)
      if (fin - position < FIN_DES_LIGNES.length) return position
      if (commencePar(octets, position, FIN_DES_LIGNES)) {
        this.phase = 'apres'
        return position + FIN_DES_LIGNES.length
      }
      if (!commencePar(octets, position, LIGNE)) throw new NonReconnu('élément parmi les lignes')
      const limite =
        position < fermante ? fermante + FIN_DE_LIGNE.length : finDeLigneVide(octets, position, fin)
      if (limite === -1) return position
      position = this.lecteur.lire(octets, position, limite, lignes)
    }
  }
}

/** What stands above or below the rows is plain, and holds nothing that belongs elsewhere. */
function verifierAutour(xml: string, deplaces: RegExp): void {
  verifierXml(xml, 'feuille')
  if (deplaces.test(xml)) throw new NonReconnu('élément hors de sa place')
}

/** Past a row without any cell (`<row r="5"/>`), or -1 when the row is not whole. */
function finDeLigneVide(octets: Buffer, debut: number, fin: number): number {
  const superieur = octets.indexOf(SUPERIEUR, debut)
  if (superieur === -1 || superieur >= fin || octets[superieur - 1] !== BARRE) return -1
  return superieur + 1
}
