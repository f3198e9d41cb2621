import {describe, expect, it} from 'vitest'
import {importerActivite} from '../../../src/metier/activite/index.js'
import {grille} from '../../support/grilles.js'
import {contexteLorrain} from '../../support/reseau.js'

const contexte = contexteLorrain()

function importer(feuilles: ReturnType<typeof grille>[], fichier = 'recu.xlsx', tolerant = false) {
  return importerActivite(contexte, new Map(), feuilles, {fichier, sha256: 'x', source: 'tableaux', tolerant})
}
const parStructure = grille(
  [
    ['Tableau de bord – année 2008'],
    ['Mission Locale de Saint-Dié'],
    ['Indicateur', 'Janv.', 'Févr.', 'Mars', 'Total 2008'],
    ['Jeunes en premier accueil', 40, '35', 30, 105],
    ['dont femmes', 20, 18, 15, 53],
    ['CIVIS', 10, 12, 8, 30],
    ['dont renforcé', 6, 7, 3, 16],
    ['Réunions d’équipe', 1, 1, 1, 3],
  ],
  {feuille: 'Activité'},
)

describe('ce qui est refusé, et comment', () => {
  it.each([
    ['un texte sous un indicateur', 'environ 200', 'ACT-004'],
    ['un nombre ambigu', '1.234', 'ACT-005'],
  ])('%s', (_, texte, code) => {
    const tableau = grille([
      ['Structure', 'CIVIS'],
      ['ML Grand Nancy', texte],
      ['ML Nord Meusien', 4],
    ])
    const {bilan} = importer([tableau])
    expect(bilan.statut).toBe('refuse')
    expect(bilan.anomalies).toMatchObject([{gravite: 'bloquante', code, cellule: 'B2', valeur: texte}])
    const {bilan: tolere} = importer([tableau], 'recu.xlsx', true)
    expect(tolere).toMatchObject({
      statut: 'importe',
      valeurs: {nouvelles: 1, ignorees: 1},
      anomalies: [{gravite: 'avertissement', code}],
    })
  })

  it('une formule sans résultat n’est pas un zéro', () => {
    const tableau = grille([
      ['Structure', 'CIVIS'],
      ['ML Grand Nancy', {genre: 'formule_sans_valeur', valeur: null, affiche: ''}],
    ])
    expect(importer([tableau]).bilan.anomalies).toMatchObject([{code: 'ACT-004', cellule: 'B2'}])
  })

  it('un fichier nominatif, sans rien en répéter', () => {
    const tableau = grille([
      ['Nom', 'Prénom', 'Date de naissance'],
      ['DURAND', 'Lucie', '12/03/1990'],
    ])
    const {bilan} = importer([tableau])
    expect(bilan).toMatchObject({
      statut: 'refuse',
      anomalies: [{code: 'ACT-009', valeur: null, cellule: null}],
    })
    expect(JSON.stringify(bilan)).not.toMatch(/DURAND|Lucie|1990/)
  })

  it('un recueil d’une autre année, mais pas un fichier reçu l’année suivante', () => {
    expect(importerSousLeTitre('Recueil d’activité 2007')).toMatchObject({anomalies: [{code: 'ACT-008'}]})
    expect(importerSousLeTitre('Tableau reçu en janvier 2009')).toMatchObject({
      statut: 'importe',
      anomalies: [],
    })
  })

  it('un fichier d’une autre année', () => {
    const {bilan} = importer([grille([['Activité 2007'], ['Structure', 'CIVIS'], ['ML Grand Nancy', 3]])])
    expect(bilan).toMatchObject({statut: 'refuse', anomalies: [{code: 'ACT-008', attendu: '2008'}]})
  })

  it('une feuille sans tableau', () => {
    expect(importer([grille([['Bonjour'], ['voici nos chiffres']])]).bilan.anomalies).toMatchObject([
      {code: 'ACT-001'},
    ])
  })

  it('deux nombres pour la même case', () => {
    const tableau = grille([
      ['Structure', 'CIVIS'],
      ['ML Grand Nancy', 3],
      ['Mission Locale du Grand Nancy', 4],
    ])
    expect(importer([tableau]).bilan.anomalies).toMatchObject([
      {code: 'ACT-010', cellule: 'B3', valeur: '4', attendu: '3'},
    ])
  })
})

describe('réimport', () => {
  it('les mêmes valeurs ne changent rien, une nouvelle est montrée', () => {
    const premier = importer([parStructure], '17-st-die-2008.xlsx')
    const connues = new Map(
      premier.changements?.valeurs.map((v) => [
        `${v.source}|${v.structure}|${v.indicateur}|${v.periode}|${v.modalites}`,
        v,
      ]),
    )
    const encore = importerActivite(contexte, connues, [parStructure], {
      fichier: 'f',
      sha256: 'y',
      source: 'tableaux',
      tolerant: false,
    })
    expect(encore.changements).toBeUndefined()
    expect(encore.bilan).toMatchObject({
      statut: 'deja_importe',
      valeurs: {nouvelles: 0, modifiees: 0, identiques: 12},
    })
    const corrige = {
      ...parStructure,
      lignes: parStructure.lignes.map((l, i) =>
        i === 3 ? [l[0], {genre: 'nombre' as const, valeur: 41, affiche: '41'}, ...l.slice(2)] : l,
      ),
    }
    const change = importerActivite(contexte, connues, [corrige], {
      fichier: 'f',
      sha256: 'z',
      source: 'tableaux',
      tolerant: false,
    })
    expect(change.bilan.valeurs).toMatchObject({nouvelles: 0, modifiees: 1, identiques: 11})
  })
})

function importerSousLeTitre(titre: string) {
  return importer([grille([[titre], ['Structure', 'CIVIS'], ['ML Grand Nancy', 3]])]).bilan
}
