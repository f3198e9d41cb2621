import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {
  affecterDemandes,
  expliquerAttentes,
  type FaitsDAffectation,
  type Inscription,
  occupeUnePlace,
  personneDe,
  proposerPlaces,
  REGLES_PAR_DEFAUT,
  type ReglesDAffectation,
  type Session,
  seChevauchent,
} from '../../../src/metier/formation/index.js'
import {action, inscription, jourEntier, session} from './faits.js'

const LE = '2008-09-01'
const faits = (modifie: Partial<FaitsDAffectation> = {}): FaitsDAffectation => ({
  annee: 2008,
  actions: [action('A1'), action('A2'), action('A3')],
  sessions: [session('A1', 1, {capaciteMax: 2})],
  inscriptions: [],
  emargements: [],
  besoins: [],
  le: LE,
  ...modifie,
})
const demande = (cle: string, modifie: Partial<Inscription> = {}): Inscription =>
  inscription(cle, {etat: 'demandee', session: null, ...modifie})
const enListe = (cle: string, modifie: Partial<Inscription> = {}) =>
  demande(cle, {etat: 'en_attente', motif: 'complète', ...modifie})
const regles = (modifie: Partial<ReglesDAffectation> = {}): ReglesDAffectation => ({
  ...REGLES_PAR_DEFAUT,
  ...modifie,
})
/** State and session of each registration once the decisions are kept. */
const apres = (f: FaitsDAffectation, r = regles()): Map<string, Inscription> => {
  const decisions = affecterDemandes(f, r)
  return new Map([...f.inscriptions, ...decisions.map((d) => d.apres)].map((i) => [i.cle, i]))
}
const etats = (f: FaitsDAffectation, r = regles()) =>
  Object.fromEntries([...apres(f, r)].map(([cle, i]) => [cle, i.etat]))

describe('l’attribution des places', () => {
  it('sert d’abord qui n’a jamais été formé, puis qui n’a pas été servi l’an passé', () => {
    const inscriptions = [
      inscription('V1', {annee: 2007, nom: 'Formée', action: 'A9', session: 'A9/1'}),
      inscription('V2', {annee: 2007, nom: 'Refusée', action: 'A9', session: null, etat: 'en_attente'}),
      demande('1', {nom: 'Formée', priorite: 1, recueLe: '2008-01-02'}),
      demande('2', {nom: 'Nouvelle', priorite: 1, recueLe: '2008-01-02'}),
      demande('3', {nom: 'Refusée', priorite: 3, recueLe: '2008-03-02'}),
    ]
    const resultat = apres(faits({inscriptions}))
    expect(resultat.get('3')?.session).toBe('A1/1')
    expect(resultat.get('2')?.session).toBe('A1/1')
    expect(resultat.get('1')).toMatchObject({etat: 'en_attente', motif: 'A1/1 : complète (2 places)'})
  })

  it('suit l’ordre déclaré quand le réseau en déclare un autre', () => {
    const inscriptions = [
      demande('1', {priorite: 3, recueLe: '2008-01-02'}),
      demande('2', {priorite: 1, recueLe: '2008-02-02'}),
    ]
    const sessions = [session('A1', 1, {capaciteMax: 1})]
    expect(etats(faits({inscriptions, sessions}), regles({priorites: ['date']}))['1']).toBe('inscrite')
    expect(etats(faits({inscriptions, sessions}), regles({priorites: ['priorite']}))['2']).toBe('inscrite')
  })

  it('D5 : respecte le quota d’une structure, et le dit', () => {
    const inscriptions = ['1', '2'].map((cle) => demande(cle))
    const resultat = apres(faits({inscriptions}), regles({quotaParStructure: 1}))
    expect([...resultat.values()].map((i) => i.etat).toSorted()).toEqual(['en_attente', 'inscrite'])
    const attend = [...resultat.values()].find((i) => i.etat === 'en_attente')
    expect(attend?.motif).toBe('A1/1 : la structure tient 1 place à l’action A1 ; son quota est de 1')
  })

  it('D4 : place un groupe ensemble, ou le fait attendre ensemble', () => {
    const groupe = ['1', '2'].map((cle) => demande(cle, {groupe: 'a'}))
    expect(etats(faits({inscriptions: groupe}))).toEqual({1: 'inscrite', 2: 'inscrite'})
    const trois = [...groupe, demande('3', {groupe: 'A'})]
    const resultat = apres(faits({inscriptions: trois}))
    expect(new Set([...resultat.values()].map((i) => i.etat))).toEqual(new Set(['en_attente']))
    expect(resultat.get('1')?.motif).toBe('A1/1 : 2 places libres pour un groupe de 3')
  })

  it('D3 : la liste d’attente est celle de l’action ; les sessions acceptées se choisissent', () => {
    const sessions = [
      session('A1', 1, {capaciteMax: 1}),
      session('A1', 2, {capaciteMax: 1, demiJournees: jourEntier('2008-11-04')}),
    ]
    const inscriptions = [
      demande('1', {souhaits: ['A1/2', 'A1/1'], recueLe: '2008-01-01'}),
      demande('2', {recueLe: '2008-01-02'}),
      demande('3', {souhaits: ['A1/2'], recueLe: '2008-01-03'}),
    ]
    const resultat = apres(faits({inscriptions, sessions}))
    expect(['1', '2', '3'].map((cle) => resultat.get(cle)?.session)).toEqual(['A1/2', 'A1/1', null])
  })

  it('ne met personne en deux lieux à la fois', () => {
    const sessions = [session('A1', 1), session('A2', 1)]
    const inscriptions = [demande('1', {nom: 'Érable'}), demande('2', {nom: 'ERABLE', action: 'A2'})]
    const resultat = apres(faits({inscriptions, sessions}))
    expect(resultat.get('1')?.etat).toBe('inscrite')
    expect(resultat.get('2')?.motif).toBe(
      'A2/1 : aux mêmes demi-journées que A1/1, où la personne a une place',
    )
  })

  it('D9 : une place libérée n’est donnée ni à qui attend, ni à qui arrive après', () => {
    const inscriptions = [
      demande('1', {etat: 'en_attente', motif: 'complète'}),
      demande('2', {recueLe: '2008-01-01'}),
    ]
    const sessions = [session('A1', 1, {capaciteMax: 1})]
    const resultat = apres(faits({inscriptions, sessions}))
    expect([...resultat.values()].map((i) => i.etat)).toEqual(['en_attente', 'en_attente'])
    expect(resultat.get('2')?.motif).toBe(
      'A1/1 : des personnes attendent déjà une place, à leur proposer d’abord',
    )
  })

  it('remet en attente les inscrits d’une session annulée', () => {
    const sessions = [session('A1', 1, {etat: 'annulee'})]
    const resultat = apres(faits({sessions, inscriptions: [inscription('1')]}))
    expect(resultat.get('1')).toMatchObject({
      etat: 'en_attente',
      session: null,
      motif: 'la session A1/1 est annulée',
    })
  })
})

describe('les places proposées', () => {
  it('vont dans l’ordre de la liste, et ne dépassent pas les places libres', () => {
    const inscriptions = ['1', '2', '3'].map((cle) => enListe(cle, {recueLe: `2008-01-0${cle}`}))
    const {libres, proposees} = proposerPlaces(session('A1', 1, {capaciteMax: 2}), faits({inscriptions}), {
      regles: regles(),
      jusquAu: '2008-09-08',
    })
    expect([libres, proposees.map((i) => [i.cle, i.etat, i.jusquAu])]).toEqual([
      2,
      [
        ['1', 'proposee', '2008-09-08'],
        ['2', 'proposee', '2008-09-08'],
      ],
    ])
  })

  it('D1 : expirent au jour dit, la place est recomptée aussitôt, et la personne ne revient pas', () => {
    const inscriptions = [
      inscription('1', {etat: 'proposee', jusquAu: '2008-08-31'}),
      enListe('2', {souhaits: ['A1/1']}),
    ]
    const sessions = [session('A1', 1, {capaciteMax: 1})]
    const {libres, proposees, expirees} = proposerPlaces(
      sessions[0] as Session,
      faits({inscriptions, sessions}),
      {
        regles: regles(),
        jusquAu: '2008-09-08',
      },
    )
    expect([libres, expirees.map((i) => i.cle), proposees.map((i) => i.cle)]).toEqual([1, ['1'], ['2']])
    expect(expirees[0]?.motif).toBe('sans réponse au 31/08/2008 pour la session A1/1')
  })

  it('disent pourquoi quelqu’un est passé', () => {
    const inscriptions = [
      enListe('1', {souhaits: ['A1/2'], recueLe: '2008-01-01'}),
      enListe('2', {groupe: 'x', structure: '88160S00', recueLe: '2008-01-01'}),
      enListe('3', {groupe: 'x', structure: '88160S00', recueLe: '2008-01-01'}),
      enListe('4', {recueLe: '2008-01-03'}),
    ]
    const sessions = [session('A1', 1, {capaciteMax: 1}), session('A1', 2)]
    const {proposees, passees} = proposerPlaces(sessions[0] as Session, faits({inscriptions, sessions}), {
      regles: regles(),
      jusquAu: '2008-09-08',
    })
    expect(proposees.map((i) => i.cle)).toEqual(['4'])
    expect(Object.fromEntries(passees.map((p) => [p.inscription.cle, p.pourquoi]))).toEqual({
      1: 'A1/1 n’est pas une session acceptée',
      2: 'A1/1 : 1 place libre pour un groupe de 2',
      3: 'A1/1 : 1 place libre pour un groupe de 2',
    })
  })
})

describe('l’explication de l’attente', () => {
  it('D2 : dit à chacun pourquoi il attend, et qu’une place libre reste à proposer', () => {
    const inscriptions = [
      inscription('1'),
      demande('2', {etat: 'en_attente', souhaits: ['A1/1'], recueLe: '2008-01-01'}),
      demande('3', {etat: 'en_attente', recueLe: '2008-01-02'}),
      demande('4'),
    ]
    const sessions = [
      session('A1', 1, {capaciteMax: 1}),
      session('A1', 2, {capaciteMax: 1, demiJournees: jourEntier('2008-11-04')}),
    ]
    const attentes = expliquerAttentes({...faits({inscriptions, sessions}), structures: []}, regles())
    expect(attentes.map((a) => [a.cle, a.rang, a.raisons.map((r) => r.obstacle)])).toEqual([
      ['2', 1, ['complete']],
      ['3', 2, ['a_proposer', 'complete']],
      ['4', null, ['a_affecter']],
    ])
  })
})

const uneDemande = fc.record({
  personne: fc.integer({min: 1, max: 9}),
  action: fc.integer({min: 1, max: 3}),
  structure: fc.constantFrom('54528S00', '88160S00', '55545S00'),
  priorite: fc.constantFrom<1 | 2 | 3 | null>(1, 2, 3, null),
  jour: fc.integer({min: 1, max: 5}),
  groupe: fc.constantFrom(null, null, null, 'a'),
  souhait: fc.constantFrom<readonly number[]>([], [], [1], [2, 1]),
})
const uneSession = fc.record({
  action: fc.integer({min: 1, max: 3}),
  jour: fc.integer({min: 13, max: 15}),
  places: fc.integer({min: 0, max: 3}),
})

const situation = fc
  .record({
    demandes: fc.array(uneDemande, {maxLength: 25}),
    sessions: fc.array(uneSession, {maxLength: 5}),
    quota: fc.constantFrom(null, 1, 2),
  })
  .map(({demandes, sessions, quota}) => {
    const vues = new Set<string>()
    const inscriptions = demandes.flatMap((d, rang) => {
      const i = demande(`I${rang}`, {
        nom: `Personne${d.personne}`,
        structure: d.structure,
        action: `A${d.action}`,
        souhaits: d.souhait.map((n) => `A${d.action}/${n}`),
        priorite: d.priorite,
        groupe: d.groupe,
        recueLe: `2008-02-0${d.jour}`,
      })
      const cle = `${personneDe(i)} ${i.action}`
      if (vues.has(cle)) return []
      vues.add(cle)
      return [i]
    })
    const codes = sessions.map((s, rang) =>
      session(
        `A${s.action}`,
        1 + sessions.slice(0, rang).filter((autre) => autre.action === s.action).length,
        {
          capaciteMax: s.places,
          demiJournees: jourEntier(`2008-10-${s.jour}`),
        },
      ),
    )
    return {faits: faits({inscriptions, sessions: codes}), regles: regles({quotaParStructure: quota})}
  })

describe('toute attribution', () => {
  it('ne dépasse aucune capacité ni aucun quota, ne met personne en deux lieux, et dit pourquoi chacun attend', () => {
    fc.assert(
      fc.property(situation, ({faits: f, regles: r}) => {
        const resultat = [...apres(f, r).values()]
        for (const s of f.sessions) {
          expect(
            resultat.filter((i) => i.session === s.code && occupeUnePlace(i)).length,
          ).toBeLessThanOrEqual(s.capaciteMax)
        }
        const places = resultat.filter(occupeUnePlace)
        for (const i of places) {
          const autres = places.filter((j) => j.cle !== i.cle && personneDe(j) === personneDe(i))
          const sienne = f.sessions.find((s) => s.code === i.session)
          for (const j of autres) {
            const autre = f.sessions.find((s) => s.code === j.session)
            expect(sienne && autre && seChevauchent(sienne, autre)).toBe(false)
          }
          const memes = places.filter((j) => j.action === i.action && j.structure === i.structure)
          expect(memes.length).toBeLessThanOrEqual(r.quotaParStructure ?? Number.POSITIVE_INFINITY)
        }
        for (const i of resultat) {
          expect(['inscrite', 'en_attente']).toContain(i.etat)
          expect(i.etat === 'inscrite' || i.motif).toBeTruthy()
        }
      }),
      {numRuns: 60},
    )
  })

  it('est la même quel que soit l’ordre des fichiers et le numéro qu’ils donnent', () => {
    fc.assert(
      fc.property(situation, ({faits: f, regles: r}) => {
        const vue = (resultat: ReturnType<typeof apres>) =>
          [...resultat.values()]
            .map((i) => `${personneDe(i)} ${i.action} ${i.etat} ${i.session ?? ''} ${i.motif ?? ''}`)
            .sort()
        const envers = f.inscriptions.toReversed().map((i, rang) => ({...i, cle: `Z${rang}`}))
        expect(vue(apres({...f, inscriptions: envers, sessions: f.sessions.toReversed()}, r))).toEqual(
          vue(apres(f, r)),
        )
      }),
      {numRuns: 60},
    )
  })

  it('refaite sur son propre résultat, ne change plus rien', () => {
    fc.assert(
      fc.property(situation, ({faits: f, regles: r}) => {
        const inscriptions = [...apres(f, r).values()]
        expect(affecterDemandes({...f, inscriptions}, r)).toEqual([])
      }),
      {numRuns: 30},
    )
  })
})
