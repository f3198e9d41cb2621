import {existsSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, it} from 'vitest'
import type {DossierConstruit} from '../../../src/cli/programme/construire-dossier.js'
import type {ActionMontree} from '../../../src/cli/programme/montrer-action.js'
import {ecrireClasseur, lireClasseur} from '../../../src/formats/tableur/index.js'
import type {BilanDeLignes} from '../../../src/metier/feuilles/index.js'
import {
  type DepenseNotee,
  exporterProgramme,
  type MoyensMontres,
  type RealiseNote,
  type Suivi,
} from '../../../src/metier/programme/index.js'
import {actionsDe, classeur} from '../../metier/programme/plan/exemple.js'
import {lancer, obtenir} from '../../support/commande.js'
import {dossierTemporaire, reussir} from '../../support/espace-d-exemple.js'
import {preparerPetitEspace} from '../../support/petit-espace.js'

const dossier = dossierTemporaire()
const cwd = dossier.chemin

const PROGRAMME = `Axe;Code;Action;Pilote;Fin;Budget;Financeurs
1. Observer;1.1;Chiffres-clés du réseau;Animateur;31/12/2008;1000;État
2. Aider;2.1;Aide à la mobilité;Animateur;31/12/2008;2000;État ; Région
`

beforeAll(async () => {
  await preparerPetitEspace(cwd)
  writeFileSync(join(cwd, 'programme.csv'), PROGRAMME)
  await reussir(['programme', 'importer', 'programme.csv'], cwd)
}, 60_000)
afterAll(() => dossier.effacer())

it('exporter, réimporter tel quel, suivre : une action sans indicateur est sans preuve', async () => {
  await reussir(['programme', 'exporter', 'programme.xlsx'], cwd)
  const feuilles = await lireClasseur(readFileSync(join(cwd, 'programme.xlsx')), 'programme.xlsx')
  expect(feuilles.map((f) => f.feuille)).toEqual(['Programme', 'Indicateurs de suivi', 'Budget'])
  expect((await obtenir<BilanDeLignes>(['programme', 'importer', 'programme.xlsx'], {cwd})).statut).toBe(
    'deja_importe',
  )

  const avant = await obtenir<Suivi>(['programme', 'suivre'], {cwd})
  expect(avant.comptes).toMatchObject({actions: 2, realisee: 0, sans_preuve: 2})
  const {code, stderr} = await lancer(
    ['programme', 'realiser', '2.1', '--indicateur', '1', '--valeur', '276'],
    {cwd},
  )
  expect([code, stderr]).toEqual([2, expect.stringContaining('PRG-049')])
})

it('un programme avec ses indicateurs suit les chiffres-clés et ce qui est noté avec sa preuve', async () => {
  writeFileSync(
    join(cwd, 'complet.xlsx'),
    await ecrireClasseur(exporterProgramme(actionsDe(classeur()), {annee: 2008, reseau: 'Essai'})),
  )
  const bilan = await obtenir<BilanDeLignes>(['programme', 'importer', 'complet.xlsx', '--remplacer'], {
    cwd,
  })
  expect(bilan.lignes).toMatchObject({
    nouvelles: [expect.any(String), expect.any(String), expect.any(String)],
    retirees: [expect.any(String), expect.any(String)],
  })

  const simule = ['programme', 'realiser', '3.3.5', '--valeur', '276', '--preuve', 'bons']
  expect((await obtenir<RealiseNote>([...simule, '--simulation'], {cwd})).statut).toBe('simule')
  const etats = async () =>
    Object.fromEntries(
      (await obtenir<Suivi>(['programme', 'suivre'], {cwd})).axes
        .flatMap((a) => a.actions)
        .map((a) => [a.code, a.etat]),
    )
  expect(await etats()).toEqual({'1.1.1': 'realisee', '3.3.1': 'non_renseignee', '3.3.5': 'non_renseignee'})
  await reussir(simule, cwd)
  expect(await etats()).toMatchObject({'3.3.5': 'realisee'})
  expect(await reussir(['programme', 'montrer', '3.3.5'], cwd)).toContain('bons')

  const numero = bilan.import ?? 0
  await reussir(['activite', 'annuler', String(numero), '--oui'], cwd)
  expect(Object.keys(await etats())).toEqual(['1.1', '2.1'])
})

it('un classeur refusé ne change rien et sort en 3 ; une année sans programme en 4', async () => {
  writeFileSync(join(cwd, 'faux.csv'), 'Axe;Code;Action\n1. A;;Sans code\n')
  const refus = await lancer(['programme', 'importer', 'faux.csv', '--json'], {cwd})
  expect([refus.code, refus.json?.ok]).toEqual([3, false])
  expect((await lancer(['programme', 'lister', '--annee', '2007'], {cwd})).code).toBe(4)
})

it('préparer d’après un cadre ; un cadre inconnu se refuse avec ceux qui existent', async () => {
  expect(
    await reussir(['programme', 'preparer', 'vide.xlsx', '--cadre', 'cpo', '--annee', '2009'], cwd),
  ).toContain('Programme')
  const {code, stderr} = await lancer(['programme', 'preparer', 'v.xlsx', '--cadre', '../cpo'], {cwd})
  expect([code, stderr]).toEqual([2, expect.stringContaining('« axes-2008 »')])
})

it('une dépense notée se voit dans l’action et dans l’export, et pas deux fois', async () => {
  const depenser = ['programme', 'depenser', '2.1', '--montant', '120,50', '--financeur', 'État']
  const {financement} = await obtenir<DepenseNotee>([...depenser, '--le', '2008-06-12'], {cwd})
  const montree = await obtenir<ActionMontree>(['programme', 'montrer', '2.1'], {cwd})
  expect(montree.depenses).toMatchObject([{montant_centimes: 12_050, le: '2008-06-12'}])
  expect(montree.action.budget.par_financeur).toContainEqual(expect.objectContaining(financement))
  expect((await lancer([...depenser, '--le', '2008-06-12'], {cwd})).code).toBe(3)
  await reussir(['programme', 'exporter', 'programme.xlsx', '--oui'], cwd)
  const bilan = await obtenir<BilanDeLignes>(['programme', 'importer', 'programme.xlsx'], {cwd})
  expect(bilan.statut).toBe('deja_importe')
})

it('les moyens, puis le dossier du comité dans ses formats', async () => {
  writeFileSync(join(cwd, 'moyens.csv'), 'Financeur;Notifié;Reçu\nÉtat;3000;2500\nTotal;3100;2500\n')
  const bilan = await obtenir<BilanDeLignes>(['programme', 'moyens', 'importer', 'moyens.csv'], {cwd})
  expect(bilan.anomalies.map((a) => [a.code, a.cellule])).toEqual([['PRG-069', 'B3']])
  await reussir(['programme', 'moyens', 'exporter', 'moyens.xlsx'], cwd)
  const relus = await obtenir<BilanDeLignes>(['programme', 'moyens', 'importer', 'moyens.xlsx'], {cwd})
  expect(relus.statut).toBe('deja_importe')
  const moyens = await obtenir<MoyensMontres>(['programme', 'moyens', 'montrer'], {cwd})
  expect(moyens.financements.recu_centimes).toBe(250_000)

  const simule = await obtenir<DossierConstruit>(
    ['programme', 'dossier', '--format', 'docx,xlsx', '--simulation'],
    {cwd},
  )
  expect(simule.fichiers.map((f) => existsSync(join(cwd, 'sorties', f.chemin)))).toEqual([false, false])
  const {fichiers} = await obtenir<DossierConstruit>(['programme', 'dossier', '--format', 'html,xlsx'], {cwd})
  expect(fichiers.map((f) => [f.format, existsSync(f.chemin)])).toEqual([
    ['html', true],
    ['xlsx', true],
  ])
})
