import {existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync} from 'node:fs'
import {hostname} from 'node:os'
import {dirname, join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import type {Espace} from '../../src/espace/espace.js'
import {
  chercherCopiesEnConflit,
  chercherRestaurationsCoupees,
  chercherRestes,
  effacerFichiers,
  etatDuVerrou,
  examinerSources,
  refusDEcriture,
  situer,
  verifierBase,
} from '../../src/espace/index.js'
import {dossierTemporaire, espaceNeuf, fichierRecu, importer, valeur} from './exemples.js'

let racine: {dossier: string; effacer: () => void}
let espace: Espace
let dossier = ''
beforeEach(async () => {
  racine = dossierTemporaire()
  espace = await espaceNeuf(racine.dossier)
  dossier = espace.dossier
})
afterEach(() => {
  espace.fermer()
  racine.effacer()
})

const poser = (chemin: string, contenu = 'x') => {
  mkdirSync(dirname(join(dossier, chemin)), {recursive: true})
  writeFileSync(join(dossier, chemin), contenu)
}
const vieillir = (chemin: string) => utimesSync(join(dossier, chemin), 0, 0)

it.each([
  ['animreg (conflit de PC-2).sqlite', true],
  ['animreg-PC2.sqlite', true],
  ['animreg - Copie.yaml', true],
  ['animreg (1).yaml', true],
  ['appellations (copie en conflit de Marie 2009-02-28).yaml', true],
  ['animreg.sqlite', false],
  ['animreg.yaml', false],
  ['animreg.sqlite-journal', false],
  ['annuaire (1).xlsx', false],
])('%s est une copie en conflit : %s', (nom, attendu) => {
  if (!existsSync(join(dossier, nom))) poser(nom)
  expect(chercherCopiesEnConflit(dossier)).toEqual(attendu ? [nom] : [])
})

describe('les restes de commandes interrompues', () => {
  it('sont nommés dans tous les dossiers, puis effacés', () => {
    const restes = [
      '.animreg.yaml.12-0.tmp',
      '.animreg.sqlite.12.tmp',
      'sources/ab/.abcd.xlsx.12-3.tmp',
      'animreg.verrou.12.perime',
    ]
    for (const reste of restes) {
      poser(reste)
      vieillir(reste)
    }
    poser('brouillon.tmp')
    expect(chercherRestes(dossier).toSorted()).toEqual(restes.toSorted())
    effacerFichiers(dossier, restes)
    expect(chercherRestes(dossier)).toEqual([])
    expect(existsSync(join(dossier, 'brouillon.tmp'))).toBe(true)
  })

  it('ne comptent pas un fichier en cours d’écriture', () => {
    poser('.rapport.pdf.12-0.tmp')
    expect(chercherRestes(dossier)).toEqual([])
  })

  it('disent qu’une restauration a été coupée', () => {
    expect(chercherRestaurationsCoupees(dossier)).toEqual([])
    mkdirSync(join(dossier, '.restauration-12'))
    expect(chercherRestaurationsCoupees(dossier)).toEqual(['.restauration-12'])
  })
})

describe('les fichiers reçus', () => {
  it('sont tous là après un import, annulé ou non', async () => {
    await importer(espace, [valeur()])
    await espace.annulerImport(1)
    expect(examinerSources(dossier)).toEqual({
      orphelines: [],
      modifiees: [],
      absentes: 0,
      purgees: 0,
      purgeesPresentes: [],
      comptees: 0,
    })
  })

  it('se comparent à la base : en trop, modifiés, disparus', async () => {
    const {sha256} = await importer(espace, [valeur()])
    const intact = `sources/${sha256.slice(0, 2)}/${sha256}.xlsx`
    poser(intact, 'modifié depuis')
    const {sha256: autre} = fichierRecu('x.xlsx', 'jamais importé')
    const orpheline = `sources/${autre.slice(0, 2)}/${autre}.xlsx`
    poser(orpheline, 'jamais importé')
    expect(examinerSources(dossier)).toEqual({
      orphelines: [orpheline],
      modifiees: [intact],
      absentes: 0,
      purgees: 0,
      purgeesPresentes: [],
      comptees: 0,
    })
    effacerFichiers(dossier, [intact, orpheline])
    expect(examinerSources(dossier)).toEqual({
      orphelines: [],
      modifiees: [],
      absentes: 1,
      purgees: 0,
      purgeesPresentes: [],
      comptees: 0,
    })
  })
})

describe('la base', () => {
  it('saine ne dit rien ; abîmée dit ce qui manque', async () => {
    await importer(
      espace,
      Array.from({length: 300}, (_, rang) => valeur({indicateur: `i${rang}`})),
    )
    const base = join(dossier, 'animreg.sqlite')
    expect(verifierBase(base)).toEqual([])
    const octets = readFileSync(base)
    octets.fill(7, octets.length - 8192, octets.length - 4096)
    expect(verifierBase(octets).length).toBeGreaterThan(0)
    expect(verifierBase(Buffer.from('x'.repeat(5000)))).toEqual(['SQLITE_NOTADB'])
  })
})

describe('le verrou', () => {
  it('est libre, tenu, ou oublié', () => {
    expect(etatDuVerrou(dossier)).toBeUndefined()
    const tenant = {
      qui: 'marie',
      machine: 'un-autre-poste',
      pid: 1,
      depuis: '2009-02-28T12:00:00Z',
      commande: 'animreg',
    }
    poser('animreg.verrou', JSON.stringify(tenant))
    expect(etatDuVerrou(dossier)).toEqual({tenant, perime: false})
    poser('animreg.verrou', JSON.stringify({...tenant, machine: hostname()}))
    expect(etatDuVerrou(dossier)?.perime).toBe(true)
  })
})

describe('le dossier', () => {
  it.each([
    ['/home/marie/OneDrive - Région/reseau', 'synchronise', 'OneDrive'],
    ['C:\\Users\\Marie\\OneDrive\\reseau', 'synchronise', 'OneDrive'],
    ['C:\\Users\\Marie\\Dropbox\\reseau', 'synchronise', 'Dropbox'],
    ['/Users/marie/Library/Mobile Documents/reseau', 'synchronise', 'iCloud'],
    ['\\\\serveur\\partage\\reseau', 'reseau', null],
    ['C:\\Users\\Marie\\Documents\\reseau', 'poste', null],
    ['/home/marie/onedrivers/reseau', 'poste', null],
  ])('%s est situé : %s %s', (chemin, genre, service) => {
    expect(situer(chemin)).toEqual({genre, service})
  })

  it('est reconnu dans OneDrive quand le système dit où il est', () => {
    const env = {OneDrive: 'D:\\Nuage'}
    expect(situer('D:\\Nuage\\reseau', env)).toEqual({genre: 'synchronise', service: 'OneDrive'})
    expect(situer('D:\\Nuageux\\reseau', env)).toEqual({genre: 'poste', service: null})
  })

  it('où l’on peut écrire ne garde rien de l’essai ; sinon la raison est dite', () => {
    const avant = readdirSync(dossier)
    expect(refusDEcriture(dossier)).toBeUndefined()
    expect(readdirSync(dossier)).toEqual(avant)
    poser('fichier')
    expect(refusDEcriture(join(dossier, 'fichier'))).toContain("Impossible d'écrire")
  })
})
