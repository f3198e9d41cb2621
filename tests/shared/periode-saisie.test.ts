import {describe, expect, it} from 'vitest'
import {type Exercice, lirePeriode} from '../../src/shared/periode.js'
import {lireEnteteDePeriode} from '../../src/shared/periode-saisie.js'

const lire = (texte: string) => {
  const lu = lireEnteteDePeriode(texte, 2008 as Exercice)
  return lu?.genre === 'periode' ? lu.periode : lu?.genre
}

describe('en-têtes de temps', () => {
  it.each([
    ['Janvier', '2008-01'],
    ['Janv.', '2008-01'],
    ['févr. 2008', '2008-02'],
    ['Mars', '2008-03'],
    ['août', '2008-08'],
    ['DÉC', '2008-12'],
    ['janv-08', '2008-01'],
    ['2008-03-01', '2008-03'],
    ['2008', '2008'],
    ['Année 2007', '2007'],
    ['1er trimestre', '2008-T1'],
    ['T3', '2008-T3'],
    ['Cumul à fin juin', '2008-01/2008-06'],
    ['Cumul fin décembre 2008', '2008'],
    ['Total', 'total'],
    ['Total 2008', 'total'],
  ])('« %s » : %s', (texte, attendu) => {
    expect(lire(texte)).toBe(attendu)
  })

  it.each(['Indicateur', 'Mission locale', 'Objectif 2008', 'Évolution', ''])(
    '« %s » ne parle pas de temps',
    (texte) => {
      expect(lire(texte)).toBeUndefined()
    },
  )
})

describe('périodes du contrat', () => {
  it.each(['2008', '2008-T1', '2008-01', '2008-01/2008-06'])('%s est une période', (p) =>
    expect(lirePeriode(p)).toBe(p),
  )
  it.each(['1900', '2008-13', '2008-T5', '2008-06/2008-01', '2008-01/2009-06', ''])(
    '%s n’en est pas une',
    (p) => {
      expect(lirePeriode(p)).toBeUndefined()
    },
  )
})
