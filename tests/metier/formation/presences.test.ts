import {describe, expect, it} from 'vitest'
import {
  type Evaluation,
  masquerNoms,
  mesurerAssiduite,
  preparerEffacement,
  synthetiserEvaluations,
} from '../../../src/metier/formation/index.js'
import {action, inscription, presence, session} from './faits.js'

const laSession = session('A1', 1)
const [matin, ...suite] = laSession.demiJournees
const inscriptions = [
  inscription('1'),
  inscription('2'),
  inscription('3'),
  inscription('4', {etat: 'annulee'}),
]
const emargements = [
  ...laSession.demiJournees.map((d) => presence('1', d)),
  ...(matin ? [presence('2', matin, {presence: 'partiel', heures: 1.75})] : []),
  ...suite.map((d) => presence('2', d)),
  ...suite.map((d) => presence('3', d)),
]
const mesurer = (taux: number) =>
  mesurerAssiduite(laSession, {inscriptions, emargements, action: action('A1'), taux})

describe('l’attestation', () => {
  it('va, par défaut, à qui a suivi toutes les demi-journées', () => {
    expect(mesurer(1).map((m) => [m.inscription.cle, m.suivies, m.heures, m.atteste])).toEqual([
      ['1', 4, 14, true],
      ['2', 3.5, 12.25, false],
      ['3', 3, 10.5, false],
    ])
  })

  it('suit le taux déclaré, et dit pourquoi elle manque', () => {
    expect(mesurer(0.8).map((m) => m.pourquoi)).toEqual([
      null,
      null,
      'présence inconnue le 13/10/2008 matin (75\u00A0% des demi-journées suivies, 80\u00A0% demandés)',
    ])
  })
})

describe('ce qui a été suivi', () => {
  const seul = (siens: typeof emargements, heuresParJour: number | null = 7) =>
    mesurerAssiduite(laSession, {
      inscriptions: [inscription('1')],
      emargements: siens,
      action: {...action('A1'), heuresParJour},
      taux: 1,
    })[0]
  const absences = laSession.demiJournees.map((d) => presence('1', d, {presence: 'absence_non_justifiee'}))

  it('dit la part suivie quand toutes les présences sont connues', () => {
    expect(seul(absences)).toMatchObject({
      suivies: 0,
      heures: 0,
      taux: 0,
      pourquoi: '0\u00A0% des demi-journées suivies, 100\u00A0% demandés',
    })
  })

  it('ne donne pas d’heures quand on ignore la durée d’un jour, ou celle d’un départ avant la fin', () => {
    const presences = laSession.demiJournees.map((d) => presence('1', d))
    expect(seul(presences, null)).toMatchObject({suivies: 4, heures: null, atteste: true})
    const parti = laSession.demiJournees.map((d) => presence('1', d, {presence: 'partiel', heures: null}))
    expect(seul(parti)).toMatchObject({suivies: 0, heures: null})
  })

  it('ne compte jamais plus d’une demi-journée par demi-journée', () => {
    const longs = laSession.demiJournees.map((d) => presence('1', d, {presence: 'partiel', heures: 9}))
    expect(seul(longs)).toMatchObject({suivies: 4, atteste: true})
  })

  it('n’atteste rien d’une session sans demi-journée', () => {
    const [une] = mesurerAssiduite(
      {...laSession, demiJournees: []},
      {inscriptions, emargements: [], action: action('A1'), taux: 1},
    )
    expect(une).toMatchObject({demiJournees: 0, taux: 0, atteste: false})
  })
})

const reponses = (notes: readonly number[]): Evaluation[] =>
  notes.map((note, rang) => ({
    cle: `2008 A1/1 a_chaud ${rang}`,
    session: 'A1/1',
    moment: 'a_chaud',
    echelle: 5,
    notes: [{question: 'Le contenu', note}],
    commentaire: null,
  }))
const synthese = (notes: readonly number[]) =>
  synthetiserEvaluations({
    annee: 2008,
    actions: [action('A1')],
    sessions: [laSession],
    inscriptions,
    emargements: [],
    evaluations: reponses(notes),
  }).syntheses[0]

describe('les évaluations', () => {
  it('ne donnent de moyenne qu’à partir de cinq réponses', () => {
    expect(synthese([5, 5, 4, 4])).toMatchObject({reponses: 4, questions: [{reponses: 4, moyenne: null}]})
    expect(synthese([5, 5, 4, 4, 2])).toMatchObject({reponses: 5, questions: [{moyenne: 4}]})
  })

  it('rapportent les réponses aux inscrits', () => {
    expect(synthese([5, 4, 3])).toMatchObject({interroges: 3, taux: 1})
  })

  it.each([
    ['Merci à Élise Églantier !', 'Merci à [nom] !'],
    ['EGLANTIER a aidé.', '[nom] a aidé.'],
    ['Écrire à elise@exemple.fr ou au 03 83 12 34 56', 'Écrire à [nom] ou au [nom]'],
    ['Un églantier fleurit.', 'Un églantier fleurit.'],
  ])('masquent les noms : « %s »', (avant, apres) => {
    expect(masquerNoms(avant, [{nom: 'Églantier', prenom: 'Élise'}])).toBe(apres)
  })
})

describe('l’effacement des noms', () => {
  it('donne le même rang à une personne dans toutes ses inscriptions, et garde les années suivantes', () => {
    const connues = [
      inscription('1', {nom: 'Érable', prenom: 'Ada', courriel: 'ada@exemple.fr', motif: 'maladie'}),
      inscription('2', {nom: 'ERABLE', prenom: 'ada', action: 'A2'}),
      inscription('3', {nom: 'Frêne', annee: 2009}),
      inscription('4', {nom: 'Personne 7', prenom: ''}),
    ]
    const {inscriptions: effacer} = preparerEffacement(connues, 2009)
    const [une, deux, , quatre] = connues.map((i) => effacer(i, i.cle))
    expect(une).toMatchObject({nom: 'Personne 8', prenom: '', courriel: null, metier: 'CISP'})
    expect([deux?.nom, une?.motif, quatre]).toEqual([
      'Personne 8',
      'motif effacé avec les données personnelles',
      connues[3],
    ])
  })
})
