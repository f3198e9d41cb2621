import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {afterAll, beforeAll, expect, it} from 'vitest'
import type {BilanDeLignes} from '../../../src/metier/feuilles/index.js'
import type {
  Convocation,
  DecisionNotee,
  ListeDesDecisions,
  ListeDesInstances,
  PresencesNotees,
} from '../../../src/metier/programme/index.js'
import {lancer, obtenir} from '../../support/commande.js'
import {dossierTemporaire, reussir} from '../../support/espace-d-exemple.js'

const dossier = dossierTemporaire()
const cwd = dossier.chemin

const ANNUAIRE = `Code;Structure;Type;Département
54A;Mission Locale du Madon;ML;54
`
const BUREAU = `Instance;Prénom;Nom;Fonction;Code;Courriel;Jusqu'à
Bureau;Irène;SAULE;Présidente;54A;saule@exemple.invalid;31/12/2009
Bureau;Alban;IRIS;Trésorier;;;30/06/2009
Bureau;Fanny;ORME;Membre;;;
`
const REUNION = [
  'instances',
  'reunir',
  'bureau',
  '--date',
  '2008-05-15',
  '--ordre-du-jour',
  'Budget',
  '--le',
  '2008-05-01',
]

beforeAll(async () => {
  await reussir(['init', cwd, '--nom', 'Réseau d’essai', '--region', 'Lorraine', '--annee', '2008'])
  writeFileSync(join(cwd, 'annuaire.csv'), ANNUAIRE)
  await reussir(['structures', 'importer', 'annuaire.csv'], cwd)
  writeFileSync(join(cwd, 'bureau.csv'), BUREAU)
}, 30_000)
afterAll(() => dossier.effacer())

it('importe les membres : l’instance naît de leur colonne', async () => {
  const bilan = await obtenir<BilanDeLignes>(['instances', 'importer', 'bureau.csv'], {cwd})
  expect(bilan.familles?.map((f) => [f.famille, f.nouvelles])).toEqual([
    ['instances', 1],
    ['membres', 3],
  ])
})

it('liste les instances et les mandats qui finissent', async () => {
  const liste = await obtenir<ListeDesInstances>(['instances', 'lister', '--fin-avant', '2009-06-30'], {cwd})
  expect(liste.instances).toMatchObject([{nom: 'Bureau', membres: 3}])
  expect(liste.mandats_finissants.map((m) => m.personne)).toEqual(['Alban IRIS'])
  expect(await reussir(['instances', 'montrer', 'bureau'], cwd)).toContain('règle non dite')
})

it('réunir : une simulation n’écrit rien, puis quatre documents et un message, avec le modèle de l’espace', async () => {
  const simule = await obtenir<Convocation>([...REUNION, '--simulation'], {cwd})
  expect(simule.fichiers.some((f) => existsSync(f))).toBe(false)
  expect(
    (await lancer(['instances', 'presents', 'bureau', '--date', '2008-05-15', '--nombre', '2'], {cwd})).code,
  ).toBe(2)

  mkdirSync(join(cwd, 'modeles', 'instances'), {recursive: true})
  writeFileSync(
    join(cwd, 'modeles', 'instances', 'ordre-du-jour.md'),
    '# Points du {{ reunion.date }}\n\n::ordre-du-jour\n',
  )
  const {fichiers, sans_courriel} = await obtenir<Convocation>([...REUNION, '--format', 'html'], {cwd})
  expect(fichiers.map((f) => basename(f))).toEqual([
    'convocation.html',
    'ordre-du-jour.html',
    'feuille-de-presence.html',
    'compte-rendu.html',
    'presences.xlsx',
    'convocation.eml',
  ])
  expect(sans_courriel).toEqual(['Alban IRIS', 'Fanny ORME'])
  expect(readFileSync(fichiers[1] ?? '', 'utf8')).toContain('Points du 15')
  expect(readFileSync(fichiers.at(-1) ?? '', 'utf8')).toContain('filename="convocation.pdf"')

  writeFileSync(join(cwd, 'modeles', 'instances', 'ordre-du-jour.md'), '# Points\n\n{{ reunion.jours }}\n')
  const {code, stderr} = await lancer(REUNION, {cwd})
  expect([code, stderr]).toEqual([3, expect.stringContaining('modeles/instances/ordre-du-jour.md, ligne 3')])
})

it('noter les présents et les décisions, jusqu’à ce qu’elles soient faites', async () => {
  const presents = [
    'instances',
    'presents',
    'bureau',
    '--date',
    '2008-05-15',
    '--present',
    'Saule',
    '--pouvoir',
    'Iris=Saule',
  ]
  const notees = await obtenir<PresencesNotees>(presents, {cwd})
  expect(notees.quorum).toMatchObject({membres: 3, presents: 1, representes: 1, atteint: null})
  expect((await obtenir<PresencesNotees>(presents, {cwd})).statut).toBe('deja_note')

  writeFileSync(join(cwd, 'p.csv'), 'Instance;Date;Membre;Présence\nBureau;15/05/2008;Fanny ORME;excusée\n')
  const feuille = await obtenir<PresencesNotees>(['instances', 'presents', 'p.csv'], {cwd})
  expect(feuille).toMatchObject({statut: 'note', quorum: {presents: 1, representes: 1, excuses: 1}})
  await reussir(['activite', 'annuler', String(feuille.import), '--oui'], cwd)
  expect((await obtenir<PresencesNotees>(presents, {cwd})).quorum.excuses).toBe(0)
  writeFileSync(join(cwd, 'p.csv'), 'Instance;Date;Membre;Présence\nBureau;15/05/2008;Alban ORME;oui\n')
  const refus = await lancer(['instances', 'presents', 'p.csv'], {cwd})
  expect([refus.code, refus.stderr]).toEqual([3, expect.stringContaining('p C2')])

  const decision = [
    'instances',
    'decisions',
    'noter',
    'Imprimer',
    '--instance',
    'bureau',
    '--date',
    '2008-05-15',
    '--echeance',
    '2008-06-30',
  ]
  expect((await obtenir<DecisionNotee>(decision, {cwd})).decision.numero).toBe('2008-01')
  const lister = ['instances', 'decisions', 'lister', '--ouvertes']
  expect(await obtenir<ListeDesDecisions>(lister, {cwd})).toMatchObject({ouvertes: 1, en_retard: 1})
  await reussir(['instances', 'decisions', 'faire', '2008-01', '--preuve', 'facture'], cwd)
  expect(await obtenir<ListeDesDecisions>(lister, {cwd})).toMatchObject({ouvertes: 0, decisions: []})
})

it('exporter puis réimporter ne change rien', async () => {
  await reussir(['instances', 'exporter', 'instances.xlsx'], cwd)
  const bilan = await obtenir<BilanDeLignes>(['instances', 'importer', 'instances.xlsx'], {cwd})
  expect([bilan.statut, bilan.anomalies]).toEqual(['deja_importe', []])
})
