import type {CelluleEnFlux} from '../../../../documents/table-en-flux.js'
import {NonReconnu} from '../../../flux/index.js'
import {serieVersJour} from '../../jour-excel.js'
import {STYLE} from '../parties/index.js'
import {OCTET} from './lire-balise.js'

const MOINS = 0x2d
const POINT = 0x2e
/** So many figures make a whole number that a double holds exactly, and dividing it rounds once, as parsing does. */
const CHIFFRES_SURS = 15
const PUISSANCES = Array.from({length: CHIFFRES_SURS + 1}, (_, exposant) => 10 ** exposant)
const NOMBRE = /^-?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?$/
const JOURS_RETENUS = 20_000

/** Reads numbers from bytes, and gives as ISO days those a style shows as dates. */
export class LecteurDeNombres {
  valeur = 0
  private chiffres = 0
  private readonly styles: Uint8Array
  private readonly epoque1904: boolean
  private readonly jours = new Map<number, string>()

  constructor(styles: Uint8Array, epoque1904: boolean) {
    this.styles = styles
    this.epoque1904 = epoque1904
  }

  /** Reads up to the `<` that follows, and keeps the number in `valeur`. */
  lire(octets: Buffer, debut: number, limite: number): number {
    const negatif = octets[debut] === MOINS
    const premier = negatif ? debut + 1 : debut
    this.chiffres = 0
    const virgule = this.accumuler(octets, premier, limite)
    const aDesDecimales = octets[virgule] === POINT && virgule > premier
    const fin = aDesDecimales ? this.accumuler(octets, virgule + 1, limite) : virgule
    const decimales = aDesDecimales ? fin - virgule - 1 : 0
    const simple = aDesDecimales ? decimales > 0 : virgule > premier
    if (!simple || octets[fin] !== OCTET.inferieur || virgule - premier + decimales > CHIFFRES_SURS) {
      return this.lireAutrement(octets, debut, limite)
    }
    const valeur = decimales === 0 ? this.chiffres : this.chiffres / (PUISSANCES[decimales] ?? 1)
    this.valeur = negatif ? -valeur : valeur
    return fin
  }

  /** Past the figures that stand here, added to those read. */
  private accumuler(octets: Buffer, debut: number, limite: number): number {
    let nombre = this.chiffres
    let position = debut
    for (; position < limite; position += 1) {
      const octet = octets[position] ?? 0
      if (octet < OCTET.zero || octet > OCTET.neuf) break
      nombre = nombre * 10 + octet - OCTET.zero
    }
    this.chiffres = nombre
    return position
  }

  /** Reads a whole number up to the `<` that follows, and keeps it in `valeur`. */
  lireIndex(octets: Buffer, debut: number, limite: number): number {
    this.chiffres = 0
    const position = this.accumuler(octets, debut, limite)
    const longueur = position - debut
    if (longueur === 0 || longueur > 9 || octets[position] !== OCTET.inferieur)
      throw new NonReconnu('index attendu')
    this.valeur = this.chiffres
    return position
  }

  /** What the number is in a cell of that style. */
  cellule(style: number): CelluleEnFlux {
    switch (this.styles[style] ?? STYLE.nombre) {
      case STYLE.nombre:
        return this.valeur
      case STYLE.date:
        return this.jour()
      default:
        throw new NonReconnu('format de nombre')
    }
  }

  /** A number that is no day (a time, a negative one) stays a number. */
  private jour(): CelluleEnFlux {
    const serie = Math.floor(this.valeur)
    const connu = this.jours.get(serie)
    if (connu !== undefined) return connu
    const jour = serieVersJour(serie, this.epoque1904)
    if (jour === undefined) return this.valeur
    if (this.jours.size === JOURS_RETENUS) this.jours.clear()
    this.jours.set(serie, jour)
    return jour
  }

  private lireAutrement(octets: Buffer, debut: number, limite: number): number {
    const fin = octets.indexOf(OCTET.inferieur, debut)
    const texte = octets.toString('latin1', debut, Math.min(fin, limite))
    const valeur = Number(texte)
    if (fin === -1 || fin >= limite || !NOMBRE.test(texte) || !Number.isFinite(valeur)) {
      throw new NonReconnu(`nombre « ${texte.slice(0, 20)} »`)
    }
    this.valeur = valeur
    return fin
  }
}
