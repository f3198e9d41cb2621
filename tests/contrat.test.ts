import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Command} from '@oclif/core'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {z} from 'zod'
import type {ClasseDeCommande} from '../src/cli/greffon.js'
import {CATALOGUE_DES_MESSAGES} from '../src/shared/catalogue/index.js'
import {configuration, type Execution, lancer} from './support/commande.js'
import {phrasesInterditesDe} from './support/phrases-interdites.js'

/** What every command owes to the person and to the script, whoever wrote it. */
const {commands} = await configuration()
/** The manifest forgets which options exclude each other. */
const classes = new Map(await Promise.all(commands.map(async (c) => [c.id, await c.load()] as const)))
const tous = commands.map((commande) => [commande.id.replaceAll(':', ' '), commande] as const)

let vide = ''
beforeAll(() => {
  vide = mkdtempSync(join(tmpdir(), 'animreg-contrat-'))
})
afterAll(() => rmSync(vide, {recursive: true, force: true}))

const auVide = async (argv: readonly string[]): Promise<Execution> => lancer(argv, {cwd: vide})

/** They look at the espace when there is one, and have something to say when there is none. */
const SANS_ESPACE: ReadonlySet<string> = new Set(['premiers-pas', 'verifier-poste'])

/** By what the help says is awaited. */
const PLAUSIBLES: Readonly<Record<string, string>> = {
  'AAAA-MM-JJ': '2008-10-14',
  AAAA: '2007',
  MONTANT: '100',
}

/** A plausible value for each thing the command demands, so that the line itself is well formed. */
function ligneMinimale({id, args}: Command.Loadable): string[] {
  const flags = classes.get(id)?.flags ?? {}
  const valeurs = Object.values(args)
    .filter(({required}) => required)
    .map((arg) => arg.options?.[0] ?? 'inexistant.xlsx')
  const options = Object.entries(flags).flatMap(([nom, option]) => {
    // Of several that exclude each other, one is demanded: the one that says so.
    if (!option.required && !option.exactlyOne) return []
    if (option.type !== 'option') return [`--${nom}`]
    return [`--${nom}`, option.options?.[0] ?? PLAUSIBLES[option.helpValue?.toString() ?? ''] ?? 'x']
  })
  return [...valeurs, ...options]
}

it('finds the commands by itself, one per file', () => {
  const fichiers = readdirSync('src/commands', {recursive: true, encoding: 'utf8'}).filter((f) =>
    f.endsWith('.ts'),
  )
  expect(commands.length).toBe(fichiers.length)
  expect(commands.map(({id}) => id)).toContain('expliquer')
})

describe.each(tous)('animreg %s', (nom, commande) => {
  const mots = nom.split(' ')

  it('helps in French, with an example', async () => {
    const {code, stdout, stderr} = await auVide([...mots, '--help'])
    expect(code).toBe(0)
    expect(stderr).toBe('')
    expect(stdout).toContain('UTILISATION')
    const exemples = stdout.split('EXEMPLES')[1] ?? 'aucun : ajoutez « static override examples »'
    expect(exemples).toContain(`  animreg ${nom}`)
    expect(phrasesInterditesDe(stdout)).toEqual([])
  })

  it('describes each argument and each option', () => {
    const decrits = [...Object.values(commande.args), ...Object.values(commande.flags)]
    expect(decrits.filter(({description}) => !description).map(({name}) => name)).toEqual([])
    const sansNom = Object.values(commande.flags).filter((f) => f.type === 'option' && !f.helpValue)
    expect(sansNom.map(({name}) => name)).toEqual([])
    expect(commande.summary).toMatch(/^[A-ZÀ-Ý].*\.$/)
  })

  it('offers --json and --verbeux', () => {
    expect(Object.keys(commande.flags)).toEqual(expect.arrayContaining(['json', 'verbeux']))
  })

  it('publishes the schema of its answer', async () => {
    const {resultat} = (await commande.load()) as ClasseDeCommande
    const {$schema, ...schema} = z.toJSONSchema(resultat)
    const fichier = `data/schemas/${mots.join('-')}.json`
    expect(existsSync(fichier), `${fichier} manque : npm run docs l’écrit`).toBe(true)
    const publie = JSON.parse(readFileSync(fichier, 'utf8')) as unknown
    expect(publie, `${fichier} n’est plus à jour : npm run docs le récrit`).toEqual({
      $schema,
      title: `animreg ${nom} --json : resultat`,
      ...schema,
    })
  })

  it('refuses an option it does not know', async () => {
    const {code, stdout, stderr} = await auVide([...mots, ...ligneMinimale(commande), '--inconnue'])
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(/^Erreur CLI-002 : .*« --inconnue »/)
    expect(phrasesInterditesDe(stderr)).toEqual([])
  })

  it('answers a bad line with one document under --json', async () => {
    const {code, json} = await auVide([...mots, ...ligneMinimale(commande), '--inconnue', '--json'])
    expect(code).toBe(2)
    expect(json).toMatchObject({ok: false, erreur: {code: 'CLI-002', details: {options: ['--inconnue']}}})
    expect(phrasesInterditesDe(JSON.stringify(json))).toEqual([])
  })

  const besoins = Object.values(commande.args).filter(({required}) => required)
  it.runIf(besoins.length > 0)('names the argument that is missing', async () => {
    const {code, stderr} = await auVide(mots)
    expect(code).toBe(2)
    expect(stderr).toContain('CLI-003')
    expect(stderr).toContain(besoins[0]?.name.toUpperCase())
    expect(phrasesInterditesDe(stderr)).toEqual([])
  })

  it.runIf('espace' in commande.flags && !SANS_ESPACE.has(nom))(
    'says that there is no espace, and stops with 4',
    async () => {
      const ligne = [...mots, ...ligneMinimale(commande)]
      const {code, stdout, stderr} = await auVide(ligne)
      expect({code, stdout}).toEqual({code: 4, stdout: ''})
      expect(phrasesInterditesDe(stderr)).toEqual([])
      const {json} = await auVide([...ligne, '--json'])
      expect(json).toMatchObject({ok: false, erreur: {code: expect.stringMatching(/^ESP-/)}})
      expect(readdirSync(vide)).toEqual([])
    },
  )

  it.runIf('annee' in commande.flags)('refuses a year that is not one', async () => {
    const {code, stderr} = await auVide([...mots, ...ligneMinimale(commande), '--annee', '08'])
    expect(code).toBe(2)
    expect(stderr).toMatch(/^Erreur CLI-005 : L'option --annee a reçu « 08 »/)
    expect(phrasesInterditesDe(stderr)).toEqual([])
  })
})

it.each(Object.entries(CATALOGUE_DES_MESSAGES))('%s is written for people', (_code, fiche) => {
  expect(phrasesInterditesDe(Object.values(fiche).join(' '))).toEqual([])
  expect(fiche.titre).not.toMatch(/\.$/)
  expect(fiche.explication).toMatch(/[.!?…]$/)
  // A command to type ends without a full stop, which would be typed with it.
  expect(fiche.aFaire).toMatch(/[.!?…»]$|animreg [\w .-]+$/)
})

it('knows a forbidden phrase when it sees one', () => {
  expect(phrasesInterditesDe('Nonexistent flag: --x\nSee more help with --help')).toHaveLength(2)
  expect(phrasesInterditesDe("L'option « --x » n'existe pas.")).toEqual([])
})
