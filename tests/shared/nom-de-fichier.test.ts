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

it('n’en donne jamais deux qu’un ordinateur confondrait', () => {
  fc.assert(
    fc.property(fc.array(fc.string({maxLength: 12}), {maxLength: 30}), (textes) => {
      const noms = nomsDeFichiers(textes)
      expect(new Set(noms.map((n) => n.toLowerCase())).size).toBe(textes.length)
      for (const nom of noms) expect(nom).toMatch(/^[A-Za-z0-9-]+$/)
    }),
  )
})
