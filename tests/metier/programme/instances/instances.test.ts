import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {
  exporterInstances,
  faireDecision,
  importerInstances,
  listerDecisions,
  listerInstances,
  montrerInstance,
  noterDecision,
} from '../../../../src/metier/programme/index.js'
import {constaterQuorum, type Quorum} from '../../../../src/metier/programme/instances/index.js'
import {lireQuorum} from '../../../../src/metier/programme/instances/quorum.js'
import type {CodeStructure} from '../../../../src/metier/structures/index.js'
import {grille} from '../../../support/grilles.js'
import {relire} from '../../structures/annuaire/exemple.js'
import {AUCUN, apresImport, CLASSEUR, DEMANDE, personne} from './exemple.js'

const BUREAU = {annee: 2008, date: '2008-03-31', instance: 'bureau'}

describe('un classeur d’instances', () => {
  it('donne les membres, les règles, les réunions et les décisions', () => {
    const fiche = montrerInstance(apresImport(), BUREAU)
    expect(fiche.membres.map((m) => `${m.personne}, ${m.fonction ?? ''}`)).toEqual([
      'Alban IRIS, Président',
      'Hubert GENET, Trésorier',
      'Irène SAULE, Secrétaire',
      'Fanny GENET, Membre',
    ])
    expect(fiche.reunions[0]).toMatchObject({
      date: '2008-02-12',
      quorum: {presents: 3, requis: 2, atteint: true},
    })
    expect(fiche.decisions.map((d) => [d.numero, d.etat])).toEqual([
      ['2008-01', 'prise'],
      ['2008-02', 'demandee'],
    ])
  })

  it('réimporté, il n’apporte rien ; ses décisions gardent leur numéro', () => {
    const connus = apresImport()
    expect(importerInstances(connus, CLASSEUR, DEMANDE)).toMatchObject({
      bilan: {statut: 'deja_importe'},
      ecritures: [],
    })
  })

  it('la feuille entière retire les membres qu’elle n’a plus, et eux seuls', () => {
    const [bureau] = CLASSEUR
    const reste =
      bureau &&
      grille(
        bureau.lignes.slice(0, 3).map((l) => l.map((c) => c?.affiche ?? null)),
        {feuille: 'Bureau'},
      )
    const {ecritures} = importerInstances(apresImport(), reste ? [reste] : [], {...DEMANDE, remplacer: true})
    expect(ecritures.map((e) => [e.registre, e.contenu])).toEqual(
      Array.from({length: 3}, () => ['mandats', null]),
    )
  })

  it.each([
    ['sans feuille d’instance', [grille([['Bonjour']])], 'PRG-055'],
    [
      'un membre sans nom',
      [
        grille(
          [
            ['Nom', 'Fonction'],
            [null, 'Membre'],
          ],
          {feuille: 'Bureau'},
        ),
      ],
      'PRG-059',
    ],
    [
      'un quorum incompris',
      [
        grille([
          ['Instance', 'Quorum'],
          ['Bureau', 'beaucoup'],
        ]),
      ],
      'PRG-058',
    ],
    [
      'un mandat à l’envers',
      [
        grille([
          ['Nom', 'Fonction', 'Depuis', "Jusqu'à"],
          ['A', 'Membre', '02/01/2008', '01/01/2008'],
        ]),
      ],
      'PRG-048',
    ],
  ])('%s se dit', (_, grilles, code) => {
    expect(importerInstances(AUCUN, grilles, DEMANDE).bilan.anomalies.map((a) => a.code)).toContain(code)
  })
})

describe('l’annuaire et les instances sont une seule source', () => {
  it('une adresse connue de l’annuaire complète le membre de la même structure', () => {
    const personnes = [
      personne('SAULE', {
        structure: '54A' as CodeStructure,
        courriel: 'saule@exemple.invalid',
        fonction: 'Directrice',
      }),
      personne('IRIS', {
        prenom: 'Alban',
        structure: '99Z' as CodeStructure,
        courriel: 'autre@exemple.invalid',
      }),
    ]
    const {membres} = montrerInstance({...apresImport(), personnes}, BUREAU)
    expect(membres.map((m) => [m.nom, m.courriel])).toContainEqual(['SAULE', 'saule@exemple.invalid'])
    expect(membres.map((m) => [m.nom, m.courriel])).toContainEqual(['IRIS', null])
  })

  it('qui siège d’après l’annuaire n’est compté qu’une fois, et ses dates font foi', () => {
    const personnes = [personne('SAULE', {instance: 'Bureau', fonction: 'Secrétaire', depuis: '2006-01-01'})]
    const connus = {...AUCUN, personnes}
    const {bilan} = importerInstances(connus, CLASSEUR, DEMANDE)
    expect(bilan.anomalies.map((a) => a.code)).toEqual(['PRG-065'])
    const {membres} = montrerInstance(apresImport(connus), BUREAU)
    expect(membres.filter((m) => m.nom === 'SAULE')).toMatchObject([
      {origine: 'annuaire', depuis: '2006-01-01'},
    ])
  })

  it('un mandat qui suit l’ancien n’est pas une contradiction', () => {
    const personnes = [personne('SAULE', {instance: 'Bureau', jusqua: '2006-12-31'})]
    const connus = {...AUCUN, personnes}
    expect(importerInstances(connus, CLASSEUR, DEMANDE).bilan.anomalies).toEqual([])
    expect(montrerInstance(apresImport(connus), BUREAU).membres).toHaveLength(4)
  })

  it('une instance que seul l’annuaire nomme existe', () => {
    const personnes = [personne('ANCOLIE', {instance: 'Commission formation'})]
    const liste = listerInstances({...AUCUN, personnes}, {annee: 2008, date: '2008-12-31'})
    expect(liste.instances).toMatchObject([{nom: 'Commission formation', membres: 1}])
  })
})

const finissants = (finAvant: string) =>
  listerInstances(apresImport(), {annee: 2008, date: '2008-03-31', finAvant}).mandats_finissants.map(
    (m) => m.personne,
  )

it('les mandats qui finissent sont ceux en cours ce jour-là', () => {
  expect(finissants('2008-12-31')).toEqual(['Hubert GENET'])
  expect(finissants('2009-12-31')).toHaveLength(3)
})

describe('le quorum', () => {
  it.each([
    ['la moitié des membres présents ou représentés', 37, 19],
    ['plus de la moitié des membres présents', 36, 19],
    ['le tiers des membres', 10, 4],
    ['les deux tiers', 9, 6],
    ['12 membres présents', 37, 12],
    ['aucun', 37, 0],
  ])('%s, sur %i membres : %i', (texte, membres, requis) => {
    expect(constaterQuorum({presences: [], presents: 1}, lireQuorum(texte) ?? null, membres).requis).toBe(
      requis,
    )
  })

  it('« beaucoup » n’est pas une règle', () => {
    expect(lireQuorum('beaucoup')).toBeUndefined()
  })

  it('un présent de plus ne fait jamais perdre le quorum, tous présents l’atteignent', () => {
    const regles = ['la moitié', 'plus de la moitié', 'le tiers', 'les deux tiers', 'le quart'].map(
      (texte) => lireQuorum(texte) as Quorum,
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...regles),
        fc.integer({min: 1, max: 80}),
        fc.nat(80),
        (regle, membres, n) => {
          const presents = Math.min(n, membres - 1)
          const atteint = (nombre: number) =>
            constaterQuorum({presences: [], presents: nombre}, regle, membres).atteint
          expect(atteint(membres)).toBe(true)
          expect(Number(atteint(presents + 1))).toBeGreaterThanOrEqual(Number(atteint(presents)))
        },
      ),
      {numRuns: 60},
    )
  })

  it('sans membre ou sans présent connu, rien n’est affirmé', () => {
    const regle = lireQuorum('la moitié') ?? null
    expect(constaterQuorum({presences: [], presents: 4}, regle, 0).atteint).toBeNull()
    expect(constaterQuorum({presences: [], presents: null}, regle, 9).atteint).toBeNull()
    expect(constaterQuorum({presences: [], presents: 4}, null, 9).atteint).toBeNull()
  })
})

describe('les décisions', () => {
  const saisie = {
    texte: 'Réunir le groupe',
    instance: 'bureau',
    date: '2008-03-31',
    responsable: 'A',
    echeance: '2008-05-01',
    demandee: false,
  }

  it('prennent le numéro suivant, et la même phrase le même jour est la même décision', () => {
    const connus = apresImport()
    const {note, ecritures} = noterDecision(connus, saisie)
    expect(note.decision.numero).toBe('2008-03')
    const apres = {...connus, decisions: [...connus.decisions, ...ecritures.flatMap((e) => e.contenu ?? [])]}
    expect(noterDecision(apres, saisie)).toMatchObject({note: {statut: 'deja_notee'}, ecritures: []})
  })

  it('restent ouvertes jusqu’à ce qu’elles soient faites, en retard après leur échéance', () => {
    const connus = apresImport()
    const lister = (faits: typeof connus, date: string) =>
      listerDecisions(faits, {annee: 2009, date, ouvertes: true})
    expect(lister(connus, '2008-04-30')).toMatchObject({ouvertes: 2, en_retard: 0})
    expect(lister(connus, '2009-01-15')).toMatchObject({ouvertes: 2, en_retard: 1})
    const {ecritures} = faireDecision(connus, {
      numero: '2008-01',
      etat: 'faite',
      le: '2008-06-01',
      preuve: 'facture',
    })
    const faite = ecritures.flatMap((e) => e.contenu ?? [])
    expect(faite).toMatchObject([{etat: 'faite', faite_le: '2008-06-01', preuve: 'facture'}])
    const apres = {...connus, decisions: [...faite, ...connus.decisions.slice(1)]}
    expect(lister(apres, '2009-01-15')).toMatchObject({ouvertes: 1, en_retard: 0})
  })

  it('un numéro inconnu se refuse', () => {
    const saisi = {numero: '2008-99', etat: 'faite', le: '2008-06-01', preuve: undefined} as const
    expect(() => faireDecision(apresImport(), saisi)).toThrow(expect.objectContaining({code: 'PRG-064'}))
  })
})

it('exportées et réimportées, rien ne change, virgule de l’ordre du jour comprise', () => {
  const [premiere, ...autres] = apresImport().reunions
  const reunions = premiere ? [{...premiere, ordre_du_jour: ['Budget, comptes', 'Divers']}, ...autres] : []
  const faits = {...apresImport(), reunions}
  const grilles = relire(exporterInstances(faits, {annee: 2008, reseau: 'Essai'}))
  const {bilan} = importerInstances(faits, grilles, {...DEMANDE, remplacer: true})
  expect([bilan.statut, bilan.lignes.modifiees, bilan.anomalies]).toEqual(['deja_importe', [], []])
})
