import type {Vocabulaire} from '../intitules/index.js'
import type {GenreDEtiquette} from './contenu.js'
import {type Etiquette, lireEtiquettes} from './etiquettes.js'
import type {GrilleEtendue} from './grille-etendue.js'
import {avecParent, libelleDe, rubriqueDeLigne, SANS_PARENT} from './parents.js'
import {type Etat, ouvrirSection} from './sections.js'
import type {SensDAxe} from './sens-d-axe.js'
import {structureDeLigne} from './structure-de-ligne.js'
import {colonneDeValeur, type Zone} from './zones.js'

/** What the labels of a row, and of the rows above it, say of its cells. */
export type LigneLue = SensDAxe & {
  /** What the row should name and does not. */
  readonly manque?: 'structure' | 'indicateur' | 'periode'
}

/** Reads the rows of a table that hold cells; rows of labels alone are headings of those below. */
export function lireLignes(
  vocabulaire: Vocabulaire,
  etendue: GrilleEtendue,
  corps: readonly number[],
  zone: Zone,
): readonly LigneLue[] {
  const lignes: LigneLue[] = []
  const etat: Etat = {section: {temps: []}, parents: SANS_PARENT, memoire: new Map()}
  for (const ligne of corps) {
    const etiquettes = lireEtiquettes(vocabulaire, etendue, ligne, zone, etat.memoire)
    const remplie = zone.donnees.some((c) => colonneDeValeur(etendue, zone, ligne, c.colonne) !== undefined)
    if (!remplie && !estUnRangDeListe(etiquettes, zone)) {
      ouvrirSection(vocabulaire, etiquettes, etat)
      continue
    }
    changerDeGroupe(etiquettes, etat)
    const lue = lireLigne(vocabulaire, ligne, etiquettes, zone, etat)
    if (remplie) lignes.push(lue)
    retenir(lue, etiquettes, etat)
  }
  return lignes
}

/** A row that names its structure and what it counts, without a value: one that is missing, not a heading. */
function estUnRangDeListe(etiquettes: readonly Etiquette[], zone: Zone): boolean {
  const genres = new Set(zone.etiquettes.map((c) => c.genre))
  if (!genres.has('structure') || genres.size < 2) return false
  const ecrites = etiquettes.filter((e) => e.propre && e.genre !== 'annexe')
  return ecrites.length === zone.etiquettes.length
}

/** Under another structure, « dont … » no longer speaks of the rows of the one before. */
function changerDeGroupe(etiquettes: readonly Etiquette[], etat: Etat): void {
  const nommee = etiquettes.find((e) => e.genre === 'structure' && e.propre)
  if (nommee && etat.memoire.get(nommee.colonne)?.sens.texte !== nommee.sens.texte)
    etat.parents = {entrees: etat.parents.entrees.filter((e) => e.sansValeur)}
}

function retenir(lue: LigneLue, etiquettes: readonly Etiquette[], etat: Etat): void {
  const memoire = new Map(lue.total ? [] : etat.memoire)
  for (const e of etiquettes) if (e.propre && e.genre !== 'annexe' && !lue.total) memoire.set(e.colonne, e)
  etat.memoire = memoire
  if (lue.structure !== undefined && lue.modalites.length === 0) etat.derniereStructure = lue.structure
}

function lireLigne(
  vocabulaire: Vocabulaire,
  ligne: number,
  etiquettes: readonly Etiquette[],
  zone: Zone,
  etat: Etat,
): LigneLue {
  const genres = new Set(zone.etiquettes.map((c) => c.genre))
  const axes = etiquettes.filter((e) => e.genre !== 'annexe')
  const principale = axes.findLast((e) => e.propre) ?? etiquettes.at(-1)
  const intitule = {
    texte: axes.map((e) => e.sens.texte).join(' › ') || (principale?.sens.texte ?? ''),
    ligne,
    colonne: principale?.colonne ?? zone.debut,
  }
  const nom = structureDeLigne(vocabulaire, etiquettes, genres, etat)
  const exclu = axes.find((e) => e.sens.exclu)?.sens.exclu ?? etat.section.exclu
  const temps = [...etat.section.temps, ...axes.flatMap((e) => (e.sens.temps ? [e.sens.temps] : []))]
  const totalDePeriodes = axes.some(
    (e) => estDuTemps(e.genre) && (e.sens.ensemble || e.sens.total !== undefined),
  )
  const dit = nommerRubrique(vocabulaire, axes, etat)
  const lue: LigneLue = {intitule, ...nom, totalDePeriodes, temps, ...dit, ...(exclu && {exclu})}
  const manque = exclu ? undefined : ceQuiManque(lue, axes, genres, etat)
  if (manque !== 'periode') return manque ? {...lue, manque} : lue
  const fautive = axes.find((e) => estDuTemps(e.genre) && !e.sens.temps)
  const place = fautive && {texte: fautive.sens.texte, ligne, colonne: fautive.colonne}
  return {...lue, manque, intitule: place ?? intitule}
}

function estDuTemps(genre: Etiquette['genre']): boolean {
  return genre === 'periode' || genre === 'annee' || genre === 'mois'
}

function nommerRubrique(
  vocabulaire: Vocabulaire,
  axes: readonly Etiquette[],
  etat: Etat,
): Pick<LigneLue, 'rubrique' | 'texteDeRubrique' | 'modalites'> {
  const dites = axes.filter(parleDeRubrique)
  const chemin = dites.flatMap((e) => morceauxDeModalites(e))
  const premiere = dites[0]
  const texteDeRubrique = chemin.join(' › ')
  const inconnue = axes.find(
    (e) => e.genre === 'indicateur' && e.propre && e.sens.rubrique === '' && !e.sens.exclu,
  )
  if (!premiere && inconnue && inconnue.sens.structure === undefined && !inconnue.sens.total)
    etat.parents = avecParent(etat.parents, libelleDe(inconnue), undefined, false)
  if (!premiere) {
    // Structures under a heading that names an indicator.
    const section = etat.parents.entrees.findLast((e) => e.sansValeur)
    return section?.rubrique && axes.some((e) => e.sens.structure !== undefined || e.sens.total)
      ? {rubrique: section.rubrique, texteDeRubrique: section.texte, modalites: []}
      : {texteDeRubrique, modalites: []}
  }
  const nommee = dites.some((e) => e.sens.indicateur)
  const libelle = libelleDe(premiere)
  const rubrique = rubriqueDeLigne(vocabulaire.lexique, chemin, libelle, etat.parents)
  if (!rubrique) return {texteDeRubrique, modalites: nommee ? [] : chemin}
  if (dites.length === 1 && premiere.propre) etat.parents = avecParent(etat.parents, libelle, rubrique, false)
  return {rubrique, texteDeRubrique, modalites: []}
}

/** In a column of modalities every text counts: one nobody knows is not the whole. */
function parleDeRubrique({sens, genre}: Etiquette): boolean {
  if (genre === 'modalite') return true
  return sens.rubrique !== '' && !estDuTemps(genre) && !(genre === 'structure' && sens.ensemble)
}

/** `sexe=femmes;tranche_age=mineurs`, as we export it, names two modalities. */
function morceauxDeModalites({sens, brut}: Etiquette): readonly string[] {
  if (!/^\w+=\w+(?:;\w+=\w+)*$/.test(brut.trim())) return [sens.rubrique || sens.texte]
  return brut
    .trim()
    .split(';')
    .map((m) => (m.split('=')[1] ?? '').replaceAll('_', ' '))
}

/** The first thing that the labels of this table name elsewhere, and not on this row. */
function ceQuiManque(
  lue: LigneLue,
  axes: readonly Etiquette[],
  genres: ReadonlySet<GenreDEtiquette | undefined>,
  {section}: Etat,
): LigneLue['manque'] {
  const sansStructure = lue.structure === undefined && !lue.total && !lue.candidats
  if (genres.has('structure') && sansStructure) return 'structure'
  // A row that names its structure under an indicator in a heading is complete with it.
  const deStructure = lue.structure !== undefined && lue.structure !== section.structure
  const inconnu = genres.has('indicateur') && sansIndicateur(lue, axes)
  if (inconnu && !deStructure) return 'indicateur'
  // Of what nobody knows, the time does not matter.
  return !inconnu && sansPeriode(lue, axes, genres) ? 'periode' : undefined
}

function sansIndicateur(lue: LigneLue, axes: readonly Etiquette[]): boolean {
  const inconnu = axes.some(
    (e) => e.genre === 'indicateur' && e.sens.rubrique === '' && e.sens.structure === undefined,
  )
  return !lue.rubrique && (inconnu || lue.modalites.length === 0)
}

function sansPeriode(
  lue: LigneLue,
  axes: readonly Etiquette[],
  genres: ReadonlySet<GenreDEtiquette | undefined>,
): boolean {
  const duTemps = axes.filter((e) => estDuTemps(e.genre))
  if (duTemps.some((e) => !e.sens.temps && !lue.totalDePeriodes)) return true
  const [seul, ...autres] = genres
  return duTemps.length === 0 && autres.length === 0 && seul !== undefined && estDuTemps(seul)
}
