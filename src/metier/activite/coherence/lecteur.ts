import {type Exercice, type Periode, periodeMensuelle} from '../../../shared/periode.js'
import type {Indicateur, Nature, Referentiel} from '../../referentiel/index.js'
import type {Modalites, Objectif, Valeur} from '../types.js'
import {moisDe} from './etendue-de-periode.js'
import {passeDevant, rangsDesSources} from './retenir-source.js'
import {type Cellule, exact, type FaitsVerification, INCONNUE, type Lecture, type Serie} from './types.js'

/** Natures whose months make the year. */
const ADDITIVES: ReadonlySet<Nature> = new Set(['flux', 'montant', 'duree'])

type Recue = Pick<Valeur, 'etat' | 'source'> & {readonly cellule: Cellule | undefined}
type ParPeriode = Map<Periode, Recue>

/** Reads any figure of any period out of what was received, one value being retained where sources disagree. */
export class Lecteur {
  readonly #series = new Map<string, ParPeriode>()
  readonly #modalites = new Map<string, Set<Modalites>>()
  readonly #indicateurs: ReadonlyMap<string, Indicateur>
  readonly #partsNommees: ReadonlyMap<string, Indicateur>

  constructor({referentiel, valeurs, moyens, objectifs, sources}: Omit<FaitsVerification, 'confirmations'>) {
    this.#indicateurs = new Map(referentiel.indicateurs.map((i) => [i.code, i]))
    this.#partsNommees = nommerParts(referentiel)
    const rangs = rangsDesSources(sources)
    for (const valeur of valeurs) this.#ranger('realise', valeur, rangs)
    for (const m of moyens) {
      const periode = String(m.annee) as Periode
      this.#ranger('realise', {...m, ...ENTIERE, indicateur: m.code, periode, source: 'annuaire'}, rangs)
    }
    for (const o of objectifs) this.#ranger('objectif', deObjectif(o), rangs)
  }

  /** What is known of a figure for a period, out of the period itself or of the months that make it. */
  lire(serie: Serie, periode: Periode): Lecture {
    const propre = this.#lireSous(serie, periode)
    if (propre.donnee && propre.bas === propre.haut) return propre
    const ailleurs = this.#autreNom(serie)
    const autre = ailleurs ? this.#lireSous(ailleurs, periode) : INCONNUE
    return autre.donnee && (!propre.donnee || autre.bas === autre.haut) ? autre : propre
  }

  /** The months of a period, added up or the greatest of them. */
  lireMois(serie: Serie, periode: Periode, combinaison: 'somme' | 'maximum'): Lecture {
    const recues = this.#recues(serie)
    if (combinaison === 'somme') return sommerMois(recues, periode)
    const lus = moisEntre(periode).flatMap((mois) => {
      const cellule = recues.get(mois)?.cellule
      return cellule ? [cellule] : []
    })
    if (lus.length === 0) return INCONNUE
    const plusGrand = lus.reduce((a, b) => (b.valeur > a.valeur ? b : a))
    return {bas: plusGrand.valeur, haut: plusGrand.valeur, donnee: true, cellules: [plusGrand]}
  }

  /** The periods of a year for which somebody gave a number. */
  periodes(serie: Serie, annee: Exercice): Periode[] {
    const ailleurs = this.#autreNom(serie)
    const periodes = new Set<Periode>()
    for (const recues of [this.#recues(serie), ...(ailleurs ? [this.#recues(ailleurs)] : [])]) {
      for (const [periode, {cellule}] of recues) {
        if (cellule && periode.startsWith(String(annee))) periodes.add(periode)
      }
    }
    return [...periodes]
  }

  /** How many numbers of a year were retained, of one structure or of all. */
  compter(annee: Exercice, structure: string | undefined): number {
    let nombre = 0
    for (const recues of this.#series.values()) {
      for (const [periode, {cellule}] of recues) {
        if (!cellule || (structure !== undefined && cellule.structure !== structure)) continue
        if (periode.startsWith(String(annee))) nombre++
      }
    }
    return nombre
  }

  /** The modalities an indicator was received with, the whole included. */
  modalitesDe(indicateur: Indicateur): ReadonlySet<Modalites> {
    return this.#modalites.get(indicateur.code) ?? new Set([''])
  }

  #ranger(mesure: Serie['mesure'], valeur: Valeur, rangs: ReadonlyMap<string, number>): void {
    const {structure, indicateur, modalites, periode, etat} = valeur
    const cle = `${mesure}|${structure}|${indicateur}|${modalites}`
    const recues = this.#series.get(cle) ?? new Map<Periode, Recue>()
    this.#series.set(cle, recues)
    const tenante = recues.get(periode)
    if (tenante && !passeDevant(valeur, tenante, rangs)) return
    recues.set(periode, {etat, source: valeur.source, cellule: celluleDe(valeur)})
    const connues = this.#modalites.get(indicateur) ?? new Set([''])
    this.#modalites.set(indicateur, connues.add(modalites))
  }

  #recues({mesure, structure, indicateur, modalites}: Serie): ParPeriode {
    return this.#series.get(`${mesure}|${structure}|${indicateur.code}|${modalites}`) ?? new Map()
  }

  #lireSous(serie: Serie, periode: Periode): Lecture {
    const recues = this.#recues(serie)
    const directe = deRecue(recues.get(periode))
    if (directe.donnee) return directe
    const {nature} = serie.indicateur
    if (ADDITIVES.has(nature) && moisEntre(periode).length > 1) {
      const composee = sommerMois(recues, periode)
      return composee.donnee ? composee : directe
    }
    return nature === 'stock' ? aLaFin(recues, periode) : directe
  }

  /** An indicator that is one modality of another may be given under either name. */
  #autreNom(serie: Serie): Serie | undefined {
    const {indicateur, modalites} = serie
    const part = indicateur.part_de
    const entier = part && this.#indicateurs.get(part.indicateur)
    if (part && entier) {
      const jointes = [...modalites.split(';').filter(Boolean), `${part.ventilation}=${part.modalite}`]
      return {...serie, indicateur: entier, modalites: jointes.sort().join(';')}
    }
    const nommee = this.#partsNommees.get(`${indicateur.code}|${modalites}`)
    return nommee && {...serie, indicateur: nommee, modalites: ''}
  }
}

const ENTIERE = {modalites: '', etat: 'renseigne', brut: ''} as const

function deObjectif({annee, ...objectif}: Objectif): Valeur {
  return {...objectif, ...ENTIERE, periode: String(annee) as Periode, source: 'objectifs'}
}

/** Indicator that is the modality of another, by `indicateur|ventilation=modalite`. */
export function nommerParts({
  indicateurs,
}: Pick<Referentiel, 'indicateurs'>): ReadonlyMap<string, Indicateur> {
  const nommees = new Map<string, Indicateur>()
  for (const i of indicateurs) {
    const part = i.part_de
    if (part) nommees.set(`${part.indicateur}|${part.ventilation}=${part.modalite}`, i)
  }
  return nommees
}

function celluleDe({etat, valeur, ...reste}: Valeur): Cellule | undefined {
  if (etat !== 'renseigne' || valeur === null) return undefined
  const {source, structure, indicateur, modalites, periode, provenance} = reste
  return {source, structure, indicateur, modalites, periode, valeur, provenance}
}

/** « Sans objet » is a known nothing; every other absence is unknown. */
function deRecue(recue: Recue | undefined): Lecture {
  if (recue?.cellule) {
    const {valeur} = recue.cellule
    return {bas: valeur, haut: valeur, donnee: true, cellules: [recue.cellule]}
  }
  return recue?.etat === 'sans_objet' ? {...INCONNUE, haut: 0} : INCONNUE
}

/** The months of the period, a quarter standing for its months where one of them is missing. */
function sommerMois(recues: ParPeriode, periode: Periode): Lecture {
  const [premier, dernier] = moisDe(periode)
  const annee = Number(periode.slice(0, 4)) as Exercice
  const lectures: Lecture[] = []
  for (let mois = premier; mois <= dernier; ) {
    const entier = mois % 3 === 1 && mois + 2 <= dernier && dernier - premier > 2
    const lus = Array.from({length: entier ? 3 : 1}, (_, i) =>
      deRecue(recues.get(periodeMensuelle(annee, mois + i))),
    )
    const trimestre = entier ? deRecue(recues.get(`${annee}-T${(mois + 2) / 3}` as Periode)) : INCONNUE
    const complets = lus.every((lu) => lu.bas === lu.haut)
    lectures.push(...(!complets && trimestre.donnee ? [trimestre] : lus))
    mois += lus.length
  }
  return ajouter(lectures)
}

/** Adds numbers of which some may be unknown. */
export function ajouter(lectures: readonly Lecture[]): Lecture {
  return {
    bas: exact(lectures.reduce((somme, {bas}) => somme + bas, 0)),
    haut: exact(lectures.reduce((somme, {haut}) => somme + haut, 0)),
    donnee: lectures.some(({donnee}) => donnee),
    cellules: lectures.flatMap(({cellules}) => cellules),
  }
}

/** A stock of the last month of a period, or of its last quarter, is the stock of the period. */
function aLaFin(recues: ParPeriode, periode: Periode): Lecture {
  const [premier, dernier] = moisDe(periode)
  if (premier === dernier) return INCONNUE
  const annee = Number(periode.slice(0, 4)) as Exercice
  const mois = deRecue(recues.get(periodeMensuelle(annee, dernier)))
  if (mois.donnee || dernier % 3 !== 0) return mois
  return deRecue(recues.get(`${annee}-T${dernier / 3}` as Periode))
}

function moisEntre(periode: Periode): Periode[] {
  const [premier, dernier] = moisDe(periode)
  const annee = Number(periode.slice(0, 4)) as Exercice
  return Array.from({length: dernier - premier + 1}, (_, i) => periodeMensuelle(annee, premier + i))
}
