import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {dresserBilan, type FaitsDuBilan} from '../../../src/metier/formation/index.js'
import {structure} from '../../espace/exemples.js'
import {action, inscription, jourEntier, organisme, presence, session} from './faits.js'

const faits = (modifie: Partial<FaitsDuBilan> = {}): FaitsDuBilan => ({
  annee: 2008,
  actions: [action('A1'), action('A2', {sessions: 2, places: 24})],
  organismes: [organisme('synersys', 'SYNERSYS')],
  sessions: [session('A1', 1)],
  plans: [],
  inscriptions: [],
  emargements: [],
  financements: [],
  structures: [structure('54528S00'), structure('88160S00')],
  ...modifie,
})

describe('le bilan du plan', () => {
  it('compte les sessions saisies, et le prévu des actions qui n’en ont pas', () => {
    const bilan = dresserBilan(faits())
    expect([bilan.actions, bilan.sessions, bilan.jours, bilan.places]).toEqual([2, 3, 6, 34])
    expect(bilan.mentions).toEqual(['A2 : sessions non saisies, comptées comme prévu au plan'])
    expect(bilan.par_action.map((a) => a.organisme)).toEqual(['SYNERSYS', 'SYNERSYS'])
  })

  it('ne compte pas une session annulée ou reportée, et le dit', () => {
    const sessions = [
      session('A1', 1),
      session('A1', 2, {etat: 'annulee'}),
      session('A1', 3, {etat: 'reportee'}),
    ]
    const bilan = dresserBilan(faits({actions: [action('A1')], sessions}))
    expect([bilan.sessions, bilan.places, bilan.sessions_annulees]).toEqual([1, 10, 1])
  })

  it('laisse inconnu ce que personne n’a donné', () => {
    const {inscrits, presents, salaries_formes, remplissage, jamais_servies} = dresserBilan(faits())
    expect({inscrits, presents, salaries_formes, remplissage}).toEqual({
      inscrits: null,
      presents: null,
      salaries_formes: null,
      remplissage: null,
    })
    expect(jamais_servies).toEqual([])
  })

  it('compte une personne une fois, comme son nom s’écrive, et ses heures à chaque demi-journée', () => {
    const [lundi, mardi] = [jourEntier('2008-10-13'), jourEntier('2008-10-14')]
    const bilan = dresserBilan(
      faits({
        sessions: [session('A1', 1), session('A2', 1)],
        inscriptions: [
          inscription('1', {nom: 'ÉRABLE'}),
          inscription('2', {nom: 'Erable', action: 'A2', session: 'A2/1'}),
          inscription('3', {etat: 'annulee'}),
        ],
        emargements: [
          ...lundi.map((d) => presence('1', d)),
          ...lundi.map((d) => presence('2', d)),
          presence('2', mardi[0] ?? {jour: '', moment: 'matin'}, {presence: 'absence_justifiee'}),
        ],
      }),
    )
    expect([bilan.inscrits, bilan.presents, bilan.salaries_formes]).toEqual([2, 2, 1])
    expect([bilan.journees_stagiaires, bilan.heures_stagiaires, bilan.absences_justifiees]).toEqual([
      2, 14, 1,
    ])
    expect(bilan.jamais_servies.map((s) => s.code)).toEqual(['88160S00'])
  })

  it('D6 : compte par structure, qui est un code et non un texte libre', () => {
    const inscriptions = [inscription('1'), inscription('2'), inscription('3', {structure: '88160S00'})]
    const {par_structure} = dresserBilan(faits({inscriptions}))
    expect(par_structure.map((g) => [g.code, g.libelle, g.inscrits])).toEqual([
      ['54528S00', 'Mission Locale 54528S00', 2],
      ['88160S00', 'Mission Locale 88160S00', 1],
    ])
  })

  it('D8 : distingue l’absence justifiée de celle qui ne l’est pas', () => {
    const [matin, soir] = jourEntier('2008-10-13')
    if (!matin || !soir) throw new Error('deux demi-journées')
    const emargements = [
      presence('1', matin, {presence: 'absence_justifiee'}),
      presence('1', soir, {presence: 'absence_non_justifiee'}),
    ]
    const bilan = dresserBilan(faits({inscriptions: [inscription('1')], emargements}))
    expect([bilan.absences_justifiees, bilan.absences_non_justifiees, bilan.presents]).toEqual([1, 1, 0])
  })

  it('ne devine pas les heures d’une présence partielle', () => {
    const demi = {jour: '2008-10-13', moment: 'matin'} as const
    const inscriptions = [inscription('1')]
    const de = (heures: number | null) =>
      dresserBilan(faits({inscriptions, emargements: [presence('1', demi, {presence: 'partiel', heures})]}))
        .heures_stagiaires
    expect([de(null), de(2)]).toEqual([null, 2])
  })

  it('cumule les places depuis le premier plan, celui de l’année compté par ses sessions', () => {
    const totaux = {actions: null, sessions: null, jours: null}
    const plans = [
      {annee: 2006, rang: 5, places: 219, ...totaux},
      {annee: 2007, rang: 6, places: 207, ...totaux},
      {annee: 2008, rang: 7, places: 999, ...totaux},
    ]
    const bilan = dresserBilan(faits({actions: [action('A1')], plans}))
    expect([bilan.plan, bilan.plans, bilan.cumul_places]).toEqual([7, 3, 436])
    expect(bilan.mentions).toEqual(['Le tableau des plans donne 999 places à 2008 ; les sessions en font 10'])
  })

  it('est la somme de ses actions, et égal quel que soit l’ordre des faits', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({a: fc.integer({min: 1, max: 3}), places: fc.integer({min: 0, max: 30})}), {
          maxLength: 8,
        }),
        (tirees) => {
          const sessions = tirees.map(({a, places}, i) => session(`A${a}`, i, {capaciteMax: places}))
          const actions = ['A1', 'A2', 'A3'].map((code) => action(code, {sessions: 0, places: 0}))
          const bilan = dresserBilan(faits({actions, sessions}))
          expect(bilan.places).toBe(tirees.reduce((s, t) => s + t.places, 0))
          expect(bilan.places).toBe(bilan.par_action.reduce((s, a) => s + a.places, 0))
          const envers = dresserBilan(faits({actions: actions.toReversed(), sessions: sessions.toReversed()}))
          expect(envers).toEqual(bilan)
        },
      ),
    )
  })
})
