import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import Sqlite from 'better-sqlite3'
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest'
import type {Constat, Examen} from '../../src/cli/verifier-poste/constat.js'
import {examinerPlace} from '../../src/cli/verifier-poste/examiner-dossier.js'
import {examinerNode} from '../../src/cli/verifier-poste/examiner-poste.js'
import {lancer, obtenir} from '../support/commande.js'
import {copierEspace, dossierTemporaire, reussir} from '../support/espace-d-exemple.js'
import {phrasesInterditesDe} from '../support/phrases-interdites.js'

const racine = dossierTemporaire()
const modele = racine.chemin
const dossier = `${modele} essai`
const cwd = {cwd: dossier}
beforeAll(async () => {
  await reussir(['init', modele, '--nom', 'ARML', '--region', 'Lorraine', '--annee', '2008'])
  await reussir(['sauvegarder'], modele)
})
beforeEach(() => {
  rmSync(dossier, {recursive: true, force: true})
  copierEspace(modele, dossier)
})
afterAll(() => racine.effacer())

const etats = ({constats}: Pick<Examen, 'constats'>) =>
  Object.fromEntries(constats.map((c) => [c.controle, c.etat])) as Record<string, Constat['etat']>

describe('verifier-poste', () => {
  it('hors d’un espace, n’examine que le poste', async () => {
    const examen = await obtenir<Examen>(['verifier-poste'], {cwd: join(modele, '..')})
    expect(examen.espace).toBeNull()
    expect(etats(examen)).toEqual({node: 'bon', sqlite: 'bon', polices: 'bon', fichiers: 'bon'})
  })

  it('dans un espace en ordre, le dit, et où vont les traces', async () => {
    const {code, stdout} = await lancer(['verifier-poste'], cwd)
    expect(code).toBe(0)
    expect(stdout).toContain('Tout est en ordre.')
    expect(stdout).toContain('traces/')
    expect(stdout).not.toMatch(/[!✗]/)
    expect(phrasesInterditesDe(stdout)).toEqual([])
  })

  it.each<[cas: string, abimer: () => void, controle: string, etat: Constat['etat'], extrait: RegExp]>([
    [
      'une base abîmée',
      () => writeFileSync(join(dossier, 'animreg.sqlite'), 'x'.repeat(9000)),
      'base',
      'mauvais',
      /abîmée/,
    ],
    ['une base absente', () => rmSync(join(dossier, 'animreg.sqlite')), 'base', 'mauvais', /manque/],
    [
      'des réglages faux',
      () => writeFileSync(join(dossier, 'animreg.yaml'), 'format: 1\nexercise: 2008\n'),
      'reglages',
      'mauvais',
      /animreg\.yaml/,
    ],
    [
      'un référentiel inconnu',
      () => remplacer('animreg.yaml', 'parcours3@1', 'parcours9@1'),
      'referentiel',
      'mauvais',
      /introuvable/,
    ],
    [
      'une restauration coupée',
      () => mkdirSync(join(dossier, '.restauration-7')),
      'restauration',
      'attention',
      /coupée avant d'avoir rien changé/,
    ],
    [
      'une copie en conflit',
      () => writeFileSync(join(dossier, 'animreg-PC2.sqlite'), ''),
      'conflits',
      'attention',
      /animreg-PC2\.sqlite/,
    ],
    ['une trace de défaut', () => poser('traces/2999-01-01.txt'), 'traces', 'attention', /2999-01-01|1 jour/],
    [
      'un verrou d’un autre poste',
      () =>
        poser(
          'animreg.verrou',
          '{"qui":"marie","machine":"pc2","pid":1,"depuis":"2009-02-28T12:00:00Z","commande":"animreg"}',
        ),
      'verrou',
      'attention',
      /par marie, sur pc2/,
    ],
    [
      'aucune sauvegarde',
      () => rmSync(join(dossier, 'sauvegardes'), {recursive: true}),
      'sauvegardes',
      'attention',
      /aucune sauvegarde/,
    ],
  ])('voit %s', async (_cas, abimer, controle, etat, extrait) => {
    abimer()
    const {code, json} = await lancer(['verifier-poste', '--json'], cwd)
    expect(code).toBe(etat === 'mauvais' ? 3 : 0)
    if (!json) throw new Error('aucun document')
    const {constats} = (json.ok ? json.resultat : json.erreur.details) as Examen
    const trouve = constats.find((c) => c.controle === controle)
    expect(trouve).toMatchObject({etat, constat: expect.stringMatching(extrait), a_faire: expect.any(String)})
    expect(phrasesInterditesDe(JSON.stringify(constats))).toEqual([])
  })

  it('répare les oublis, après les avoir montrés', async () => {
    const orpheline = `sources/ab/${'ab'.repeat(32)}.xlsx`
    for (const chemin of ['.animreg.yaml.12-0.tmp', orpheline]) {
      poser(chemin)
      utimesSync(join(dossier, chemin), 0, 0)
    }
    const vu = await obtenir<Examen>(['verifier-poste', '--reparer', '--simulation'], cwd)
    expect(vu.reparations).toEqual(['.animreg.yaml.12-0.tmp', orpheline])
    expect(etats(vu).restes).toBe('attention')
    expect(existsSync(join(dossier, orpheline))).toBe(true)

    const fait = await obtenir<Examen>(['verifier-poste', '--reparer'], cwd)
    expect(fait.reparations).toEqual(vu.reparations)
    expect(etats(fait).restes).toBe('bon')
    expect(existsSync(join(dossier, orpheline))).toBe(false)
    expect(readdirSync(join(dossier, 'sauvegardes')).some((nom) => nom.includes('avant-reparation'))).toBe(
      true,
    )
  })
})

describe('après une coupure', () => {
  it('ce qu’une restauration avait préparé se balaie', async () => {
    poser('.restauration-7/nouveau/animreg.yaml')
    const {reparations} = await obtenir<Examen>(['verifier-poste', '--reparer'], cwd)
    expect(reparations).toEqual(['.restauration-7'])
    expect(existsSync(join(dossier, '.restauration-7'))).toBe(false)
  })

  it('les originaux qu’une purge n’a pas eu le temps d’effacer s’effacent, sans entrer dans une sauvegarde', async () => {
    const sha256 = 'ab'.repeat(32)
    const original = `sources/ab/${sha256}.csv`
    poser(original)
    const base = new Sqlite(join(dossier, 'animreg.sqlite'))
    base.exec(`
      INSERT INTO import (numero, genre, fichier, sha256, le, annee, source, anomalies)
        VALUES (1, 'contacts', 'noms.csv', '${sha256}', '2008-05-01T10:00:00.000Z', 2008, 'contacts', '[]');
      INSERT INTO purge (numero, avant, le, en_cours) VALUES (1, 2009, '2009-03-01T10:00:00.000Z', 0);
      INSERT INTO source_purgee (import, sha256, purge) VALUES (1, '${sha256}', 1)`)
    base.close()
    const {code, stdout} = await lancer(['verifier-poste'], cwd)
    expect([code, stdout]).toEqual([3, expect.stringMatching(/noms reste à\s+effacer/)])
    const sauvegardes = readdirSync(join(dossier, 'sauvegardes'))
    const {reparations} = await obtenir<Examen>(['verifier-poste', '--reparer'], cwd)
    expect(reparations).toEqual([original])
    expect(existsSync(join(dossier, original))).toBe(false)
    expect(readdirSync(join(dossier, 'sauvegardes'))).toEqual(sauvegardes)
  })
})

describe('les seuils', () => {
  it.each([
    ['v20.19.0', 'bon'],
    ['20.18.9', 'mauvais'],
    ['18.20.0', 'mauvais'],
    ['24.1.0', 'bon'],
  ])('Node %s est %s', (version, etat) => {
    expect(examinerNode(version.replace('v', '')).etat).toBe(etat)
  })

  it.each([
    [undefined, 'bon'],
    [2 ** 33, 'bon'],
    [200 * 2 ** 20, 'attention'],
    [2 ** 20, 'mauvais'],
  ])('%s octets libres : %s', (octets, etat) => {
    expect(examinerPlace(octets).etat).toBe(etat)
  })
})

function poser(chemin: string, contenu = 'x'): void {
  mkdirSync(join(dossier, chemin, '..'), {recursive: true})
  writeFileSync(join(dossier, chemin), contenu)
}

function remplacer(fichier: string, de: string, vers: string): void {
  const chemin = join(dossier, fichier)
  writeFileSync(chemin, readFileSync(chemin, 'utf8').replace(de, vers))
}
