import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {type Manifeste, suitePossible} from '../../../src/cli/completion/candidats.js'
import {configuration} from '../../support/commande.js'

const {commands} = await configuration()
const MANIFESTE = {
  commands: Object.fromEntries(commands.map((c) => [c.id, JSON.parse(JSON.stringify(c))])),
} as Manifeste

const suite = (...mots: readonly string[]) => suitePossible(MANIFESTE, mots)
const mots = (...ligne: readonly string[]): string[] => suite(...ligne).candidats.map(({mot}) => mot)

describe('what may come next', () => {
  it('subjects and commands, then the verbs of a subject', () => {
    expect(mots('')).toEqual(expect.arrayContaining(['structures', 'verifier-poste', 'completion']))
    expect(mots('structures', '')).toEqual(expect.arrayContaining(['lister', 'montrer', 'mouvement']))
    expect(mots('structures', 'mouvement', '')).toContain('ajouter')
    expect(mots('Conventions', 'modèles', '')).toContain('lister')
  })

  it('says what each verb does', () => {
    const lister = suite('structures', '').candidats.find(({mot}) => mot === 'lister')
    expect(lister?.sens).toMatch(/^Lister les structures/)
  })

  it('the options not yet typed', () => {
    expect(mots('chiffres', 'calculer', '--')).toEqual(expect.arrayContaining(['--par', '--annee', '--help']))
    expect(mots('chiffres', 'calculer', '--annee', '2008', '-')).not.toContain('--annee')
  })

  it('the values of a closed list', () => {
    expect(mots('chiffres', 'calculer', '--format', '')).toEqual(['tableau', 'csv', 'xlsx'])
    expect(mots('completion', '')).toEqual(['bash', 'zsh', 'powershell'])
  })

  it.each([
    [['structures', 'montrer', ''], 'structure'],
    [['activite', 'verifier', '--structure', ''], 'structure'],
    [['structures', 'mouvement', 'ajouter', '--cible', ''], 'structure'],
    [['chiffres', 'expliquer', ''], 'chiffre'],
    [['chiffres', 'expliquer', '--annee', ''], 'annee'],
    [['annee', 'clore', ''], 'annee'],
    [['expliquer', ''], 'message'],
  ] as const)('%j asks for the words of the espace: %s', (ligne, famille) => {
    expect(suite(...ligne).famille).toBe(famille)
  })

  it('leaves files to the shell', () => {
    expect(suite('structures', 'importer', '')).toEqual({candidats: []})
    expect(suite('structures', 'lister', '--espace', '')).toEqual({candidats: []})
  })

  it('answers something to any line, and only words that begin a line that exists', () => {
    const mot = fc.constantFrom('structures', 'lister', '--annee', '2008', '--', '=', '', 'xyz', 'activite')
    fc.assert(
      fc.property(fc.array(mot, {maxLength: 6}), (ligne) => {
        for (const candidat of suite(...ligne).candidats) expect(candidat.mot).toMatch(/^(--)?[\w-]+$/)
      }),
    )
  })
})
