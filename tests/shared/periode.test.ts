import {describe, expect, it} from 'vitest'
import {
  anneeDePeriode,
  type Exercice,
  lireExercice,
  lirePeriode,
  moisDePeriode,
  type Periode,
  periodeCumulee,
} from '../../src/shared/periode.js'

describe('les années du réseau', () => {
  it.each([
    [1981, undefined],
    [1982, 1982],
    ['2099', 2099],
    [2100, undefined],
    [2008.5, undefined],
    ['an 2008', undefined],
  ])('%s : %s', (saisie, attendu) => {
    expect(lireExercice(saisie)).toBe(attendu)
  })
})

describe('les périodes', () => {
  it.each(['2008-06/2008-06', '2008-01/2008-12'])('%s : un cumul commence où il veut', (saisie) => {
    expect(lirePeriode(saisie)).toBe(saisie)
  })

  it.each(['x2008', '2008x', '2008-01x', '12008-01', '2008-01/2008', '2008-1'])(
    '%s : rien autour',
    (saisie) => {
      expect(lirePeriode(saisie)).toBeUndefined()
    },
  )

  it('disent leur année et leur mois', () => {
    expect(anneeDePeriode('2008-T3' as Periode)).toBe(2008)
    expect(moisDePeriode('2008-10' as Periode)).toBe(10)
  })

  it('cumulées jusqu’en décembre, sont l’année', () => {
    expect(periodeCumulee(2008 as Exercice, 11)).toBe('2008-01/2008-11')
    expect(periodeCumulee(2008 as Exercice, 12)).toBe('2008')
  })
})
