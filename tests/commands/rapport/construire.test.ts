import {existsSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, it} from 'vitest'
import type {RapportConstruit} from '../../../src/cli/rapport/bilan-de-construction.js'
import {lancer, obtenir} from '../../support/commande.js'
import {corpsDuDocx, corpsDuHtml, corpsDuPdf} from '../../support/corps-des-formats.js'
import {dossierTemporaire, reussir} from '../../support/espace-d-exemple.js'

const dossier = dossierTemporaire()
const cwd = dossier.chemin
const sorties = join(cwd, 'sorties')

beforeAll(async () => {
  await reussir(['init', cwd, '--exemple', 'lorraine-2008'])
  await reussir(['structures', 'importer', 'annuaire.xlsx'], cwd)
  // The chapters of the example are read with the whole year: here nobody has written yet.
  rmSync(join(cwd, 'rapport'), {recursive: true})
})
afterAll(() => dossier.effacer())

it('une simulation n’écrit rien et redonne la ligne à taper', async () => {
  const stdout = await reussir(['rapport', 'construire', '--format', 'docx', '--simulation'], cwd)
  expect(stdout).toContain('Serait écrit : rapport-activite-2008.docx')
  expect(stdout).toContain('Ensuite : animreg rapport construire --annee 2008 --format docx')
  expect(existsSync(sorties) ? readdirSync(sorties) : []).toEqual([])
})

it('un format inconnu est refusé avant tout', async () => {
  const {code, json} = await lancer(['rapport', 'construire', '--format', 'pdf,odt', '--json'], {cwd})
  expect(code).toBe(2)
  expect(json).toMatchObject({ok: false, erreur: {code: 'CLI-005', details: {valeur: 'pdf,odt'}}})
})

it('sans --format, un PDF, ses mots gardés à côté, et les chapitres sont proposés', async () => {
  const stdout = await reussir(['rapport', 'construire'], cwd)
  expect(readdirSync(sorties)).toEqual(['rapport-activite-2008.pdf', 'versions-du-rapport'])
  expect(stdout).toContain('animreg rapport preparer --annee 2008')
})

it('les trois formats portent le même texte', async () => {
  const {fichiers} = await obtenir<RapportConstruit>(['rapport', 'construire', '--format', 'html,docx,pdf'], {
    cwd,
  })
  expect(fichiers.map(({format}) => format)).toEqual(['pdf', 'docx', 'html'])
  const [pdf, docx, html] = fichiers.map(({chemin}) => readFileSync(chemin))
  expect(fichiers.map(({octets}) => octets)).toEqual([pdf, docx, html].map((octets) => octets?.length))
  const corps = corpsDuDocx(docx ?? new Uint8Array())
  expect(corps).toContain('Missions Locales')
  expect(corpsDuHtml(html?.toString('utf8') ?? '')).toBe(corps)
  expect((await corpsDuPdf(pdf ?? new Uint8Array())).replaceAll(' ', '')).toBe(corps.replaceAll(' ', ''))
})
