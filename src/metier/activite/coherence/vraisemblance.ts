import {type Exercice, type Periode, periodeCumulee, periodeMensuelle} from '../../../shared/periode.js'
import type {Indicateur, Referentiel} from '../../referentiel/index.js'
import type {Lecteur} from './lecteur.js'
import {estExacte, type Lecture, type Serie} from './types.js'

type Seuils = Referentiel['vraisemblance']
export type Intervalle = {readonly bas: number; readonly haut: number}
export type Precedent = {readonly periode: Periode; readonly lecture: Lecture}

/** A value unlike the history of its structure: to be confirmed, or corrected. */
export type Surprise = {
  readonly genre: 'evolution' | 'mois_nul' | 'mois_atypique'
  readonly structure: string
  readonly indicateur: Indicateur
  readonly periode: Periode
  readonly lecture: Lecture
  readonly intervalle: Intervalle
  readonly precedents: readonly Precedent[]
}

export type Vraisemblance = {readonly comparaisons: number; readonly surprises: readonly Surprise[]}

/** Compares each structure with its own past; few years are known, so medians and ratios rather than means. */
export function chercherSurprises(
  lecteur: Lecteur,
  {indicateurs, vraisemblance: seuils}: Referentiel,
  {annee, structures}: {annee: Exercice; structures: readonly string[]},
): Vraisemblance {
  const surprises: Surprise[] = []
  let comparaisons = 0
  for (const structure of structures) {
    for (const indicateur of indicateurs) {
      // A ratio has no past of its own: its terms have. A part is looked at with its whole.
      if (indicateur.nature === 'ratio' || indicateur.part_de) continue
      const serie: Serie = {mesure: 'realise', structure, indicateur, modalites: ''}
      const mois = surprisesDuMois(lecteur, serie, annee, seuils)
      const an = surpriseDeLAnnee(lecteur, serie, {annee, seuils, mois: mois.surprises})
      surprises.push(...mois.surprises, ...an.surprises)
      comparaisons += mois.comparaisons + an.comparaisons
    }
  }
  return {comparaisons, surprises}
}

const RIEN: Vraisemblance = {comparaisons: 0, surprises: []}

function surpriseDeLAnnee(
  lecteur: Lecteur,
  serie: Serie,
  {annee, seuils, mois}: {annee: Exercice; seuils: Seuils; mois: readonly Surprise[]},
): Vraisemblance {
  const periode = periodeCouverte(lecteur, serie, annee)
  if (!periode) return RIEN
  const precedents = Array.from({length: seuils.annees}, (_, i) => reculer(periode, i + 1))
    .map((autre) => ({periode: autre, lecture: lecteur.lire(serie, autre)}))
    .filter(({lecture}) => lecture.donnee && estExacte(lecture))
  const intervalle = intervalleAnnuel(precedents, periode, seuils)
  if (!intervalle) return RIEN
  const lecture = lecteur.lire(serie, periode)
  const corrigee = lecture.bas - mois.reduce((somme, m) => somme + m.lecture.bas - milieu(m.intervalle), 0)
  const {structure, indicateur} = serie
  // A month already asked about that explains the year by itself is not asked twice.
  const attendue = estDans(lecture.bas, intervalle) || (mois.length > 0 && estDans(corrigee, intervalle))
  const surprise = {
    genre: 'evolution',
    structure,
    indicateur,
    periode,
    lecture,
    intervalle,
    precedents,
  } as const
  return {comparaisons: 1, surprises: attendue ? [] : [surprise]}
}

/** The whole year, or the months from January that are in. */
function periodeCouverte(lecteur: Lecteur, serie: Serie, annee: Exercice): Periode | undefined {
  for (let mois = 12; mois >= 1; mois--) {
    const periode = mois === 1 ? periodeMensuelle(annee, 1) : periodeCumulee(annee, mois)
    const lu = lecteur.lire(serie, periode)
    if (lu.donnee && estExacte(lu)) return periode
  }
  return undefined
}

/** Around the median of earlier years when there are enough of them, or else around the year before. */
function intervalleAnnuel(
  precedents: readonly Precedent[],
  periode: Periode,
  seuils: Seuils,
): Intervalle | undefined {
  const valeurs = precedents.map(({lecture}) => lecture.bas)
  if (valeurs.length >= seuils.annees_pour_la_mediane) return autourDeLaMediane(valeurs, seuils)
  const dernier = precedents.find((p) => p.periode === reculer(periode, 1))
  return dernier && autourDeLaMediane([dernier.lecture.bas], seuils)
}

/**
 * The median multiplied or divided by the ratio let pass, or further when the values usually vary more: a count
 * always varies by its square root. Under the minimal base, it may be anything up to that base.
 */
export function autourDeLaMediane(
  valeurs: readonly number[],
  {base_minimale, rapport_maximal, ecarts}: Pick<Seuils, 'base_minimale' | 'rapport_maximal' | 'ecarts'>,
): Intervalle {
  const centre = mediane(valeurs)
  // 1,4826: what makes the median of absolute deviations comparable with a standard deviation.
  const habituel = 1.4826 * mediane(valeurs.map((v) => Math.abs(v - centre)))
  const ecart = ecarts * Math.max(habituel, Math.sqrt(Math.max(0, centre)))
  const bas = Math.min(centre / rapport_maximal, centre - ecart)
  const haut = Math.max(centre * rapport_maximal, centre + ecart, base_minimale)
  return {bas: centre < base_minimale ? 0 : Math.max(0, Math.ceil(bas)), haut: Math.floor(haut)}
}

/** Months unlike the others of the year and of the year before; a zero between two months that are not. */
function surprisesDuMois(
  lecteur: Lecteur,
  serie: Serie,
  annee: Exercice,
  {mois: seuils}: Seuils,
): Vraisemblance {
  if (serie.indicateur.nature === 'stock' || serie.indicateur.nature === 'distinct') return RIEN
  const [avant, series] = [annee - 1, annee].map((an) => moisDonnes(lecteur, serie, an as Exercice))
  if (!avant || !series || series.length === 0) return RIEN
  const points = [...avant, ...series].map(({lecture}) => lecture.bas).filter((v) => v !== 0)
  if (points.length < seuils.points || mediane(points) < seuils.base_minimale) return RIEN
  const intervalle = autourDeLaMediane(points, seuils)
  const {structure, indicateur} = serie
  const surprises = series.flatMap(({periode, lecture}, rang): Surprise[] => {
    const precedents = precedentsDuMois(series, avant, rang)
    const trouvee = {structure, indicateur, periode, lecture, intervalle, precedents}
    if (lecture.bas === 0) return estAuMilieu(series, rang) ? [{...trouvee, genre: 'mois_nul'}] : []
    return estDans(lecture.bas, intervalle) ? [] : [{...trouvee, genre: 'mois_atypique'}]
  })
  return {comparaisons: series.length, surprises}
}

function moisDonnes(lecteur: Lecteur, serie: Serie, annee: Exercice): Precedent[] {
  return Array.from({length: 12}, (_, i) => periodeMensuelle(annee, i + 1)).flatMap((periode) => {
    const lecture = lecteur.lire(serie, periode)
    return lecture.donnee ? [{periode, lecture}] : []
  })
}

/** The neighbours of a month, and the same month of the year before. */
function precedentsDuMois(
  series: readonly Precedent[],
  avant: readonly Precedent[],
  rang: number,
): Precedent[] {
  const memeMois = series[rang] && reculer(series[rang].periode, 1)
  return [avant.find((p) => p.periode === memeMois), series[rang - 1], series[rang + 1]].flatMap(
    (p) => p ?? [],
  )
}

function estAuMilieu(series: readonly Precedent[], rang: number): boolean {
  const nonNul = ({lecture}: Precedent) => lecture.bas !== 0
  return series.slice(0, rang).some(nonNul) && series.slice(rang + 1).some(nonNul)
}

/** The same period, `annees` earlier. */
function reculer(periode: Periode, annees: number): Periode {
  return periode.replaceAll(/\d{4}/g, (annee) => String(Number(annee) - annees)) as Periode
}

function estDans(valeur: number, {bas, haut}: Intervalle): boolean {
  return valeur >= bas && valeur <= haut
}

function milieu({bas, haut}: Intervalle): number {
  return (bas + haut) / 2
}

export function mediane(valeurs: readonly number[]): number {
  const triees = [...valeurs].sort((a, b) => a - b)
  const rang = (triees.length - 1) / 2
  return ((triees[Math.floor(rang)] ?? 0) + (triees[Math.ceil(rang)] ?? 0)) / 2
}
