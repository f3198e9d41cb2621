import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {remplacerValeurYaml} from '../../../src/formats/yaml/index.js'

const REGLAGES = [
  '\uFEFF# Réglages, écrits à la main',
  'association:',
  "  nom: 'AML'   # entre apostrophes",
  '',
  '# Année par défaut',
  'exercice:   2008   # à changer en janvier',
  'sources: [tableaux,   i-milo]',
].join('\r\n')

describe('changer une valeur de animreg.yaml', () => {
  it('ne touche à rien d’autre : commentaires, espaces, fins de ligne', () => {
    expect(remplacerValeurYaml(REGLAGES, ['exercice'], 2009)).toBe(REGLAGES.replace('2008', '2009'))
  })

  it('change une valeur au fond du fichier', () => {
    expect(remplacerValeurYaml(REGLAGES, ['association', 'nom'], 'ARML : Grand Est')).toContain(
      'nom: "ARML : Grand Est"   # entre apostrophes',
    )
  })

  it.each([[['absente']], [['association']], [['association', 'sigle']]])(
    'ne fait rien quand il n’y a pas de valeur simple à %j',
    (chemin) => {
      expect(remplacerValeurYaml(REGLAGES, chemin, 1)).toBeUndefined()
    },
  )

  it('écrit ce qui sera relu', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer(), fc.string({unit: 'grapheme'})), (valeur) => {
        const nouveau = remplacerValeurYaml(REGLAGES, ['exercice'], valeur) ?? ''
        expect(parse(nouveau.slice(1))).toMatchObject({exercice: valeur, sources: ['tableaux', 'i-milo']})
      }),
    )
  })
})
