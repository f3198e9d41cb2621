import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, it} from 'vitest'
import {manquements, REGLES, type Sources} from './support/architecture.js'

/** A small house in order; each case below breaks one thing in it. */
const EN_ORDRE: Sources = {
  'shared/francais.ts': 'export const un = 1',
  'shared/anomalie.ts': "import {z} from 'zod'\nexport const a = z.string()",
  'documents/index.ts': "import {un} from '../shared/francais.js'\nimport {scaleLinear} from 'd3-scale'",
  'metier/structures/index.ts': "export {lire} from './lire.js'\nexport {trier} from './tri/index.js'",
  'metier/structures/lire.ts':
    "import {un} from '../../shared/francais.js'\n// le process du reseau\nexport const a = 'await'",
  'metier/structures/tri/index.ts': "export {trier} from './trier.js'",
  'metier/structures/tri/trier.ts': "import {lire} from '../lire.js'\nexport const trier = 1",
  'metier/activite/index.ts': "import {lire} from '../structures/index.js'\nexport const b = 1",
  'formats/pdf/rendre.ts':
    "import {x} from '../../documents/index.js'\nimport {readFile} from 'node:fs/promises'",
  'espace/index.ts':
    "import type {Structure} from '../metier/structures/index.js'\nimport Base from 'better-sqlite3'",
  'cli/faits.ts': "import {Espace} from '../espace/index.js'\nimport {b} from '../metier/activite/index.js'",
  'commands/structures/lister.ts':
    "import {rendre} from '../../formats/pdf/rendre.js'\nimport {f} from '../../cli/faits.js'",
}

const FAUTES: readonly (readonly [regle: keyof typeof REGLES, cas: string, ajout: Sources])[] = [
  ['direction', 'shared imports a room', {'shared/a.ts': "import {x} from '../metier/structures/index.js'"}],
  ['direction', 'documents imports formats', {'documents/a.ts': "export * from '../formats/pdf/rendre.js'"}],
  [
    'direction',
    'a room imports the espace',
    {'metier/activite/a.ts': "import type {E} from '../../espace/index.js'"},
  ],
  ['direction', 'formats imports a room', {'formats/a.ts': "import {x} from '../metier/activite/index.js'"}],
  ['direction', 'cli imports commands', {'cli/a.ts': "const m = await import('../commands/init.js')"}],
  ['direction', 'espace imports cli', {'espace/a.ts': "import {f} from '../cli/faits.js'"}],
  [
    'portes',
    'a command enters a room by a window',
    {'commands/a.ts': "import {l} from '../metier/structures/lire.js'"},
  ],
  [
    'portes',
    'a room enters another by a window',
    {'metier/activite/a.ts': "import {l} from '../structures/lire.js'"},
  ],
  [
    'portes',
    "another room's sub-room is entered",
    {'metier/activite/a.ts': "import {t} from '../structures/tri/index.js'"},
  ],
  [
    'portes',
    'a sub-room is entered by a window',
    {'metier/structures/a.ts': "import {t} from './tri/trier.js'"},
  ],
  [
    'ordreDesPieces',
    'a room imports downstream',
    {'metier/structures/a.ts': "import {b} from '../activite/index.js'"},
  ],
  ['ordreDesPieces', 'an unknown room', {'metier/budget/index.ts': ''}],
  ['ordreDesPieces', 'a sub-room within a sub-room', {'metier/structures/tri/fin/a.ts': ''}],
  [
    'typesSeulement',
    'espace imports a rule',
    {'espace/a.ts': "import {l} from '../metier/structures/index.js'"},
  ],
  ['purete', 'a room imports node:', {'metier/activite/a.ts': "import {readFileSync} from 'node:fs'"}],
  ['purete', 'a room imports a package', {'metier/activite/a.ts': "import chalk from 'chalk'"}],
  ['purete', 'shared imports levenshtein', {'shared/a.ts': "import {distance} from 'fastest-levenshtein'"}],
  ['purete', 'documents imports zod', {'documents/a.ts': "import {z} from 'zod'"}],
  ['purete', 'the clock', {'shared/a.ts': 'export const a = Date.now()'}],
  ['purete', 'the clock, otherwise', {'documents/a.ts': 'export const a = new Date()'}],
  ['purete', 'a date built in a room', {'metier/activite/a.ts': "export const a = new Date('2008-01-01')"}],
  ['purete', 'the environment', {'metier/activite/a.ts': 'export const a = process.env.CI'}],
  [
    'purete',
    'the environment in a template',
    {'metier/activite/a.ts': 'export const a = `x${process.cwd()}`'},
  ],
  ['purete', 'the console', {'shared/a.ts': 'console.log(1)'}],
  ['purete', 'a promise', {'metier/activite/a.ts': 'export async function a() { return 1 }'}],
  ['purete', 'chance', {'shared/a.ts': 'export const a = Math.random()'}],
  [
    'cycles',
    'two files that want each other',
    {'cli/a.ts': "import './b.js'", 'cli/b.ts': "import {x} from './a.js'"},
  ],
  ['nomsDeFichiers', 'a capital', {'cli/Aide.ts': ''}],
  ['nomsDeFichiers', 'an accent', {'metier/activite/période.ts': ''}],
  ['commandes', 'SQL', {'commands/a.ts': "const sql = 'SELECT code FROM structure'"}],
  ['commandes', 'a long one', {'commands/a.ts': 'const a = 1\n'.repeat(61)}],
]

describe('les règles de la maison', () => {
  it('accept a house in order', () => {
    expect(manquements(EN_ORDRE)).toEqual([])
  })

  it.each(FAUTES)('%s: sees %s', (regle, _cas, ajout) => {
    expect(REGLES[regle]({...EN_ORDRE, ...ajout})).not.toEqual([])
    const autres = Object.entries(REGLES).filter(([nom]) => nom !== regle)
    const bavardes = autres
      .filter(([, autre]) => autre({...EN_ORDRE, ...ajout}).length > 0)
      .map(([nom]) => nom)
    expect(bavardes.filter((nom) => nom === 'nomsDeFichiers' || nom === 'cycles')).toEqual([])
  })

  it('has a fault for each rule', () => {
    expect(new Set(FAUTES.map(([regle]) => regle))).toEqual(new Set(Object.keys(REGLES)))
  })
})

describe('src', () => {
  const chemins = readdirSync('src', {recursive: true, encoding: 'utf8'}).filter((chemin) =>
    chemin.endsWith('.ts'),
  )
  const sources = Object.fromEntries(
    chemins.map((chemin) => [chemin.replaceAll('\\', '/'), readFileSync(join('src', chemin), 'utf8')]),
  )

  it('is read whole', () => {
    expect(chemins.length).toBeGreaterThan(30)
  })

  it.each(Object.entries(REGLES))('%s', (_nom, regle) => {
    expect(regle(sources)).toEqual([])
  })
})
