import {copyFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {BilanRendu} from '../../../src/cli/formation/bilan.js'
import {lancer} from '../../support/commande.js'
import {dossierTemporaire, reussir} from '../../support/espace-d-exemple.js'

const dossier = dossierTemporaire()
const classeur = 'formation-2008.xlsx'
beforeAll(async () => {
  await reussir([
    'init',
    dossier.chemin,
    '--nom',
    "Réseau d'essai",
    '--region',
    'Lorraine',
    '--annee',
    '2008',
  ])
  copyFileSync(join('data/exemples/lorraine-2008', classeur), join(dossier.chemin, classeur))
  await reussir(['formation', 'actions', 'importer', classeur], dossier.chemin)
  await reussir(['formation', 'sessions', 'importer', classeur], dossier.chemin)
})
afterAll(() => dossier.effacer())

const resultat = async <T>(...argv: string[]): Promise<T> =>
  (JSON.parse(await reussir([...argv, '--json'], dossier.chemin)) as {resultat: T}).resultat

describe('le plan régional de formation 2008', () => {
  it('donne les nombres publiés au rapport', async () => {
    const bilan = await resultat<BilanRendu>('formation', 'bilan', '--annee', '2008')
    const {actions, sessions, jours, places, cumul_places, plan} = bilan
    expect({actions, sessions, jours, places, cumul_places, plan}).toEqual({
      actions: 10,
      sessions: 13,
      jours: 32,
      places: 158,
      cumul_places: 1433,
      plan: 7,
    })
    expect([bilan.inscrits, bilan.salaries_formes]).toEqual([null, null])
  })

  it('garde les jours espacés d’une session comme ils sont écrits', async () => {
    const {sessions} = await resultat<{sessions: {code: string; demi_journees: {jour: string}[]}[]}>(
      'formation',
      'sessions',
      'lister',
    )
    const jours = sessions.find((s) => s.code === 'F2008-05/1')?.demi_journees.map((d) => d.jour) ?? []
    expect([...new Set(jours)]).toEqual([
      '2008-09-15',
      '2008-09-29',
      '2008-10-13',
      '2008-10-27',
      '2008-11-10',
    ])
  })

  it('revient inchangé d’un aller-retour par le tableur', async () => {
    await reussir(['formation', 'actions', 'exporter', 'aller.xlsx', '--oui'], dossier.chemin)
    for (const sujet of ['actions', 'sessions']) {
      const retour = await resultat<{statut: string; anomalies: unknown[]}>(
        'formation',
        sujet,
        'importer',
        'aller.xlsx',
      )
      expect([sujet, retour.statut, retour.anomalies]).toEqual([sujet, 'deja_importe', []])
    }
  })

  it('sans action dans l’année, le dit', async () => {
    const {code, stderr} = await lancer(['formation', 'bilan', '--annee', '2009'], {cwd: dossier.chemin})
    expect(code).toBe(4)
    expect(stderr).toContain('Le plan de formation 2009 ne contient aucune action')
  })
})
