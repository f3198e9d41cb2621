import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {deuxColonnes, plier} from '../../src/cli/mise-en-page.js'

describe('plier', () => {
  it('never breaks at a no-break space', () => {
    expect(plier('soit 14\u202F031\u00A0€ en tout', 12)).toEqual(['soit', '14\u202F031\u00A0€ en', 'tout'])
  })

  it('keeps every word, in order, within the width', () => {
    const mots = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), {minLength: 1})
    fc.assert(
      fc.property(mots, fc.integer({min: 10, max: 40}), (choisis, largeur) => {
        const lignes = plier(choisis.join(' '), largeur)
        expect(lignes.join(' ')).toBe(choisis.join(' '))
        expect(Math.max(...lignes.map((ligne) => ligne.length))).toBeLessThanOrEqual(largeur)
      }),
    )
  })
})

it('deuxColonnes puts a term too wide on its own line', () => {
  const texte = deuxColonnes(
    [
      ['--json', 'en JSON'],
      ['--un-nom-vraiment-tres-long VALEUR', 'une explication'],
    ],
    40,
    (terme) => terme,
  )
  expect(texte.split('\n')).toEqual([
    '  --json               en JSON',
    '  --un-nom-vraiment-tres-long VALEUR',
    '                       une explication',
  ])
})
