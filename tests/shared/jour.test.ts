import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {
  ajouterJours,
  ajouterMois,
  dernierJour,
  estUnJourDeSemaine,
  joursEntre,
  moisCouverts,
} from '../../src/shared/jour.js'
import type {Periode} from '../../src/shared/periode.js'
import {ecrirePeriode} from '../../src/shared/periode-ecrite.js'

describe('les périodes au calendrier', () => {
  it.each([
    ['2008', 1, 12, '2008-12-31', 'année 2008'],
    ['2008-T1', 1, 3, '2008-03-31', '1er trimestre 2008'],
    ['2008-T4', 10, 12, '2008-12-31', '4e trimestre 2008'],
    ['2008-02', 2, 2, '2008-02-29', 'février 2008'],
    ['2009-02', 2, 2, '2009-02-28', 'février 2009'],
    ['2008-01/2008-06', 1, 6, '2008-06-30', 'janvier à juin 2008'],
    ['2008-10/2008-11', 10, 11, '2008-11-30', 'octobre à novembre 2008'],
  ])('%s va du mois %d au mois %d et finit le %s', (periode, debut, fin, jour, ecrite) => {
    expect(moisCouverts(periode as Periode)).toEqual({debut, fin})
    expect(dernierJour(periode as Periode)).toBe(jour)
    expect(ecrirePeriode(periode as Periode)).toBe(ecrite)
  })

  it('compte les jours par-dessus les mois, les années et l’heure d’été', () => {
    expect(ajouterJours('2008-12-31', 15)).toBe('2009-01-15')
    expect(ajouterJours('2008-02-28', 1)).toBe('2008-02-29')
    expect(ajouterJours('2008-03-29', 2)).toBe('2008-03-31')
  })
})

it.each([
  ['2008-12-31', 6, '2009-06-30'],
  ['2008-01-31', 1, '2008-02-29'],
  ['2009-03-31', -1, '2009-02-28'],
  ['2008-11-15', 3, '2009-02-15'],
])('%s et %i mois : %s', (jour, nombre, attendu) => {
  expect(ajouterMois(jour, nombre)).toBe(attendu)
})

it.each([
  ['2008-02-29', true],
  ['2008-03-01', false],
  ['2008-03-02', false],
  ['2008-03-03', true],
])('%s est un jour de semaine : %s', (jour, attendu) => {
  expect(estUnJourDeSemaine(jour)).toBe(attendu)
})

it('compte entre deux jours autant qu’il en a ajouté', () => {
  expect(joursEntre('2008-02-28', '2008-03-01')).toBe(2)
  const jours = fc.integer({min: 0, max: 40_000}).map((rang) => ajouterJours('1982-01-01', rang))
  fc.assert(
    fc.property(jours, fc.integer({min: -4000, max: 4000}), (jour, nombre) => {
      expect(joursEntre(jour, ajouterJours(jour, nombre))).toBe(nombre)
    }),
  )
})
