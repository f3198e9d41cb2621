import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {
  annulerSession,
  chercherConflits,
  dimancheDePaques,
  direDates,
  evenementsDesSessions,
  type FaitsDuCalendrier,
  joursFeries,
  lireDemiJournees,
  realiserSession,
  reporterSession,
} from '../../../src/metier/formation/index.js'
import type {CodeStructure, Structure} from '../../../src/metier/structures/index.js'
import {action, inscription, jourEntier, session} from './faits.js'

function structure(code: string, departement: string, ville: string): Structure {
  return {
    code: code as CodeStructure,
    nom: code,
    type: 'ML',
    departement,
    adresse: null,
    codePostal: null,
    ville,
    telephone: null,
    courriel: null,
  }
}

function faits(modifie: Partial<FaitsDuCalendrier>): FaitsDuCalendrier {
  return {
    annee: 2008,
    actions: [action('A1'), action('A2', {publics: ['Cadres']})],
    sessions: [],
    structures: [structure('54A', '54', 'NANCY CEDEX'), structure('57A', '57', 'METZ')],
    reservees: [],
    ...modifie,
  }
}

const genres = (modifie: Partial<FaitsDuCalendrier>) => chercherConflits(faits(modifie)).map((c) => c.genre)

describe('les jours fériés', () => {
  it.each([
    [2008, '2008-03-23'],
    [2009, '2009-04-12'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2038, '2038-04-25'],
  ])('Pâques %i tombe le %s', (annee, jour) => {
    expect(dimancheDePaques(annee)).toBe(jour)
  })

  it('sont onze partout, treize en Alsace et en Moselle', () => {
    const jours = joursFeries(2008)
    expect(jours.filter((j) => !j.local)).toHaveLength(11)
    expect(jours.filter((j) => j.local).map((j) => j.jour)).toEqual(['2008-03-21', '2008-12-26'])
    expect(jours.find((j) => j.nom === 'Ascension')?.jour).toBe('2008-05-01')
  })

  it('mettent toujours Pâques un dimanche, du 22 mars au 25 avril', () => {
    fc.assert(
      fc.property(fc.integer({min: 1982, max: 2099}), (annee) => {
        const jour = dimancheDePaques(annee)
        expect(new Date(`${jour}T00:00:00Z`).getUTCDay()).toBe(0)
        expect(jour >= `${annee}-03-22` && jour <= `${annee}-04-25`).toBe(true)
      }),
    )
  })
})

const sessionsDe = (demi: ReturnType<typeof jourEntier>) => [
  session('A1', 1, {formateur: 'Mme Fictive'}),
  session('A2', 1, {formateur: 'mme fictive', demiJournees: demi}),
]
const sessionA = (lieu: string) => [session('A1', 1, {lieu, demiJournees: jourEntier('2008-03-21')})]

describe('ce qui se gêne au calendrier', () => {
  it('un formateur ne peut pas être à deux sessions à la fois', () => {
    expect(genres({sessions: sessionsDe(jourEntier('2008-10-14'))})).toEqual(['formateur'])
    expect(genres({sessions: sessionsDe(jourEntier('2008-10-15'))})).toEqual([])
  })

  it('un public est signalé, « tous salariés » compris, sauf entre sessions d’une même action', () => {
    const sessions = [session('A1', 1), session('A2', 1)]
    expect(genres({sessions})).toEqual([])
    expect(genres({sessions, actions: [action('A1'), action('A2', {publics: ['Tous salariés']})]})).toEqual([
      'public',
    ])
    expect(genres({sessions: [session('A1', 1), session('A1', 2)]})).toEqual([])
  })

  it('le Vendredi saint compte à Metz, pas à Nancy', () => {
    expect(genres({sessions: sessionA('Metz, CCI')})).toEqual(['ferie'])
    expect(genres({sessions: sessionA('Nancy')})).toEqual([])
  })

  it('les réunions du réseau et les samedis sont signalés', () => {
    const sessions = [
      session('A1', 1, {demiJournees: [...jourEntier('2008-10-16'), ...jourEntier('2008-10-18')]}),
    ]
    const reservees = [{jour: '2008-10-16', libelle: 'Réunion des directeurs'}]
    expect(genres({sessions, reservees})).toEqual(['reserve', 'week-end'])
  })

  it('une session annulée ou reportée ne gêne personne', () => {
    const sessions = [
      session('A1', 1, {formateur: 'X', etat: 'annulee'}),
      session('A2', 1, {formateur: 'X'}),
      session('A2', 2, {formateur: 'X', etat: 'reportee'}),
    ]
    expect(genres({sessions})).toEqual([])
  })
})

describe('les dates dites', () => {
  it.each([
    ['18/03/2008 ; 19/03/2008 ; 20/03/2008', 'du 18 au 20 mars 2008'],
    ['10/04/2008, 11/04/2008', '10 et 11 avril 2008'],
    ['01/10/2008 matin', '1er octobre (matin) 2008'],
    ['15/09/2008 ; 29/09/2008', '15 septembre et 29 septembre 2008'],
  ])('%s → %s', (saisie, dit) => {
    expect(direDates({demiJournees: lireDemiJournees(saisie)})?.replaceAll('\u00A0', ' ')).toBe(dit)
  })

  it('refusent ce qui n’est pas un jour', () => {
    expect(() => lireDemiJournees('lundi')).toThrow(/« lundi »/)
    expect(() => lireDemiJournees(' ; ')).toThrow('--dates')
  })

  it('font un événement par suite de jours', () => {
    const demiJournees = lireDemiJournees('10/04/2008 ; 11/04/2008 ; 14/04/2008 matin')
    const evenements = evenementsDesSessions([session('A1', 1, {demiJournees})], [action('A1')])
    expect(evenements.map((e) => [e.debut, e.fin])).toEqual([
      ['2008-04-10', '2008-04-11'],
      ['2008-04-14', '2008-04-14'],
    ])
    expect(evenements[1]?.titre).toContain('(matin)')
  })
})

describe('une session qui change', () => {
  const plan = {
    annee: 2008,
    sessions: [session('A1', 1), session('A2', 1, {demiJournees: jourEntier('2008-11-03')})],
    inscriptions: [inscription('I1'), inscription('I2', {etat: 'en_attente', session: null})],
  }
  const motif = 'formateur souffrant'

  it('reportée à des dates, elle est prévue ; sans dates, elle ne compte plus', () => {
    const dates = jourEntier('2008-11-04')
    expect(reporterSession(plan, {code: 'a1/1', dates, motif}).session).toMatchObject({
      etat: 'prevue',
      demiJournees: dates,
      motif: `Reportée (13/10/2008, 14/10/2008) : ${motif}`,
    })
    expect(reporterSession(plan, {code: 'A1/1', dates: [], motif}).session.etat).toBe('reportee')
    const plusTard = jourEntier('2009-01-13')
    expect(reporterSession(plan, {code: 'A1/1', dates: plusTard, motif}).session.etat).toBe('reportee')
  })

  it('ne met personne en deux endroits à la fois', () => {
    const ailleurs = inscription('I3', {nom: 'NOMI1', action: 'A2', session: 'A2/1'})
    const demande = {code: 'A1/1', dates: jourEntier('2008-11-03'), motif}
    expect(() => reporterSession(plan, demande)).not.toThrow()
    expect(() => reporterSession({...plan, inscriptions: [...plan.inscriptions, ailleurs]}, demande)).toThrow(
      'A2/1',
    )
  })

  it('annulée, elle rend chacun à la liste d’attente, avec la raison', () => {
    const proposee = inscription('I4', {etat: 'proposee', session: 'A1/1', jusquAu: '2008-10-01'})
    const avec = {...plan, inscriptions: [...plan.inscriptions, proposee]}
    const {inscriptions} = annulerSession(avec, {code: 'A1/1', motif})
    const attente = {
      etat: 'en_attente',
      session: null,
      jusquAu: null,
      motif: `Session A1/1 annulée : ${motif}`,
    }
    expect(inscriptions).toMatchObject([
      {cle: 'I1', ...attente},
      {cle: 'I4', ...attente},
    ])
  })

  it('annulée ou tenue, elle ne change plus', () => {
    const annulee = {...plan, sessions: [session('A1', 1, {etat: 'annulee'})]}
    expect(() => reporterSession(annulee, {code: 'A1/1', dates: [], motif})).toThrow('annulée')
    expect(() => realiserSession(annulee, {code: 'A1/1'})).toThrow('annulée')
    expect(realiserSession(plan, {code: 'A1/1'}).session.etat).toBe('realisee')
    expect(() => realiserSession(plan, {code: 'A9/1'})).toThrow('« A9/1 »')
  })
})
