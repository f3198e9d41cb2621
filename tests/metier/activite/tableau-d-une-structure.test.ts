import {describe, expect, it} from 'vitest'
import {importerActivite, type Valeur} from '../../../src/metier/activite/index.js'
import {grille} from '../../support/grilles.js'
import {contexteLorrain} from '../../support/reseau.js'

const contexte = contexteLorrain()

function importer(feuilles: ReturnType<typeof grille>[], fichier = 'recu.xlsx', tolerant = false) {
  return importerActivite(contexte, new Map(), feuilles, {fichier, sha256: 'x', source: 'tableaux', tolerant})
}
const resumer = (valeurs: readonly Valeur[] = []) =>
  valeurs.map(
    (v) =>
      `${v.structure} ${v.indicateur}${v.modalites && `[${v.modalites}]`} ${v.periode} = ${v.valeur ?? v.etat} (${v.provenance.cellule})`,
  )

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

describe('tableau d’une structure, mois en colonnes', () => {
  const {bilan, changements} = importer([parStructure], '17-st-die-2008.xlsx')

  it('lit chaque mois sous son indicateur, « dont » sous leur parent', () => {
    expect(resumer(changements?.valeurs)).toEqual([
      '88413S00 premiers_accueils 2008-01 = 40 (B4)',
      '88413S00 premiers_accueils 2008-02 = 35 (C4)',
      '88413S00 premiers_accueils 2008-03 = 30 (D4)',
      '88413S00 premiers_accueils[sexe=femmes] 2008-01 = 20 (B5)',
      '88413S00 premiers_accueils[sexe=femmes] 2008-02 = 18 (C5)',
      '88413S00 premiers_accueils[sexe=femmes] 2008-03 = 15 (D5)',
      '88413S00 civis 2008-01 = 10 (B6)',
      '88413S00 civis 2008-02 = 12 (C6)',
      '88413S00 civis 2008-03 = 8 (D6)',
      '88413S00 civis_renforce 2008-01 = 6 (B7)',
      '88413S00 civis_renforce 2008-02 = 7 (C7)',
      '88413S00 civis_renforce 2008-03 = 3 (D7)',
    ])
    expect(bilan.anomalies.map((a) => [a.code, a.cellule])).toEqual([['ACT-007', 'A8']])
  })

  it('trouve la structure dans l’onglet, à défaut dans le nom du fichier', () => {
    const sansTitre = [
      ['Indicateur', 'Janvier'],
      ['CIVIS', 3],
    ]
    expect(resumer(importer([grille(sansTitre, {feuille: 'ML Nord Meusien'})]).changements?.valeurs)).toEqual(
      ['55545S00 civis 2008-01 = 3 (B2)'],
    )
    expect(
      resumer(importer([grille(sansTitre)], '03_ML_Grand_Nancy_2008.xlsx').changements?.valeurs),
    ).toEqual(['54395S00 civis 2008-01 = 3 (B2)'])
    expect(importer([grille(sansTitre)], 'tableau.xlsx').bilan).toMatchObject({
      statut: 'refuse',
      anomalies: [{code: 'ACT-002'}],
    })
  })

  it('garde un cumul comme cumul et une année comme année', () => {
    const tableau = grille([
      ['ML Grand Nancy', 'Cumul à fin juin', '2007', '2008'],
      ['CIVIS', 30, 50, 61],
    ])
    expect(resumer(importer([tableau]).changements?.valeurs)).toEqual([
      '54395S00 civis 2008-01/2008-06 = 30 (B2)',
      '54395S00 civis 2007 = 50 (C2)',
      '54395S00 civis 2008 = 61 (D2)',
    ])
  })
})
