import {nommerParts, passeDevant, REGION, rangsDesSources, type Valeur} from '../../activite/index.js'
import type {Indicateur, Ventilation} from '../../referentiel/index.js'
import type {Moyen, Structure, TypeDeStructure} from '../../structures/index.js'
import type {FaitsChiffres} from '../types.js'
import {type Etendue, unAnAvant} from './etendue.js'
import type {ParPeriode} from './lire-etendue.js'
import {type ReseauDeLEtendue, reseauDeLEtendue, reseauPrecedent} from './reseau-de-l-etendue.js'
import {suivreUnites, type Unites} from './unites.js'

type ParModalites = Map<string, Map<string, Map<string, Valeur>>>

/** What was received, put in order once: it does not depend on the months asked for. */
type Recus = {
  readonly valeurs: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, ParPeriode>>>
  /** Values of which another source, more trusted, gives the same figure. */
  readonly ecartees: readonly Valeur[]
  /** What the directory counts, by `code|annee`, then by structure. */
  readonly moyens: ReadonlyMap<string, ReadonlyMap<string, Valeur>>
  /** Objectives of the year by indicator, then by structure or REGION. */
  readonly objectifs: ReadonlyMap<string, ReadonlyMap<string, Objectif>>
  /** Structures that sent values, by `indicateur|annee`. */
  readonly donneuses: ReadonlyMap<string, ReadonlySet<string>>
}

type Objectif = FaitsChiffres['objectifs'][number]

/** The facts put in order once, so that each figure is read without walking through them again. */
export type Registre = Recus & {
  readonly faits: FaitsChiffres
  readonly annee: number
  /** The months of the figures, and the network over them. */
  readonly courant: ReseauDeLEtendue
  /** The same months a year before. */
  readonly precedent: ReseauDeLEtendue
  readonly structures: readonly Structure[]
  /** Type of each structure at the end; of the network a year before, empty when it is not known. */
  readonly types: ReadonlyMap<string, TypeDeStructure>
  readonly typesPrecedents: ReadonlyMap<string, TypeDeStructure>
  readonly codes: readonly string[]
  /** Structures of the network, and those that gave values the year before and have left it since. */
  readonly codesPrecedents: readonly string[]
  readonly noms: ReadonlyMap<string, string>
  readonly indicateurs: ReadonlyMap<string, Indicateur>
  readonly ventilations: ReadonlyMap<string, Ventilation>
  /** Indicator that is the modality of another, by `indicateur|ventilation=modalite`. */
  readonly partsNommees: ReadonlyMap<string, Indicateur>
  /** What each structure continues, for the constant perimeter. */
  readonly unites: Unites
}

/** Puts the facts in order for the months asked for and the same months a year before. */
export function ouvrirRegistre(faits: FaitsChiffres, etendue: Etendue): Registre {
  const {referentiel} = faits
  const communs = {
    ...rangerValeurs(faits, etendue.annee),
    moyens: rangerMoyens(faits),
    objectifs: rangerObjectifs(faits, etendue.annee),
    indicateurs: new Map(referentiel.indicateurs.map((i) => [i.code, i])),
    ventilations: new Map(referentiel.ventilations.map((v) => [v.code, v])),
    partsNommees: nommerParts(referentiel),
  }
  return {...communs, ...situer(faits, communs, etendue)}
}

/** The same facts over other months of the same year. */
export function recadrer(registre: Registre, etendue: Etendue): Registre {
  return {...registre, ...situer(registre.faits, registre, etendue)}
}

function situer(faits: FaitsChiffres, {donneuses}: Pick<Recus, 'donneuses'>, etendue: Etendue) {
  const courant = reseauDeLEtendue(faits, etendue)
  const precedent = reseauPrecedent(faits, unAnAvant(etendue))
  const connues = new Set(courant.codes)
  const anciennes = [...donneuses]
    .filter(([cle]) => cle.endsWith(`|${etendue.annee - 1}`))
    .flatMap(([, codes]) => [...codes])
    .filter((code) => !connues.has(code))
  const mouvante = (faits.reseau?.mouvements.length ?? 0) > 0
  const codesPrecedents = [...(mouvante ? [] : courant.codes), ...precedent.codes, ...anciennes.sort()]
  return {
    faits,
    annee: etendue.annee,
    courant,
    precedent,
    structures: courant.structures,
    types: courant.types,
    typesPrecedents: precedent.types,
    codes: courant.codes,
    codesPrecedents: [...new Set(codesPrecedents)],
    noms: new Map(
      [...(faits.reseau?.structures ?? []), ...precedent.structures, ...courant.structures].map((s) => [
        s.code as string,
        s.nom,
      ]),
    ),
    unites: suivreUnites(faits, courant),
  }
}

/** One value per structure, indicator, period and modalities: the one of the most trusted source. */
function rangerValeurs({valeurs, sources}: FaitsChiffres, annee: number) {
  const rangs = rangsDesSources(sources)
  const ranges = new Map<string, ParModalites>()
  const donneuses = new Map<string, Set<string>>()
  const ecartees: Valeur[] = []
  const [courante, precedente] = [String(annee), String(annee - 1)]
  for (const v of valeurs) {
    const an = v.periode.slice(0, 4)
    if (an !== courante && an !== precedente) continue
    if (v.structure !== REGION) {
      obtenir(donneuses, `${v.indicateur}|${an}`, () => new Set<string>()).add(v.structure)
    }
    const parModalites = obtenir(ranges, v.indicateur, () => new Map())
    const parStructure = obtenir(parModalites, v.modalites, () => new Map())
    const parPeriode = obtenir(parStructure, v.structure, () => new Map())
    const deja = parPeriode.get(v.periode)
    if (deja && !passeDevant(v, deja, rangs)) ecartees.push(v)
    else {
      if (deja) ecartees.push(deja)
      parPeriode.set(v.periode, v)
    }
  }
  return {valeurs: ranges, donneuses, ecartees}
}

/** Structures that sent this indicator for the year without being in the network. */
export function horsAnnuaire({donneuses, codes, annee}: Registre, indicateur: string): string[] {
  const connues = new Set(codes)
  return [...(donneuses.get(`${indicateur}|${annee}`) ?? [])].filter((code) => !connues.has(code)).sort()
}

function rangerMoyens({moyens}: FaitsChiffres) {
  const ranges = new Map<string, Map<string, Valeur>>()
  for (const m of moyens)
    obtenir(ranges, `${m.code}|${m.annee}`, () => new Map()).set(m.structure, deMoyen(m))
  return ranges
}

function deMoyen({structure, annee, code, valeur, provenance}: Moyen): Valeur {
  const periode = String(annee) as Valeur['periode']
  const ecrit = {etat: 'renseigne', brut: String(valeur), modalites: '', source: 'annuaire'} as const
  return {...ecrit, structure, indicateur: code, periode, valeur, provenance}
}

function rangerObjectifs({objectifs}: FaitsChiffres, annee: number) {
  const ranges = new Map<string, Map<string, Objectif>>()
  for (const o of objectifs) {
    if (o.annee === annee) obtenir(ranges, o.indicateur, () => new Map()).set(o.structure, o)
  }
  return ranges
}

function obtenir<C, V>(carte: Map<C, V>, cle: C, creer: () => V): V {
  let valeur = carte.get(cle)
  if (valeur === undefined) {
    valeur = creer()
    carte.set(cle, valeur)
  }
  return valeur
}
