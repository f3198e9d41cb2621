import {existsSync, mkdirSync, readdirSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, it} from 'vitest'
import {deroulerLesPas} from '../../src/cli/premiers-pas/derouler.js'
import type {Conduite} from '../../src/cli/premiers-pas/dialogue.js'
import {ecrireLigne} from '../../src/cli/premiers-pas/dialogue.js'
import {FICHIER_MODELE, type PremiersPas, type Situation} from '../../src/cli/premiers-pas/etat-des-pas.js'
import {SANS_STYLE} from '../../src/cli/style.js'
import {capturer} from '../support/capturer.js'
import {configuration, lancer, obtenir} from '../support/commande.js'
import {dossierTemporaire, reussir} from '../support/espace-d-exemple.js'
import {PersonneAuClavier, TOUCHES} from '../support/guichet.js'
import {phrasesInterditesDe} from '../support/phrases-interdites.js'

const {entree, bas, ctrlC} = TOUCHES
const racine = dossierTemporaire()
const depart = racine.chemin
const cwd = process.cwd()
beforeAll(() => {
  mkdirSync(depart)
  process.chdir(depart)
})
afterAll(() => {
  process.chdir(cwd)
  racine.effacer()
})

type Reponse = readonly [question: string, ...frappes: string[]]

/** Walks the road as a person would; gives where it led, and everything that was on the screen. */
async function suivre(reponses: readonly Reponse[], espace?: string) {
  const personne = new PersonneAuClavier()
  const config = await configuration()
  const dit: string[] = []
  const conduite: Conduite = {
    depart,
    dire: (texte = '') => dit.push(texte),
    style: SANS_STYLE,
    guichet: {input: personne.input, output: personne.output},
    executer: async (id, argv) => config.runCommand(id, [...argv]),
  }
  const {valeur, erreur, stdout} = await capturer(async () => {
    const [situation] = await Promise.all([
      deroulerLesPas(conduite, espace),
      (async () => {
        for (const [question, ...frappes] of reponses) await personne.repondre(question, ...frappes)
      })(),
    ])
    return situation
  })
  if (erreur instanceof Error && erreur.name !== 'ExitPromptError') throw erreur
  return {situation: valeur, erreur, ecran: `${dit.join('\n')}\n${stdout}\n${personne.ecran}`}
}

const etats = (situation: Situation | undefined) => situation?.pas.map((p) => p.etat)

describe('premiers-pas', () => {
  it('sans personne pour répondre, donne les étapes et leurs commandes', async () => {
    const {code, stdout} = await lancer(['premiers-pas'], {cwd: depart})
    expect(code).toBe(0)
    expect(stdout).toContain('○ 6. Construire le rapport')
    expect(stdout).toContain('Ensuite : animreg init')
    const {espace, etapes} = await obtenir<PremiersPas>(['premiers-pas'], {cwd: depart})
    expect([espace, etapes.length]).toEqual([null, 6])
    expect(readdirSync(depart)).toEqual([])
  })

  it('crée l’espace, écrit un modèle d’annuaire, refuse la ligne d’exemple, passe une étape et s’arrête', async () => {
    const {situation, ecran} = await suivre([
      ['Par quoi commencer ?', entree],
      ["Nom de l'association régionale", 'ARML Champagne-Ardenne', entree],
      ['Région', 'Champagne-Ardenne', entree],
      ['Année du rapport', '09', entree],
      ['Une année sur quatre chiffres', '\u007F', '\u007F', '2009', entree],
      ['(champagne-ardenne)', entree],
      ['Avez-vous un classeur des structures ?', bas, entree],
      ['il est rempli', entree],
      [`(${FICHIER_MODELE})`, entree],
      ['Avez-vous un classeur des structures ?', bas, entree],
      ['Que faire ?', bas, bas, entree],
    ])
    const espace = join(depart, 'champagne-ardenne')
    expect(situation?.dossier).toBe(espace)
    expect(etats(situation)).toEqual(['fait', 'passe', 'a_faire', 'a_faire', 'a_faire', 'a_faire'])
    expect(ecran).toContain(
      'animreg init champagne-ardenne --nom "ARML Champagne-Ardenne" --region Champagne-Ardenne --annee 2009',
    )
    expect(ecran).toContain(`animreg structures importer ${FICHIER_MODELE}`)
    expect(ecran).toMatch(/Erreur STR-\d{3}/)
    expect(existsSync(join(espace, FICHIER_MODELE))).toBe(true)
    expect(phrasesInterditesDe(ecran)).toEqual([])

    // Resumed without a person: the espace and the step left aside are known.
    const {etapes} = await obtenir<PremiersPas>(['premiers-pas', '--espace', espace])
    expect(etapes.map((e) => e.etat).slice(0, 3)).toEqual(['fait', 'passe', 'a_faire'])
  })

  it('mène la région d’exemple jusqu’à son rapport', async () => {
    const faire: Reponse = ['Que faire ?', entree]
    const {situation, ecran} = await suivre([
      ['Par quoi commencer ?', bas, entree],
      ['Dossier à créer', 'mon essai', entree],
      ['Avez-vous un classeur des structures ?', entree],
      ['(annuaire.xlsx)', entree],
      faire,
      ['(recus/2008)', '"recus/2008/consolide-lorraine-2008.xlsx"', entree],
      ['Que faire ?', bas, entree],
      faire,
      faire,
    ])
    expect(etats(situation)).toEqual(['fait', 'fait', 'fait', 'passe', 'fait', 'fait'])
    expect(ecran).toContain('animreg activite importer recus/2008/consolide-lorraine-2008.xlsx\n')
    expect(existsSync(join(depart, 'mon essai', 'sorties', 'rapport-activite-2008.pdf'))).toBe(true)

    // Everything else done, it offers the steps left aside.
    const reprise = await suivre(
      [
        ["Reprendre l'étape passée ?", 'o', entree],
        ['Que faire ?', entree],
        ['(objectifs-2008.xlsx)', entree],
      ],
      join(depart, 'mon essai'),
    )
    expect(etats(reprise.situation)).toEqual(Array(6).fill('fait'))
  })

  it('interrompu, garde ce qui est fait', async () => {
    const espace = join(depart, 'interrompu')
    await reussir(['init', espace, '--nom', 'A', '--region', 'B', '--annee', '2008'])
    const {erreur} = await suivre([['Avez-vous un classeur des structures ?', ctrlC]], espace)
    expect(erreur).toMatchObject({name: 'ExitPromptError'})
    expect(readdirSync(espace)).not.toContain('animreg.verrou')
  })
})

it.each([
  [['init', 'mon essai'], 'animreg init "mon essai"'],
  [
    ['activite', 'importer', 'recus/2008', '--annee', '2008'],
    'animreg activite importer recus/2008 --annee 2008',
  ],
  [['init', 'C:\\réseau\\lorraine@1'], 'animreg init C:\\réseau\\lorraine@1'],
])('la ligne %j s’écrit %s', (ligne, attendue) => {
  expect(ecrireLigne(ligne)).toBe(attendue)
})
