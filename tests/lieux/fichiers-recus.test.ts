import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {basename, dirname, join, win32} from 'node:path'
import fc from 'fast-check'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {decouper} from '../../src/cli/import/suivre-le-chemin.js'
import {trouverFichiers} from '../../src/cli/import/trouver-fichiers.js'
import {obtenir} from '../support/commande.js'
import {reussir} from '../support/espace-d-exemple.js'

const NFD = 'E\u0301pinal'
const NOMS = [
  'tableau [nancy].xlsx',
  'tableau (1).xlsx',
  'recus(1) a.csv',
  `Mission Locale d’${NFD}.ods`,
  'été #1 & 50 %.xls',
  "l'année {2008}.xlsx",
  '-tiret.csv',
  '!urgent.csv',
  'Copie.Xlsx',
  '📊 chiffres.csv',
  `${'é'.repeat(120)}.csv`,
] as const
const DOSSIERS = ['[2008]', 'reçus (bis)', `de ${NFD}`, '2008 #2, 100 % & fin'] as const

let racine: string
beforeAll(() => {
  racine = mkdtempSync(join(tmpdir(), 'animreg-noms-'))
  for (const dossier of DOSSIERS) {
    mkdirSync(join(racine, dossier))
    for (const nom of NOMS) writeFileSync(join(racine, dossier, nom), 'x')
    writeFileSync(join(racine, dossier, '~$Copie.Xlsx'), 'x')
  }
})
afterAll(() => rmSync(racine, {recursive: true, force: true}))

const nomsDe = (chemins: readonly string[]) => chemins.map((c) => basename(c)).sort()
const chercher = async (...pas: string[]) => nomsDe(await trouverFichiers([[racine, ...pas].join('/')]))

describe('les fichiers reçus, quels que soient leurs noms', () => {
  it.each(DOSSIERS)('se trouvent par leur nom et par leur dossier : %s', async (dossier) => {
    for (const nom of NOMS) expect(await chercher(dossier, nom)).toEqual([nom])
    expect(await chercher(dossier)).toEqual([...NOMS].sort())
  })

  it.each([
    ['tableau*', ['tableau (1).xlsx', 'tableau [nancy].xlsx']],
    ['tableau (1)*.xlsx', ['tableau (1).xlsx']],
    ['tableau [nancy]*', ['tableau [nancy].xlsx']],
    ['recus(1)*', ['recus(1) a.csv']],
    ['!urgent*.csv', ['!urgent.csv']],
    ["l'année {2008}.*", ["l'année {2008}.xlsx"]],
    ['*.XLS', ['été #1 & 50 %.xls']],
    ['{tableau,copie}*.xlsx', ['Copie.Xlsx', 'tableau (1).xlsx', 'tableau [nancy].xlsx']],
    ['Mission Locale d’Épinal.ods', [`Mission Locale d’${NFD}.ods`]],
    ['Mission*Épinal.*', [`Mission Locale d’${NFD}.ods`]],
  ])('se trouvent par un motif : %s', async (motif, attendus) => {
    for (const dossier of ['[2008]', 'de Épinal']) expect(await chercher(dossier, motif)).toEqual(attendus)
  })

  it('se trouvent avec les barres de Windows', async () => {
    expect(nomsDe(await trouverFichiers([`${racine}\\[2008]\\tableau (1).xlsx`]))).toEqual([
      'tableau (1).xlsx',
    ])
    expect(nomsDe(await trouverFichiers([`${racine}\\*2008*\\!urgent.csv`]))).toEqual([
      '!urgent.csv',
      '!urgent.csv',
    ])
  })

  it('ne se prennent pas l’un pour l’autre : un nom tapé désigne ce seul fichier', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...DOSSIERS), fc.constantFrom(...NOMS), async (dossier, nom) => {
        const forme = [dossier, nom].map((n) => n.normalize('NFC')).join('\\')
        const [trouve = '', ...autres] = await trouverFichiers([`${racine}/${forme}`])
        expect([basename(trouve), basename(dirname(trouve)), autres]).toEqual([nom, dossier, []])
      }),
      {numRuns: 40},
    )
  })

  it.each([
    ['C:\\Users\\Zoé\\recus\\*.xlsx', {racine: 'C:\\', pas: ['Users', 'Zoé', 'recus', '*.xlsx']}],
    ['\\\\serveur\\partage\\2008\\a.xlsx', {racine: '\\\\serveur\\partage\\', pas: ['2008', 'a.xlsx']}],
    ['D:/recus/../a.xlsx', {racine: 'D:\\', pas: ['a.xlsx']}],
  ])('%s se lit comme sur Windows', (designation, attendu) => {
    expect(decouper(designation, win32)).toEqual(attendu)
  })
})

describe('un espace dans un dossier qui ressemble à un motif', () => {
  it('importe, calcule et écrit là où il est, depuis un chemin de plus de 260 caractères', async () => {
    const espace = join(
      racine,
      `reseau [54] #1 & ${NFD}`,
      'é'.repeat(100),
      "l'année (2008) 100 %",
      'x'.repeat(60),
    )
    await reussir(['init', espace, '--nom', "Réseau d'essai", '--region', 'Lorraine', '--annee', '2008'])
    writeFileSync(
      join(espace, '-annuaire [1].csv'),
      'Code;Structure;Type;Département\n54A;ML des Étangs;ML;54\n',
    )
    mkdirSync(join(espace, 'recus(1)'))
    writeFileSync(join(espace, 'recus(1)', 'e\u0301te\u0301.csv'), 'Structure;CIVIS 2008\nML des Étangs;9\n')
    await reussir(['structures', 'importer', '--', '-annuaire [1].csv'], espace)
    const {fichiers} = await obtenir<{fichiers: {statut: string}[]}>(
      ['activite', 'importer', 'recus(1)\\été*'],
      {cwd: espace},
    )
    expect(fichiers.map((f) => f.statut)).toEqual(['importe'])
    await reussir(['chiffres', 'calculer', '--format', 'csv', '--espace', espace])
    expect(readFileSync(join(espace, 'sorties', 'chiffres-2008.csv'), 'utf8')).toMatch(/civis.*;9;/)
  })
})
