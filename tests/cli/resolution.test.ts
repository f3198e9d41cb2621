import {describe, expect, it} from 'vitest'
import {plusProches} from '../../src/cli/proche.js'
import {resoudre} from '../../src/cli/resolution.js'

const IDS = [
  'init',
  'structures:lister',
  'structures:importer',
  'conventions:modeles:lister',
  'activite:importer',
]

describe('resoudre', () => {
  it.each([
    [[], {genre: 'racine'}],
    [['--json'], {genre: 'racine'}],
    [['structures'], {genre: 'sujet', sujet: 'structures'}],
    [['conventions', 'modeles', '--json'], {genre: 'sujet', sujet: 'conventions:modeles'}],
    [['init', 'dossier'], {genre: 'commande', id: 'init', argv: ['dossier']}],
    [
      ['Activité', 'Importer', 'é.xlsx', '--json'],
      {genre: 'commande', id: 'activite:importer', argv: ['é.xlsx', '--json']},
    ],
    [['conventions', 'modeles', 'lister'], {genre: 'commande', id: 'conventions:modeles:lister', argv: []}],
  ])('%j', (argv, attendu) => {
    expect(resoudre(argv, IDS)).toEqual(attendu)
  })

  it.each([['structure'], ['structures', 'liste'], ['xyz'], ['--annee', '2008']])('refuses %s', (...argv) => {
    expect(() => resoudre(argv, IDS)).toThrow(expect.objectContaining({sortie: 2}))
  })
})

describe('plusProches', () => {
  it('gives the nearest first, and nothing far-fetched', () => {
    expect(plusProches('--anne', ['--espace', '--annee', '--json'])).toEqual(['--annee'])
    expect(plusProches('xyzxyz', ['--espace', '--annee'])).toEqual([])
    expect(plusProches('ACT-03', ['ACT-003', 'ACT-030', 'CLI-008'], 1)).toEqual(['ACT-003'])
  })
})
