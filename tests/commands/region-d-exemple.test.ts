import {copyFileSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import * as XLSX from 'xlsx'
import type {BilanImport} from '../../src/metier/activite/index.js'
import type {Chiffre, Chiffres} from '../../src/metier/chiffres/index.js'
import type {TexteDeRapport, Verification} from '../../src/metier/rapport/index.js'
import {lancer, obtenir} from '../support/commande.js'
import {corpsDuDocx, corpsDuHtml, corpsDuPdf} from '../support/corps-des-formats.js'
import {copierEspace, dossierTemporaire, preparerExemple, reussir} from '../support/espace-d-exemple.js'
import {lirePdf} from '../support/lire-pdf.js'

const dossier = dossierTemporaire()
const espace = dossier.chemin

beforeAll(async () => preparerExemple(espace), 120_000)
afterAll(() => dossier.effacer())

async function chiffresDe2008(): Promise<Map<string, Chiffre>> {
  const {chiffres} = await obtenir<Chiffres>(['chiffres', 'calculer', '--annee', '2008'], {cwd: espace})
  return new Map(chiffres.map((c) => [c.code, c]))
}

async function texteDuRapport(): Promise<string> {
  expect((await lancer(['rapport', 'construire', '--annee', '2008'], {cwd: espace})).code).toBe(0)
  const pages = await lirePdf(readFileSync(join(espace, 'sorties', 'rapport-activite-2008.pdf')))
  return pages
    .map((p) => p.texte)
    .join('\n')
    .replace(/[\u00A0\u202F]/g, ' ')
}

describe('la région d’exemple redonne les chiffres publiés', () => {
  it.each([
    ['structures', 20],
    ['missions_locales', 15],
    ['paio', 5],
    ['lieux_accueil', 186],
    ['salaries', 376],
    ['etp', 330],
    ['postes_informatiques', 564],
    ['premiers_accueils', 14031],
    ['jeunes_en_contact', 37047],
    ['entrees_emploi', 11169],
    ['entrees_formation', 8339],
    ['civis', 8499],
    ['civis_renforce', 4156],
    ['civis_droit_commun', 4343],
    ['jeunes_parraines', 1100],
    ['parrains', 329],
  ])('%s : %d, par les 20 structures', async (code, valeur) => {
    expect((await chiffresDe2008()).get(code)).toMatchObject({valeur, repondantes: 20, attendues: 20})
  })

  it('évolutions, parts et taux de réalisation', async () => {
    const chiffres = await chiffresDe2008()
    const part = (code: string, ventilation: string, modalite: string) =>
      chiffres.get(code)?.parts.find((p) => p.ventilation === ventilation && p.modalite === modalite)
    expect(pourcent(chiffres.get('premiers_accueils')?.evolution, 1)).toBe('5.4')
    expect(pourcent(chiffres.get('jeunes_en_contact')?.evolution, 1)).toBe('2.3')
    expect(pourcent(chiffres.get('entrees_emploi')?.evolution, 1)).toBe('1.3')
    expect(pourcent(chiffres.get('entrees_formation')?.evolution, 2)).toBe('14.52')
    expect(pourcent(part('premiers_accueils', 'sexe', 'femmes')?.part, 0)).toBe('52')
    expect(pourcent(part('jeunes_en_contact', 'sexe', 'femmes')?.part, 0)).toBe('52')
    expect(pourcent(part('entrees_emploi', 'type_emploi', 'alternance')?.part, 0)).toBe('10')
    expect(chiffres.get('entrees_alternance')?.valeur).toBe(
      part('entrees_emploi', 'type_emploi', 'alternance')?.valeur,
    )
    expect(chiffres.get('civis')?.objectif).toBe(8876)
    expect(pourcent(chiffres.get('civis')?.taux_realisation, 2)).toBe('95.75')
    expect(pourcent(chiffres.get('civis_renforce')?.taux_realisation, 2)).toBe('91.40')
    expect(pourcent(chiffres.get('civis_droit_commun')?.taux_realisation, 2)).toBe('100.32')
    const implantation = ['54', '55', '57', '88'].map((d) => [
      part('missions_locales', 'departement', d)?.valeur ?? 0,
      part('paio', 'departement', d)?.valeur ?? 0,
    ])
    expect(implantation).toEqual([
      [6, 0],
      [2, 0],
      [6, 2],
      [1, 3],
    ])
  })

  it('la page du rapport porte ces chiffres, et aucun reste de machine', async () => {
    const texte = await texteDuRapport()
    for (const attendu of [
      '14 031',
      '37 047',
      '5,4 %',
      '95,75 %',
      '91,40 %',
      '100,32 %',
      '15 Missions Locales et 5 PAIO',
    ]) {
      expect(texte).toContain(attendu)
    }
    // The page of what is left to do quotes the keys awaited.
    expect(texte.replaceAll(/« \{\{[^}]+\}\} »/g, '')).not.toMatch(/undefined|NaN|\{\{|null/)
  })
})

describe('le rapport de 2008, entier', () => {
  const entier = dossierTemporaire()
  const cwd = entier.chemin
  const lire = (nom: string) => readFileSync(join(cwd, 'sorties', nom))

  beforeAll(async () => {
    copierEspace(espace, cwd)
    const generer = [
      'conventions',
      'generer',
      '--modele',
      'convention-financiere-parcours3',
      '--pour',
      '54528S00',
    ]
    for (const mots of [
      ['programme', 'importer', 'programme-2008.xlsx'],
      ['programme', 'moyens', 'importer', 'moyens-2008.xlsx'],
      ['instances', 'importer', 'instances-2008.xlsx'],
      ['journal', 'importer', 'journal-2008.xlsx'],
      ['temps', 'importer', 'temps-2008.xlsx'],
      ['formation', 'actions', 'importer', 'formation-2008.xlsx'],
      ['formation', 'sessions', 'importer', 'formation-2008.xlsx'],
      [...generer, '--valeur', 'montant=770'],
      ['conventions', 'valider', '--modele', 'convention-financiere-parcours3', '--toutes', '--oui'],
      ['chiffres', 'arreter', '--date', '2009-02-28', '--oui'],
    ]) {
      await reussir([...mots, '--annee', '2008'], cwd)
    }
  }, 120_000)
  afterAll(() => entier.effacer())

  it('ses chapitres ne laissent rien à régler', async () => {
    const {constats, final_possible} = await obtenir<Verification>(
      ['rapport', 'verifier', '--arrete', 'dernier'],
      {cwd},
    )
    expect(constats).toEqual([])
    expect(final_possible).toBe(true)
  })

  it('se construit dans les trois formats, avec le même texte', async () => {
    const final = ['rapport', 'construire', '--final', '--arrete', 'dernier', '--format', 'pdf,docx,html']
    await reussir(final, cwd)
    const corps = corpsDuDocx(lire('rapport-activite-2008.docx'))
    expect(corpsDuHtml(lire('rapport-activite-2008.html').toString('utf8'))).toBe(corps)
    const pdf = await corpsDuPdf(lire('rapport-activite-2008.pdf'))
    expect(pdf.replaceAll(' ', '')).toBe(corps.replaceAll(' ', ''))
    expect(corps).not.toMatch(/à compléter|undefined|NaN|\{\{|\bPRF\b/)
  })

  it('dit ce que les chapitres disent', async () => {
    const derniere = readdirSync(join(cwd, 'sorties/versions-du-rapport')).sort().at(-1) ?? ''
    const {chapitres} = JSON.parse(lire(`versions-du-rapport/${derniere}`).toString('utf8')) as TexteDeRapport
    const texte = chapitres
      .filter(({fichier}) => fichier !== null)
      .map(({titre, unites}) => [titre, ...unites.map((u) => u.texte)].join('\n'))
      .join('\n\n')
    await expect(`${texte}\n`).toMatchFileSnapshot('../golden/rapport-lorraine-2008.txt')
  })
})

describe('ce qui arrive ensuite dans l’année', () => {
  it('les mêmes fichiers ne changent rien, et c’est dit', async () => {
    const {fichiers} = await obtenir<BilanImport>(['activite', 'importer', 'recus/2008'], {cwd: espace})
    expect(new Set(fichiers.map((f) => f.statut))).toEqual(new Set(['deja_importe']))
  })

  it('un classeur abîmé parmi les autres est refusé par son nom, les autres entrent', async () => {
    const recus = join(espace, 'recus', '2008')
    const abime = join(recus, '21-abime-2008.xlsx')
    writeFileSync(abime, readFileSync(join(recus, '02-ml-du-grand-nancy-2008.xlsx')).subarray(0, 3000))
    const {code, json} = await lancer(['activite', 'importer', 'recus/2008', '--json'], {cwd: espace})
    expect(code).toBe(3)
    const fichiers = json?.ok === false ? (json.erreur.details.fichiers as BilanImport['fichiers']) : []
    expect(fichiers).toHaveLength(22)
    const refuses = fichiers.filter((f) => f.statut === 'refuse')
    expect(refuses.map((f) => f.fichier)).toEqual(['21-abime-2008.xlsx'])
    expect(refuses[0]?.anomalies[0]?.code).toMatch(/^FMT-/)
  })

  it('une cellule changée change le chiffre et la page', async () => {
    const avant = (await chiffresDe2008()).get('premiers_accueils')
    const recu = join(espace, 'recus', '2008', '02-ml-du-grand-nancy-2008.xlsx')
    const corrige = join(espace, 'grand-nancy-2008-corrige.xlsx')
    copyFileSync(recu, corrige)
    ajouter(corrige, 100)
    const {fichiers} = await obtenir<BilanImport>(['activite', 'importer', corrige], {cwd: espace})
    expect(fichiers).toMatchObject([{statut: 'importe', valeurs: {nouvelles: 0, modifiees: 1}}])
    expect(fichiers[0]?.anomalies.map((a) => a.code)).toEqual(['ACT-006'])
    expect((await chiffresDe2008()).get('premiers_accueils')?.valeur).toBe((avant?.valeur ?? 0) + 100)
    expect(await texteDuRapport()).toContain('14 131')
  })
})

/** Adds to the first month of « premiers accueils », the first row of numbers of the sheet. */
function ajouter(fichier: string, plus: number): void {
  const classeur = XLSX.read(readFileSync(fichier), {cellStyles: true})
  const feuille = classeur.Sheets[classeur.SheetNames[0] ?? ''] ?? {}
  const premiere =
    Object.keys(feuille).find((a) => /^B\d+$/.test(a) && (feuille[a] as XLSX.CellObject).t === 'n') ?? ''
  const cellule = feuille[premiere] as XLSX.CellObject
  cellule.v = Number(cellule.v) + plus
  delete cellule.w
  writeFileSync(fichier, XLSX.write(classeur, {type: 'buffer', bookType: 'xlsx'}) as Buffer)
}

function pourcent(fraction: number | null | undefined, decimales: number): string {
  return ((fraction ?? Number.NaN) * 100).toFixed(decimales)
}
