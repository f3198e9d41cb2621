import {existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {ecrireZip, lireZip} from '../../src/formats/zip/index.js'
import {lancer} from '../support/commande.js'
import {dossierTemporaire, reussir} from '../support/espace-d-exemple.js'
import {preparerPetitEspace} from '../support/petit-espace.js'

const dossier = dossierTemporaire()
const cwd = dossier.chemin
const parent = join(cwd, '..')
const secret = join(parent, 'secret.yaml')

beforeAll(async () => {
  await preparerPetitEspace(cwd)
  writeFileSync(secret, 'titre: SECRET\n')
}, 60_000)
afterAll(() => dossier.effacer())

/** Everything around the espace, by name and content. */
function alentour(): readonly string[] {
  return readdirSync(parent, {withFileTypes: true})
    .filter((e) => e.name !== 'mon réseau')
    .map((e) => `${e.name} ${e.isFile() ? readFileSync(join(parent, e.name), 'utf8') : ''}`)
}

describe('un nom venu d’ailleurs ne sort pas de l’espace', () => {
  const SORTIES = ['../../evade', '../secret', '/etc/passwd', 'C:\\evade', '..\\secret', 'a/../../secret']
  it.each(SORTIES)('%s : ni lu, ni écrit', async (nom) => {
    const avant = alentour()
    for (const ligne of [
      ['activite', 'importer', '2008.csv', '--profil', nom],
      ['conventions', 'generer', '--modele', nom, '--toutes'],
      ['chiffres', 'comparer', nom],
      ['referentiel', 'adopter', nom],
      ['restaurer', nom],
    ]) {
      const {code, stdout, stderr} = await lancer(ligne, {cwd})
      expect(code, `code de « ${ligne.join(' ')} »`).toBeGreaterThanOrEqual(2)
      expect(`${stdout}${stderr}`).not.toContain('SECRET')
    }
    expect(alentour()).toEqual(avant)
  })

  it.each([
    ['logo: ../secret.png', 'logo'],
    ['logo: /etc/passwd.png', 'logo'],
    ['logo: "C:\\\\x.png"', 'logo'],
    ['logo: "charte\\\\..\\\\..\\\\x.png"', 'logo'],
  ])('dans animreg.yaml, %s est refusé avec sa ligne', async (ligne) => {
    const chemin = join(cwd, 'animreg.yaml')
    const texte = readFileSync(chemin, 'utf8')
    writeFileSync(chemin, `${texte.replace(/^charte:[\s\S]*?(?=^\S)/m, '')}\ncharte:\n  ${ligne}\n`)
    const {code, stderr} = await lancer(['structures', 'lister'], {cwd})
    writeFileSync(chemin, texte)
    expect([code, stderr]).toEqual([3, expect.stringMatching(/animreg\.yaml|ligne \d+/)])
  })

  it.skipIf(process.platform === 'win32')('un lien posé dans l’espace n’y fait rien entrer', async () => {
    mkdirSync(join(cwd, 'modeles'), {recursive: true})
    mkdirSync(join(cwd, 'rapport', '2008', 'images'), {recursive: true})
    symlinkSync(secret, join(cwd, 'rapport', '2008', 'images', 'photo.png'))
    symlinkSync(parent, join(cwd, 'modeles', 'conventions'))
    await reussir(['sauvegarder'], cwd)
    const [archive = ''] = readdirSync(join(cwd, 'sauvegardes')).slice(-1)
    const contenu = lireZip(readFileSync(join(cwd, 'sauvegardes', archive)), {octets: 2 ** 30, entrees: 1000})
    expect([...contenu.keys()].filter((nom) => /photo|secret|conventions/.test(nom))).toEqual([])
  })

  it('le dossier que la personne choisit elle-même reste permis', async () => {
    const voulu = join(parent, 'ailleurs.csv')
    await reussir(['chiffres', 'calculer', '--format', 'csv', '--sortie', voulu], cwd)
    expect(existsSync(voulu)).toBe(true)
  })
})

describe('une sauvegarde piégée', () => {
  it.each([
    ['des zéros sans fin', {'manifeste.json': new Uint8Array(20_000_000)}],
    [
      'une archive dans une archive',
      {
        'sauvegarde.zip': ecrireZip(new Map([['manifeste.json', new Uint8Array(9)]]), {
          le: new Date(2009, 0, 1),
        }),
      },
    ],
    ['un prototype pour nom', {['__proto__']: new Uint8Array(9), constructor: new Uint8Array(9)}],
  ])('%s : refusée, rien ne change', async (_cas, parties) => {
    const chemin = join(parent, 'piege.zip')
    writeFileSync(chemin, ecrireZip(new Map(Object.entries(parties)), {le: new Date(2009, 0, 1)}))
    const avant = readFileSync(join(cwd, 'animreg.yaml'))
    const {code, json} = await lancer(['restaurer', chemin, '--oui', '--json'], {cwd})
    expect([code, json?.ok]).toEqual([3, false])
    expect(readFileSync(join(cwd, 'animreg.yaml'))).toEqual(avant)
  })
})
