import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, it} from 'vitest'
import type {RapportConstruit} from '../../../src/cli/rapport/construire-rapport.js'
import {lancer, obtenir} from '../../support/commande.js'
import {corpsDuDocx, corpsDuHtml, corpsDuPdf} from '../../support/corps-des-formats.js'
import {dossierTemporaire, reussir} from '../../support/espace-d-exemple.js'

const dossier = dossierTemporaire()
const cwd = dossier.chemin
const sorties = join(cwd, 'sorties')

beforeAll(async () => {
  await reussir(['init', cwd, '--exemple', 'lorraine-2008'])
  await reussir(['structures', 'importer', 'annuaire.xlsx'], cwd)
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

it('sans --format, un PDF, et les autres formats sont proposés', async () => {
  const stdout = await reussir(['rapport', 'construire'], cwd)
  expect(readdirSync(sorties)).toEqual(['rapport-activite-2008.pdf'])
  expect(stdout).toContain('animreg rapport construire --annee 2008 --format docx,html')
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
