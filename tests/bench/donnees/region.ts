import {join} from 'node:path'
import type {Structure} from '../../../src/metier/structures/index.js'
import {type CelluleEcrite, ecrireClasseur} from './classeur.js'
import {Hasard} from './hasard.js'
import type {IndicateurDuBench} from './reseau.js'

const MOIS = 'Janvier Février Mars Avril Mai Juin Juillet Août Septembre Octobre Novembre Décembre'.split(' ')

/** One workbook per structure, months in columns and their total: what a region receives in a year. */
export function ecrireRegion(
  dossier: string,
  structures: readonly Structure[],
  indicateurs: readonly IndicateurDuBench[],
  annee: number,
): void {
  for (const [rang, {code, nom}] of structures.entries()) {
    const hasard = new Hasard(1000 + rang)
    const lignes: CelluleEcrite[][] = [
      [`Tableau de bord d’activité ${annee}`],
      [],
      ['Structure', nom],
      [],
      ['Indicateur', ...MOIS, 'Total'],
    ]
    for (const {libelle} of indicateurs) lignes.push(composerLigne(libelle, lignes.length + 1, hasard))
    ecrireClasseur(join(dossier, `${code}.xlsx`), `Activité ${annee}`, lignes)
  }
}

/** Twelve months, one in a hundred not known, and their total. */
function composerLigne(libelle: string, rang: number, hasard: Hasard): CelluleEcrite[] {
  const niveau = hasard.entier(5, 400)
  const mois = MOIS.map(() =>
    hasard.tirer() < 0.01 ? 'n.d.' : Math.round(niveau * (0.7 + 0.6 * hasard.tirer())),
  )
  const valeur = mois.reduce((somme: number, m) => somme + (typeof m === 'number' ? m : 0), 0)
  return [libelle, ...mois, {formule: `SUM(B${rang}:M${rang})`, valeur}]
}
