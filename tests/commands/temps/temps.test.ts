import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, it} from 'vitest'
import type {BilanEcrit} from '../../../src/cli/temps/bilan.js'
import type {SemaineNotee} from '../../../src/cli/temps/saisir-semaine.js'
import {lancer, obtenir} from '../../support/commande.js'
import {dossierTemporaire, reussir} from '../../support/espace-d-exemple.js'

const dossier = dossierTemporaire()
const cwd = dossier.chemin
const QUI = ['--fonction', 'Assistant régional']

beforeAll(async () => {
  await reussir(['init', cwd, '--nom', 'Réseau d’essai', '--region', 'Lorraine', '--annee', '2008'])
}, 30_000)
afterAll(() => dossier.effacer())

it('saisir une semaine, une part par financeur, corriger', async () => {
  const {code, stderr} = await lancer(['temps', 'bilan'], {cwd})
  expect([code, stderr]).toEqual([4, expect.stringContaining('PRG-018')])
  expect((await lancer(['temps', 'saisir', '7', 'réunions=1'], {cwd})).code).toBe(2)
  const simulee = await obtenir<SemaineNotee>(
    ['temps', 'saisir', '7', 'réunions=1', ...QUI, '--simulation'],
    {cwd},
  )
  expect(simulee.statut).toBe('simule')
  await reussir(['temps', 'saisir', '7', 'réunions=1, sites=2,5', ...QUI], cwd)
  // The only post known needs not be said again.
  await reussir(['temps', 'saisir', '7', 'assistance=1', '--financeur', 'FSE'], cwd)
  const refusee = await lancer(['temps', 'saisir', '7', 'réunions=2'], {cwd})
  expect([refusee.code, refusee.stderr]).toEqual([3, expect.stringContaining('--remplacer')])
  const {statut, jours, avant} = await obtenir<SemaineNotee>(
    ['temps', 'saisir', '7', 'réunions=3', '--remplacer'],
    {cwd},
  )
  expect({statut, jours, avant}).toEqual({statut: 'remplace', jours: 4, avant: 4.5})
})

it('fait le bilan, par financeur, et l’écrit', async () => {
  const bilan = await obtenir<BilanEcrit>(['temps', 'bilan', '--format', 'xlsx,pdf'], {cwd})
  expect(bilan.par_financeur.map((g) => [g.cle, g.jours])).toEqual([
    ['FSE', 1],
    [null, 3],
  ])
  expect(bilan.semaines_manquantes).toHaveLength(51)
  expect(bilan.fichiers.map((f) => existsSync(f.chemin))).toEqual([true, true])
  expect(existsSync(join(cwd, 'sorties', 'bilan-du-temps-2008.pdf'))).toBe(true)
})

it('donne un classeur à remplir, qui revient', async () => {
  await reussir(['temps', 'exporter', 'temps.xlsx'], cwd)
  expect(await reussir(['temps', 'importer', 'temps.xlsx'], cwd)).toContain('déjà importé')
})
