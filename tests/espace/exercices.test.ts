import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import type {Espace} from '../../src/espace/espace.js'
import {ouvrirEspace} from '../../src/espace/index.js'
import {cheminSource} from '../../src/espace/sources.js'
import type {Valeur} from '../../src/metier/activite/index.js'
import {le, vers} from '../metier/structures/reseau/faits.js'
import {
  dossierTemporaire,
  espaceNeuf,
  fichierRecu,
  importer,
  objectif,
  refusDe,
  structure,
  valeur,
} from './exemples.js'

let racine: {dossier: string; effacer: () => void}
let espace: Espace
beforeEach(async () => {
  racine = dossierTemporaire()
  espace = await espaceNeuf(racine.dossier)
})
afterEach(() => {
  espace.fermer()
  racine.effacer()
})

const clore = async (annee: number) => espace.exercices.noter({annee, geste: 'cloture', motif: null})
const rouvrir = async (annee: number) => espace.exercices.noter({annee, geste: 'reouverture', motif: 'oubli'})

describe('un exercice clos', () => {
  it('refuse tout ce qui le changerait, et rien n’en reste', async () => {
    const {numero} = await importer(espace, [valeur()])
    const [mouvement] = await espace.mouvements.noter([le('2008-06-01', 'fermeture', ['54A'], [])], null)
    const [enregistre] = await espace.mouvements.charger()
    await clore(2008)
    const revision = espace.revision
    const tentatives: (() => Promise<unknown>)[] = [
      async () => importer(espace, [valeur({valeur: 99})]),
      async () => importer(espace, [valeur({periode: '2009-01' as Valeur['periode']})]),
      async () => espace.annulerImport(numero),
      async () => espace.mouvements.noter([le('2008-12-31', 'fermeture', ['54B'], [])], null),
      async () => enregistre && espace.mouvements.annuler(enregistre, null),
      async () =>
        espace.enregistrer(
          {genre: 'objectifs', objectifs: [objectif('civis', 1, 'o.xlsx')]},
          {fichier: fichierRecu('o.xlsx', 'o'), annee: 2009, anomalies: []},
        ),
      async () => espace.exercices.exigerOuvert(2008),
    ]
    for (const tentative of tentatives) {
      const refus = await refusDe(tentative)
      expect([refus.code, refus.sortie]).toEqual(['ESP-020', 4])
    }
    expect(espace.revision).toBe(revision)
    expect((await espace.chargerValeurs([2008])).map((v) => v.valeur)).toEqual([12])
    expect((await espace.mouvements.charger()).map((m) => m.numero)).toEqual([mouvement])
    expect(existsSync(cheminSource(espace.dossier, fichierRecu('o.xlsx', 'o')))).toBe(false)
  })

  it('laisse travailler les autres années', async () => {
    await clore(2007)
    await importer(espace, [valeur()])
    await espace.mouvements.noter([le('2008-01-01', 'fermeture', ['54A'], [])], null)
    expect(await espace.chargerValeurs([2008])).toHaveLength(1)
  })

  it('rouvert, accepte de nouveau ; le journal garde tout', async () => {
    await clore(2008)
    await rouvrir(2008)
    await importer(espace, [valeur()])
    const journal = await espace.exercices.charger()
    expect(journal.map(({annee, geste, motif}) => [annee, geste, motif])).toEqual([
      [2008, 'cloture', null],
      [2008, 'reouverture', 'oubli'],
    ])
  })

  it('compte ce qui a été reçu, par année', async () => {
    const {numero} = await importer(espace, [valeur(), valeur({structure: 'REGION'})], 'a.xlsx')
    await importer(
      espace,
      [valeur({structure: '57' as Valeur['structure'], etat: 'non_renseigne', valeur: null})],
      'b.xlsx',
    )
    expect(await espace.exercices.chargerReceptions()).toMatchObject([
      {annee: 2008, fichiers: 2, structures: ['54395S00'], dernierImport: expect.stringMatching(/^\d{4}-/)},
    ])
    await espace.annulerImport(numero)
    expect(await espace.exercices.chargerReceptions()).toMatchObject([{fichiers: 1, structures: []}])
  })

  it('change l’année par défaut dans animreg.yaml sans toucher au reste', async () => {
    const chemin = join(espace.dossier, 'animreg.yaml')
    const avant = readFileSync(chemin, 'utf8')
    await espace.exercices.noter({annee: 2009, geste: 'ouverture', motif: null}, 2009)
    expect(readFileSync(chemin, 'utf8')).toBe(avant.replace('exercice: 2008', 'exercice: 2009'))
    espace.fermer()
    espace = await ouvrirEspace({depart: espace.dossier})
    expect(espace.config.exercice).toBe(2009)
  })
})

describe('les mouvements gardés', () => {
  it('sont rendus tels quels, numérotés ; un annulé ne l’est plus', async () => {
    const recit = [
      le('2009-07-01', 'absorption', ['54B', '54A'], [vers('54C')], {
        acte: 'délibération',
        precision: 'siège gardé',
      }),
      le(
        '2010-01-01',
        'scission',
        ['54C'],
        [
          vers('54E', {nom: 'ML Est', type: 'ML', departement: '54', part: 0.25}),
          vers('54D', {nom: 'ML Ouest', type: 'ML', departement: '54', part: 0.75}),
        ],
      ),
      le('2011-01-01', 'renommage', ['54D'], [vers('54D', {nom: 'ML'})], {ancienNom: 'Ouest'}),
    ]
    expect(await espace.mouvements.noter(recit, fichierRecu('mouvements.csv', 'x'))).toEqual([1, 2, 3])
    expect(await espace.mouvements.charger()).toEqual(recit.map((m, i) => ({...m, numero: i + 1})))
    const [, deuxieme] = await espace.mouvements.charger()
    if (deuxieme) await espace.mouvements.annuler(deuxieme, 'erreur')
    expect((await espace.mouvements.charger()).map((m) => m.numero)).toEqual([1, 3])
    expect(existsSync(cheminSource(espace.dossier, fichierRecu('mouvements.csv', 'x')))).toBe(true)
  })

  it('les noms de chaque année sont ceux de son dernier annuaire', async () => {
    const recevoir = async (nom: string, annee: number, fichier: string) =>
      espace.enregistrer(
        {genre: 'annuaire', structures: [structure('54A', {nom})], moyens: []},
        {fichier: fichierRecu(fichier, fichier), annee, anomalies: []},
      )
    await recevoir('Ancien nom', 2007, 'a.xlsx')
    await recevoir('Nom', 2008, 'b.xlsx')
    const {numero} = await recevoir('Faute', 2008, 'c.xlsx')
    await espace.annulerImport(numero)
    expect(await espace.mouvements.chargerIdentites()).toEqual([
      {code: '54A', annee: 2007, nom: 'Ancien nom', type: 'ML', departement: '54'},
      {code: '54A', annee: 2008, nom: 'Nom', type: 'ML', departement: '54'},
    ])
  })
})
