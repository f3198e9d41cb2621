import type {SerieDeValeurs, ValeurDeListe} from '../metier/activite/index.js'
import type {Anomalie} from '../shared/anomalie.js'
import type {Acces} from './acces.js'
import type {Connexion} from './base.js'
import {ecrireLigneDImport} from './ecriture.js'
import {exigerExercicesOuverts, type Forcable} from './exercices.js'
import {noterForcages} from './forcages.js'
import {maintenant} from './horloge.js'
import {preparerInsertion} from './insertion.js'
import {ouvrirSeries, type Series} from './series.js'
import {copierSource} from './sources.js'
import type {FichierSurDisque} from './types.js'

/** How many values are new, replace another, or were already there. */
export type ComptesDeLots = {nouvelles: number; modifiees: number; identiques: number}

/** A file too large to be held, as its values come. */
export type ValeursEnLots = {
  readonly feuille: string
  readonly lots: AsyncIterable<readonly ValeurDeListe[]>
  /** Asked once after the last batch: what else is to be written, and whether all of it may stay. */
  readonly conclure: () => {
    readonly valeurs: readonly ValeurDeListe[]
    readonly anomalies: readonly Anomalie[]
    readonly garder: boolean
  }
}

type Destination = {
  readonly fichier: FichierSurDisque
  readonly annee: number
  readonly source: string
  /** Why it goes in even into a closed year; kept. */
  readonly motif?: string | undefined
  /** Compares and counts, and writes nothing. */
  readonly simulation: boolean
}

/** `import` is null when nothing was written. */
export type LotsEnregistres = {readonly comptes: ComptesDeLots; readonly import: number | null}

/** Imports that are written as they are read. */
export type Lots = {
  /** One transaction for the whole file: it goes in whole or not at all. */
  readonly enregistrer: (valeurs: ValeursEnLots, destination: Destination) => Promise<LotsEnregistres>
}

export function ouvrirLots({lireLonguement, ecrireLonguement}: Acces, dossier: string): Lots {
  return {
    enregistrer: async (valeurs, destination) => {
      const ecrire = async (connexion: Connexion) => ecrireLots(connexion, valeurs, destination)
      if (destination.simulation)
        return lireLonguement(async (connexion) => (await ecrire(connexion)).resultat)
      return ecrireLonguement(async (connexion) => {
        const {resultat, garder} = await ecrire(connexion)
        // The original is in its place before the base names it.
        if (garder) await copierSource(dossier, destination.fichier)
        return {resultat, garder}
      })
    },
  }
}

async function ecrireLots(
  connexion: Connexion,
  {feuille, lots, conclure}: ValeursEnLots,
  {fichier, annee, source, motif, simulation}: Destination,
): Promise<{resultat: LotsEnregistres; garder: boolean}> {
  const numero = prochainNumero(connexion)
  const ecrivain = new EcrivainDeLots(connexion, {numero, feuille, simulation}, {motif})
  for await (const lot of lots) ecrivain.ecrire(lot)
  const fin = conclure()
  ecrivain.ecrire(fin.valeurs)
  const {comptes, clos} = ecrivain.terminer()
  const garder = fin.garder && !simulation && comptes.nouvelles + comptes.modifiees > 0
  if (!garder) return {resultat: {comptes, import: null}, garder}
  const le = maintenant()
  const {anomalies} = fin
  const {nom, sha256} = fichier
  ecrireLigneDImport(
    connexion,
    {genre: 'activite', fichier: nom, sha256, le, annee, source, anomalies},
    numero,
  )
  noterForcages(connexion, clos, {numero, le, geste: 'import', motif})
  return {resultat: {comptes, import: numero}, garder}
}

/** The number is taken before its line is written: the findings are known at the end, and a line never changes. */
function prochainNumero(connexion: Connexion): number {
  return Number(connexion.prepare('SELECT coalesce(max(numero), 0) + 1 FROM import').pluck().get())
}

type EnVigueur = {readonly etat: string; readonly valeur: number | null} | undefined

class EcrivainDeLots {
  readonly #connexion: Connexion
  readonly #cible: {readonly numero: number; readonly feuille: string; readonly simulation: boolean}
  readonly #forcage: Forcable
  /** Numbers in the base, by rank in the file; null for a series that would be new, when nothing is to be written. */
  readonly #series: (number | null)[] = []
  /** By year, whether another import already gave values for it. */
  readonly #dejaRecues = new Map<number, boolean>()
  readonly #anneesChangees = new Set<number>()
  readonly #clos: number[] = []
  readonly #comptes: ComptesDeLots = {nouvelles: 0, modifiees: 0, identiques: 0}
  readonly #inserer
  readonly #seriesDeLaBase: Series
  readonly #enVigueur

  constructor(
    connexion: Connexion,
    cible: {readonly numero: number; readonly feuille: string; readonly simulation: boolean},
    forcage: Forcable,
  ) {
    this.#connexion = connexion
    this.#cible = cible
    this.#forcage = forcage
    const colonnes = 'annee serie periode import etat valeur brut feuille cellule'
    this.#inserer = preparerInsertion(connexion, 'valeur', colonnes)
    this.#seriesDeLaBase = ouvrirSeries(connexion)
    this.#enVigueur = connexion.prepare(
      `SELECT etat, valeur FROM valeur WHERE annee = ? AND serie = ? AND periode = ?
         AND import NOT IN (SELECT import FROM annulation) AND import <> ? ORDER BY import DESC LIMIT 1`,
    )
  }

  ecrire(valeurs: readonly ValeurDeListe[]): void {
    const {numero, feuille, simulation} = this.#cible
    for (const {serie, periode, etat, valeur, brut, cellule} of valeurs) {
      const annee = Number(periode.slice(0, 4))
      const rang = this.#numeroDe(serie)
      const avant = rang !== null && this.#estDejaRecue(annee) ? this.#avant(annee, rang, periode) : undefined
      if (avant && avant.valeur === valeur && avant.etat === etat) {
        this.#comptes.identiques++
        continue
      }
      if (avant) this.#comptes.modifiees++
      else this.#comptes.nouvelles++
      if (!this.#anneesChangees.has(annee)) this.#changer(annee)
      if (!simulation && rang !== null)
        this.#inserer.ajouter(annee, rang, periode, numero, etat, valeur, brut, feuille, cellule)
    }
  }

  /** Refuses a closed year as soon as something of it would change. */
  #changer(annee: number): void {
    this.#anneesChangees.add(annee)
    this.#clos.push(...exigerExercicesOuverts(this.#connexion, [annee], this.#forcage))
  }

  terminer(): {readonly comptes: ComptesDeLots; readonly clos: readonly number[]} {
    this.#inserer.terminer()
    return {comptes: this.#comptes, clos: this.#clos}
  }

  #estDejaRecue(annee: number): boolean {
    const connu = this.#dejaRecues.get(annee)
    if (connu !== undefined) return connu
    const deja =
      this.#connexion.prepare('SELECT 1 FROM valeur WHERE annee = ? LIMIT 1').get(annee) !== undefined
    this.#dejaRecues.set(annee, deja)
    return deja
  }

  #avant(annee: number, serie: number, periode: string): EnVigueur {
    return this.#enVigueur.get(annee, serie, periode, this.#cible.numero) as EnVigueur
  }

  #numeroDe(serie: SerieDeValeurs): number | null {
    const connu = this.#series[serie.rang]
    if (connu !== undefined) return connu
    const {trouver, numeroter} = this.#seriesDeLaBase
    const rang = this.#cible.simulation ? (trouver(serie) ?? null) : numeroter(serie)
    this.#series[serie.rang] = rang
    return rang
  }
}
