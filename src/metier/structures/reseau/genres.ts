import {comparerTextes} from '../../../shared/francais.js'
import {GENRES_DE_MOUVEMENT, type GenreDeMouvement, type Mouvement} from './types.js'

type Bornes = readonly [minimum: number, maximum: number]

type Regle = {
  readonly libelle: string
  readonly sources: Bornes
  readonly cibles: Bornes
  /** Its sources exist no more from that day on. */
  readonly ferme: boolean
  /** In words, what the mouvement is made of. */
  readonly attendu: string
}

const PLUSIEURS = Number.POSITIVE_INFINITY

/** What each kind is made of. A transformation closes its source only when the Mission Locale has another code. */
export const REGLES_DES_GENRES: Readonly<Record<GenreDeMouvement, Regle>> = {
  creation: {
    libelle: 'création',
    sources: [0, 0],
    cibles: [1, 1],
    ferme: false,
    attendu: 'une cible : la structure créée, et aucune source',
  },
  transformation: {
    libelle: 'transformation',
    sources: [1, 1],
    cibles: [1, 1],
    ferme: true,
    attendu: 'une source : la PAIO, et au plus une cible si la Mission Locale porte un autre code',
  },
  renommage: {
    libelle: 'renommage',
    sources: [1, 1],
    cibles: [1, 1],
    ferme: false,
    attendu: 'une source : la structure qui change de nom',
  },
  territoire: {
    libelle: 'changement de territoire',
    sources: [1, 1],
    cibles: [0, 1],
    ferme: false,
    attendu: 'une source, et au plus une cible : la structure qui reçoit une partie du territoire',
  },
  scission: {
    libelle: 'scission',
    sources: [1, 1],
    cibles: [2, PLUSIEURS],
    ferme: true,
    attendu: 'une source : la structure qui disparaît, et au moins deux cibles',
  },
  regroupement: {
    libelle: 'regroupement',
    sources: [2, PLUSIEURS],
    cibles: [1, 1],
    ferme: true,
    attendu: 'au moins deux sources : les structures qui disparaissent, et une cible : celle qui en naît',
  },
  absorption: {
    libelle: 'absorption',
    sources: [1, PLUSIEURS],
    cibles: [1, 1],
    ferme: true,
    attendu: 'une ou plusieurs sources : les structures absorbées, et une cible : celle qui les absorbe',
  },
  fermeture: {
    libelle: 'fermeture',
    sources: [1, PLUSIEURS],
    cibles: [0, 0],
    ferme: true,
    attendu: 'une source : la structure qui ferme, et aucune cible',
  },
}

/** A renaming, or a PAIO that becomes a Mission Locale under the same code: the structure goes on. */
export function continueSousLeMemeCode({genre, sources, cibles}: Mouvement): boolean {
  const change = genre === 'renommage' || genre === 'transformation'
  return change && cibles.length === 1 && sources.length === 1 && cibles[0]?.code === sources[0]
}

/** « un renommage », « une absorption ». */
export function avecUn(genre: GenreDeMouvement): string {
  const {libelle} = REGLES_DES_GENRES[genre]
  return `${estMasculin(genre) ? 'un' : 'une'} ${libelle}`
}

/** « le même renommage », « la même absorption ». */
export function leMeme(genre: GenreDeMouvement): string {
  return `${estMasculin(genre) ? 'le' : 'la'} même ${REGLES_DES_GENRES[genre].libelle}`
}

function estMasculin(genre: GenreDeMouvement): boolean {
  return genre === 'renommage' || genre === 'regroupement' || genre === 'territoire'
}

/** The sources that exist no more from the day of the mouvement. */
export function sourcesFermees(mouvement: Mouvement): readonly Mouvement['sources'][number][] {
  const ferme = REGLES_DES_GENRES[mouvement.genre].ferme && !continueSousLeMemeCode(mouvement)
  return ferme ? mouvement.sources : []
}

/** Two mouvements of one key are the same event, told twice. */
export function cleDeMouvement({date, genre, sources, cibles}: Mouvement): string {
  return [
    date,
    genre,
    [...sources].sort().join('+'),
    cibles
      .map((c) => c.code as string)
      .sort()
      .join('+'),
  ].join('|')
}

/** By date, then in the order of the kinds, then by codes: never in the order they were typed. */
export function ordonnerMouvements<M extends Mouvement>(mouvements: readonly M[]): M[] {
  const cles = new Map(mouvements.map((m) => [m, cleDOrdre(m)]))
  return [...mouvements].sort((a, b) => {
    const [cleA, cleB] = [cles.get(a) ?? '', cles.get(b) ?? '']
    return cleA < cleB ? -1 : cleA > cleB ? 1 : 0
  })
}

function cleDOrdre(mouvement: Mouvement): string {
  const {date, genre} = mouvement
  const rang = GENRES_DE_MOUVEMENT.indexOf(genre)
  return `${date}|${rang}|${cleDeMouvement(mouvement)}|${JSON.stringify(mouvement)}`
}

/** Order of a directory: by département, then by name. */
export function comparerStructures(
  a: {readonly departement: string; readonly nom: string; readonly code: string},
  b: {readonly departement: string; readonly nom: string; readonly code: string},
): number {
  return (
    comparerTextes(a.departement, b.departement) ||
    comparerTextes(a.nom, b.nom) ||
    comparerTextes(a.code, b.code)
  )
}
