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

describe('options alone', () => {
  const ids = [...IDS, 'accueil']

  it.each([[['--espace', 'mon réseau']], [['--annee=2008', '--json']], [['--annee', '2008', '--verbeux']]])(
    '%j are those of the state of the year',
    (argv) => {
      expect(resoudre(argv, ids)).toEqual({genre: 'commande', id: 'accueil', argv})
    },
  )

  it.each([[['--annee', '2008', 'structures', 'lister']], [['--inconnue']], [['--simulation']]])(
    '%j ask for a command',
    (argv) => {
      expect(() => resoudre(argv, ids)).toThrow(expect.objectContaining({code: 'CLI-003'}))
    },
  )
})

describe('plusProches', () => {
  it('gives the nearest first, and nothing far-fetched', () => {
    expect(plusProches('--anne', ['--espace', '--annee', '--json'])).toEqual(['--annee'])
    expect(plusProches('xyzxyz', ['--espace', '--annee'])).toEqual([])
    expect(plusProches('ACT-03', ['ACT-003', 'ACT-030', 'CLI-008'], 1)).toEqual(['ACT-003'])
  })
})
