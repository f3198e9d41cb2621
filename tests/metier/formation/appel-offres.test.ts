import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {
  type AppelDOffres,
  classerOffres,
  codeDOrganisme,
  composerLettres,
  type Evaluation,
  type FaitsDeLAppel,
  jugerOffre,
  lireGrilles,
  type NotesDEvaluateur,
  type Offre,
  ouvrirAppel,
  preparerGrilles,
  resumerPasses,
  retenirOffre,
} from '../../../src/metier/formation/index.js'
import {grille} from '../../support/grilles.js'
import {action, organisme, session} from './faits.js'

const APPEL: AppelDOffres = {
  code: 'AO1',
  annee: 2008,
  titre: 'Essai',
  lots: [{numero: 1, intitule: 'Accueil', actions: ['A1'], plafondCentimes: 600_000}],
  criteres: [
    {code: 'pertinence', libelle: 'Pertinence', poids: 60, prix: false},
    {code: 'prix', libelle: 'Prix', poids: 40, prix: true},
  ],
  formuleDePrix: 'min-sur-prix',
  noteMaximale: 5,
  pieces: ['prix détaillé'],
  ouvertLe: '2008-05-01',
  limiteLe: '2008-06-30',
  verrouilleLe: null,
}

const offre = (code: string, prixCentimes: number | null, modifie: Partial<Offre> = {}): Offre => ({
  appel: 'AO1',
  lot: 1,
  organisme: code,
  recueLe: '2008-06-10',
  prixCentimes,
  jours: 2,
  manques: [],
  ecartee: null,
  ...modifie,
})

const fiche = (code: string, note: number, evaluateur = 'E1', conflit = false): NotesDEvaluateur => ({
  appel: 'AO1',
  lot: 1,
  organisme: code,
  evaluateur,
  conflit,
  notes: conflit ? [] : [{critere: 'pertinence', note, preuve: 'p. 4'}],
})

const faits = (modifie: Partial<FaitsDeLAppel> = {}): FaitsDeLAppel => ({
  appel: APPEL,
  offres: [offre('a', 400_000), offre('b', 500_000)],
  notes: [fiche('a', 4), fiche('b', 5)],
  choix: [],
  organismes: [organisme('a', 'Alpha'), organisme('b', 'Bêta')],
  passes: new Map(),
  ...modifie,
})

const lot = (f: FaitsDeLAppel) => {
  const [premier] = classerOffres(f).lots
  if (!premier) throw new Error('aucun lot')
  return premier
}

describe('ouvrir un appel', () => {
  const saisie = {
    code: 'AO1',
    titre: undefined,
    lots: ['A1'],
    criteres: ['Pertinence=60', 'Prix=40'],
    plafonds: ['1=6000'],
    pieces: ['prix détaillé'],
    formule: undefined,
    noteMaximale: undefined,
    ouvertLe: '2008-05-01',
    limiteLe: '2008-06-30',
    aujourdhui: '2008-04-15',
  }
  const connus = {annee: 2008, appels: [], offres: [], actions: [action('A1')]}

  it('prend ses lots des actions, ses poids et sa formule', () => {
    expect(ouvrirAppel(saisie, connus)).toMatchObject({
      lots: [{numero: 1, intitule: 'Action A1', actions: ['A1'], plafondCentimes: 600_000}],
      criteres: [
        {code: 'pertinence', poids: 60, prix: false},
        {code: 'prix', poids: 40, prix: true},
      ],
      formuleDePrix: 'min-sur-prix',
    })
  })

  it.each([
    ['des poids qui ne font pas 100', {criteres: ['Pertinence=50', 'Prix=40']}, 'FOR-030'],
    ['aucun critère de prix', {criteres: ['Pertinence=60', 'Expérience=40']}, 'FOR-030'],
    ['un critère illisible', {criteres: ['Pertinence']}, 'FOR-031'],
    ['une action inconnue', {lots: ['Z9']}, 'FOR-013'],
    ['un plafond sans lot', {plafonds: ['4=100']}, 'FOR-035'],
    ['une limite avant l’ouverture', {limiteLe: '2008-04-01'}, 'FOR-052'],
  ])('refuse %s', (_cas, modifie, code) => {
    expect(() => ouvrirAppel({...saisie, ...modifie}, connus)).toThrow(expect.objectContaining({code}))
  })

  it('une offre arrivée, aucun poids ne peut plus changer, l’offre fût-elle reprise', () => {
    fc.assert(
      fc.property(
        fc.integer({min: 1, max: 99}).filter((poids) => poids !== 60),
        fc.boolean(),
        (poids, reprise) => {
          const verrouille = {...APPEL, verrouilleLe: reprise ? '2008-06-10' : null}
          const etat = {...connus, appels: [verrouille], offres: reprise ? [] : [offre('a', 1)]}
          const changer = () =>
            ouvrirAppel(
              {...saisie, lots: [], plafonds: [], criteres: [`Pertinence=${poids}`, `Prix=${100 - poids}`]},
              etat,
            )
          expect(changer).toThrow(expect.objectContaining({code: 'FOR-032', sortie: 4}))
        },
      ),
    )
  })
})

describe('une offre', () => {
  it.each([
    ['tardive', {recueLe: '2008-07-01'}, 'reçue le 01/07/2008, après la date limite du 30/06/2008'],
    ['incomplète', {manques: ['prix détaillé']}, 'incomplète (il manque : prix détaillé)'],
    ['sans prix', {prixCentimes: null}, 'sans prix'],
    ['trop chère', {prixCentimes: 700_000}, /au-dessus du plafond/],
    ['le dernier jour', {recueLe: '2008-06-30'}, 'admise'],
  ])('%s est jugée par la règle', (_cas, modifie, motif) => {
    const {ecartee} = jugerOffre({...offre('a', 400_000), ...modifie}, APPEL)
    expect(ecartee ?? 'admise').toMatch(motif)
  })
})

describe('une grille', () => {
  const entete = ['Évaluateur', 'Lot', 'Organisme', "Conflit d'intérêts", 'Critère', 'Note', 'Preuve']
  const offres = [offre('alpha', 400_000), offre('beta', 500_000)]
  const lire = (...lignes: (string | number | null)[][]) =>
    lireGrilles([grille([entete, ...lignes])], {appel: APPEL, offres})

  it.each([
    ['sans preuve', [4, null], 'Pertinence', 'FOR-040'],
    ['hors de l’échelle', [6, 'p. 2'], 'Pertinence', 'FOR-039'],
    ['du prix', [4, 'p. 2'], 'Prix', 'FOR-041'],
    ['d’un autre critère', [4, 'p. 2'], 'Sympathie', 'FOR-041'],
  ])('n’apporte pas de note %s', (_cas, [note = null, preuve = null], critere, code) => {
    const {lignes, anomalies} = lire(['E1', 1, 'Alpha', null, critere, note, preuve])
    expect(lignes).toEqual([])
    expect(anomalies[0]).toMatchObject({gravite: 'bloquante', code})
  })

  it('part vide et revient remplie, un conflit sans aucune note', () => {
    const [preparee] = preparerGrilles(APPEL, {
      offres,
      organismes: [organisme('alpha', 'Alpha'), organisme('beta', 'Bêta')],
      evaluateurs: ['Directeur A'],
      association: 'Essai',
    })
    const vides = preparee?.classeur.feuilles[0]?.lignes.map((l) => l.map((c) => c?.valeur ?? null)) ?? []
    expect(lireGrilles([grille(vides)], {appel: APPEL, offres}).lignes).toEqual([])
    const remplies = vides.map((l, i) =>
      i === 3 ? [...l.slice(0, 7), 4, 'p. 4'] : i === 4 ? [...l.slice(0, 4), 'oui', ...l.slice(5)] : l,
    )
    const {lignes, anomalies} = lireGrilles([grille(remplies)], {appel: APPEL, offres})
    expect(lignes).toEqual([
      {...fiche('alpha', 4, 'Directeur A')},
      {...fiche('beta', 0, 'Directeur A', true)},
    ])
    expect(anomalies.map((a) => a.code)).toEqual(['FOR-043'])
  })
})

describe('le classement', () => {
  it('fait les points du prix par la formule et les totaux sur 100', () => {
    const {classement, etat} = lot(faits())
    expect(etat).toBe('classe')
    expect(classement.map((o) => [o.rang, o.nom, o.total])).toEqual([
      [1, 'Bêta', 92],
      [2, 'Alpha', 88],
    ])
    const lineaire = lot(faits({appel: {...APPEL, formuleDePrix: 'lineaire'}})).classement
    expect(lineaire.map((o) => [o.nom, o.total])).toEqual([
      ['Bêta', 90],
      ['Alpha', 88],
    ])
  })

  it('tranche une égalité par le prix, puis par la date, et dit la parfaite', () => {
    const egales = (b: Partial<Offre>, note: number) =>
      lot(
        faits({
          offres: [offre('a', 400_000), offre('b', 400_000, b)],
          notes: [fiche('a', 4), fiche('b', note)],
        }),
      ).classement.map((o) => [o.rang, o.organisme, o.departagee])
    // 60 × 3/5 + 40 = 76 = 60 × 4/5 + 40 × 400/571,43
    const prix = lot(
      faits({offres: [offre('a', 400_000), offre('b', 571_429)], notes: [fiche('a', 3), fiche('b', 4)]}),
    )
    expect(prix.classement.map((o) => [o.organisme, o.total, o.departagee])).toEqual([
      ['a', 76, 'prix'],
      ['b', 76, 'prix'],
    ])
    expect(egales({recueLe: '2008-06-01'}, 4)).toEqual([
      [1, 'b', 'date'],
      [2, 'a', 'date'],
    ])
    expect(egales({}, 4)).toEqual([
      [1, 'a', 'ex_aequo'],
      [1, 'b', 'ex_aequo'],
    ])
  })

  it('écarte du lot entier un évaluateur lié à un candidat', () => {
    const notes = [fiche('a', 4), fiche('b', 5), fiche('a', 0, 'E2', true), fiche('b', 1, 'E2')]
    const {classement, exclus} = lot(faits({notes}))
    expect(exclus).toEqual([{evaluateur: 'E2', organisme: 'a', nom: 'Alpha'}])
    expect(classement.map((o) => o.total)).toEqual([92, 88])
  })

  it('ne compte pas pour zéro une note qui manque', () => {
    const {classement, etat, notes_manquantes} = lot(faits({notes: [fiche('a', 4)]}))
    expect(etat).toBe('a_noter')
    expect(classement.map((o) => [o.organisme, o.rang, o.total])).toEqual([
      ['a', 1, 88],
      ['b', null, null],
    ])
    expect(notes_manquantes).toMatchObject([{organisme: 'b', critere: 'Pertinence', evaluateur: null}])
  })

  it('dit si le premier tient quand un poids bouge de 10 points', () => {
    expect(lot(faits({notes: [fiche('a', 3), fiche('b', 5)]})).sensibilite).toMatchObject({tient: true})
    const serre = lot(faits({notes: [fiche('a', 4), fiche('b', 4.7)]}))
    expect([serre.classement[0]?.organisme, serre.sensibilite.tient]).toEqual(['b', false])
    expect(serre.sensibilite.scenarios.filter((s) => !s.tient).map((s) => s.scenario)).toEqual([
      '« Pertinence » à 50 au lieu de 60',
      '« Prix » à 50 au lieu de 40',
      'formule de prix linéaire',
    ])
  })

  it('est le même quel que soit l’ordre des faits, et trié par total', () => {
    const codes = ['a', 'b', 'c', 'd']
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            prix: fc.integer({min: 1, max: 6000}),
            notes: fc.array(fc.integer({min: 0, max: 50}), {minLength: 3, maxLength: 3}),
          }),
          {minLength: 4, maxLength: 4},
        ),
        (tirees) => {
          const offres = tirees.map((t, i) => offre(codes[i] ?? '', t.prix * 100))
          const notes = tirees.flatMap((t, i) =>
            t.notes.map((n, e) => fiche(codes[i] ?? '', n / 10, `E${e}`)),
          )
          const droit = lot(faits({offres, notes}))
          const envers = lot(faits({offres: offres.toReversed(), notes: notes.toReversed()}))
          expect(envers).toEqual(droit)
          const totaux = droit.classement.map((o) => o.total ?? -1)
          expect(totaux).toEqual(totaux.toSorted((x, y) => y - x))
          expect(totaux.every((t) => t >= 0 && t <= 100)).toBe(true)
        },
      ),
      {numRuns: 50},
    )
  })
})

const reponses = (nombre: number): Evaluation[] =>
  Array.from({length: nombre}, (_, i) => ({
    cle: `2007 P1/1 a_chaud ${i}`,
    session: 'P1/1',
    moment: 'a_chaud',
    echelle: 10,
    notes: [{question: 'Contenu', note: 8}],
    commentaire: null,
  }))

describe('les plans précédents', () => {
  const sessions = [session('P1', 1, {annee: 2007})]
  const menees = [action('P1', {annee: 2007, organisme: 'a'}), action('A1', {organisme: 'b'})]
  const passer = (evaluations: readonly Evaluation[]) =>
    resumerPasses(2008, {actions: menees, sessions, evaluations})

  it('disent à qui choisit ce que valait l’organisme, sans compter l’année même ni moyenner sous cinq', () => {
    expect(passer(reponses(6))).toEqual(new Map([['a', {actions: 1, reponses: 6, moyenne_sur_5: 4}]]))
    expect(passer(reponses(4)).get('a')?.moyenne_sur_5).toBeNull()
    expect(
      passer(reponses(6).map((e) => ({...e, cle: e.cle.replace('2007', '2006')}))).get('a')?.reponses,
    ).toBe(0)
  })

  it('ne changent ni les points ni le rang', () => {
    const sans = lot(faits()).classement
    const avec = lot(faits({passes: passer(reponses(6))})).classement
    expect(avec.map((o) => o.passe?.moyenne_sur_5)).toEqual([undefined, 4])
    expect(avec.map((o) => ({...o, passe: null}))).toEqual(sans)
  })
})

it('deux organismes qu’une seule lettre distingue restent deux ; une autre écriture du même n’en fait qu’un', () => {
  expect(new Set(['Conseil A', 'Conseil D', 'Conseil L', 'Conseil'].map(codeDOrganisme)).size).toBe(4)
  expect(codeDOrganisme("Centre de l'Homme")).toBe(codeDOrganisme('CENTRE L’HOMME'))
  expect(codeDOrganisme('CCI 57')).toBe(codeDOrganisme('cci-57'))
})

describe('le choix', () => {
  const saisie = {lot: 1, organisme: 'Bêta', sansSuite: false, motif: undefined, le: '2008-07-10'}
  const complets = (modifie: Partial<FaitsDeLAppel> = {}) => ({
    ...faits({
      organismes: [organisme('alpha', 'Alpha'), organisme('beta', 'Bêta')],
      offres: [offre('alpha', 400_000), offre('beta', 500_000)],
      notes: [fiche('alpha', 4), fiche('beta', 5)],
      ...modifie,
    }),
    actions: [action('A1', {organisme: null})],
  })

  it('donne son organisme à l’action', () => {
    const {choix, premier, actions} = retenirOffre(saisie, complets())
    expect([choix.organisme, premier]).toEqual(['beta', true])
    expect(actions.map((a) => [a.code, a.organisme])).toEqual([['A1', 'beta']])
  })

  it.each([
    ['une autre que la première, sans motif', {organisme: 'Alpha'}, {}, 'FOR-050'],
    ['sans suite, sans motif', {organisme: undefined, sansSuite: true}, {}, 'FOR-050'],
    ['un organisme sans offre', {organisme: 'Gamma'}, {}, 'FOR-049'],
    ['une offre à l’écart', {}, {offres: [offre('beta', 1, {ecartee: 'tardive'})]}, 'FOR-049'],
    ['alors qu’une note manque', {}, {notes: [fiche('beta', 5)]}, 'FOR-048'],
  ])('refuse %s', (_cas, modifie, etat, code) => {
    expect(() => retenirOffre({...saisie, ...modifie}, complets(etat))).toThrow(
      expect.objectContaining({code}),
    )
  })

  it('écrit à chacun avec ses notes à lui, et elles seules', () => {
    const choix = [{appel: 'AO1', lot: 1, organisme: 'b', motif: 'première du classement', le: '2008-07-10'}]
    const f = faits({choix})
    const emetteur = {association: 'Essai', region: 'Lorraine', annee: 2008}
    const lettres = composerLettres(classerOffres(f), {appel: APPEL, emetteur, organismes: f.organismes})
    expect(lettres.map((l) => [l.nom, l.retenu])).toEqual([
      ['Bêta', true],
      ['Alpha', false],
    ])
    const alpha = JSON.stringify(lettres[1]?.blocs)
    expect(alpha).toContain('88,00')
    expect(alpha).not.toContain('92,00')
    expect(alpha).not.toContain('E1')
  })
})
