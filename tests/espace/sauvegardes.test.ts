import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import Sqlite from 'better-sqlite3'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {Base} from '../../src/espace/base.js'
import {Espace} from '../../src/espace/espace.js'
import {
  lireArchive,
  lireConfig,
  listerSauvegardes,
  ouvrirEspace,
  restaurerEspace,
  sauvegarderAvant,
  sauvegarderEspace,
} from '../../src/espace/index.js'
import {MIGRATIONS} from '../../src/espace/migrations/index.js'
import {schemaManifeste, sha256} from '../../src/espace/sauvegardes/manifeste.js'
import {ecrireZip, lireZip} from '../../src/formats/zip/index.js'
import {dossierTemporaire, espaceNeuf, importer, refusDe, valeur} from './exemples.js'

let racine: {dossier: string; effacer: () => void}
let dossier = ''
beforeEach(async () => {
  racine = dossierTemporaire()
  const espace = await espaceNeuf(racine.dossier)
  dossier = espace.dossier
  await importer(espace, [valeur()])
  espace.fermer()
  mkdirSync(join(dossier, 'rapport', '2008'), {recursive: true})
  writeFileSync(join(dossier, 'rapport', '2008', 'bilan été.md'), '# Bilan\n')
  mkdirSync(join(dossier, 'sorties'))
  writeFileSync(join(dossier, 'sorties', 'rapport.pdf'), 'x')
})
afterEach(() => racine.effacer())

const sauvegarder = async (jour = 1) =>
  sauvegarderEspace(dossier, {commande: 'essai', maintenant: new Date(2009, 1, jour, 14, 5, 12)})
const ouvrirArchive = async (chemin: string) => lireArchive(chemin, {dossier, depart: dossier})
const valeurs = async () => {
  const espace = await ouvrirEspace({dossier, depart: dossier})
  const lues = await espace.chargerValeurs([2008])
  espace.fermer()
  return lues.map((v) => v.valeur)
}
/** Everything in the espace but the backups themselves, to see that nothing moved. */
const photographier = () =>
  readdirSync(dossier, {recursive: true, withFileTypes: true})
    .filter((f) => f.isFile() && !f.parentPath.endsWith('sauvegardes'))
    .map(
      (f) => `${join(f.parentPath, f.name)} ${readFileSync(join(f.parentPath, f.name)).toString('base64')}`,
    )
    .sort()

describe('une sauvegarde', () => {
  it('est une archive datée de ce qui ne se refait pas', async () => {
    const {chemin, manifeste, base_saine} = await sauvegarder()
    expect(chemin).toBe(join(dossier, 'sauvegardes', 'sauvegarde-2009-02-01-140512.zip'))
    expect(base_saine).toBe(true)
    const noms = manifeste.fichiers.map((f) => f.nom)
    expect(noms).toEqual([
      'animreg.yaml',
      'animreg.sqlite',
      'rapport/2008/bilan été.md',
      expect.stringMatching(/^sources\/..\/[0-9a-f]{64}\.xlsx$/),
    ])
    expect((await ouvrirArchive(chemin)).manifeste).toEqual(manifeste)
  })

  it('s’écrit ailleurs quand on le demande, et rien en simulation', async () => {
    const vers = join(racine.dossier, 'clé usb')
    const {chemin} = await sauvegarderEspace(dossier, {commande: 'essai', vers})
    expect(existsSync(chemin)).toBe(true)
    expect(chemin.startsWith(vers)).toBe(true)
    await sauvegarderEspace(dossier, {commande: 'essai', simulation: true})
    expect(listerSauvegardes(dossier)).toEqual([])
  })

  it('en garde dix, les plus récentes', async () => {
    for (let jour = 1; jour <= 12; jour++) await sauvegarder(jour)
    const gardees = listerSauvegardes(dossier).map((s) => s.le.slice(8, 10))
    expect(gardees).toEqual(['03', '04', '05', '06', '07', '08', '09', '10', '11', '12'])
  })

  it('n’en efface aucune quand la base est abîmée', async () => {
    for (let jour = 1; jour <= 10; jour++) await sauvegarder(jour)
    writeFileSync(join(dossier, 'animreg.sqlite'), 'x'.repeat(5000))
    expect((await sauvegarder(11)).base_saine).toBe(false)
    expect(listerSauvegardes(dossier)).toHaveLength(11)
  })

  it('faite deux fois dans la même seconde, donne deux archives dans l’ordre', async () => {
    const [un, deux] = [await sauvegarder(), await sauvegarder()]
    expect(listerSauvegardes(dossier).map((s) => join(dossier, 'sauvegardes', s.fichier))).toEqual([
      un.chemin,
      deux.chemin,
    ])
  })

  it('automatique, dit pourquoi dans son nom', async () => {
    await sauvegarderAvant({dossier}, 'avant-annulation')
    expect(listerSauvegardes(dossier)).toEqual([
      expect.objectContaining({
        raison: 'avant-annulation',
        fichier: expect.stringMatching(/-avant-annulation\.zip$/),
      }),
    ])
  })

  it('précède un changement de format de la base, et garde l’ancien', async () => {
    const suivante = {sql: 'ALTER TABLE structure ADD COLUMN finess TEXT', version: '7.8.9'}
    const base = new Base(join(dossier, 'animreg.sqlite'), [...MIGRATIONS, suivante])
    const config = lireConfig(readFileSync(join(dossier, 'animreg.yaml'), 'utf8'))
    const espace = new Espace({dossier, config, base, commande: 'essai'})
    await espace.chargerValeurs([2008])
    expect(listerSauvegardes(dossier)).toEqual([])
    await espace.annulerImport(1)
    espace.fermer()
    const [faite] = listerSauvegardes(dossier)
    expect(faite?.raison).toBe('avant-migration')
    const {fichiers} = await ouvrirArchive(faite?.fichier ?? '')
    const gardee = new Sqlite(Buffer.from(fichiers.get('animreg.sqlite') ?? []))
    expect(gardee.pragma('user_version', {simple: true})).toBe(MIGRATIONS.length)
    gardee.close()
  })
})

describe('restaurer', () => {
  it('rend les valeurs, les réglages et les chapitres tels qu’ils étaient', async () => {
    const {chemin} = await sauvegarder()
    const avant = photographier()
    const espace = await ouvrirEspace({dossier, depart: dossier})
    await importer(espace, [valeur({valeur: 99, brut: '99'})], 'autre.xlsx')
    espace.fermer()
    writeFileSync(join(dossier, 'rapport', '2008', 'bilan été.md'), 'effacé par erreur')
    writeFileSync(join(dossier, 'appellations.yaml'), 'structures:\n  x: y\n')
    expect(await valeurs()).toEqual([99])

    const {precedente} = await restaurerEspace(dossier, await ouvrirArchive(chemin))
    expect(await valeurs()).toEqual([12])
    expect(photographier()).toEqual(avant)

    // And back: the state that was replaced had been saved.
    await restaurerEspace(dossier, await ouvrirArchive(precedente?.chemin ?? ''))
    expect(await valeurs()).toEqual([99])
    expect(readFileSync(join(dossier, 'appellations.yaml'), 'utf8')).toContain('x: y')
  })

  it('remet en état un espace dont la base et les réglages sont perdus', async () => {
    await sauvegarder()
    writeFileSync(join(dossier, 'animreg.sqlite'), 'plus rien')
    writeFileSync(join(dossier, 'animreg.sqlite-journal'), 'un journal resté là')
    rmSync(join(dossier, 'animreg.yaml'))
    await restaurerEspace(dossier, await ouvrirArchive('sauvegarde-2009-02-01-140512.zip'))
    expect(await valeurs()).toEqual([12])
    expect(existsSync(join(dossier, 'animreg.sqlite-journal'))).toBe(false)
  })

  it('crée l’espace sur un poste neuf', async () => {
    const {chemin} = await sauvegarder()
    const neuf = join(racine.dossier, 'poste neuf', 'réseau')
    expect(await restaurerEspace(neuf, await ouvrirArchive(chemin))).toEqual({precedente: null})
    dossier = neuf
    expect(await valeurs()).toEqual([12])
  })

  it('remet tout en place quand un élément ne peut pas être déplacé', async () => {
    const {chemin} = await sauvegarder()
    const archive = await ouvrirArchive(chemin)
    writeFileSync(join(dossier, 'rapport', '2008', 'bilan été.md'), 'version du jour')
    // Something stands where the chapters must be set aside, as a file held by another program would.
    const obstacle = join(dossier, `.restauration-${process.pid}`, 'ancien', 'rapport')
    mkdirSync(obstacle, {recursive: true})
    writeFileSync(join(obstacle, 'x'), 'x')
    const avant = photographier().filter((fichier) => !fichier.includes('.restauration-'))
    const erreur = await refusDe(async () => restaurerEspace(dossier, archive))
    expect(erreur.code).toBe('ESP-035')
    expect(erreur.message).toContain('rapport')
    expect(photographier().filter((fichier) => !fichier.includes('.restauration-'))).toEqual(avant)
    expect(await valeurs()).toEqual([12])
  })

  it('ne touche à rien quand l’archive ne peut pas être dépliée', async () => {
    const {chemin} = await sauvegarder()
    const archive = await ouvrirArchive(chemin)
    const avant = photographier()
    // A name that is a file and a folder at once cannot be written.
    const fichiers = new Map([...archive.fichiers, ['profils/a.yaml/b.yaml', Buffer.from('x')] as const])
    fichiers.set('profils/a.yaml', Buffer.from('y'))
    await expect(restaurerEspace(dossier, {fichiers})).rejects.toThrow('a.yaml')
    expect(photographier()).toEqual(avant)
    expect(readdirSync(dossier).filter((nom) => nom.startsWith('.'))).toEqual([])
  })

  it('balaie ce qu’une restauration coupée avait laissé', async () => {
    const {chemin} = await sauvegarder()
    mkdirSync(join(dossier, '.restauration-1', 'ancien'), {recursive: true})
    await restaurerEspace(dossier, await ouvrirArchive(chemin))
    expect(readdirSync(dossier)).not.toContain('.restauration-1')
  })
})

type Fichiers = Map<string, Uint8Array>

/** Announces a file in the manifest as a careful forger would. */
function annoncer(fichiers: Fichiers, nom: string, contenu: Uint8Array | string): void {
  const octets = Buffer.from(contenu)
  const manifeste = schemaManifeste.parse(
    JSON.parse(Buffer.from(fichiers.get('manifeste.json') ?? []).toString()),
  )
  const autres = manifeste.fichiers.filter((f) => f.nom !== nom)
  const ligne = {nom, octets: octets.length, sha256: sha256(octets)}
  fichiers.set('manifeste.json', Buffer.from(JSON.stringify({...manifeste, fichiers: [...autres, ligne]})))
  fichiers.set(nom, octets)
}

function baseDuFormat(format: number): Uint8Array {
  const base = new Sqlite(':memory:')
  base.pragma('application_id = 1095650642')
  base.pragma(`user_version = ${format}`)
  const octets = base.serialize()
  base.close()
  return octets
}

describe('une archive', () => {
  it.each<[cas: string, code: string, extrait: string, forger: (fichiers: Fichiers) => void]>([
    [
      'dont un fichier a changé',
      'ESP-031',
      "« animreg.yaml » n'est plus tel",
      (f) => f.set('animreg.yaml', Buffer.from('format: 1')),
    ],
    [
      'où un fichier est glissé',
      'ESP-031',
      "n'est pas annoncé",
      (f) => f.set('modeles/a.md', Buffer.from('x')),
    ],
    [
      'où un fichier manque',
      'ESP-031',
      "« rapport/2008/bilan été.md » n'y est pas",
      (f) => f.delete('rapport/2008/bilan été.md'),
    ],
    ['qui sort de l’espace', 'ESP-031', "hors de l'espace", (f) => annoncer(f, '../evade.txt', 'x')],
    [
      'qui sort par un sous-dossier',
      'ESP-031',
      "hors de l'espace",
      (f) => annoncer(f, 'rapport/../../evade.txt', 'x'),
    ],
    [
      'qui sort à la façon de Windows',
      'ESP-031',
      "hors de l'espace",
      (f) => annoncer(f, 'rapport\\..\\..\\evade.txt', 'x'),
    ],
    ['qui vise la racine du disque', 'ESP-031', "hors de l'espace", (f) => annoncer(f, '/evade.txt', 'x')],
    ['qui vise un disque', 'ESP-031', "n'a pas sa place", (f) => annoncer(f, 'C:evade.txt', 'x')],
    [
      'qui vise un autre dossier',
      'ESP-031',
      "n'a pas sa place",
      (f) => annoncer(f, 'sorties/evade.txt', 'x'),
    ],
    ['sans manifeste', 'ESP-032', "n'est pas une sauvegarde", (f) => f.delete('manifeste.json')],
    [
      'au manifeste illisible',
      'ESP-031',
      "manifeste.json n'est pas lisible",
      (f) => f.set('manifeste.json', Buffer.from('{')),
    ],
    [
      'd’un format à venir',
      'ESP-004',
      'plus récente',
      (f) => f.set('manifeste.json', Buffer.from('{"format": 2}')),
    ],
    ['à la base abîmée', 'ESP-031', 'abîmée', (f) => annoncer(f, 'animreg.sqlite', 'x'.repeat(4096))],
    [
      'à la base d’un autre logiciel',
      'ESP-009',
      "n'est pas une base animreg",
      (f) => annoncer(f, 'animreg.sqlite', new Sqlite(':memory:').serialize()),
    ],
    [
      'à la base plus récente',
      'ESP-004',
      'plus récente',
      (f) => annoncer(f, 'animreg.sqlite', baseDuFormat(99)),
    ],
  ])('%s est refusée, et rien ne change', async (_cas, code, extrait, forger) => {
    const {chemin} = await sauvegarder()
    const fichiers: Fichiers = new Map(lireZip(readFileSync(chemin), {octets: 1e7, entrees: 100}))
    forger(fichiers)
    writeFileSync(chemin, ecrireZip(fichiers, {le: new Date()}))
    const avant = photographier()
    const erreur = await refusDe(async () => ouvrirArchive(chemin))
    expect(erreur.code).toBe(code)
    expect(erreur.message).toContain(extrait)
    expect(photographier()).toEqual(avant)
    expect(readdirSync(racine.dossier)).toEqual(['espace'])
  })

  it('coupée, ou d’une autre sorte, est refusée', async () => {
    const {chemin} = await sauvegarder()
    writeFileSync(chemin, readFileSync(chemin).subarray(0, 1500))
    expect((await refusDe(async () => ouvrirArchive(chemin))).code).toBe('ESP-031')
    expect((await refusDe(async () => ouvrirArchive('animreg.yaml'))).code).toBe('ESP-031')
  })

  it('introuvable, est cherchée aussi dans sauvegardes/', async () => {
    const erreur = await refusDe(async () => ouvrirArchive('absente.zip'))
    expect([erreur.code, erreur.sortie]).toEqual(['ESP-033', 2])
    expect(erreur.pistes[0]).toContain('sauvegardes')
  })
})
