import {REGION, type Valeur} from '../activite/index.js'
import type {Indicateur, Ventilation} from '../referentiel/index.js'
import type {Structure, TypeDeStructure} from '../structures/index.js'
import type {ParPeriode} from './lecture.js'
import type {FaitsChiffres} from './types.js'

type ParModalites = Map<string, Map<string, Map<string, Valeur>>>

/** The facts put in order once, so that each figure is read without walking through them again. */
export type Registre = {
  readonly annee: number
  readonly structures: readonly Structure[]
  /** Type of each structure of the directory; of the directory a year before, empty when it is not kept. */
  readonly types: ReadonlyMap<string, TypeDeStructure>
  readonly typesPrecedents: ReadonlyMap<string, TypeDeStructure>
  readonly codes: readonly string[]
  /** Structures of the directory, and those that gave values the year before and have left it since. */
  readonly codesPrecedents: readonly string[]
  readonly noms: ReadonlyMap<string, string>
  readonly indicateurs: ReadonlyMap<string, Indicateur>
  readonly ventilations: ReadonlyMap<string, Ventilation>
  /** Indicator that is the modality of another, by `indicateur|ventilation=modalite`. */
  readonly partsNommees: ReadonlyMap<string, Indicateur>
  readonly valeurs: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, ParPeriode>>>
  /** Number of each structure by `code|annee`, for what the directory counts. */
  readonly moyens: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** Objectives of the year by indicator, then by structure or REGION. */
  readonly objectifs: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** Structures that sent values of the year without being in the directory, by indicator. */
  readonly horsAnnuaire: ReadonlyMap<string, ReadonlySet<string>>
}

/** Puts the facts of a year and of the year before in order. */
export function ouvrirRegistre(faits: FaitsChiffres, annee: number): Registre {
  const codes = faits.structures.map((s) => s.code as string)
  const annuaire = new Set(codes)
  const {valeurs, horsAnnuaire, anciennes} = rangerValeurs(faits, annee, annuaire)
  for (const s of faits.structuresPrecedentes ?? []) anciennes.add(s.code)
  const {referentiel} = faits
  return {
    annee,
    structures: faits.structures,
    types: typer(faits.structures),
    typesPrecedents: typer(faits.structuresPrecedentes ?? []),
    codes,
    codesPrecedents: [...new Set([...codes, ...anciennes])],
    noms: new Map([...(faits.structuresPrecedentes ?? []), ...faits.structures].map((s) => [s.code, s.nom])),
    indicateurs: new Map(referentiel.indicateurs.map((i) => [i.code, i])),
    ventilations: new Map(referentiel.ventilations.map((v) => [v.code, v])),
    partsNommees: nommerParts(referentiel.indicateurs),
    valeurs,
    moyens: rangerMoyens(faits),
    objectifs: rangerObjectifs(faits, annee),
    horsAnnuaire,
  }
}

/** One value per structure, indicator, period and modalities: the one of the most trusted source. */
function rangerValeurs({valeurs, sources}: FaitsChiffres, annee: number, annuaire: ReadonlySet<string>) {
  const rangs = new Map(sources.map((source, rang) => [source, rang]))
  const ranges = new Map<string, ParModalites>()
  const horsAnnuaire = new Map<string, Set<string>>()
  const anciennes = new Set<string>()
  const [courante, precedente] = [String(annee), String(annee - 1)]
  for (const v of valeurs) {
    const an = v.periode.slice(0, 4)
    if (an !== courante && an !== precedente) continue
    if (v.structure !== REGION && !annuaire.has(v.structure)) {
      if (an === precedente) anciennes.add(v.structure)
      else obtenir(horsAnnuaire, v.indicateur, () => new Set<string>()).add(v.structure)
    }
    const parModalites = obtenir(ranges, v.indicateur, () => new Map())
    const parStructure = obtenir(parModalites, v.modalites, () => new Map())
    const parPeriode = obtenir(parStructure, v.structure, () => new Map())
    const deja = parPeriode.get(v.periode)
    if (!deja || passeDevant(v, deja, rangs)) parPeriode.set(v.periode, v)
  }
  return {valeurs: ranges, horsAnnuaire, anciennes}
}

/** A figure given wins over a figure not given; then the order of the sources decides, then their names. */
function passeDevant(candidate: Valeur, tenante: Valeur, rangs: ReadonlyMap<string, number>): boolean {
  const [donnee, deja] = [candidate.etat === 'renseigne', tenante.etat === 'renseigne']
  if (donnee !== deja) return donnee
  const [a, b] = [candidate, tenante].map((v) => rangs.get(v.source) ?? rangs.size)
  if (a !== b) return (a ?? 0) < (b ?? 0)
  return candidate.source < tenante.source
}

function rangerMoyens({moyens}: FaitsChiffres) {
  const ranges = new Map<string, Map<string, number>>()
  for (const m of moyens) obtenir(ranges, `${m.code}|${m.annee}`, () => new Map()).set(m.structure, m.valeur)
  return ranges
}

function rangerObjectifs({objectifs}: FaitsChiffres, annee: number) {
  const ranges = new Map<string, Map<string, number>>()
  for (const o of objectifs) {
    if (o.annee === annee) obtenir(ranges, o.indicateur, () => new Map()).set(o.structure, o.valeur)
  }
  return ranges
}

function typer(structures: readonly Structure[]) {
  return new Map<string, TypeDeStructure>(structures.map((s) => [s.code, s.type]))
}

function nommerParts(indicateurs: readonly Indicateur[]) {
  const nommees = new Map<string, Indicateur>()
  for (const i of indicateurs) {
    if (i.part_de) {
      nommees.set(`${i.part_de.indicateur}|${i.part_de.ventilation}=${i.part_de.modalite}`, i)
    }
  }
  return nommees
}

function obtenir<C, V>(carte: Map<C, V>, cle: C, creer: () => V): V {
  let valeur = carte.get(cle)
  if (valeur === undefined) {
    valeur = creer()
    carte.set(cle, valeur)
  }
  return valeur
}
