import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import * as XLSX from 'xlsx'
import type {FichesEcrites, PageDeChiffresEcrite, TableauDeBord} from '../../../src/metier/rapport/index.js'
import {lancer, obtenir} from '../../support/commande.js'
import {corpsDuHtml, corpsDuPdf} from '../../support/corps-des-formats.js'
import {dossierTemporaire, reussir} from '../../support/espace-d-exemple.js'
import {lirePdf} from '../../support/lire-pdf.js'
import {preparerPetitEspace} from '../../support/petit-espace.js'
import {verifierPdfBalise} from '../../support/verifier-pdf-balise.js'

const dossier = dossierTemporaire()
const cwd = dossier.chemin
const sorties = join(cwd, 'sorties')

beforeAll(async () => preparerPetitEspace(cwd), 60_000)
afterAll(() => dossier.effacer())

describe('rapport fiches', () => {
  it('écrit deux pages par structure, un recueil, et dit laquelle n’est pas faite et pourquoi', async () => {
    const bilan = await obtenir<FichesEcrites>(['rapport', 'fiches'], {cwd})
    expect(bilan.fiches).toHaveLength(4)
    expect(bilan.non_faites).toEqual([
      {
        code: '55B',
        nom: "Mission Locale de l'Argonne",
        raison: "aucun chiffre d'activité n'a été reçu pour 2008",
      },
    ])
    expect(readdirSync(join(sorties, 'fiches', '2008', 'structures'))).toEqual([
      'fiche-2008-Mission-Locale-des-Etangs.pdf',
      'fiche-2008-Mission-Locale-des-Mirabelles.pdf',
      'fiche-2008-Mission-Locale-du-Madon.pdf',
      'fiche-2008-Mission-Locale-du-Vermois.pdf',
      'toutes-les-fiches-2008.pdf',
    ])
    const pdf = readFileSync(bilan.fiches[0]?.fichiers[0]?.chemin ?? '')
    expect((await lirePdf(pdf)).length).toBeLessThanOrEqual(2)
    expect(await verifierPdfBalise(pdf)).toEqual([])
  })

  it('une structure nommée comme on la nomme, en classeur', async () => {
    const {fiches, recueil} = await obtenir<FichesEcrites>(
      ['rapport', 'fiches', '--structure', 'mirabelles', '--format', 'xlsx', '--avec-rang'],
      {cwd},
    )
    expect(recueil).toBeNull()
    const classeur = XLSX.read(readFileSync(fiches[0]?.fichiers[0]?.chemin ?? ''))
    const [feuille = ''] = classeur.SheetNames
    const lignes = XLSX.utils.sheet_to_json<unknown[]>(classeur.Sheets[feuille] ?? {}, {header: 1})
    const accueil = lignes.find((l) => l[0] === 'Jeunes en premier accueil')
    expect(accueil?.slice(1, 3)).toEqual([415, 400])
    expect(accueil).toContain('1er sur 4')
  })

  it('refuse --structure avec --par, et une structure inconnue', async () => {
    const ensemble = ['rapport', 'fiches', '--structure', '54A', '--par', 'departement']
    expect((await lancer(ensemble, {cwd})).stderr).toContain('CLI-006')
    const inconnue = await lancer(['rapport', 'fiches', '--structure', 'Atlantide'], {cwd})
    expect(inconnue.code).toBe(2)
    expect(inconnue.stderr).toContain('STR-011')
  })

  it('sans chiffre pour l’année, s’arrête et dit quoi importer', async () => {
    const {code, json} = await lancer(['rapport', 'fiches', '--structure', '55B', '--json'], {cwd})
    expect(code).toBe(4)
    expect(json).toMatchObject({ok: false, erreur: {code: 'RAP-021', details: {annee: 2008}}})
  })
})

describe('rapport chiffres-cles', () => {
  it('tient en une page, et la donne en image', async () => {
    const {fichiers} = await obtenir<PageDeChiffresEcrite>(['rapport', 'chiffres-cles'], {cwd})
    expect(fichiers.map((f) => f.format)).toEqual(['pdf', 'png'])
    const [pdf, png] = fichiers.map((f) => readFileSync(f.chemin))
    expect(await lirePdf(pdf ?? new Uint8Array())).toHaveLength(1)
    expect(png?.subarray(1, 4).toString('latin1')).toBe('PNG')
  })

  it('pour la presse, en phrases ; jamais en image', async () => {
    const {fichiers} = await obtenir<PageDeChiffresEcrite>(
      ['rapport', 'chiffres-cles', '--presse', '--format', 'pdf'],
      {cwd},
    )
    const corps = await corpsDuPdf(readFileSync(fichiers[0]?.chemin ?? ''))
    expect(corps).toContain('730 jeunes ont été accueillis pour la première fois')
    const refus = await lancer(['rapport', 'chiffres-cles', '--presse', '--format', 'png'], {cwd})
    expect(refus.stderr).toContain('CLI-006')
  })
})

describe('tableau-de-bord construire', () => {
  it('une simulation n’écrit rien et redonne la ligne à taper', async () => {
    const stdout = await reussir(['tableau-de-bord', 'construire', '--simulation'], cwd)
    expect(stdout).toContain('Serait écrit : tableau-de-bord-2008-directeurs.pdf')
    expect(stdout).toContain('Ensuite : animreg tableau-de-bord construire --annee 2008 --pour directeurs')
    expect(existsSync(join(sorties, 'tableau-de-bord-2008-directeurs.pdf'))).toBe(false)
  })

  it('pour les directeurs : les structures par leur nom, en PDF balisé et en classeur', async () => {
    const tableau = await obtenir<TableauDeBord>(['tableau-de-bord', 'construire'], {cwd})
    expect(tableau).toMatchObject({pour: 'directeurs', structures: 5, completes: 4, masques: null})
    const [pdf, xlsx] = tableau.fichiers.map((f) => readFileSync(f.chemin))
    const pages = await lirePdf(pdf ?? new Uint8Array())
    for (const page of pages) expect(page.texte).toMatch(/extraction au/)
    expect(pages.map((p) => p.corps).join(' ')).toContain('Mission Locale du Madon')
    expect(await verifierPdfBalise(pdf ?? new Uint8Array())).toEqual([])
    expect(XLSX.read(xlsx).SheetNames).toEqual(
      expect.arrayContaining(['Réseau', 'Qui a répondu', 'Sources et définitions']),
    )
  })

  it('pour les financeurs : aucune structure', async () => {
    const {fichiers} = await obtenir<TableauDeBord>(
      ['tableau-de-bord', 'construire', '--pour', 'financeurs', '--format', 'html'],
      {cwd},
    )
    const corps = corpsDuHtml(readFileSync(fichiers[0]?.chemin ?? '', 'utf8'))
    expect(corps).toContain('Meurthe-et-Moselle')
    expect(corps).not.toMatch(/Mirabelles|Madon|Vermois|Étangs|Argonne/)
  })
})
