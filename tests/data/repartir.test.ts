import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {construireDonnees} from '../../data/exemples/construire-lorraine-2008/donnees.js'
import {alea, repartir, sommer} from '../../data/exemples/construire-lorraine-2008/repartir.js'

const poids = fc.array(fc.double({min: 0.01, max: 1000, noNaN: true}), {minLength: 1, maxLength: 30})

describe('répartir un total', () => {
  it('retombe exactement sur le total, à une unité près de chaque quote-part', () => {
    fc.assert(
      fc.property(fc.nat(50_000), poids, (total, p) => {
        const parts = repartir(total, p)
        expect(sommer(parts)).toBe(total)
        const entier = sommer(p)
        for (const [i, part] of parts.entries()) {
          expect(Math.abs(part - (total * (p[i] ?? 0)) / entier)).toBeLessThan(1.000001)
        }
      }),
    )
  })

  it('ne dépasse aucun plafond tant que la place suffit', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({min: 1, max: 99}), fc.nat(40)), {minLength: 1}),
        (couples) => {
          const plafonds = couples.map(([, plafond]) => plafond)
          const total = Math.floor(sommer(plafonds) * 0.9)
          const parts = repartir(
            total,
            couples.map(([p]) => p),
            plafonds,
          )
          expect(sommer(parts)).toBe(total)
          for (const [i, part] of parts.entries()) expect(part).toBeLessThanOrEqual(plafonds[i] ?? 0)
        },
      ),
    )
  })

  it('refuse ce qui ne tient pas', () => {
    expect(() => repartir(11, [1, 1], [5, 5])).toThrow(RangeError)
  })

  it('tire toujours le même écart des mêmes mots', () => {
    expect(alea('54395S00 civis', 0.1)).toBe(alea('54395S00 civis', 0.1))
    const tirages = Array.from({length: 200}, (_, i) => alea(`structure ${i}`, 0.1))
    expect(new Set(tirages).size).toBe(200)
    expect(Math.min(...tirages)).toBeGreaterThanOrEqual(0.9)
    expect(Math.max(...tirages)).toBeLessThanOrEqual(1.1)
    expect(Math.abs(sommer(tirages) / 200 - 1)).toBeLessThan(0.02)
    expect(construireDonnees()).toEqual(construireDonnees())
  })
})
