import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {dirname, join, relative, resolve} from 'node:path'
import {describe, expect, it} from 'vitest'

/** What a line waits for before its first word: the files that import one another without being asked. */
function paquetsCharges(...departs: readonly string[]): ReadonlyMap<string, string> {
  const [vus, paquets] = [new Set<string>(), new Map<string, string>()]
  const suivre = (fichier: string): void => {
    if (vus.has(fichier)) return
    vus.add(fichier)
    for (const vers of importsDe(fichier)) {
      if (vers.startsWith('.')) suivre(resolve(dirname(fichier), vers.replace(/\.js$/, '.ts')))
      else if (!vers.startsWith('node:')) paquets.set(vers, relative('src', fichier))
    }
  }
  for (const depart of departs) suivre(resolve(depart))
  return paquets
}

const IMPORT = /^(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm

function importsDe(fichier: string): string[] {
  const texte = readFileSync(fichier, 'utf8')
  return [...texte.matchAll(IMPORT)].map(([, vers = '']) => vers)
}

/** What a start may cost: the framework, the schemas, the settings, the base, the nearest word. */
const LEGERS = new Set([
  '@oclif/core',
  'zod',
  'yaml',
  'better-sqlite3',
  'fastest-levenshtein',
  // File patterns and amounts in words: a few kilobytes, inside our own files once built.
  'tinyglobby',
  'n2words/fr-FR',
])

/** Opened by nearly every command, once its line is understood. */
const OUVERTURE = [
  'src/cli/entree.ts',
  'src/espace/ouvrir-espace.ts',
  'src/espace/traces.ts',
  'src/cli/tableau.ts',
]

const COMMANDES = readdirSync('src/commands', {recursive: true, encoding: 'utf8'})
  .filter((nom) => nom.endsWith('.ts'))
  .map((nom) => join('src', 'commands', nom))

describe('what starts with a line', () => {
  it('follows imports as they are written', () => {
    expect([...paquetsCharges('src/formats/pdf/index.ts').keys()]).toContain('pdfkit')
    expect(OUVERTURE.filter((fichier) => !existsSync(fichier))).toEqual([])
  })

  it('is light for every command', () => {
    const lourds = COMMANDES.flatMap((commande) =>
      [...paquetsCharges(commande, ...OUVERTURE)]
        .filter(([paquet]) => !LEGERS.has(paquet))
        .map(([paquet, fichier]) => `${commande} : ${paquet} (${fichier})`),
    )
    expect(lourds).toEqual([])
  })

  it('is lighter still where the Tab key is answered', () => {
    expect([...paquetsCharges('src/cli/completion/repondre.ts').keys()]).toEqual([])
  })
})
