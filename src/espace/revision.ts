import type {Connexion} from './base.js'

/** Counts every write: two equal revisions are the same facts. */
export function lireRevision(connexion: Connexion): number {
  return Number(connexion.prepare('SELECT revision FROM meta').pluck().get())
}

/** Marks that the facts are no longer those that were read; gives the new revision. */
export function avancerRevision(connexion: Connexion): number {
  return Number(connexion.prepare('UPDATE meta SET revision = revision + 1 RETURNING revision').pluck().get())
}
