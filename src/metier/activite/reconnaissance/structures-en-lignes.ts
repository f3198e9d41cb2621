import type {Periode} from '../../../shared/periode.js'
import {periodeAnnuelle} from '../../../shared/periode.js'
import {lireEnteteDePeriode} from '../../../shared/periode-saisie.js'
import {
  nommeUneModalite,
  nommeUnIndicateur,
  type Rubrique,
  reconnaitreRubrique,
} from '../../referentiel/index.js'
import {REGION} from '../types.js'
import {type GrilleEtendue, porteUneValeur, porteUnNombre} from './grille-etendue.js'
import {type Nom, nommerLigne} from './nommer-structure.js'
import type {Bloc, CelluleLue, Intitule, StructureDouteuse, Temoin, Vocabulaire} from './types.js'

type ColonneReconnue = {readonly colonne: number; readonly rubrique: Rubrique; readonly periode: Periode}

/**
 * Recognises a table of structures in rows and indicators in columns, under one or several header rows merged
 * or stacked, with département subtotals and a grand total.
 */
export function reconnaitreStructuresEnLignes(
  vocabulaire: Vocabulaire,
  etendue: GrilleEtendue,
): Bloc | undefined {
  const axe = trouverAxe(vocabulaire, etendue)
  if (!axe) return undefined
  const entete = trouverEntete(vocabulaire, etendue, axe)
  if (!entete) return undefined
  const {colonnes, ignores} = lireColonnes(vocabulaire, etendue, axe.colonne, entete)
  if (colonnes.length === 0) return undefined
  const lignes = lireLignes(vocabulaire, etendue, {axe: axe.colonne, debut: entete.fin + 1, colonnes})
  const colonneFin = Math.max(...colonnes.map((c) => c.colonne))
  return {
    feuille: etendue.grille.feuille,
    orientation: 'structures_en_lignes',
    plage: {ligneDebut: entete.debut, colonneDebut: axe.colonne, ligneFin: lignes.derniere, colonneFin},
    entete: {ligneDebut: entete.debut, colonneDebut: axe.colonne, ligneFin: entete.fin, colonneFin},
    cellules: lignes.cellules,
    temoins: lignes.temoins,
    douteuses: lignes.douteuses,
    inconnues: lignes.inconnues,
    ignores,
  }
}

/** The column that names the most structures, and its first row that does. */
function trouverAxe(
  vocabulaire: Vocabulaire,
  etendue: GrilleEtendue,
): {colonne: number; premiere: number} | undefined {
  let meilleur: {colonne: number; premiere: number; nombre: number} | undefined
  for (let colonne = 0; colonne < Math.min(etendue.largeur, 12); colonne++) {
    const lignes: number[] = []
    for (let ligne = 0; ligne < etendue.hauteur; ligne++) {
      const cellule = etendue.cellule(ligne, colonne)
      if (cellule?.genre !== 'texte' || !suivieDeNombres(etendue, ligne, colonne)) continue
      const nom = nommerLigne(vocabulaire, cellule.affiche.trim())
      if ((nom.genre === 'structure' && nom.code !== REGION) || nom.genre === 'doute') lignes.push(ligne)
    }
    if (lignes[0] !== undefined && lignes.length > (meilleur?.nombre ?? 0)) {
      meilleur = {colonne, premiere: lignes[0], nombre: lignes.length}
    }
  }
  return meilleur
}

function suivieDeNombres(etendue: GrilleEtendue, ligne: number, colonne: number): boolean {
  for (let c = colonne + 1; c < etendue.largeur; c++)
    if (porteUneValeur(etendue.cellule(ligne, c))) return true
  return false
}

/** The header rows just above the first structure; a group row (« MEUSE ») may stand between. */
function trouverEntete(
  vocabulaire: Vocabulaire,
  etendue: GrilleEtendue,
  axe: {colonne: number; premiere: number},
): {debut: number; fin: number} | undefined {
  let fin = axe.premiere - 1
  while (fin >= 0 && !estEnTete(vocabulaire, etendue, fin, axe.colonne)) fin--
  if (fin < 0) return undefined
  let debut = fin
  while (debut > 0 && estEnTete(vocabulaire, etendue, debut - 1, axe.colonne)) debut--
  return {debut, fin}
}

function estEnTete(vocabulaire: Vocabulaire, etendue: GrilleEtendue, ligne: number, axe: number): boolean {
  for (let colonne = axe + 1; colonne < etendue.largeur; colonne++) {
    const cellule = etendue.cellule(ligne, colonne)
    if (cellule?.genre !== 'texte') continue
    if (
      nommeUnIndicateur(vocabulaire.lexique, cellule.affiche) ||
      nommeUneModalite(vocabulaire.lexique, cellule.affiche)
    )
      return true
  }
  return false
}

function lireColonnes(
  vocabulaire: Vocabulaire,
  etendue: GrilleEtendue,
  axe: number,
  entete: {debut: number; fin: number},
): {colonnes: ColonneReconnue[]; ignores: Intitule[]} {
  const colonnes: ColonneReconnue[] = []
  const ignores: Intitule[] = []
  for (let colonne = axe + 1; colonne < etendue.largeur; colonne++) {
    const chemin = cheminDeColonne(etendue, colonne, axe, entete)
    if (chemin.length === 0) continue
    const dates = chemin.map((texte) => lireEnteteDePeriode(texte, vocabulaire.annee))
    const date = dates.find((d) => d?.genre === 'periode')
    const rubrique = reconnaitreRubrique(
      vocabulaire.lexique,
      chemin.filter((_, i) => dates[i]?.genre !== 'periode'),
    )
    if (rubrique) {
      const periode = date?.genre === 'periode' ? date.periode : periodeAnnuelle(vocabulaire.annee)
      colonnes.push({colonne, rubrique, periode})
    } else if (colonneDeNombres(etendue, colonne, entete.fin)) {
      ignores.push({texte: chemin.join(' › '), ligne: entete.fin, colonne})
    }
  }
  return {colonnes, ignores}
}

/** The header texts over a column, outer first; an outer title not merged reaches to the next one on its right. */
function cheminDeColonne(
  etendue: GrilleEtendue,
  colonne: number,
  axe: number,
  entete: {debut: number; fin: number},
): string[] {
  const chemin: string[] = []
  for (let ligne = entete.debut; ligne <= entete.fin; ligne++) {
    let texte = etendue.texte(ligne, colonne)
    for (let c = colonne - 1; !texte && ligne < entete.fin && c > axe; c--) texte = etendue.texte(ligne, c)
    if (texte && texte !== chemin.at(-1)) chemin.push(texte)
  }
  return etendue.texte(entete.fin, colonne) ? chemin : []
}

function colonneDeNombres(etendue: GrilleEtendue, colonne: number, apres: number): boolean {
  for (let ligne = apres + 1; ligne < etendue.hauteur; ligne++)
    if (porteUnNombre(etendue.cellule(ligne, colonne))) return true
  return false
}

type Lignes = {
  cellules: CelluleLue[]
  temoins: Temoin[]
  douteuses: StructureDouteuse[]
  inconnues: Intitule[]
  derniere: number
}

function lireLignes(
  vocabulaire: Vocabulaire,
  etendue: GrilleEtendue,
  {axe, debut, colonnes}: {axe: number; debut: number; colonnes: readonly ColonneReconnue[]},
): Lignes {
  const lu: Lignes = {cellules: [], temoins: [], douteuses: [], inconnues: [], derniere: debut}
  let depuisDernierTotal: CelluleLue[] = []
  for (let ligne = debut; ligne < etendue.hauteur; ligne++) {
    if (!colonnes.some(({colonne}) => porteUneValeur(etendue.cellule(ligne, colonne)))) continue
    const {texte, colonne, nom} = nommer(vocabulaire, etendue, ligne, axe)
    if (nom.genre === 'structure') {
      const cellules = lireLigne(etendue, ligne, nom.code, colonnes)
      lu.cellules.push(...cellules)
      if (nom.code !== REGION) depuisDernierTotal.push(...cellules)
    } else if (nom.genre === 'total') {
      const duReseau = nom.duReseau || depuisDernierTotal.length === 0
      const couvertes = duReseau ? lu.cellules.filter((c) => c.structure !== REGION) : depuisDernierTotal
      lu.temoins.push(
        ...temoinsDeLigne(etendue, ligne, texte, duReseau ? 'reseau' : 'partie', colonnes, couvertes),
      )
      depuisDernierTotal = []
    } else if (nom.genre === 'doute') {
      lu.douteuses.push({texte, ligne, colonne, candidats: nom.candidats})
    } else if (colonnes.some((c) => porteUnNombre(etendue.cellule(ligne, c.colonne)))) {
      lu.inconnues.push({texte: texte || 'ligne sans nom', ligne, colonne})
    }
    lu.derniere = ligne
  }
  return lu
}

/** The label of a row stands in the axis column; that of a total may stand in a column on its left. */
function nommer(
  vocabulaire: Vocabulaire,
  etendue: GrilleEtendue,
  ligne: number,
  axe: number,
): {texte: string; colonne: number; nom: Nom} {
  for (let colonne = axe; colonne >= 0; colonne--) {
    const texte = etendue.cellule(ligne, colonne)?.affiche.trim() ?? ''
    if (texte && etendue.cellule(ligne, colonne)?.genre === 'texte') {
      return {texte, colonne, nom: nommerLigne(vocabulaire, texte)}
    }
  }
  return {texte: '', colonne: axe, nom: {genre: 'inconnu'}}
}

function lireLigne(
  etendue: GrilleEtendue,
  ligne: number,
  structure: CelluleLue['structure'],
  colonnes: readonly ColonneReconnue[],
): CelluleLue[] {
  return colonnes.flatMap(({colonne, rubrique, periode}) => {
    const cellule = etendue.cellule(ligne, colonne)
    return cellule && porteUneValeur(cellule) ? [{ligne, colonne, cellule, structure, rubrique, periode}] : []
  })
}

function temoinsDeLigne(
  etendue: GrilleEtendue,
  ligne: number,
  libelle: string,
  portee: Temoin['portee'],
  colonnes: readonly ColonneReconnue[],
  couvertes: readonly CelluleLue[],
): Temoin[] {
  return colonnes.flatMap(({colonne}) => {
    const cellule = etendue.cellule(ligne, colonne)
    if (!cellule || !porteUneValeur(cellule)) return []
    return [
      {ligne, colonne, cellule, libelle, portee, couvre: couvertes.filter((c) => c.colonne === colonne)},
    ]
  })
}
