import {writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest'
import type {MouvementNote} from '../../../src/cli/reseau/noter-mouvement.js'
import type {Chiffres} from '../../../src/metier/chiffres/index.js'
import type {ListeDesMouvements, ListeDesStructures} from '../../../src/metier/structures/index.js'
import {lancer, obtenir} from '../../support/commande.js'
import {copierEspace, dossierTemporaire, reussir} from '../../support/espace-d-exemple.js'
import {phrasesInterditesDe} from '../../support/phrases-interdites.js'

const modele = dossierTemporaire()
const essais = dossierTemporaire()
let espace = ''
let rang = 0

beforeAll(async () => {
  await reussir(['init', modele.chemin, '--exemple', 'lorraine-2008'])
  await reussir(['structures', 'importer', 'annuaire.xlsx'], modele.chemin)
}, 60_000)
afterAll(() => {
  modele.effacer()
  essais.effacer()
})
beforeEach(() => {
  espace = `${essais.chemin}-${rang++}`
  copierEspace(modele.chemin, espace)
})

const AJOUTER = ['structures', 'mouvement', 'ajouter']
const METZ = [
  ...AJOUTER,
  'absorption',
  '--date',
  '2009-07-01',
  '--source',
  'PAIO de Metz Campagne',
  '--cible',
  'Mission Locale de la Ville de Metz',
]
const noter = async (argv: readonly string[]) => obtenir<MouvementNote>(argv, {cwd: espace})
const lister = async (...options: readonly string[]) =>
  obtenir<ListeDesMouvements>(['structures', 'mouvement', 'lister', ...options], {cwd: espace})
const chiffre = async (code: string, annee: string) => {
  const {chiffres} = await obtenir<Chiffres>(['chiffres', 'calculer', '--annee', annee], {cwd: espace})
  return chiffres.find((c) => c.code === code)
}
const annuler = async (numero: string) =>
  lancer(['structures', 'mouvement', 'annuler', numero, '--json'], {cwd: espace})
const structuresDeMoselle = async (date: string) => {
  const ligne = ['structures', 'lister', '--departement', '57', '--date', date]
  const {structures} = await obtenir<ListeDesStructures>(ligne, {cwd: espace})
  return structures.map((s) => s.nom)
}

describe('structures mouvement', () => {
  it('enregistre une absorption, une seule fois, et le dit en français', async () => {
    const simule = await noter([...METZ, '--simulation'])
    expect(simule).toMatchObject({statut: 'simule', mouvement: {numero: null}})
    expect((await lister()).mouvements).toEqual([])
    const {statut, mouvement, reseau} = await noter(METZ)
    expect({statut, reseau}).toEqual({
      statut: 'enregistre',
      reseau: {structures: 19, missions_locales: 15, paio: 4},
    })
    expect(mouvement.phrase.replaceAll('\u00A0', ' ')).toBe(
      'Le 1er juillet 2009, la PAIO de Metz Campagne est absorbée par la Mission Locale de la Ville de Metz.',
    )
    expect(await noter(METZ)).toMatchObject({statut: 'deja_enregistre', mouvement: {numero: 1}})
    expect((await lister()).mouvements).toHaveLength(1)
  })

  it('change le réseau à partir de sa date : 2008 garde ses 20 structures, 2009 en compte 19', async () => {
    await noter(METZ)
    expect(await chiffre('structures', '2008')).toMatchObject({valeur: 20, evolution: null})
    expect(await chiffre('structures', '2009')).toMatchObject({valeur: 19, precedent: 20})
    expect(await chiffre('paio', '2009')).toMatchObject({valeur: 4, precedent: 5})
    expect((await chiffre('structures', '2009'))?.evolution).toBeCloseTo(-0.05)
  })

  it('liste les structures du réseau à toute date, sous leur nom d’alors', async () => {
    await noter(METZ)
    await noter([
      ...AJOUTER,
      'transformation',
      '--date',
      '2009-03-01',
      '--source',
      '57630S00',
      '--nom',
      'Mission Locale de Sarrebourg',
    ])
    const [avant, entre, apres] = [
      await structuresDeMoselle('2009-02-28'),
      await structuresDeMoselle('2009-06-30'),
      await structuresDeMoselle('2009-07-01'),
    ]
    expect([avant.length, entre.length, apres.length]).toEqual([8, 8, 7])
    expect(avant).toEqual(
      expect.arrayContaining(['PAIO de Sarrebourg - Château-Salins', 'PAIO de Metz Campagne']),
    )
    expect(entre).toContain('Mission Locale de Sarrebourg')
    expect(apres).not.toContain('PAIO de Metz Campagne')
  })

  it('raconte une année et une structure', async () => {
    await noter(METZ)
    expect(await lister('--annee', '2009')).toMatchObject({
      changements: {avant: {structures: 20}, apres: {structures: 19}},
    })
    expect((await lister('--annee', '2010')).mouvements).toEqual([])
    expect(await lister('--structure', '57463S00')).toMatchObject({
      histoire: {fermee_le: null, vient_de: {structures: [{code: '57463S00'}, {code: '57480S00', part: 1}]}},
    })
    const {code, stderr} = await lancer(['structures', 'mouvement', 'lister', '--structure', 'Trifouillis'], {
      cwd: espace,
    })
    expect([code, stderr]).toEqual([2, expect.stringContaining('STR-011')])
  })

  it('refuse ce qui n’a pas de sens, sans rien écrire', async () => {
    await noter(METZ)
    for (const [attendu, argv] of [
      ['STR-044', [...AJOUTER, 'fermeture', '--date', '2010-01-01', '--source', '57480S00']],
      [
        'STR-046',
        [
          ...AJOUTER,
          'regroupement',
          '--date',
          '2010-01-01',
          '--source',
          '57463S00',
          '--cible',
          'X',
          '--nom',
          'ML X',
        ],
      ],
      [
        'STR-011',
        [...AJOUTER, 'absorption', '--date', '2010-01-01', '--source', 'Trifouillis', '--cible', '57463S00'],
      ],
      ['CLI-003', [...AJOUTER, 'fermeture', '--source', '57463S00']],
      [
        'CLI-005',
        [...AJOUTER, 'scission', '--date', '2010-01-01', '--source', '57463S00', '--part', 'moitié'],
      ],
    ] as const) {
      const {code, json} = await lancer([...argv, '--json'], {cwd: espace})
      expect(json).toMatchObject({ok: false, erreur: {code: attendu}})
      expect(code).toBe(attendu === 'STR-044' || attendu === 'STR-046' ? 3 : 2)
      expect(phrasesInterditesDe(JSON.stringify(json))).toEqual([])
    }
    expect((await lister()).mouvements).toHaveLength(1)
  })

  it('avertit d’une scission sans clé, qui empêche de comparer', async () => {
    const argv = [
      ...AJOUTER,
      'scission',
      '--date',
      '2010-01-01',
      '--source',
      '54395S00',
      '--cible',
      '54001S00',
      '--nom',
      'Mission Locale Nord',
      '--cible',
      '54002S00',
      '--nom',
      'Mission Locale Sud',
    ]
    const {json} = await lancer([...argv, '--json'], {cwd: espace})
    expect(json).toMatchObject({ok: true, avertissements: [expect.stringContaining('clé de répartition')]})
    expect((await lister('--structure', '54001S00')).histoire?.vient_de.comparable).toBe(false)
  })

  it('s’annule, sauf si un autre en dépend', async () => {
    await noter([
      ...AJOUTER,
      'creation',
      '--date',
      '2009-01-01',
      '--cible',
      '57900S00',
      '--nom',
      'Mission Locale de Bitche',
    ])
    await noter([
      ...AJOUTER,
      'renommage',
      '--date',
      '2010-01-01',
      '--source',
      '57900S00',
      '--nom',
      'Mission Locale du Pays de Bitche',
    ])
    expect(await annuler('1')).toMatchObject({code: 4, json: {erreur: {code: 'STR-054'}}})
    expect(await annuler('2')).toMatchObject({code: 0, json: {resultat: {statut: 'annule'}}})
    expect(await annuler('1')).toMatchObject({code: 0})
    expect(await annuler('1')).toMatchObject({code: 4, json: {erreur: {code: 'STR-053'}}})
    expect((await lister()).mouvements).toEqual([])
  })

  it('s’importe d’un classeur, en entier ou pas du tout', async () => {
    const classeur = join(espace, 'mouvements.csv')
    const lignes = [
      'Date;Mouvement;Sources;Cibles;Nom de la cible;Acte',
      '01/07/2009;absorption;PAIO de Metz Campagne;57463S00;;délibération',
      '01/01/2010;transformation;57630S00;;Mission Locale de Sarrebourg;',
    ]
    writeFileSync(classeur, lignes.join('\r\n'))
    const importer = async () =>
      lancer(['structures', 'mouvement', 'importer', 'mouvements.csv', '--json'], {cwd: espace})
    expect(await importer()).toMatchObject({
      code: 0,
      json: {resultat: {statut: 'importe', nouveaux: [{numero: 1}, {numero: 2}]}},
    })
    expect(await importer()).toMatchObject({json: {resultat: {statut: 'deja_importe', deja_enregistres: 2}}})
    writeFileSync(classeur, [...lignes, '01/01/2011;fermeture;57480S00;;;'].join('\r\n'))
    expect(await importer()).toMatchObject({
      code: 3,
      json: {erreur: {code: 'STR-055', details: {anomalies: [{code: 'STR-044', cellule: 'C4'}]}}},
    })
    expect((await lister()).mouvements).toHaveLength(2)
  })
})
