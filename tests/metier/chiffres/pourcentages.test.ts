import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {imprimerParts} from '../../../src/metier/chiffres/calcul/pourcentages.js'
import {memeNombre} from '../../../src/metier/chiffres/meme-nombre.js'

const part = (modalite: string, fraction: number | null, ventilation = 'sexe') => ({
  ventilation,
  modalite,
  libelle: modalite,
  valeur: fraction === null ? null : fraction * 1000,
  part: fraction,
})
const imprimer = (fractions: readonly (number | null)[], aCent = true) =>
  imprimerParts(
    fractions.map((f, rang) => part(`m${rang}`, f)),
    aCent,
  ).map((p) => p.pour_cent)

describe('les pourcentages imprimés', () => {
  it.each([
    [
      [1 / 3, 1 / 3, 1 / 3],
      [33, 33, 33],
      [34, 33, 33],
    ],
    [
      [0.125, 0.125, 0.75],
      [13, 13, 75],
      [13, 12, 75],
    ],
    [
      [0.147, 0.433, 0.42],
      [15, 43, 42],
      [15, 43, 42],
    ],
    [
      [0.005, 0.335, 0.66],
      [1, 34, 66],
      [1, 33, 66],
    ],
    [
      [0.506, 0.494],
      [51, 49],
      [51, 49],
    ],
  ])('%j : %j chacun pour soi, %j pour faire cent', (fractions, seuls, aCent) => {
    expect(imprimer(fractions, false)).toEqual(seuls)
    expect(imprimer(fractions)).toEqual(aCent)
  })

  it('ne sont pas forcés quand les parts ne font pas un tout', () => {
    expect(imprimer([0.125, 0.125])).toEqual([13, 13])
    expect(imprimer([0.125, null, 0.875])).toEqual([13, null, 87])
  })

  it('se comptent ventilation par ventilation', () => {
    const parts = [part('f', 1 / 3), part('h', 2 / 3), part('a', 0.25, 'age'), part('b', 0.75, 'age')]
    expect(imprimerParts(parts, true).map((p) => p.pour_cent)).toEqual([33, 67, 25, 75])
  })

  it('font cent, à moins d’un point de la part exacte, quelles que soient les parts', () => {
    const effectifs = fc.array(fc.nat({max: 5000}), {minLength: 1, maxLength: 12})
    fc.assert(
      fc.property(effectifs, (valeurs) => {
        const total = valeurs.reduce((a, b) => a + b, 0)
        fc.pre(total > 0)
        const fractions = valeurs.map((v) => v / total)
        const imprimes = imprimer(fractions).map(Number)
        expect(imprimes.reduce((a, b) => a + b, 0)).toBe(100)
        for (const [rang, pourCent] of imprimes.entries())
          expect(Math.abs(pourCent - 100 * (fractions[rang] ?? 0))).toBeLessThan(1)
      }),
    )
  })
})

describe('le même nombre', () => {
  it.each([
    [0.1 + 0.2, 0.3, true],
    [11169, 11169, true],
    [1e12, 1e12 + 1, true],
    [11169, 11170, false],
    [0.52, 0.521, false],
    [1e-12, 0, true],
    [0, null, false],
    [null, 0, false],
    [null, null, true],
  ])('%s et %s : %s', (a, b, attendu) => {
    expect(memeNombre(a, b)).toBe(attendu)
  })
})
