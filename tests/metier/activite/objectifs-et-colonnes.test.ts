import {describe, expect, it} from 'vitest'
import {importerObjectifs} from '../../../src/metier/activite/index.js'
import {grille} from '../../support/grilles.js'
import {contexteLorrain} from '../../support/reseau.js'

describe('un tableau d’objectifs', () => {
  it('donne ses objectifs et laisse de côté ses réalisés', () => {
    const recue = grille([
      ['Objectifs et réalisations CIVIS 2008'],
      ['Structure', 'Objectif', 'Réalisé', 'Taux'],
      ['ML Grand Nancy', 60, 50, '83 %'],
      ['ML Nord Mosellan', 40, 41, '103 %'],
      ['Total', 100, 91, '91 %'],
    ])
    const {bilan, changements} = importerObjectifs(contexteLorrain(), [], [recue], {
      fichier: 'o.xlsx',
      sha256: 'x',
    })
    expect(changements?.objectifs.map((o) => `${o.structure} ${o.indicateur} ${o.valeur}`)).toEqual([
      '54395S00 civis 60',
      '57672S00 civis 40',
    ])
    expect(bilan.anomalies.map((a) => [a.gravite, a.code, a.cellule])).toEqual([
      ['information', 'ACT-020', 'C2'],
    ])
  })
})
