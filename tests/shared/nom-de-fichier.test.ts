import fc from 'fast-check'
import {expect, it} from 'vitest'
import {nomsDeFichiers} from '../../src/shared/nom-de-fichier.js'

it('donne des noms lisibles, sans accent ni signe', () => {
  expect(nomsDeFichiers(['54395S00-Mission Locale du Cœur d’Épinal', '  ', 'CON?*/..\\'])).toEqual([
    '54395S00-Mission-Locale-du-Coeur-d-Epinal',
    'sans-nom',
    'CON',
  ])
})

it('numérote ceux qui se ressemblent, casse à part', () => {
  expect(nomsDeFichiers(['ML Saint-Dié', 'ml saint-die', 'Ml Saint Dié !', 'ML'])).toEqual([
    'ML-Saint-Die',
    'ml-saint-die-2',
    'Ml-Saint-Die-3',
    'ML',
  ])
})

it('coupe un nom trop long, et garde de quoi le distinguer', () => {
  const commun = 'Mission Locale pour l’insertion sociale et professionnelle des jeunes du bassin de '
  const [longwy = '', toul = ''] = nomsDeFichiers([`${commun}Longwy`, `${commun}Toul`])
  expect([longwy.length, toul.length].every((longueur) => longueur <= 80)).toBe(true)
  expect(longwy.slice(0, 60)).toBe(toul.slice(0, 60))
  expect(longwy).not.toBe(toul)
})

it('n’en donne jamais deux qu’un ordinateur confondrait', () => {
  fc.assert(
    fc.property(fc.array(fc.string({maxLength: 12}), {maxLength: 30}), (textes) => {
      const noms = nomsDeFichiers(textes)
      expect(new Set(noms.map((n) => n.toLowerCase())).size).toBe(textes.length)
      for (const nom of noms) expect(nom).toMatch(/^[A-Za-z0-9-]+$/)
    }),
  )
})
