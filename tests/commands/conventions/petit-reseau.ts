import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {FeuilleDeClasseur} from '../../../src/documents/index.js'
import {ecrireClasseur} from '../../../src/formats/tableur/index.js'
import {reussir} from '../../support/espace-d-exemple.js'

export const MODELE = 'convention-financiere-parcours3'

function feuille(nom: string, lignes: readonly (readonly (string | number | null)[])[]): FeuilleDeClasseur {
  return {nom, lignes: lignes.map((ligne) => ligne.map((valeur) => ({valeur})))}
}

export async function ecrireFeuilles(chemin: string, feuilles: readonly FeuilleDeClasseur[]): Promise<void> {
  writeFileSync(chemin, await ecrireClasseur({titre: 'essai', auteur: 'essai', date: '2008-12-31', feuilles}))
}

/** Three structures, one of which has lost its president; the amounts of the year in a workbook. */
export async function preparerPetitReseau(cwd: string): Promise<void> {
  await reussir(['init', cwd, '--nom', 'Association régionale', '--region', 'Lorraine', '--annee', '2008'])
  await ecrireFeuilles(join(cwd, 'annuaire.xlsx'), [
    feuille('Structures', [
      ['Code', 'Structure', 'Type', 'Département', 'Adresse', 'Code postal', 'Ville', 'Courriel'],
      [
        '54001S00',
        'Mission Locale du Nord',
        'ML',
        '54',
        '1 rue Neuve',
        '54000',
        'NANCY',
        'contact@nord.exemple',
      ],
      ['54002S00', 'Mission Locale du Sud', 'ML', '54', '2 rue Neuve', '54000', 'NANCY', null],
      ['54003S00', 'PAIO de l’Ouest', 'PAIO', '54', '3 rue Neuve', '54000', 'NANCY', null],
    ]),
    feuille('Personnes', [
      ['Code', 'Fonction', 'Civilité', 'Prénom', 'Nom', 'Depuis', "Jusqu'à"],
      [null, 'Président', 'M.', 'Joachim', 'ÉRABLE', null, null],
      ['54001S00', 'Présidente', 'Mme', 'Rose', 'TRÉMIÈRE', null, null],
      ['54002S00', 'Président', 'M.', 'Basile', 'FRÊNE', null, null],
      ['54003S00', 'Président', 'M.', 'Hysope', 'THYM', '2004-01-01', '2008-06-30'],
    ]),
  ])
  await reussir(['structures', 'importer', 'annuaire.xlsx'], cwd)
  await ecrireFeuilles(join(cwd, 'conventions.xlsx'), [
    feuille('Connexion Parcours 3', [
      ['Code', 'Structure', 'Montant', 'Du', 'Au'],
      ['54001S00', 'Mission Locale du Nord', 770, '01/01/2008', '31/12/2008'],
      ['54002S00', 'Mission Locale du Sud', 610.5, '01/01/2008', '31/12/2008'],
      ['54003S00', 'PAIO de l’Ouest', 500, '01/01/2008', '31/12/2008'],
    ]),
  ])
}

export const GENERER = [
  'conventions',
  'generer',
  '--modele',
  MODELE,
  '--toutes',
  '--donnees',
  'conventions.xlsx',
]
