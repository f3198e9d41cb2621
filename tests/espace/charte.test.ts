import {copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {chargerCharte} from '../../src/espace/charte.js'
import {lireConfig} from '../../src/espace/config.js'
import {composerConfig} from '../../src/espace/modele-config.js'
import {cheminDePolice} from '../../src/formats/pdf/police.js'
import {refusDe} from './exemples.js'

const IMAGES = new URL('../fixtures/images/', import.meta.url)
const TETE = composerConfig({nom: 'Réseau', region: 'Lorraine', annee: 2008})

let dossier = ''
beforeEach(() => {
  dossier = mkdtempSync(join(tmpdir(), 'animreg-charte-'))
  mkdirSync(join(dossier, 'charte'))
  copyFileSync(new URL('logo.png', IMAGES), join(dossier, 'charte/logo.png'))
  copyFileSync(cheminDePolice('regulier'), join(dossier, 'charte/police.ttf'))
})
afterEach(() => rmSync(dossier, {recursive: true, force: true}))

function charger(...lignes: string[]) {
  const texte = [TETE, 'charte:', ...lignes.map((ligne) => `  ${ligne}`)].join('\n')
  writeFileSync(join(dossier, 'animreg.yaml'), texte)
  const {charte} = lireConfig(texte)
  if (!charte) throw new Error('charte absente')
  return chargerCharte(dossier, charte)
}

/** Line of the file where the first line under « charte » stands. */
const LIGNE = TETE.split('\n').length + 2

describe('la charte graphique', () => {
  it('d’un exemple prend son logo, et tout ce qu’elle propose en commentaire s’active', () => {
    const neuf = composerConfig({nom: 'Réseau', region: 'Lorraine', annee: 2008, logo: 'logo.png'})
    expect(lireConfig(neuf).charte).toEqual({
      principale: '#123B5D',
      secondaire: '#2F7F86',
      accent: '#C2491D',
      fichiers: {logo: 'logo.png'},
    })
    expect(lireConfig(neuf.replace(/^ {2}# (?=[a-z_]+:)/gm, '  ')).charte?.fichiers.police?.nom).toBe(
      'Marianne',
    )
  })

  it('prend ses images et sa police dans l’espace, et les couleurs fournies quand elle n’en choisit pas', async () => {
    const charte = await charger(
      'logo: charte/logo.png',
      'logos_financeurs: [{nom: Région, fichier: charte\\logo.png}]',
      'police: {nom: Essai, regulier: charte/police.ttf, gras: charte/police.ttf}',
      'accent: "#802020"',
    )
    expect(charte).toMatchObject({
      principale: '#123B5D',
      accent: '#802020',
      logo: {format: 'png', largeur: 120, hauteur: 60},
      logosFinanceurs: [{nom: 'Région', image: {largeur: 120}}],
      police: {nom: 'Essai'},
    })
    expect(charte.police?.regulier.length).toBe(readFileSync(cheminDePolice('regulier')).length)
  })

  it.each([
    [
      'un fichier absent',
      'logo: charte/absent.png',
      'ESP-045',
      /le fichier charte\/absent\.png n'existe pas/,
    ],
    [
      'une image qui n’en est pas une',
      'logo: charte/faux.png',
      'ESP-046',
      /ce n'est pas une image PNG ou JPEG/,
    ],
    [
      'une police qui n’en est pas une',
      'police: {nom: X, regulier: charte/faux.ttf, gras: charte/police.ttf}',
      'ESP-047',
      /ce n'est pas un fichier TrueType/,
    ],
    ['un lien qui mène dehors', 'logo: charte/dehors.png', 'ESP-045', /mène hors du dossier de l'espace/],
  ])('%s : l’erreur nomme la ligne', async (_nom, ligne, code, message) => {
    writeFileSync(join(dossier, 'charte/faux.png'), 'du texte')
    writeFileSync(join(dossier, 'charte/faux.ttf'), 'du texte')
    symlinkSync(new URL('logo.png', IMAGES), join(dossier, 'charte/dehors.png'))
    const erreur = await refusDe(() => charger('accent: "#802020"', ligne))
    expect(erreur.code).toBe(code)
    expect(erreur.message).toMatch(message)
    expect(erreur.message).toMatch(new RegExp(`^animreg\\.yaml, ligne ${LIGNE + 1} : `))
    expect(erreur.pistes.length).toBeGreaterThan(0)
  })

  it.each(['../logo.png', '/etc/logo.png', 'C:\\logo.png', 'charte/logo.gif'])(
    'ne cherche pas %s',
    async (chemin) => {
      const erreur = await refusDe(() => charger(`logo: '${chemin}'`))
      expect(erreur.code).toBe('ESP-003')
      expect(erreur.message).toContain(`ligne ${LIGNE}`)
    },
  )
})
