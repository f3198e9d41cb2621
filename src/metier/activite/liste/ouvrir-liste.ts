import type {LigneEnFlux} from '../../../documents/index.js'
import type {Anomalie} from '../../../shared/anomalie.js'
import {controlerAnnee, controlerNominatif, signalerDommages} from '../controler-fichier.js'
import type {ContexteDeLecture} from '../lire-fichier.js'
import {LecteurDeListe, type OptionsDeListe} from './lire-liste.js'
import {enGrille, reconnaitreListe} from './plan.js'

/** A long list ready to be read from its first row, or why its file is refused. */
export type ListeOuverte =
  | {readonly refus: readonly Anomalie[]}
  | {readonly lecteur: LecteurDeListe; readonly anomalies: readonly Anomalie[]}

/** Recognises a long list by its first rows; undefined for any other table. */
export function ouvrirListe(
  contexte: ContexteDeLecture,
  premieres: readonly LigneEnFlux[],
  {feuille, ...options}: OptionsDeListe & {readonly feuille: string},
): ListeOuverte | undefined {
  const grille = enGrille(feuille, premieres)
  const plan = reconnaitreListe(contexte.vocabulaire, grille, options.fichier)
  const nominatif = controlerNominatif([grille])
  if (nominatif.length > 0) return {refus: nominatif}
  if (!plan) return undefined
  const refus = controlerAnnee([grille], options.fichier, contexte.vocabulaire.annee)
  if (refus.length > 0) return {refus}
  return {lecteur: new LecteurDeListe(contexte, plan, options), anomalies: signalerDommages(grille)}
}
