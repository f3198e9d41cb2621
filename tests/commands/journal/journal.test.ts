import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, it} from 'vitest'
import type {FaitNote} from '../../../src/cli/journal/noter-fait.js'
import type {BilanDeLignes} from '../../../src/metier/feuilles/index.js'
import type {ListeDExperiences, ListeDuJournal} from '../../../src/metier/programme/index.js'
import {lancer, obtenir} from '../../support/commande.js'
import {dossierTemporaire, reussir} from '../../support/espace-d-exemple.js'

const dossier = dossierTemporaire()
const cwd = dossier.chemin
const dernier = async () => (await obtenir<ListeDuJournal>(['journal', 'lister'], {cwd})).faits.at(-1)

beforeAll(async () => {
  await reussir(['init', cwd, '--nom', 'Réseau d’essai', '--region', 'Lorraine', '--annee', '2008'])
  writeFileSync(
    join(cwd, 'annuaire.csv'),
    'Code;Structure;Type;Département\n54A;Mission Locale des Mirabelles;ML;54\n',
  )
  await reussir(['structures', 'importer', 'annuaire.csv'], cwd)
}, 30_000)
afterAll(() => dossier.effacer())

it('noter un fait d’une phrase, le corriger, le retirer', async () => {
  const ajout = [
    'journal',
    'ajouter',
    '14/10 réunion des directeurs, Nancy, 18 participants',
    '--participants',
    'Mirabelles=2',
  ]
  const simule = await obtenir<FaitNote>([...ajout, '--simulation'], {cwd})
  expect([simule.statut, simule.fait.numero]).toEqual(['simule', null])
  const {statut, fait} = await obtenir<FaitNote>(ajout, {cwd})
  expect([statut, fait.numero, fait.date]).toEqual(['ajoute', 1, '2008-10-14'])
  expect(fait.par_structure).toEqual([
    {structure: '54A', nom: 'Mission Locale des Mirabelles', participants: 2},
  ])
  const corrige = await obtenir<FaitNote>(['journal', 'corriger', '1', '--theme', 'CIVIS', '--lieu', ''], {
    cwd,
  })
  expect([corrige.statut, corrige.fait.theme, corrige.fait.lieu]).toEqual(['corrige', 'CIVIS', null])
  expect(await reussir(['journal', 'montrer', '1'], cwd)).toMatch(/Thème\s+CIVIS/)
  await reussir(['journal', 'retirer', '1'], cwd)
  expect(await dernier()).toBeUndefined()
  // A number withdrawn is never given again.
  expect((await obtenir<FaitNote>(ajout, {cwd})).fait.numero).toBe(2)
})

it.each([
  ['le même fait deux fois', ['14/10/2008 réunion directeurs'], 3, 'PRG-004', '--malgre-doublon'],
  ['un type incertain', ['15/10/2008 causerie'], 2, 'PRG-002', '--type'],
  ['un morceau de trop', ['15/10/2008 forum, Metz, ANPE'], 2, 'PRG-003', '--partenaire'],
  ['une date impossible', ['31/02/2008 forum'], 2, 'PRG-001', '14/10/2008'],
  ['rien', [], 2, 'CLI-003', '--date'],
])('%s est refusé sans personne au clavier, avec quoi ajouter', async (_cas, mots, sortie, code, option) => {
  const {code: trouve, stderr} = await lancer(['journal', 'ajouter', ...mots], {cwd})
  expect([trouve, stderr]).toEqual([sortie, expect.stringContaining(code)])
  expect(stderr).toContain(option)
})

it('un classeur entre, se voit dans l’historique, et se défait', async () => {
  writeFileSync(
    join(cwd, 'journal.csv'),
    'Date;Intitulé;Compteurs\n05/06/2008;Forum des métiers;300 visiteurs\n06/06/2008;Lettre du réseau;445 destinataires\n',
  )
  const bilan = await obtenir<BilanDeLignes>(['journal', 'importer', 'journal.csv'], {cwd})
  expect([bilan.statut, bilan.lignes.nouvelles.length, bilan.lignes.absentes.length]).toEqual([
    'importe',
    2,
    1,
  ])
  const liste = await obtenir<ListeDuJournal>(['journal', 'lister', '--texte', 'metiers'], {cwd})
  expect(liste.total.compteurs.map((c) => c.libelle)).toEqual(['300 visiteurs'])
  expect(await reussir(['activite', 'historique'], cwd)).toContain('journal.csv')
  await reussir(['activite', 'annuler', String(bilan.import), '--oui'], cwd)
  expect((await obtenir<ListeDuJournal>(['journal', 'lister'], {cwd})).faits).toHaveLength(1)
})

it('exporté et réimporté, rien de nouveau', async () => {
  await reussir(['journal', 'exporter', 'retour.xlsx'], cwd)
  expect(await reussir(['journal', 'importer', 'retour.xlsx'], cwd)).toContain('déjà importé')
})

it('journal.yaml ajoute un dispositif ; une faute y est située', async () => {
  const yaml =
    'format: 1\ndispositifs:\n  - nom: Permis\n    partenaires: [{nom: ECF, role: forme}]\n    indicateurs: [{libelle: Jeunes formés, unite: jeune}]\n'
  writeFileSync(join(cwd, 'journal.yaml'), yaml)
  await reussir(
    ['journal', 'ajouter', '1/7 bilan du permis, 12 jeunes, dispositif permis, document liste.xlsx'],
    cwd,
  )
  expect(await reussir(['journal', 'lister', '--dispositif', 'permis'], cwd)).toMatch(
    /ECF : forme[^]*Jeunes formés : 12 .*liste\.xlsx/,
  )
  writeFileSync(join(cwd, 'journal.yaml'), yaml.replace('unite:', 'unité:'))
  const {code, stderr} = await lancer(['journal', 'lister'], {cwd})
  expect([code, stderr]).toEqual([3, expect.stringMatching(/PRG-011[^]*ligne 5/)])
  writeFileSync(join(cwd, 'journal.yaml'), 'format: 1\n')
})

it('une fiche d’expérience s’écrit et se retrouve', async () => {
  const ligne = [
    'journal',
    'experiences',
    'ajouter',
    '--titre',
    'Ateliers mobilité',
    '--action',
    'Un atelier par mois',
    '--structure',
    'Mirabelles',
  ]
  await reussir(ligne, cwd)
  const {code} = await lancer(ligne, {cwd})
  expect(code).toBe(3)
  const {fiches} = await obtenir<ListeDExperiences>(['journal', 'experiences', 'chercher', 'mobilite'], {cwd})
  expect(fiches.map((f) => [f.numero, f.nom_structure])).toEqual([[1, 'Mission Locale des Mirabelles']])
  expect(await reussir(['journal', 'experiences', 'montrer', '1'], cwd)).toContain('Un atelier par mois')
  await reussir(['journal', 'experiences', 'exporter', 'fiches.xlsx'], cwd)
  expect(await reussir(['journal', 'experiences', 'importer', 'fiches.xlsx'], cwd)).toContain('déjà importé')
})

it('une année close ne reçoit plus de fait', async () => {
  await reussir(['annee', 'clore', '2008', '--oui'], cwd)
  const {code, stderr} = await lancer(['journal', 'ajouter', '15/10/2008 forum'], {cwd})
  expect([code, stderr]).toEqual([4, expect.stringContaining('ESP-020')])
})
