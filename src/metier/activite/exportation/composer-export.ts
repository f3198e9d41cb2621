import type {CelluleDeClasseur, Classeur, FeuilleDeClasseur} from '../../../documents/index.js'
import {composerDictionnaire} from './dictionnaire.js'
import {
  type CelluleExportee,
  composerTableRangee,
  type FaitsExportes,
  type TableRangee,
} from './table-rangee.js'

/** The tidy table of a year with its dictionary. */
export type ExportActivite = {readonly table: TableRangee; readonly dictionnaire: TableRangee}

/** Composes both, whatever the file they will go in. */
export function composerExport(
  faits: FaitsExportes,
  options: {readonly sansProvenance: boolean},
): ExportActivite {
  return {table: composerTableRangee(faits, options), dictionnaire: composerDictionnaire(faits, options)}
}

/** The same as a workbook: the table first, then a « Dictionnaire » sheet. */
export function enClasseur(
  {table, dictionnaire}: ExportActivite,
  {annee, auteur}: {readonly annee: number; readonly auteur: string},
): Classeur {
  return {
    titre: `Activité ${annee}`,
    auteur,
    date: `${annee}-12-31`,
    feuilles: [feuille(`Activité ${annee}`, table, 16), feuille('Dictionnaire', dictionnaire, 28)],
  }
}

/** The same for another program. */
export function enJson({table, dictionnaire}: ExportActivite, annee: number): string {
  return `${JSON.stringify({annee, valeurs: parLigne(table), dictionnaire: parLigne(dictionnaire)}, null, 1)}\n`
}

function parLigne({cles, lignes}: TableRangee) {
  return lignes.map((ligne) => Object.fromEntries(cles.map((cle, rang) => [cle, ligne[rang] ?? null])))
}

function feuille(nom: string, {titres, lignes}: TableRangee, largeur: number): FeuilleDeClasseur {
  return {
    nom,
    lignes: [titres.map((titre) => ({valeur: titre, style: 'entete' as const})), ...lignes.map(enCellules)],
    largeurs: titres.map(() => largeur),
    figer: {lignes: 1, colonnes: 0},
  }
}

function enCellules(ligne: readonly CelluleExportee[]): CelluleDeClasseur[] {
  return ligne.map((valeur) => (typeof valeur === 'string' ? {valeur, format: 'texte'} : {valeur}))
}
