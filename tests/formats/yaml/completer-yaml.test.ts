import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {completerYaml} from '../../../src/formats/yaml/index.js'

describe('ajouter des réponses à un fichier écrit à la main', () => {
  it('garde les commentaires et les lignes déjà là', () => {
    const avant = '# mes notes\nstructures:\n  # vue avec Nancy\n  ML Nancy: 54395S00\nindicateurs:\n'
    expect(
      completerYaml(avant, {
        structures: {'ML Val: Laxou': '54431S00'},
        indicateurs: {Primos: 'premiers_accueils'},
      }),
    ).toBe(
      '# mes notes\nstructures:\n  # vue avec Nancy\n  ML Nancy: 54395S00\n  "ML Val: Laxou": 54431S00\nindicateurs:\n  Primos: premiers_accueils\n',
    )
  })

  it('remplace une réponse qui change, et n’écrit rien sans réponse', () => {
    const avant = 'structures: {}\nindicateurs: {}\n'
    const premiere = completerYaml(avant, {structures: {X: 'a'}})
    expect(parse(completerYaml(premiere, {structures: {X: 'b'}}))).toEqual({
      structures: {X: 'b'},
      indicateurs: {},
    })
    expect(completerYaml(avant, {structures: {}})).toBe(avant)
  })

  it('relit toute réponse telle qu’elle a été donnée', () => {
    fc.assert(
      fc.property(
        fc.string({minLength: 1, unit: 'grapheme-ascii'}),
        fc.string({minLength: 1, unit: 'grapheme-ascii'}),
        (nom, code) => {
          const ecrit = completerYaml('structures: {}\n', {structures: {[nom]: code}})
          expect(parse(ecrit, {stringKeys: true})).toEqual({structures: {[nom]: code}})
        },
      ),
    )
  })
})
