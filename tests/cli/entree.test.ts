import {readFileSync} from 'node:fs'
import {describe, expect, it} from 'vitest'
import {lancer} from '../support/commande.js'
import {phrasesInterditesDe} from '../support/phrases-interdites.js'

describe('aide', () => {
  it('of the root', async () => {
    const {code, stdout, stderr} = await lancer([])
    expect({code, stderr}).toEqual({code: 0, stderr: ''})
    expect(phrasesInterditesDe(stdout)).toEqual([])
    await expect(stdout).toMatchFileSnapshot('../golden/aide-racine.txt')
  })

  it('names only commands that exist', async () => {
    const {stdout} = await lancer([])
    const [, pas = ''] = /PREMIERS PAS\n([\s\S]*?)\n\n/.exec(stdout) ?? []
    const lignes = pas.split('\n').filter((ligne) => ligne.startsWith('    animreg '))
    expect(lignes.length).toBeGreaterThan(0)
    for (const ligne of lignes) {
      const mots = ligne.trim().split(' ').slice(1)
      expect((await lancer([...mots, '--help'])).code).toBe(0)
    }
  })

  it.each(['--help', '--aide', '-h'])('by %s, of a subject and of a command', async (option) => {
    expect((await lancer(['structures', option])).stdout).toBe((await lancer(['structures'])).stdout)
    const directe = (await lancer(['expliquer', option])).stdout
    expect(directe).toBe((await lancer(['aide', 'expliquer'])).stdout)
    await expect(directe).toMatchFileSnapshot('../golden/aide-expliquer.txt')
  })

  it('of a subject typed alone', async () => {
    const {code, stdout} = await lancer(['structures'])
    expect(code).toBe(0)
    expect(stdout).toContain('animreg structures lister')
  })

  it('is a document under --json', async () => {
    const {json} = await lancer(['structures', '--json'])
    expect(json).toMatchObject({ok: true, resultat: {aide: expect.stringContaining('animreg structures')}})
  })
})

describe('version', () => {
  const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string}

  it('is that of package.json', async () => {
    expect(await lancer(['--version'])).toMatchObject({code: 0, stdout: `animreg ${version}\n`})
    expect((await lancer(['--version', '--json'])).json).toMatchObject({resultat: {version}})
  })
})

describe('commande inconnue', () => {
  const SAISIES = [
    ['structure', 'lister'],
    ['structures', 'listé'],
    ['structures', 'lister57'],
    ['chifres'],
    ['importer'],
    ['xyzxyz'],
    ['--annee', '2008', 'structures', 'lister'],
    ['structures', 'lister', 'xyz'],
  ]

  it('proposes the nearest, and exits with 2', async () => {
    const textes: string[] = []
    for (const saisie of SAISIES) {
      const {code, stdout, stderr} = await lancer(saisie)
      expect({code, stdout}).toEqual({code: 2, stdout: ''})
      expect(phrasesInterditesDe(stderr)).toEqual([])
      textes.push(`> ${saisie.join(' ')}\n${stderr}`)
    }
    await expect(textes.join('\n')).toMatchFileSnapshot('../golden/commandes-inconnues.txt')
  })

  it('is a document under --json', async () => {
    const {code, json} = await lancer(['structure', 'lister', '--json'])
    expect(code).toBe(2)
    expect(json).toMatchObject({
      ok: false,
      erreur: {code: 'CLI-001', details: {proches: expect.arrayContaining(['structures lister'])}},
    })
  })
})

it('forgives accents and capitals in the words of a command', async () => {
  expect(await lancer(['Éxpliquer', 'cli-1'])).toEqual(await lancer(['expliquer', 'CLI-001']))
})

it('reads nothing as an option after --', async () => {
  const {code, stderr} = await lancer(['expliquer', '--', '--json'])
  expect(code).toBe(2)
  expect(stderr).toContain('« --json »')
})
