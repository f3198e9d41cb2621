import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {
  type Besoin,
  deciderTheme,
  doutesDuRecensement,
  type FaitsDesBesoins,
  lireBesoins,
  listerBesoins,
  preparerFormulairesDeBesoins,
  refusDeLAnnee,
  regrouperBesoins,
  repondre,
  synthetiserBesoins,
} from '../../../src/metier/formation/index.js'
import {construireAnnuaire} from '../../../src/metier/structures/index.js'
import {structure} from '../../espace/exemples.js'
import {grille} from '../../support/grilles.js'
import {action, inscription} from './faits.js'

const STRUCTURES = [
  structure('54A', {nom: 'Mission Locale des Mirabelles'}),
  structure('55A', {nom: 'Mission Locale des Étangs', departement: '55'}),
]
const annuaire = construireAnnuaire(STRUCTURES, {})

const besoin = (cle: string, theme: string, modifie: Partial<Besoin> = {}): Besoin => ({
  cle,
  annee: 2009,
  structure: '54A',
  theme,
  public: 'CISP',
  nombre: 2,
  priorite: 1,
  periode: null,
  contrainte: null,
  refuseLAnPasse: false,
  ...modifie,
})

const faits = (modifie: Partial<FaitsDesBesoins> = {}): FaitsDesBesoins => ({
  annee: 2009,
  besoins: [],
  themes: [],
  decisions: [],
  inscriptions: [],
  actions: [],
  structures: STRUCTURES,
  ...modifie,
})

const lire = (lignes: Parameters<typeof grille>[0], connus: readonly Besoin[] = [], fichier = 'recu.xlsx') =>
  lireBesoins([grille(lignes)], {annee: 2009, annuaire, fichier, connus})

describe('un recensement de besoins', () => {
  const entete = ['Thème', 'Public', 'Nombre', 'Priorité']

  it.each([
    [
      'dans une colonne',
      [
        ['Structure', ...entete],
        ['ML des Étangs', 'Stress', null, 2, 1],
      ],
      'x.xlsx',
    ],
    [
      'au-dessus du tableau',
      [['Besoins 2009 – Mission Locale des Étangs'], entete, ['Stress', null, 2, 1]],
      'x.xlsx',
    ],
    ['dans le nom du fichier', [entete, ['Stress', null, 2, 1]], 'besoins-2009-ML-Etangs.xlsx'],
  ])('trouve la structure %s', (_ou, lignes, fichier) => {
    const {lignes: lus, anomalies} = lire(lignes, [], fichier)
    expect(anomalies).toEqual([])
    expect(lus).toMatchObject([
      {cle: '55A-2009-01', structure: '55A', theme: 'Stress', nombre: 2, priorite: 1},
    ])
  })

  it('demande quelle structure est un nom douteux, dans une colonne ou au-dessus, et se lit avec la réponse', () => {
    const douteux = 'Mission Locale des Mirabeles'
    const grilles = [
      grille([
        ['Structure', ...entete],
        [douteux, 'Stress', null, 2, 1],
      ]),
      grille([[`Besoins 2009 – ${douteux}`], entete, ['Anglais', null, 2, 1]]),
    ]
    const doutes = doutesDuRecensement(grilles, {annuaire, fichier: 'x.xlsx'})
    expect(doutes.map((d) => [d.texte, d.cellule, d.candidats.map((c) => c.code)])).toEqual([
      [douteux, 'A2', ['54A']],
      [douteux, '(titre ou nom du fichier)', ['54A']],
    ])
    const repondu = construireAnnuaire(STRUCTURES, {[douteux]: '54A'})
    expect(doutesDuRecensement(grilles, {annuaire: repondu, fichier: 'x.xlsx'})).toEqual([])
    const {lignes} = lireBesoins(grilles, {annee: 2009, annuaire: repondu, fichier: 'x.xlsx', connus: []})
    expect(lignes.map((b) => b.structure)).toEqual(['54A', '54A'])
  })

  it('refuse ce que rien ne rattache, une priorité hors de 1 à 3, un thème absent', () => {
    const {anomalies} = lire([
      ['Code', ...entete],
      [null, 'Stress', null, 2, 1],
      ['54A', 'Stress', null, 2, 7],
      ['54A', null, 'CISP', 2, 1],
    ])
    expect(anomalies.map((a) => [a.code, a.cellule])).toEqual([
      ['FOR-021', 'B2'],
      ['FOR-022', 'E3'],
      ['FOR-020', 'B4'],
    ])
  })

  it('garde sa clé à un besoin renvoyé, une ligne ajoutée au-dessus ou non', () => {
    const connus = [besoin('54A-2009-01', 'Stress'), besoin('54A-2009-02', 'Bureautique')]
    const {lignes} = lire(
      [
        ['Code', ...entete],
        ['54A', 'Anglais', 'CISP', 1, 3],
        ['54A', 'bureautique', 'CISP', 4, 2],
        ['54A', 'Stress', 'CISP', 2, 1],
      ],
      connus,
    )
    expect(lignes.map((b) => b.cle)).toEqual(['54A-2009-03', '54A-2009-02', '54A-2009-01'])
  })

  it('revient du classeur envoyé, les refus de l’an passé en tête', () => {
    const refus = [
      {structure: '54A', theme: 'Anglais', public: 'CISP', nombre: 3, motif: 'hors orientations'},
    ]
    const [prepare] = preparerFormulairesDeBesoins(STRUCTURES, {
      reseau: STRUCTURES,
      annee: 2009,
      besoins: [besoin('54A-2009-01', 'Stress')],
      refus,
      association: "Réseau d'essai",
    })
    expect(prepare?.fichier).toBe('besoins-2009-Mission-Locale-des-Mirabelles.xlsx')
    const lignes = prepare?.classeur.feuilles[0]?.lignes.map((l) => l.map((c) => c?.valeur ?? null)) ?? []
    const lus = lire(lignes, [besoin('54A-2009-01', 'Stress')])
    expect(lus.anomalies).toEqual([])
    expect(lus.lignes.map((b) => [b.cle, b.structure, b.theme, b.refuseLAnPasse])).toEqual([
      ['54A-2009-02', '54A', 'Anglais', true],
      ['54A-2009-01', '54A', 'Stress', false],
    ])
  })
})

describe('les thèmes', () => {
  const ecrits = [
    'Gestion des conflits',
    'gérer les conflits',
    'Gestion du conflit',
    'Prise de parole',
    'Excel',
  ]
  const besoins = ecrits.map((theme, i) => besoin(`54A-2009-0${i + 1}`, theme))

  it('sont proposés par ressemblance, jamais réunis sans réponse', () => {
    const {themes, propositions} = regrouperBesoins(besoins, {annee: 2009, themes: []})
    expect(themes).toEqual([])
    expect(propositions.map((p) => p.ecrits.map((e) => e.ecrit))).toEqual([
      ['Excel'],
      ['Gestion des conflits', 'gérer les conflits'],
      ['Prise de parole'],
    ])
    expect(synthetiserBesoins(faits({besoins})).themes).toHaveLength(4)
  })

  it('nommés une fois, le restent les années suivantes', () => {
    const themes = [
      repondre('Gestion des conflits', 'Prévenir les conflits'),
      repondre('gérer les conflits', 'Prévenir les conflits'),
    ]
    const suivante = [besoin('x-2010-01', 'GESTION DE CONFLIT', {annee: 2010})]
    expect(regrouperBesoins(suivante, {annee: 2010, themes})).toMatchObject({
      themes: [{theme: 'Prévenir les conflits'}],
      propositions: [],
    })
    const [premier] = synthetiserBesoins(faits({besoins, themes})).themes
    expect(premier).toMatchObject({
      theme: 'Prévenir les conflits',
      nomme: true,
      besoins: 3,
      personnes: 6,
      score: 18,
    })
  })
})

describe('la synthèse', () => {
  it('met en tête ce qui a été refusé l’an passé, besoin écarté ou liste d’attente', () => {
    const avant = {annee: 2008}
    const f = faits({
      besoins: [
        besoin('54A-2008-01', 'Anglais', avant),
        besoin('54A-2009-01', 'Stress', {nombre: 9}),
        besoin('54A-2009-02', 'anglais', {priorite: 3, nombre: null}),
        besoin('55A-2009-01', 'Action A1', {structure: '55A', nombre: 1}),
      ],
      decisions: [{annee: 2008, theme: 'Anglais', retenu: false, motif: 'hors orientations', action: null}],
      actions: [action('A1')],
      inscriptions: [inscription('1', {structure: '55A', etat: 'en_attente', session: null})],
    })
    expect(refusDeLAnnee(f, 2008)).toMatchObject([
      {structure: '54A', theme: 'Anglais', motif: 'hors orientations'},
      {structure: '55A', theme: 'Action A1', nombre: 1},
    ])
    const {themes, personnes, sans_nombre} = synthetiserBesoins(f)
    expect(themes.map((t) => [t.theme, t.refuses_l_an_passe, t.score])).toEqual([
      ['Action A1', 1, 3],
      ['anglais', 1, 1],
      ['Stress', 0, 27],
    ])
    expect([personnes, sans_nombre]).toEqual([11, 1])
    expect(listerBesoins(f).besoins.map((b) => b.refuse_l_an_passe)).toEqual([true, true, false])
  })

  it('se recompte par public et par département, quel que soit l’ordre', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            theme: fc.constantFrom('Stress', 'Anglais', 'Bureautique'),
            structure: fc.constantFrom('54A', '55A'),
            public: fc.constantFrom('CISP', 'CAC', null),
            nombre: fc.option(fc.integer({min: 1, max: 9}), {nil: null}),
            priorite: fc.constantFrom(1 as const, 2 as const, 3 as const, null),
          }),
          {maxLength: 12},
        ),
        (tires) => {
          const besoins = tires.map((t, i) => besoin(`k-2009-${i}`, t.theme, t))
          const synthese = synthetiserBesoins(faits({besoins}))
          const {themes, par_public, par_departement} = synthese
          for (const parts of [themes, par_public, par_departement]) {
            expect(parts.reduce((s, p) => s + p.personnes, 0)).toBe(synthese.personnes)
            expect(parts.reduce((s, p) => s + p.besoins, 0)).toBe(besoins.length)
          }
          expect(synthetiserBesoins(faits({besoins: besoins.toReversed()}))).toEqual(synthese)
        },
      ),
    )
  })
})

describe('la décision', () => {
  const f = faits({besoins: [besoin('1', 'gestion du stress')], actions: [action('A1', {annee: 2009})]})
  const saisie = {theme: 'Gestion du stress', retenu: true, ecarte: false, motif: undefined, action: 'A1'}

  it('retient un thème, et l’action qui y répond porte son nom', () => {
    const {decision, action: touchee} = deciderTheme(saisie, f)
    expect(decision).toMatchObject({theme: 'gestion du stress', retenu: true, action: 'A1'})
    expect(touchee?.themes).toEqual(['gestion du stress'])
  })

  it.each([
    ['ni retenu ni écarté', {retenu: false}, 'FOR-027'],
    ['écarté sans motif', {retenu: false, ecarte: true, action: undefined}, 'FOR-027'],
    ['d’un thème que personne n’a demandé', {theme: 'Anglais'}, 'FOR-026'],
    ['avec une action inconnue', {action: 'Z9'}, 'FOR-013'],
  ])('est refusée : %s', (_cas, modifie, code) => {
    expect(() => deciderTheme({...saisie, ...modifie}, f)).toThrow(expect.objectContaining({code}))
  })
})

it('une décision prise sur un libellé le suit dans le thème qu’on lui donne ensuite', () => {
  const f = faits({
    besoins: [besoin('1', 'Anglais')],
    decisions: [{annee: 2009, theme: 'Anglais', retenu: false, motif: 'hors orientations', action: null}],
    themes: [repondre('Anglais', 'Langues étrangères')],
  })
  expect(synthetiserBesoins(f).themes).toMatchObject([{theme: 'Langues étrangères', decision: 'ecarte'}])
  expect(listerBesoins(f).besoins).toMatchObject([{decision: 'ecarte', motif: 'hors orientations'}])
})
