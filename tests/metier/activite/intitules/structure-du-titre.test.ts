import {describe, expect, it} from 'vitest'
import {lirePeriodeDuTitre, lireStructureDuTitre} from '../../../../src/metier/activite/intitules/index.js'
import {contexteLorrain} from '../../../support/reseau.js'

const {vocabulaire} = contexteLorrain()

function entourage(titres: readonly string[], feuille = 'Feuil1', fichier = 'recu.xlsx') {
  const propres = titres.map((texte, ligne) => ({texte, ligne, colonne: 0}))
  return {propres, generaux: [], feuille, fichier, seul: true}
}

function structure(titres: readonly string[], feuille?: string, fichier?: string) {
  const lue = lireStructureDuTitre(vocabulaire, entourage(titres, feuille, fichier))
  if ('code' in lue) return lue.code
  if ('douteuse' in lue) return lue.douteuse.candidats.map((c) => c.code)
  return 'total' in lue ? 'total' : 'inconnue'
}

describe('la structure que nomment un titre, une feuille ou un fichier', () => {
  it.each([
    ['titre entier', ['Mission Locale du Grand Nancy'], 'Feuil1', 'recu.xlsx', '54395S00'],
    ['titre et année', ['Tableau de bord ML Grand Nancy 2008'], 'Feuil1', 'recu.xlsx', '54395S00'],
    ['titre « Structure : »', ['Structure : ML St-Dié'], 'Feuil1', 'recu.xlsx', '88413S00'],
    ['feuille', [], 'ML Nord Meusien', 'recu.xlsx', '55545S00'],
    ['fichier numéroté', [], 'Feuil1', '02-ml-du-grand-nancy-2008.xlsx', '54395S00'],
    ['fichier avec d’autres mots', [], 'Feuil1', 'civis_ML_Nord_Mosellan_final.xlsx', '57672S00'],
    ['titre plutôt que fichier', ['ML Nord Meusien'], 'Feuil1', 'ml-grand-nancy.xlsx', '55545S00'],
    [
      'la structure avant la région',
      ['Région Lorraine', 'PAIO Metz Campagne'],
      'Feuil1',
      'recu.xlsx',
      '57480S00',
    ],
    ['la région', ['Région Lorraine'], 'Feuil1', 'recu.xlsx', 'REGION'],
    ['le réseau', ['Missions Locales de Lorraine', 'Réseau'], 'Feuil1', 'recu.xlsx', 'REGION'],
    ['une feuille de total', ['Région Lorraine'], 'TOTAL', 'recu.xlsx', 'total'],
    [
      'un nom plus long qu’un nom connu',
      ['Mission Locale de la Ville de Metz Nord Est'],
      'Feuil1',
      'recu.xlsx',
      ['57463S00'],
    ],
    [
      'deux structures',
      ['ML Grand Nancy et ML Nord Meusien'],
      'Feuil1',
      'recu.xlsx',
      ['54395S00', '55545S00'],
    ],
    [
      'une structure inconnue et la région',
      ['Mission Locale de Toul', 'Région Lorraine'],
      'Feuil1',
      'recu.xlsx',
      'inconnue',
    ],
    ['rien', ['Activité 2008'], 'Feuil1', 'recu.xlsx', 'inconnue'],
  ] as const)('%s', (_, titres, feuille, fichier, attendu) => {
    expect(structure(titres, feuille, fichier)).toEqual(attendu)
  })
})

describe('la période que disent un titre, une feuille ou un fichier', () => {
  it.each([
    [['Année 2008'], 'Feuil1', 'recu.xlsx', {annee: 2008}],
    [['Tableau 2008'], 'Janv 2008', 'recu.xlsx', {annee: 2008, mois: 1}],
    [['Situation à fin juin 2008'], 'Feuil1', 'recu.xlsx', {annee: 2008, de: 1, a: 6}],
    [['Valeurs annuelles 2008'], 'Feuil1', 'envoi janvier 2009.xlsx', {annee: 2008}],
    [['Données 2008 extraites le 15 janvier 2009'], 'Feuil1', 'recu.xlsx', {}],
    [['Réunion du 12 mars 2008'], 'Feuil1', 'recu.xlsx', {annee: 2008}],
    [['Évolution 2007-2008'], 'Feuil1', 'recu.xlsx', {}],
    [[], 'Feuil1', 'activite mars 2008.xlsx', {annee: 2008, mois: 3}],
  ] as const)('%j, feuille %s, fichier %s', (titres, feuille, fichier, attendu) => {
    expect(lirePeriodeDuTitre(entourage(titres, feuille, fichier))).toEqual([attendu])
  })
})
