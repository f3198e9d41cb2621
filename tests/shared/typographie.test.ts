import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {typographier} from '../../src/shared/typographie.js'

/** `~` stands for U+00A0 and `_` for U+202F, which no one can tell apart on a screen. */
const visible = (texte: string) => texte.replaceAll('\u00A0', '~').replaceAll('\u202F', '_')

describe('la typographie française', () => {
  it.each([
    ["l'objectif d'accueil", 'l’objectif d’accueil'],
    ['attention : trois ; quatre !', 'attention~: trois_; quatre_!'],
    ['Vraiment? Oui: non; si!', 'Vraiment_? Oui~: non_; si_!'],
    ['dit « bonjour » à tous', 'dit «~bonjour~» à tous'],
    ['«bonjour»', '«~bonjour~»'],
    ['95,75 % et 52%', '95,75~% et 52~%'],
    ['14 031 jeunes et 1 234 567 €', '14_031 jeunes et 1_234_567~€'],
    ['le 03 83 35 41 85', 'le 03 83 35 41 85'],
    ['en 2007 et 2008, 376 salariés', 'en 2007 et 2008, 376 salariés'],
    ['https://exemple.fr/a?b=1 à 10:30', 'https://exemple.fr/a?b=1 à 10:30'],
    ['ordonnance n° 82-273', 'ordonnance n°~82-273'],
    ['et la suite...', 'et la suite…'],
    ['Quoi ?!', 'Quoi_?!'],
  ])('« %s » devient « %s »', (recu, attendu) => {
    expect(visible(typographier(recu))).toBe(attendu)
  })

  it('appliquée deux fois, ne change plus rien', () => {
    const morceau = fc.constantFrom(
      'mot',
      ' ',
      '\u00A0',
      ':',
      ';',
      '?',
      '!',
      '«',
      '»',
      '%',
      '12',
      '345',
      "'",
      '.',
      'n°',
    )
    fc.assert(
      fc.property(fc.array(morceau, {maxLength: 20}), (morceaux) => {
        const une = typographier(morceaux.join(''))
        expect(typographier(une)).toBe(une)
      }),
    )
  })
})
