import {mkdirSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {
  composerIndicateurs,
  composerReferentiel,
  composerStructures,
  ecrireRegion,
  preparerEspace,
} from '../donnees/index.js'
import {type Concurrent, comparer, enTableau} from '../mesure/index.js'
import {animreg, remettre, totalDesChiffres} from './animreg.js'
import {enNode, enPython, enR, selon} from './pairs.js'
import type {Charge} from './types.js'

const ANNEE = 2024
const OPENPYXL = 'openpyxl (lecture seule) + sqlite3'
const SHEETJS = 'SheetJS `dense` + better-sqlite3, script nu'

/** One region, one year: a workbook per structure goes in, the key figures come out. */
export const mesurerUneRegion: Charge = async (dossier, reglages) => {
  const structures = composerStructures(reglages.petit ? 2 : 20)
  const indicateurs = composerIndicateurs(reglages.petit ? 8 : 120)
  const [recus, modele, espace, base] = ['recus', 'modele', 'espace', 'pair.sqlite'].map((n) =>
    join(dossier, n),
  ) as [string, string, string, string]
  mkdirSync(recus)
  ecrireRegion(recus, structures, indicateurs, ANNEE)
  await preparerEspace(modele, {annee: ANNEE, structures, referentiel: composerReferentiel(indicateurs)})
  const preparer = () => {
    rmSync(base, {force: true})
  }
  const concurrents: readonly Concurrent[] = [
    {
      nom: 'animreg : `activite importer` puis `chiffres calculer`',
      preparer: remettre(modele, espace),
      commandes: [
        animreg('activite', 'importer', recus, '--espace', espace),
        animreg('chiffres', 'calculer', '--json', '--espace', espace),
      ],
      total: totalDesChiffres,
      objectifs: [
        ...(reglages.petit ? [] : [{grandeur: 'temps', auPlus: 1, sur: OPENPYXL} as const]),
        {grandeur: 'temps', auPlus: 1, sur: SHEETJS},
      ],
    },
    {nom: SHEETJS, preparer, commandes: enNode('region.mjs', ['sheetjs', recus, base])},
    {
      nom: 'exceljs + better-sqlite3',
      preparer,
      commandes: enNode('region.mjs', ['exceljs', recus, base], 'exceljs'),
    },
    ...selon(reglages, [
      () => ({
        nom: OPENPYXL,
        preparer,
        commandes: enPython('region.py', [recus, base], {openpyxl: 'python3-openpyxl', sqlite3: 'python3'}),
      }),
      () => ({
        nom: 'R : readxl + dplyr, sans base',
        commandes: enR('region.R', [recus], ['readxl', 'dplyr']),
      }),
    ]),
  ]
  const taille = `${structures.length} classeurs, ${indicateurs.length} indicateurs × 12 mois`
  return `## W1. Une région, une année : ${taille}\n\n${enTableau(comparer(concurrents, reglages.tours))}`
}
