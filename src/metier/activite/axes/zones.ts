import {type Colonne, commeAnnees} from './colonnes.js'
import {type GrilleEtendue, natureDe} from './grille-etendue.js'

/** One table among those that share the same rows: its labels, its data, what it cannot place. */
export type Zone = {
  readonly debut: number
  readonly fin: number
  readonly etiquettes: readonly Colonne[]
  readonly donnees: readonly Colonne[]
  /** Columns with numbers under a header that says nothing known. */
  readonly inconnues: readonly Colonne[]
  /** Columns that come before the data and name no axis: a code, a département. */
  readonly annexes: readonly Colonne[]
  /** The column that says why the one value of a row is absent. */
  readonly etat?: number
}

type Ouverte = {debut: number; etiquettes: Colonne[]; donnees: Colonne[]; autres: Colonne[]; fin: number}

/**
 * Splits columns into tables side by side: labels after data begin a new one, unless they complete a long table,
 * whose columns come in any order.
 */
export function separerLesZones(
  etendue: GrilleEtendue,
  corps: readonly number[],
  colonnes: readonly Colonne[],
): readonly Zone[] {
  const listeLongue =
    colonnes.filter((c) => c.role === 'donnees' && c.chemin.at(-1)?.titre === 'valeur').length === 1
  const zones: Ouverte[] = []
  let zone: Ouverte | undefined
  for (const colonne of colonnes) {
    const commence =
      !zone || (colonne.role === 'etiquettes' && ouvreUneZone(zone, colonne, colonnes, listeLongue))
    if (commence) {
      zone = {debut: colonne.colonne, etiquettes: [], donnees: [], autres: [], fin: colonne.colonne}
      zones.push(zone)
    }
    if (!zone) continue
    zone.fin = colonne.colonne
    const tas =
      colonne.role === 'etiquettes' ? 'etiquettes' : colonne.role === 'donnees' ? 'donnees' : 'autres'
    zone[tas].push(colonne)
  }
  return zones.map((z) => fermer(etendue, corps, z))
}

function ouvreUneZone(zone: Ouverte, colonne: Colonne, toutes: readonly Colonne[], longue: boolean): boolean {
  if (zone.donnees.length === 0) return false
  if (!toutes.some((c) => c.colonne > colonne.colonne && c.role === 'donnees')) return false
  const dejaNomme = zone.etiquettes.some((e) => e.genre === colonne.genre && colonne.genre !== 'modalite')
  return dejaNomme || !colonne.titree || !longue
}

function fermer(etendue: GrilleEtendue, corps: readonly number[], zone: Ouverte): Zone {
  const premiereDonnee = Math.min(...zone.donnees.map((c) => c.colonne), Number.POSITIVE_INFINITY)
  let etiquettes: readonly Colonne[] = zone.etiquettes
  if (etiquettes.length === 0) {
    const annees = zone.autres
      .filter((c) => c.colonne < premiereDonnee)
      .map((c) => commeAnnees(etendue, corps, c))
      .find((c) => c !== undefined)
    if (annees) etiquettes = [annees]
  }
  const prises = new Set(etiquettes.map((c) => c.colonne))
  const autres = zone.autres.filter((c) => !prises.has(c.colonne))
  const etat = autres.find((c) => c.chemin.at(-1)?.titre === 'etat')
  const premiere = Math.min(premiereDonnee, ...etiquettes.map((c) => c.colonne))
  return {
    debut: zone.debut,
    fin: zone.fin,
    etiquettes,
    donnees: zone.donnees,
    inconnues: autres.filter((c) => c.porteDesNombres && !c.titree && c.colonne > premiere),
    annexes: autres.filter((c) => c.colonne < premiereDonnee && c !== etat),
    ...(etat && zone.donnees.length === 1 && {etat: etat.colonne}),
  }
}

/** Where the value of a row stands under a header: in its cell, or where it is said why it is absent. */
export function colonneDeValeur(
  etendue: GrilleEtendue,
  zone: Zone,
  ligne: number,
  colonne: number,
): number | undefined {
  if (natureDe(etendue.cellule(ligne, colonne)) !== 'vide') return colonne
  return zone.etat !== undefined && natureDe(etendue.cellule(ligne, zone.etat)) === 'absence'
    ? zone.etat
    : undefined
}
