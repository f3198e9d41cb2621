import type {Valeur} from '../metier/activite/index.js'
import type {Connexion} from './base.js'

type Identite = Pick<Valeur, 'structure' | 'indicateur' | 'modalites' | 'source'>

/** The numbers under which the base keeps what the values of a series share. */
export type Series = {
  /** Undefined for a series that has no value yet. */
  readonly trouver: (serie: Identite) => number | undefined
  /** Created at its first value. */
  readonly numeroter: (serie: Identite) => number
}

export function ouvrirSeries(connexion: Connexion): Series {
  const chercher = connexion
    .prepare(
      'SELECT numero FROM serie WHERE structure = ? AND indicateur = ? AND modalites = ? AND source = ?',
    )
    .pluck()
  const creer = connexion.prepare(
    'INSERT INTO serie (structure, indicateur, modalites, source) VALUES (?, ?, ?, ?)',
  )
  const trouver = (serie: Identite) => chercher.get(...enCellules(serie)) as number | undefined
  return {
    trouver,
    numeroter: (serie) => trouver(serie) ?? Number(creer.run(...enCellules(serie)).lastInsertRowid),
  }
}

function enCellules({structure, indicateur, modalites, source}: Identite): readonly string[] {
  return [structure, indicateur, modalites, source]
}
