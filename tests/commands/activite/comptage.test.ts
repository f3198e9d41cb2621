import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import type {BilanImport} from '../../../src/metier/activite/index.js'
import {lancer, obtenir} from '../../support/commande.js'
import {dossierTemporaire, reussir} from '../../support/espace-d-exemple.js'
import {preparerPetitEspace} from '../../support/petit-espace.js'

const TITRES = "Identifiant;Structure;Sexe;Âge;ZUS;Commune;Date de premier accueil;Nombre d'événements"
/** Invented, like every person of these tests. */
const JEUNES = [
  'SECRET01;Mission Locale des Mirabelles;F;19;Oui;BOURGINVENTE;03/01/2008;4',
  'SECRET02;Mission Locale des Mirabelles;M;17;Non;BOURGINVENTE;05/02/2008;1',
  'SECRET03;Mission Locale du Madon;F;22;Non;BOURGINVENTE;31/12/2008;2',
  'SECRET04;Mission Locale du Madon;F;22;Non;BOURGINVENTE;10/05/2006;3',
]

const dossier = dossierTemporaire()
const {chemin} = dossier
let premier: BilanImport
beforeAll(async () => {
  await preparerPetitEspace(chemin)
  writeFileSync(join(chemin, 'extraction.csv'), [TITRES, ...JEUNES].join('\n'))
  premier = await obtenir(['activite', 'importer', 'extraction.csv', '--annee', '2008'], {cwd: chemin})
})
afterAll(() => dossier.effacer())

const cheminsSous = (racine: string) => readdirSync(racine, {recursive: true, encoding: 'utf8'})

describe('activite importer, d’une extraction d’une ligne par jeune', () => {
  it('la compte, et dit ce qui a été compté', () => {
    const [fichier] = premier.fichiers
    expect(fichier).toMatchObject({
      statut: 'importe',
      comptage: {lignes: 4, structures: 2, derniere_date: '2008-12-31'},
    })
    expect(fichier?.comptage?.indicateurs.map((i) => [i.code, i.periode, i.nombre])).toEqual([
      ['premiers_accueils', 'mois', 3],
      ['jeunes_en_contact', '2008', 4],
    ])
  })

  it('n’en garde que des comptes : ni l’original, ni rien d’un jeune', () => {
    const {sha256 = ''} = premier.fichiers[0] ?? {}
    expect(cheminsSous(join(chemin, 'sources')).filter((c) => c.includes(sha256))).toEqual([])
    const bavards = cheminsSous(chemin).filter((nom) => {
      if (nom === 'extraction.csv' || !/\.[a-z]+$/.test(nom)) return false
      const octets = readFileSync(join(chemin, nom)).toString('latin1')
      return octets.includes('SECRET0') || octets.includes('BOURGINVENTE')
    })
    expect(bavards).toEqual([])
  })

  it('donne des chiffres, qui disent où ils ont été comptés', async () => {
    const {chiffres} = await obtenir<{chiffres: {code: string; valeur: number; parts: unknown[]}[]}>(
      ['chiffres', 'calculer'],
      {cwd: chemin},
    )
    // 4 counted in the extraction, the two structures that it does not cite having sent no such figure.
    expect(chiffres.find((c) => c.code === 'jeunes_en_contact')).toMatchObject({valeur: 4, repondantes: 2})
    const page = await reussir(['chiffres', 'expliquer', 'jeunes_en_contact'], chemin)
    expect(page).toContain('compté dans extraction.csv, H2:H5')
  })

  it('relue, est déjà importée ; écrite en français pour une personne', async () => {
    const page = await reussir(['activite', 'importer', 'extraction.csv', '--annee', '2008'], chemin)
    expect(page).toContain('= extraction.csv : déjà importé')
    expect(page).toContain("4 lignes lues, une par jeune ; rien n'en est gardé que des comptes")
    expect(page).toContain(
      '2 structures ; mois comptés : janvier à décembre 2008 ; dernière date trouvée : 31/12/2008',
    )
    expect(page).toMatch(/4 {2}Jeunes en contact \(année 2008\)/)
  })
})

const numero = () => String(premier.fichiers[0]?.import)

describe('ce qui relit les originaux dit que celui-là n’est pas gardé', () => {
  it('activite renvoyer --import', async () => {
    const {code, json} = await lancer(['activite', 'renvoyer', '--import', numero(), '--json'], {cwd: chemin})
    expect([code, json?.ok === false && json.erreur.code]).toEqual([4, 'ACT-099'])
  })

  it('activite renvoyer FICHIER, qui n’en écrit aucune copie', async () => {
    const {code, stdout} = await lancer(['activite', 'renvoyer', 'extraction.csv'], {cwd: chemin})
    expect(code).toBe(3)
    expect(stdout).toContain('ACT-099')
    expect(existsSync(join(chemin, 'sorties', 'a-corriger'))).toBe(false)
  })

  it('verifier-poste ne le dit pas perdu', async () => {
    const {stdout} = await lancer(['verifier-poste'], {cwd: chemin})
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      "1 extraction comptée, dont l'original n'est pas gardé, par règle",
    )
  })

  it('sauvegarder puis restaurer ne le cherchent pas', async () => {
    await reussir(['sauvegarder'], chemin)
    const [archive = ''] = readdirSync(join(chemin, 'sauvegardes'))
    await reussir(['restaurer', join('sauvegardes', archive), '--oui'], chemin)
    const {fichiers} = await obtenir<BilanImport>(
      ['activite', 'importer', 'extraction.csv', '--annee', '2008'],
      {
        cwd: chemin,
      },
    )
    expect(fichiers[0]?.statut).toBe('deja_importe')
  })

  it('annuler rend les valeurs d’avant', async () => {
    await reussir(['activite', 'annuler', numero(), '--oui'], chemin)
    const {chiffres} = await obtenir<{chiffres: {code: string; valeur: number | null}[]}>(
      ['chiffres', 'calculer'],
      {
        cwd: chemin,
      },
    )
    expect(chiffres.find((c) => c.code === 'jeunes_en_contact')?.valeur).toBeNull()
  })
})

it('un nom de jeune refuse l’extraction, et n’est écrit nulle part', async () => {
  const lignes = [`${TITRES};Prénom`, ...JEUNES.map((j) => `${j};Zéphirine`)]
  writeFileSync(join(chemin, 'nominative.csv'), lignes.join('\n'))
  const {code, stdout, stderr} = await lancer(['activite', 'importer', 'nominative.csv'], {cwd: chemin})
  expect(code).toBe(3)
  expect(stdout).toContain('ACT-009')
  expect(`${stdout}${stderr}`).not.toContain('phirine')
})
