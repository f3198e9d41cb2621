import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {formaterNombre} from '../../src/shared/francais.js'
import {lireNombreSaisi} from '../../src/shared/nombre-saisi.js'

describe('lire un nombre tel que les gens l’écrivent', () => {
  it.each([
    ['1 234', 1234],
    ['1\u00A0234', 1234],
    ['1\u202F234', 1234],
    ['14 031', 14031],
    ['9049', 9049],
    ['1234,5', 1234.5],
    ['45,4', 45.4],
    ['1 234*', 1234],
    ['1 234 (2)', 1234],
    ['12²', 12],
    ['12 (a)', 12],
    ['1.234.567', 1234567],
    ['20 000 €', 20000],
    ['+ 5', 5],
    ['\u221212', -12],
    ['0', 0],
    ['43 327,0', 43327],
    ['  12  ', 12],
    ['-1 234 567,5', -1234567.5],
  ])('« %s » vaut %d', (texte, attendu) => {
    expect(lireNombreSaisi(texte)).toEqual({etat: 'renseigne', valeur: attendu, pourcentage: false})
  })

  it.each([
    ['12 %', 0.12],
    ['+ 5,4%', 0.054],
  ])('« %s » est un pourcentage', (texte, attendu) => {
    const lu = lireNombreSaisi(texte)
    expect(lu).toMatchObject({etat: 'renseigne', pourcentage: true})
    expect(lu.etat === 'renseigne' && lu.valeur).toBeCloseTo(attendu, 12)
  })

  it.each([
    ['', 'non_renseigne'],
    ['-', 'non_renseigne'],
    ['NC', 'non_renseigne'],
    ['n.d.', 'non_renseigne'],
    ['s', 'secret'],
    ['< 5', 'secret'],
    ['moins de 5', 'secret'],
    ['sans objet', 'sans_objet'],
    ['environ 200', 'illisible'],
    ['12 ou 13', 'illisible'],
    ['1 23', 'illisible'],
    ['1.234', 'ambigu'],
    ['1.234,5', 'ambigu'],
    ['1.234.567,8', 'ambigu'],
    [' < 5 ', 'secret'],
    ['moins de 500', 'illisible'],
    ['au moins de 5', 'illisible'],
    ['12+5', 'illisible'],
    ['12–13', 'illisible'],
    ['20 € 000', 'illisible'],
    ['20 % 000', 'illisible'],
    ['12 (2) 345', 'illisible'],
    ['x1.234,5', 'illisible'],
    ['1.234,5x', 'illisible'],
  ])('« %s » : %s, jamais zéro', (texte, etat) => {
    expect(lireNombreSaisi(texte)).toEqual({etat})
  })

  it.each([
    [
      ['-', '–', '—', '.', '..', '...', '…', 'nd', 'n.d.', 'n.d', 'nc', 'n.c.', 'nr', 'n.r.'],
      'non_renseigne',
    ],
    [['Non renseigné', 'non communiqué', 'Non disponible'], 'non_renseigne'],
    [['so', 's.o.', 'SANS OBJET', 'n/a', 'N/A', 'na'], 'sans_objet'],
    [['s', 'S', 'secret', 'Secret statistique'], 'secret'],
  ])('les marques %j : %s, entourées d’espaces ou non', (marques, etat) => {
    for (const marque of marques) {
      expect(lireNombreSaisi(marque), `« ${marque} »`).toEqual({etat})
      expect(lireNombreSaisi(` ${marque}\u00A0`), `« ${marque} » entouré`).toEqual({etat})
    }
  })

  it('relit tout nombre que nous écrivons', () => {
    fc.assert(
      fc.property(
        fc.integer({min: -10_000_000, max: 10_000_000}),
        fc.integer({min: 0, max: 2}),
        (entier, decimales) => {
          const valeur = entier / 10 ** decimales
          expect(lireNombreSaisi(formaterNombre(valeur, decimales))).toMatchObject({
            etat: 'renseigne',
            valeur,
          })
        },
      ),
    )
  })

  it('ne lève jamais', () => {
    fc.assert(
      fc.property(fc.string(), (texte) => {
        expect(lireNombreSaisi(texte).etat).toBeTypeOf('string')
      }),
    )
  })
})
