import {describe, expect, it} from 'vitest'
import {type Besoin, type HistoriqueDeCode, tracer} from '../../../src/metier/formation/index.js'
import {empreinte} from '../../../src/shared/empreinte.js'
import {action, inscription, jourEntier, organisme, presence, session} from './faits.js'

type Faits = Parameters<typeof tracer>[0]

function besoin(cle: string, theme: string): Besoin {
  return {
    cle,
    annee: 2008,
    structure: '54A',
    theme,
    public: null,
    nombre: 3,
    priorite: 1,
    periode: null,
    contrainte: null,
    refuseLAnPasse: false,
  }
}

const faits: Faits = {
  annee: 2008,
  actions: [action('A1'), action('A2', {organisme: 'alsh', mode: 'gre-a-gre'})],
  organismes: [organisme('synersys', 'SYNERSYS'), organisme('alsh', 'ALSH'), organisme('cci', 'CCI')],
  sessions: [session('A1', 1), session('A2', 1)],
  plans: [],
  structures: [],
  besoins: [
    besoin('54A-2008-1', 'parler aux entreprises'),
    besoin('54A-2008-2', 'yoga'),
    besoin('54A-2008-3', 'excel'),
  ],
  themes: [
    {cle: empreinte('parler aux entreprises'), ecrit: 'parler aux entreprises', theme: 'Négociation'},
    {cle: empreinte('yoga'), ecrit: 'yoga', theme: 'Bien-être'},
  ],
  decisions: [
    {annee: 2008, theme: 'Négociation', retenu: true, motif: null, action: 'A1'},
    {annee: 2008, theme: 'Bien-être', retenu: false, motif: 'hors orientations', action: null},
  ],
  appels: [
    {
      code: 'AO-2008',
      annee: 2008,
      titre: 'Plan 2008',
      lots: [{numero: 1, intitule: 'Entreprise', actions: ['A1'], plafondCentimes: null}],
      criteres: [],
      formuleDePrix: 'min-sur-prix',
      noteMaximale: 5,
      pieces: [],
      ouvertLe: '2007-10-01',
      limiteLe: '2007-11-01',
      verrouilleLe: null,
    },
  ],
  offres: ['synersys', 'cci'].map((code) => ({
    appel: 'AO-2008',
    lot: 1,
    organisme: code,
    recueLe: '2007-10-20',
    prixCentimes: 220_000,
    jours: 2,
    manques: [],
    ecartee: null,
  })),
  choix: [{appel: 'AO-2008', lot: 1, organisme: 'synersys', motif: 'meilleure note', le: '2007-12-01'}],
  inscriptions: [
    inscription('I-1'),
    inscription('I-2', {etat: 'en_attente', session: null, motif: 'session pleine'}),
  ],
  emargements: jourEntier('2008-10-13').map((demi) => presence('I-1', demi)),
  evaluations: [{cle: 'E1', session: 'A1/1', moment: 'a_chaud', echelle: 5, notes: [], commentaire: null}],
  financements: [
    {annee: 2008, action: 'A1', etape: 'accord', centimes: 100, le: '2008-01-01', reference: null},
  ],
}

const TOUTE_LA_CHAINE = [
  'besoin',
  'theme',
  'lot',
  'offre',
  'offre',
  'choix',
  'action',
  'session',
  'inscription',
  'emargement',
  'evaluation',
  'financement',
  'bilan',
]
const etapes = (h: HistoriqueDeCode) => h.chaines[0]?.maillons.map((m) => m.etape)

describe('l’historique d’un code', () => {
  it.each([['54A-2008-1'], ['Négociation'], ['AO-2008'], ['ao-2008/1'], ['cci'], ['A1'], ['a1/1']])(
    'pris par %s, donne toute la chaîne, du besoin au bilan',
    (code) => {
      const trace = tracer(faits, code)
      expect(trace.chaines.map((c) => c.action)).toEqual(['A1'])
      expect(etapes(trace)).toEqual(TOUTE_LA_CHAINE)
      expect(trace.chaines[0]?.absents).toEqual([])
    },
  )

  it('montre où est le code demandé', () => {
    const montres = tracer(faits, 'a1/1').chaines[0]?.maillons.filter((m) => m.demande)
    expect(montres?.map((m) => m.code)).toEqual(['A1/1'])
  })

  it('d’une inscription, dit où elle en est, et ne nomme personne', () => {
    const trace = tracer(faits, 'i-2')
    expect(trace.chaines[0]?.maillons.find((m) => m.demande)?.texte).toContain('en attente, session pleine')
    expect(JSON.stringify(trace)).not.toMatch(/NomI|Camille/)
  })

  it('garde la raison d’un besoin non retenu, et dit celui que personne n’a regroupé', () => {
    const [refuse] = tracer(faits, '54A-2008-2').chaines
    expect(refuse).toMatchObject({action: null})
    expect(refuse?.maillons.at(-1)?.texte).toContain('non retenu : hors orientations')
    expect(tracer(faits, '54A-2008-3').chaines[0]?.absents).toContain('theme')
  })

  it('une action peut vivre sans besoin ni appel d’offres', () => {
    const [chaine] = tracer(faits, 'A2').chaines
    expect(chaine?.absents).toEqual(expect.arrayContaining(['besoin', 'theme', 'lot', 'offre', 'choix']))
    expect(chaine?.maillons.find((m) => m.etape === 'action')?.texte).toContain('de gré à gré')
  })

  it('refuse un code inconnu en citant ceux du plan', () => {
    expect(() => tracer(faits, 'zzz')).toThrow('zzz')
  })
})
