import {afterAll, beforeAll, beforeEach, expect, it} from 'vitest'
import type {ListeDesExercices} from '../../../src/metier/structures/index.js'
import {lancer, obtenir} from '../../support/commande.js'
import {copierEspace, dossierTemporaire, reussir} from '../../support/espace-d-exemple.js'

const modele = dossierTemporaire()
const essais = dossierTemporaire()
let espace = ''
let rang = 0

beforeAll(async () => {
  await reussir(['init', modele.chemin, '--exemple', 'lorraine-2008'])
  await reussir(['structures', 'importer', 'annuaire.xlsx'], modele.chemin)
}, 60_000)
afterAll(() => {
  modele.effacer()
  essais.effacer()
})
beforeEach(() => {
  espace = `${essais.chemin}-${rang++}`
  copierEspace(modele.chemin, espace)
})

const annees = async () => (await obtenir<ListeDesExercices>(['annee', 'lister'], {cwd: espace})).exercices

it('ouvre l’année suivante à côté, puis en fait l’année par défaut', async () => {
  await reussir(['annee', 'ouvrir', '2009'], espace)
  expect((await annees()).map((e) => [e.annee, e.etat, e.par_defaut])).toEqual([
    [2008, 'ouvert', true],
    [2009, 'ouvert', false],
  ])
  const suite = await reussir(['annee', 'ouvrir', '2009', '--par-defaut'], espace)
  expect(suite).toContain("C'est l'année par défaut")
  expect((await annees()).map((e) => e.par_defaut)).toEqual([false, true])
  const {stderr} = await lancer(['structures', 'lister'], {cwd: espace})
  expect(stderr).toContain('Exercice 2009')
})

it('close, refuse les imports et les mouvements de l’année jusqu’à sa réouverture motivée', async () => {
  expect((await lancer(['annee', 'clore', '2008', '--simulation'], {cwd: espace})).stdout).toContain(
    'serait clos',
  )
  await reussir(['annee', 'clore', '2008'], espace)
  const importer = ['objectifs', 'importer', 'objectifs-2008.xlsx']
  const mouvement = [
    'structures',
    'mouvement',
    'ajouter',
    'fermeture',
    '--date',
    '2008-06-01',
    '--source',
    '57480S00',
  ]
  for (const argv of [importer, mouvement, [...mouvement, '--simulation'], ['annee', 'ouvrir', '2008']]) {
    const {code, stderr} = await lancer(argv, {cwd: espace})
    expect([argv, code, stderr]).toEqual([argv, 4, expect.stringMatching(/ESP-020.*2008 est clos/)])
  }
  await reussir([...mouvement.slice(0, 4), '--date', '2009-01-01', '--source', '57480S00'], espace)
  await reussir(['annee', 'rouvrir', '2008', '--motif', 'fichier oublié'], espace)
  await reussir(importer, espace)
  expect((await annees())[0]).toMatchObject({etat: 'ouvert', motif: 'fichier oublié', fichiers: 2})
})

it.each([
  [['annee', 'clore', '2015'], 'ESP-021', 4],
  [['annee', 'rouvrir', '2008', '--motif', 'x'], 'ESP-022', 4],
  [['annee', 'ouvrir', '08'], 'CLI-005', 2],
])('%j est refusé : %s', async (argv, attendu, sortie) => {
  const {code, json} = await lancer([...argv, '--json'], {cwd: espace})
  expect([code, json]).toMatchObject([sortie, {erreur: {code: attendu}}])
})
