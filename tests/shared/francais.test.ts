import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {
  accorder,
  arrondir,
  comparerTextes,
  enumerer,
  formaterDate,
  formaterEvolution,
  formaterJour,
  formaterMontant,
  formaterNombre,
  formaterPourcentage,
  nomDuMois,
} from '../../src/shared/francais.js'

const lisible = (texte: string) =>
  texte.replaceAll('\u202F', ' ').replaceAll('\u00A0', ' ').replaceAll('\u2212', '-')

describe('formats français', () => {
  it.each([
    [formaterNombre(14031), '14 031'],
    [formaterNombre(-1234.5, 1), '-1 234,5'],
    [formaterNombre(1_433), '1 433'],
    [formaterNombre(999), '999'],
    [formaterNombre(1_000_000), '1 000 000'],
    [formaterPourcentage(8499 / 8876, 2), '95,75 %'],
    [formaterPourcentage(4156 / 4547, 2), '91,40 %'],
    [formaterPourcentage(0.52), '52 %'],
    [formaterEvolution(0.054), '+ 5,4 %'],
    [formaterEvolution(-0.0233), '- 2,3 %'],
    [formaterEvolution(0.0004), '0,0 %'],
    [formaterEvolution(0.012, 'pt'), '+ 1,2 pt'],
    [formaterMontant(2_000_000), '20 000 €'],
    [formaterMontant(150), '1,50 €'],
    [formaterDate('2009-01-01'), '1er janvier 2009'],
    [formaterDate('2008-12-31'), '31 décembre 2008'],
    [formaterJour('2008-10-14'), '14/10/2008'],
    [accorder(1, 'structure'), '1 structure'],
    [accorder(-2, 'point'), '-2 points'],
    [accorder(0, 'structure'), '0 structure'],
    [accorder(20, 'structure'), '20 structures'],
    [enumerer(['a', 'b', 'c']), 'a, b et c'],
  ])('%s', (ecrit, attendu) => {
    expect(lisible(ecrit)).toBe(attendu)
  })

  it('sépare les milliers par une espace fine insécable et l’unité par une insécable', () => {
    expect(formaterNombre(14031)).toBe('14\u202F031')
    expect(formaterPourcentage(0.5)).toBe('50\u00A0%')
  })

  it('arrondit comme sur le papier', () => {
    expect([arrondir(1.005, 2), arrondir(2.5, 0), arrondir(-2.5, 0), arrondir(0.145, 2)]).toEqual([
      1.01, 3, -3, 0.15,
    ])
    expect(arrondir(-0.4, 0)).toBe(0)
    expect(formaterNombre(-0.4)).toBe('0')
  })

  it('refuse un mois qui n’en est pas un, plutôt que d’écrire « undefined »', () => {
    expect(() => nomDuMois(13)).toThrow('mois 13')
    expect(() => formaterDate('2008-00-12')).toThrow('mois 0')
  })

  it('énumère ce qu’il y a', () => {
    expect([enumerer([]), enumerer(['a']), enumerer(['a', 'b'], 'ou')]).toEqual(['', 'a', 'a ou b'])
  })

  it('classe sans tenir compte des accents ni de la casse', () => {
    expect(['Épinal', 'Metz', 'épicéa', 'Bar-le-Duc', 'Toul'].sort(comparerTextes)).toEqual([
      'Bar-le-Duc',
      'épicéa',
      'Épinal',
      'Metz',
      'Toul',
    ])
  })

  it('à lettres égales, l’écriture départage, la ponctuation du bord ne compte pas', () => {
    expect([comparerTextes('cote', 'côté'), comparerTextes('côté', 'cote')]).toEqual([-1, 1])
    expect(comparerTextes('Metz', 'Metz')).toBe(0)
    expect(comparerTextes('« Toul »', 'Toula')).toBe(-1)
    expect(comparerTextes('Toul', 'Bar')).toBe(1)
  })

  it('compare les textes par un ordre total', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(Math.sign(comparerTextes(a, b))).toBe(-Math.sign(comparerTextes(b, a)) + 0)
        expect(comparerTextes(a, b) === 0).toBe(a === b)
      }),
    )
  })
})
