import type {Periode} from '../../../shared/periode.js'
import {lireEnteteDePeriode} from '../../../shared/periode-saisie.js'
import {type Rubrique, reconnaitreRubrique} from '../../referentiel/index.js'
import {type GrilleEtendue, porteUneValeur, porteUnNombre} from './grille-etendue.js'
import {trouverStructureDuFichier} from './nommer-structure.js'
import type {Bloc, CelluleLue, Intitule, Temoin, Vocabulaire} from './types.js'

type ColonneDeTemps = {readonly colonne: number; readonly periode: Periode | 'total'}
type Parent = {readonly texte: string; readonly rubrique: Rubrique}

/** Recognises a table of indicators in rows and months, quarters, cumuls or years in columns, of one structure. */
export function reconnaitreIndicateursEnLignes(
  vocabulaire: Vocabulaire,
  etendue: GrilleEtendue,
  fichier: string,
): Bloc | undefined {
  const entete = trouverEntete(vocabulaire, etendue)
  if (!entete) return undefined
  const premiereColonne = Math.min(...entete.colonnes.map((c) => c.colonne))
  const lignes = lireLignes(vocabulaire, etendue, entete.ligne, premiereColonne)
  if (lignes.rubriques.length === 0) return undefined

  const structure = trouverStructureDuFichier(vocabulaire, etendue, entete.ligne, fichier)
  const code = 'code' in structure ? structure.code : undefined
  const colonneFin = Math.max(...entete.colonnes.map((c) => c.colonne))
  const lu = code
    ? lireCellules(etendue, code, lignes.rubriques, entete.colonnes)
    : {cellules: [], temoins: []}
  return {
    feuille: etendue.grille.feuille,
    orientation: 'indicateurs_en_lignes',
    plage: {ligneDebut: entete.ligne, colonneDebut: 0, ligneFin: lignes.derniere, colonneFin},
    entete: {ligneDebut: entete.ligne, colonneDebut: 0, ligneFin: entete.ligne, colonneFin},
    ...lu,
    douteuses: 'douteuse' in structure ? [structure.douteuse] : [],
    inconnues: 'inconnue' in structure ? [structure.inconnue] : [],
    ignores: lignes.ignores,
  }
}

/** The row that names the most periods; one alone is enough when it is a year or a cumul. */
function trouverEntete(
  vocabulaire: Vocabulaire,
  etendue: GrilleEtendue,
): {ligne: number; colonnes: readonly ColonneDeTemps[]} | undefined {
  let meilleure: {ligne: number; colonnes: readonly ColonneDeTemps[]} | undefined
  for (let ligne = 0; ligne < etendue.hauteur; ligne++) {
    const colonnes = colonnesDeTemps(vocabulaire, etendue, ligne)
    if (colonnes.some((c) => c.periode !== 'total') && colonnes.length > (meilleure?.colonnes.length ?? 0)) {
      meilleure = {ligne, colonnes}
    }
  }
  return meilleure
}

function colonnesDeTemps(vocabulaire: Vocabulaire, etendue: GrilleEtendue, ligne: number): ColonneDeTemps[] {
  const colonnes: ColonneDeTemps[] = []
  for (let colonne = 1; colonne < etendue.largeur; colonne++) {
    const cellule = etendue.cellule(ligne, colonne)
    if (!cellule) continue
    const texte = cellule.genre === 'date' ? String(cellule.valeur) : cellule.affiche
    const entete = lireEnteteDePeriode(texte, vocabulaire.annee)
    if (entete) colonnes.push({colonne, periode: entete.genre === 'total' ? 'total' : entete.periode})
  }
  return colonnes
}

type Rubriques = {
  rubriques: {ligne: number; texte: string; rubrique: Rubrique}[]
  ignores: Intitule[]
  derniere: number
}

function lireLignes(
  vocabulaire: Vocabulaire,
  etendue: GrilleEtendue,
  ligneEntete: number,
  premiereColonne: number,
): Rubriques {
  const lu: Rubriques = {rubriques: [], ignores: [], derniere: ligneEntete}
  let parent: Parent | undefined
  for (let ligne = ligneEntete + 1; ligne < etendue.hauteur; ligne++) {
    const chemin = cheminDeLigne(etendue, ligne, premiereColonne)
    if (chemin.length === 0) continue
    const texte = chemin.join(' › ')
    const rubrique = nommer(vocabulaire, chemin, parent)
    const aDesNombres = porteDesNombres(etendue, ligne, premiereColonne)
    if (rubrique) {
      if (!estDetail(chemin) && rubrique.modalites === '') parent = {texte: chemin.at(-1) ?? '', rubrique}
      if (aDesNombres) {
        lu.rubriques.push({ligne, texte, rubrique})
        lu.derniere = ligne
      }
    } else if (aDesNombres) {
      lu.ignores.push({texte, ligne, colonne: 0})
      lu.derniere = ligne
    }
  }
  return lu
}

/** A « dont … » row is read in the reach of the row it stands under. */
function nommer(
  vocabulaire: Vocabulaire,
  chemin: readonly string[],
  parent: Parent | undefined,
): Rubrique | undefined {
  if (parent && estDetail(chemin)) {
    return reconnaitreRubrique(vocabulaire.lexique, [parent.texte, ...chemin], parent.rubrique)
  }
  return reconnaitreRubrique(vocabulaire.lexique, chemin, parent?.rubrique)
}

function estDetail(chemin: readonly string[]): boolean {
  return /^\W*dont\b/i.test(chemin[0] ?? '')
}

function cheminDeLigne(etendue: GrilleEtendue, ligne: number, premiereColonne: number): string[] {
  const chemin: string[] = []
  for (let colonne = 0; colonne < premiereColonne; colonne++) {
    const texte = etendue.texte(ligne, colonne)
    if (texte && texte !== chemin.at(-1)) chemin.push(texte)
  }
  return chemin
}

function porteDesNombres(etendue: GrilleEtendue, ligne: number, premiereColonne: number): boolean {
  for (let colonne = premiereColonne; colonne < etendue.largeur; colonne++) {
    if (porteUnNombre(etendue.cellule(ligne, colonne))) return true
  }
  return false
}

function lireCellules(
  etendue: GrilleEtendue,
  structure: CelluleLue['structure'],
  rubriques: Rubriques['rubriques'],
  colonnes: readonly ColonneDeTemps[],
): {cellules: CelluleLue[]; temoins: Temoin[]} {
  const cellules: CelluleLue[] = []
  const temoins: Temoin[] = []
  for (const {ligne, texte, rubrique} of rubriques) {
    const deLaLigne: CelluleLue[] = []
    for (const {colonne, periode} of colonnes) {
      const cellule = etendue.cellule(ligne, colonne)
      if (!cellule || !porteUneValeur(cellule)) continue
      if (periode === 'total')
        temoins.push({ligne, colonne, cellule, libelle: texte, portee: 'periodes', couvre: deLaLigne})
      else deLaLigne.push({ligne, colonne, cellule, structure, rubrique, periode})
    }
    cellules.push(...deLaLigne)
  }
  return {cellules, temoins}
}
