import {Chalk} from 'chalk'
import {expect, it} from 'vitest'
import {jsonMontrable, montrerControles} from '../../src/cli/montrer-controles.js'

it('ce que des données commanderaient au terminal se voit, et ne fait rien', () => {
  expect(montrerControles('\u001B]8;;http://mal.invalid\u0007lien\u001B[2J')).toBe(
    '␛]8;;http://mal.invalid␇lien␛[2J',
  )
  expect(montrerControles('a\rb \u007F \u009B2J \u202Ez')).toBe('a␍b ␡ [U+009B]2J [U+202E]z')
  expect(montrerControles('\u001B[8mcaché')).toBe('␛[8mcaché')
})

it('nos styles, les fins de ligne et les tabulations passent', () => {
  const {bold, cyan, dim, yellow, red} = new Chalk({level: 1})
  const texte = [bold('a'), cyan('b'), dim('c'), yellow('d'), red.bold('e'), 'f\tg\r\nh'].join('\n')
  expect(montrerControles(texte)).toBe(texte)
})

it('le JSON reste le même document, sans signe invisible', () => {
  const valeur = {a: '\u009B2J \u202Ez \u2028 été'}
  const ecrit = jsonMontrable(JSON.stringify(valeur))
  expect(ecrit).toBe('{"a":"\\u009b2J \\u202ez \\u2028 été"}')
  expect(JSON.parse(ecrit)).toEqual(valeur)
})
