import {join} from 'node:path'
import {
  ANNEE_DES_JEUNES,
  composerReferentielDesJeunes,
  composerStructures,
  ecrireJeunes,
  preparerEspace,
} from '../donnees/index.js'
import {comparer, enTableau} from '../mesure/index.js'
import {animreg, remettre, totalDesChiffres} from './animreg.js'
import {enNode, enPython, enR, selon} from './pairs.js'
import type {Charge} from './types.js'

const [SHEETJS, DPLYR] = ['SheetJS `dense`, script qui compte', 'R : readxl + dplyr']

/** One row per young person, without identity: what is declared countable is counted, by month and by breakdown. */
export const mesurerLesJeunes: Charge = async (dossier, reglages) => {
  const structures = composerStructures(reglages.petit ? 2 : 20)
  const lignes = reglages.petit ? 60 : 40_000
  const [fichier, modele, espace] = ['extraction.xlsx', 'modele', 'espace'].map((n) => join(dossier, n)) as [
    string,
    string,
    string,
  ]
  ecrireJeunes(fichier, structures, lignes)
  await preparerEspace(modele, {
    annee: ANNEE_DES_JEUNES,
    structures,
    referentiel: composerReferentielDesJeunes(),
  })
  const resultats = comparer(
    [
      {
        nom: 'animreg : `activite importer` puis `chiffres calculer`',
        preparer: remettre(modele, espace),
        commandes: [
          animreg('activite', 'importer', fichier, '--espace', espace),
          animreg('chiffres', 'calculer', '--json', '--espace', espace),
        ],
        total: totalDesChiffres,
        objectifs: [
          {grandeur: 'temps', auPlus: 0.5, sur: SHEETJS},
          ...(reglages.petit ? [] : [{grandeur: 'temps', auPlus: 1, sur: DPLYR} as const]),
        ],
      },
      {nom: SHEETJS, tours: 3, commandes: enNode('jeunes.mjs', [fichier])},
      ...selon(reglages, [
        () => ({nom: DPLYR, tours: 3, commandes: enR('jeunes.R', [fichier], ['readxl', 'dplyr'])}),
        () => ({
          nom: 'pandas',
          tours: 2,
          commandes: enPython('jeunes.py', [fichier], {
            pandas: 'python3-pandas',
            openpyxl: 'python3-openpyxl',
          }),
        }),
      ]),
    ],
    reglages.tours,
  )
  const note =
    'Sans date de naissance : animreg refuse un fichier qui en porte une. Les autres comptent sans base ; animreg garde les comptes, par mois, structure et modalité.'
  return `## W3. Une ligne par jeune : ${lignes} lignes × 30 colonnes\n\n${note}\n\n${enTableau(resultats)}`
}
