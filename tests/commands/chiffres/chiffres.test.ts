import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import * as XLSX from 'xlsx'
import type {ChiffresCalcules} from '../../../src/cli/chiffres/repondre.js'
import type {Explication, ListeDeChiffres} from '../../../src/metier/chiffres/index.js'
import {lancer, obtenir} from '../../support/commande.js'
import {dossierTemporaire, preparerExemple, reussir} from '../../support/espace-d-exemple.js'

const dossier = dossierTemporaire()
const espace = dossier.chemin

beforeAll(async () => preparerExemple(espace), 120_000)
afterAll(() => dossier.effacer())

describe('chiffres expliquer', () => {
  it.each([
    ['civis', 8499],
    ['jeunes_en_contact', 37047],
    ['parrains', 329],
  ])('%s finit dans des cellules des classeurs reçus, qui portent ces valeurs', async (code, total) => {
    const {entrees, chiffre} = await obtenir<Explication>(
      ['chiffres', 'expliquer', code, '--annee', '2008'],
      {
        cwd: espace,
      },
    )
    expect(chiffre.valeur).toBe(total)
    expect(entrees).toHaveLength(20)
    for (const {valeur, cellules} of entrees) {
      expect(cellules.map((c) => lireCellule(c)).reduce((a, b) => a + b, 0)).toBe(valeur)
      for (const c of cellules) expect(lireCellule(c)).toBe(c.valeur)
    }
    expect(entrees.reduce((somme, e) => somme + e.valeur, 0)).toBe(total)
  })

  it('l’objectif aussi', async () => {
    const {objectif} = await obtenir<Explication>(['chiffres', 'expliquer', 'civis'], {cwd: espace})
    expect(objectif?.annuel).toBe(8876)
    for (const c of objectif?.cellules ?? []) expect(lireCellule(c)).toBe(c.valeur)
  })

  it('se lit au terminal : calcul, fichiers, arrondis', async () => {
    const texte = (await reussir(['chiffres', 'expliquer', 'civis'], espace)).replace(/[\u00A0\u202F]/g, ' ')
    expect(texte).toContain('Jeunes entrés en CIVIS (civis) — Réseau, année 2008')
    expect(texte).toMatch(/02-ml-du-grand-nancy-2008\.xlsx, feuille « Activité 2008 », B\d+ à M\d+/)
    expect(texte).toContain('8 499 / 8 876 = 0,957526 → 95,75 %')
    expect(texte).not.toMatch(/undefined|NaN|null/)
  })

  it('donne chaque mois pour une structure, nommée comme on la nomme', async () => {
    const texte = await reussir(['chiffres', 'expliquer', 'CIVIS', '--structure', 'Grand Nancy'], espace)
    expect(texte.match(/Activité 2008/g)).toHaveLength(12)
    expect(texte).toContain('décembre 2008')
  })

  it('propose les codes proches d’un code inconnu', async () => {
    const {code, stderr} = await lancer(['chiffres', 'expliquer', 'civi'], {cwd: espace})
    expect(code).toBe(2)
    expect(stderr).toContain('CHF-010')
    expect(stderr).toContain('« civis »')
  })
})

describe('chiffres lister', () => {
  it('donne les codes que les scripts connaissent', async () => {
    const {chiffres} = await obtenir<ListeDeChiffres>(['chiffres', 'lister'], {cwd: espace})
    const codes = chiffres.filter((c) => c.publie).map((c) => c.code)
    expect(codes).toEqual(expect.arrayContaining(['structures', 'premiers_accueils', 'civis', 'parrains']))
    expect(await reussir(['chiffres', 'lister'], espace)).toContain('par sexe, tranche_age, niveau')
  })

  it('donne les clés telles qu’un chapitre les écrit, et elles s’y remplissent', async () => {
    const texte = await reussir(['chiffres', 'lister'], espace)
    const cles = [...texte.matchAll(/\{\{ .+? \}\}/g)].map(([cle]) => cle)
    expect(cles.length).toBeGreaterThan(3)
    expect(texte).toMatch(/n'en sont pas :\s+recus_en_entretien/)
    const chapitre = join(espace, 'rapport', '2008', '99-cles.md')
    mkdirSync(dirname(chapitre), {recursive: true})
    writeFileSync(chapitre, `---\ntitre: Clés\nordre: 99\n---\n\n${cles.join('\n')}\n\n{{ chiffres.civi }}\n`)
    const {stdout, stderr} = await lancer(['rapport', 'verifier', '--annee', '2008'], {cwd: espace})
    rmSync(chapitre)
    const constats = (stdout + stderr).replace(/\s+/g, ' ')
    expect(constats).toContain('chiffres.civi ')
    for (const cle of cles) expect(constats).not.toContain(cle.slice(3, -3))
  })
})

describe('chiffres calculer', () => {
  it('à la fin d’un mois, prend son année et ramène l’objectif', async () => {
    const {annee, a_fin, chiffres} = await obtenir<ChiffresCalcules>(
      ['chiffres', 'calculer', '--a-fin', '2008-06'],
      {cwd: espace},
    )
    expect({annee, a_fin}).toEqual({annee: 2008, a_fin: '2008-06'})
    expect(chiffres.find((c) => c.code === 'civis')).toMatchObject({objectif: 4438, repondantes: 20})
  })

  it.each([
    [['--a-fin', 'juin'], 'CLI-005'],
    [['--a-fin', '2008-06', '--annee', '2007'], 'CHF-012'],
    [['--sortie', 'chiffres.doc'], 'CHF-013'],
    [['--sortie', 'chiffres.csv', '--format', 'xlsx'], 'CHF-013'],
  ])('%j est refusé', async (options, attendu) => {
    const {code, stderr} = await lancer(['chiffres', 'calculer', ...options], {cwd: espace})
    expect(code).toBe(2)
    expect(stderr).toContain(attendu)
  })

  it('les mois en colonnes font l’année', async () => {
    const texte = (await reussir(['chiffres', 'calculer', '--par', 'mois'], espace)).replace(
      /[\u00A0\u202F]/g,
      ' ',
    )
    expect(texte).toContain('Année 2008')
    expect(texte).toMatch(/Jeunes en premier accueil.* 14 031/)
    expect(texte).toContain("Donnés pour l'année seulement")
  })

  it('montre les deux périmètres côte à côte', async () => {
    const texte = await reussir(['chiffres', 'calculer', '--perimetre', 'constant'], espace)
    expect(texte).toContain('Les deux périmètres')
  })

  it('écrit un classeur dont les nombres sont des nombres', async () => {
    const fichier = join(espace, 'chiffres.xlsx')
    const argv = ['chiffres', 'calculer', '--par', 'departement', '--sortie', fichier]
    expect(await reussir([...argv, '--simulation'], espace)).toContain('Serait écrit : chiffres.xlsx')
    expect(existsSync(fichier)).toBe(false)
    const {fichier: bilan} = await obtenir<ChiffresCalcules>(argv, {cwd: espace})
    expect(bilan).toMatchObject({format: 'xlsx', statut: 'ecrit'})
    const classeur = XLSX.read(readFileSync(fichier))
    expect(classeur.SheetNames).toContain('Le CIVIS')
    expect(classeur.SheetNames.at(-1)).toBe('Sources et définitions')
    const lignes = XLSX.utils.sheet_to_json<(string | number)[]>(classeur.Sheets['Le CIVIS'] ?? {}, {
      header: 1,
    })
    expect(lignes.at(-1)?.slice(0, 5)).toEqual(['Réseau', 8499, expect.closeTo(0.0525, 4), 8876, 8499 / 8876])
  })

  it('juge les objectifs aux seuils déclarés dans animreg.yaml', async () => {
    const reglages = join(espace, 'animreg.yaml')
    const avant = readFileSync(reglages, 'utf8')
    writeFileSync(reglages, `${avant}\noptions:\n  objectif_atteint: 95\n  evolution_base_minimale: 9000\n`)
    const {chiffres} = await obtenir<ChiffresCalcules>(['chiffres', 'calculer'], {cwd: espace})
    writeFileSync(reglages, avant)
    const civis = chiffres.find((c) => c.code === 'civis')
    expect(civis).toMatchObject({etat_realisation: 'atteint', evolution_significative: false})
  })

  it('ne remplace pas sans accord un fichier que la personne a nommé', async () => {
    const fichier = join(espace, 'a-moi.csv')
    await reussir(['chiffres', 'calculer', '--sortie', fichier], espace)
    expect((await lancer(['chiffres', 'calculer', '--sortie', fichier], {cwd: espace})).code).not.toBe(0)
    await reussir(['chiffres', 'calculer', '--sortie', fichier, '--oui'], espace)
    expect(readFileSync(fichier, 'utf8')).toContain(
      'REGION;Réseau;civis;Jeunes entrés en CIVIS;jeune;Ensemble;8499;8075;5,3;8876;95,75;-377',
    )
  })
})

type Lieu = {readonly fichier: string; readonly feuille: string; readonly cellule: string}

const classeurs = new Map<string, XLSX.WorkBook>()

/** The number that stands in a received workbook, read by another reader than ours. */
function lireCellule({fichier, feuille, cellule}: Lieu): number {
  const chemin =
    ['.', 'recus/2008'].map((d) => join(espace, d, fichier)).find((c) => existsSync(c)) ?? fichier
  const classeur = classeurs.get(chemin) ?? XLSX.read(readFileSync(chemin))
  classeurs.set(chemin, classeur)
  // A text file has one sheet, which every reader names in its own way.
  const nom = fichier.endsWith('.csv') ? (classeur.SheetNames[0] ?? '') : feuille
  const lue = classeur.Sheets[nom]?.[cellule] as XLSX.CellObject | undefined
  const ecrit = String(lue?.v ?? '').replace(/[\s\u00A0\u202F*]/g, '')
  return ecrit === '' ? Number.NaN : Number(ecrit.replace(',', '.'))
}
