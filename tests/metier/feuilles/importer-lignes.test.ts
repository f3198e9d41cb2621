import {describe, expect, it} from 'vitest'
import {importerLignes} from '../../../src/metier/feuilles/index.js'
import {anomalie} from '../../../src/shared/anomalie.js'

type Ligne = {readonly code: string; readonly sorte: string; readonly valeur: {readonly n: number}}

const ligne = (code: string, n: number, sorte = 'sorte'): Ligne => ({code, sorte, valeur: {n}})
const lues = (...lignes: Ligne[]) => ({lignes, colonnesIgnorees: [], anomalies: []})
const DEMANDE = {
  fichier: 'f.xlsx',
  sha256: 'a',
  cle: ({code}: Ligne) => code,
  nommer: ({code}: Ligne) => code,
  decrire: ({valeur}: Ligne) => ({valeur: valeur.n}),
}

describe('importer les lignes d’un classeur', () => {
  it('dit ce qui est nouveau, changé champ par champ, et garde ce qui n’est pas cité', () => {
    const {bilan, aEcrire} = importerLignes(
      [ligne('A', 1), ligne('B', 1)],
      lues(ligne('A', 2), ligne('C', 1)),
      DEMANDE,
    )
    expect(bilan.lignes).toEqual({
      nouvelles: ['C'],
      modifiees: [{ligne: 'A', champ: 'valeur', avant: '1', apres: '2'}],
      retirees: [],
      absentes: ['B'],
      identiques: 0,
    })
    expect(aEcrire.map((l) => l.code)).toEqual(['C', 'A'])
  })

  it('l’ordre des champs ne fait pas une différence, à aucune profondeur', () => {
    const connue = {code: 'A', valeur: {n: 1, m: 2, vide: null}}
    const lue = {valeur: {m: 2, n: 1}, code: 'A'}
    const {bilan} = importerLignes<object>(
      [connue],
      {lignes: [lue], colonnesIgnorees: [], anomalies: []},
      {...DEMANDE, cle: () => 'A', nommer: () => 'A', decrire: () => ({})},
    )
    expect(bilan.statut).toBe('deja_importe')
  })

  it('compte par sorte, et ne retire que les sortes dont le classeur est la liste entière', () => {
    const {bilan, aRetirer} = importerLignes(
      [ligne('A', 1, 'membres'), ligne('B', 1, 'membres'), ligne('R', 1, 'réunions')],
      lues(ligne('A', 1, 'membres')),
      {...DEMANDE, famille: ({sorte}) => sorte, remplacer: ({sorte}) => sorte === 'membres'},
    )
    expect(aRetirer.map((l) => l.code)).toEqual(['B'])
    expect(bilan.familles).toEqual([
      {famille: 'membres', nouvelles: 0, modifiees: 0, retirees: 1, absentes: 0, identiques: 1},
      {famille: 'réunions', nouvelles: 0, modifiees: 0, retirees: 0, absentes: 1, identiques: 0},
    ])
  })

  it('un classeur vide ne retire rien, même pris pour la liste entière', () => {
    const {bilan, aRetirer} = importerLignes([ligne('A', 1)], lues(), {...DEMANDE, remplacer: true})
    expect([bilan.statut, bilan.lignes.absentes, aRetirer]).toEqual(['deja_importe', ['A'], []])
  })

  it('une faute bloquante refuse tout', () => {
    const faute = anomalie('bloquante', 'PRG-059', 'incomplet', {a_faire: 'Complétez.'})
    const {bilan, aEcrire} = importerLignes([], {...lues(ligne('A', 1)), anomalies: [faute]}, DEMANDE)
    expect([bilan.statut, aEcrire]).toEqual(['refuse', []])
  })
})
