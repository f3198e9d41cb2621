import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {
  appliquerAvenant,
  avancer,
  type Convention,
  echeancesDe,
  envoyerConvention,
  listerEcheances,
  numeroterAvenant,
  payerConvention,
  signerConvention,
  verseDe,
} from '../../../src/metier/conventions/index.js'
import {convention} from './exemple.js'

const validee = (suite: Partial<Convention> = {}) =>
  convention({
    numero: '2008-001',
    rang: 1,
    etat: 'validee',
    journal: [{etat: 'validee', le: '2008-02-20', note: null}],
    ...suite,
  })

function signee(le: string, suite: Partial<Convention> = {}): Convention {
  const c = validee(suite)
  return signerConvention(c, {parties: [c.association, ...c.parties], signataire: null, le, copie: null})
}

describe('le calendrier', () => {
  it.each([
    ['avant la signature', '2008-02-28', 'signee'],
    ['le jour de la signature', '2008-03-10', 'en_vigueur'],
    ['le dernier jour', '2008-12-31', 'en_vigueur'],
    ['le lendemain', '2009-01-01', 'echue'],
  ])('%s : %s, elle est %s', (_cas, jour, etat) => {
    expect(avancer(signee('2008-03-10'), jour).etat).toBe(etat)
  })

  it.each([
    ['du jour de la signature, si elle avait déjà commencé', '2008-03-10', {}, '2008-06-01', '2008-03-10'],
    [
      'de son premier jour, s’il vient après',
      '2008-03-10',
      {debut: '2008-04-01'},
      '2008-06-01',
      '2008-04-01',
    ],
    ['du lendemain de son terme', '2008-03-10', {}, '2009-03-01', '2009-01-01'],
    ['du jour de la signature, si elle vient après le terme', '2009-02-10', {}, '2009-03-01', '2009-02-10'],
  ])('son dernier état date %s', (_cas, le, suite, jour, depuis) => {
    expect(avancer(signee(le, suite), jour).journal.at(-1)?.le).toBe(depuis)
  })

  it('signée d’avance, elle attend son premier jour', () => {
    const c = signee('2008-03-10', {debut: '2008-04-01'})
    expect(avancer(c, '2008-03-31').etat).toBe('signee')
    expect(avancer(c, '2008-04-01').etat).toBe('en_vigueur')
  })

  it('résiliée, elle le reste', () => {
    const c = {...signee('2008-03-10'), etat: 'resiliee' as const}
    expect(avancer(c, '2008-06-01')).toEqual(c)
  })

  it('reconduite tacitement, elle ne finit pas seule', () => {
    expect(avancer(signee('2008-03-10', {reconduite: true}), '2010-06-01').etat).toBe('en_vigueur')
  })

  it('rien ne se passe pour qui n’est pas signé', () => {
    expect(avancer(validee(), '2020-01-01').etat).toBe('validee')
  })
})

describe('les signatures', () => {
  it('la dernière fait la convention signée, à son jour', () => {
    const c = validee()
    const partie = c.parties[0] ?? c.association
    const une = signerConvention(c, {
      parties: [partie],
      signataire: 'M. Délégué, directeur',
      le: '2008-03-20',
      copie: null,
    })
    expect([une.etat, une.signatures[0]?.par]).toEqual(['validee', 'M. Délégué, directeur'])
    const deux = signerConvention(une, {
      parties: [c.association],
      signataire: null,
      le: '2008-03-10',
      copie: null,
    })
    expect([deux.etat, deux.journal.at(-1)?.le]).toEqual(['signee', '2008-03-20'])
    expect(() =>
      signerConvention(une, {parties: [partie], signataire: null, le: '2008-04-01', copie: null}),
    ).toThrow(/déjà signé/)
  })

  it('celle à qui l’association n’est pas partie se passe d’elle', () => {
    const c = validee({nous_lie: false})
    expect(
      signerConvention(c, {parties: c.parties, signataire: null, le: '2008-03-01', copie: null}).etat,
    ).toBe('signee')
  })
})

describe('les versements', () => {
  it('leur somme ne dépasse jamais le montant, quels qu’ils soient', () => {
    const gestes = fc.array(
      fc.record({echeance: fc.integer({min: 1, max: 3}), montant: fc.integer({min: -10, max: 9_000})}),
    )
    fc.assert(
      fc.property(gestes, (essais) => {
        let c = signee('2008-03-10', {
          echeances: [
            {date: '2008-04-30', libelle: 'acompte', montant_centimes: 6_000},
            {date: '2008-12-31', libelle: 'solde', montant_centimes: 4_000},
          ],
        })
        for (const essai of essais) {
          try {
            c = payerConvention(c, {...essai, le: '2008-05-01'}).convention
          } catch {
            // Refused: nothing was noted.
          }
        }
        expect(verseDe(c)).toBeLessThanOrEqual(10_000)
        expect(echeancesDe(c).every((e) => e.reste_centimes >= 0)).toBe(true)
      }),
    )
  })
})

const genres = (c: Convention, jour: string) =>
  listerEcheances([c], {jour, avant: null}).echeances.map((e) => [e.genre, e.date, e.en_retard])

const libelles = (c: Convention) =>
  listerEcheances([c], {jour: '2008-06-01', avant: null}).echeances.map((e) => e.libelle)

describe('ce qui attend', () => {
  it('vient dans l’ordre des jours, ce qui n’en a pas aujourd’hui, et s’arrête au jour demandé', () => {
    const trois = [
      signee('2008-03-10', {cle: 'z', echeances: [], preavis: '2008-09-30'}),
      signee('2008-03-10', {cle: 'b', nous_lie: false, preavis: '2008-05-31'}),
      signee('2008-03-10', {cle: 'a', nous_lie: false, fin: '2008-09-30'}),
    ]
    const lister = (avant: string | null) =>
      listerEcheances(trois, {jour: '2008-06-01', avant}).echeances.map((e) => [e.cle, e.genre, e.date])
    expect(lister(null)).toEqual([
      ['b', 'preavis', '2008-05-31'],
      ['z', 'versement', null],
      ['a', 'terme', '2008-09-30'],
      ['z', 'preavis', '2008-09-30'],
      ['b', 'terme', '2008-12-31'],
      ['z', 'terme', '2008-12-31'],
    ])
    expect(lister('2008-09-30').map(([cle]) => cle)).toEqual(['b', 'z', 'a', 'z'])
    expect(lister('2008-05-30')).toEqual([['z', 'versement', null]])
  })

  it('n’est en retard qu’après son jour, et dit de qui il s’agit', () => {
    const c = signee('2008-03-10', {nous_lie: false})
    const un = (jour: string) => listerEcheances([c], {jour, avant: null}).echeances[0]
    expect([un('2008-12-31')?.en_retard, un('2009-01-01')?.en_retard]).toEqual([false, true])
    expect(un('2008-12-31')?.parties).toEqual(c.parties.map((p) => p.nom))
  })

  it('d’un versement, ce qui reste : rien s’il est versé', () => {
    const c = avancer(
      signee('2008-03-10', {
        fin: null,
        echeances: [
          {date: '2008-04-30', libelle: 'acompte', montant_centimes: 6_000},
          {date: '2008-12-31', libelle: 'solde', montant_centimes: 4_000},
        ],
      }),
      '2008-04-01',
    )
    expect(libelles(c)).toEqual(['acompte à payer', 'solde à payer'])
    const {convention: entamee} = payerConvention(c, {echeance: 1, montant: 2_500, le: '2008-05-01'})
    expect(libelles(entamee)).toEqual(['acompte à payer, en partie versé', 'solde à payer'])
    const {convention: versee} = payerConvention(entamee, {echeance: 1, montant: 3_500, le: '2008-05-02'})
    expect(libelles(versee)).toEqual(['solde à payer'])
  })

  it('reconduite, elle le dit à son terme ; résiliée tard, ses comptes suivent la rupture', () => {
    expect(genres(signee('2008-03-10', {nous_lie: false, reconduite: true}), '2008-06-01')).toEqual([
      ['reconduction', '2008-12-31', false],
    ])
    const rompue = (le: string) => {
      const c = signee('2008-03-10', {comptes_dus: '2009-03-31', nous_lie: false})
      return genres({...c, etat: 'resiliee', journal: [...c.journal, {etat: 'resiliee', le, note: null}]}, le)
    }
    expect(rompue('2008-06-01')).toEqual([['comptes', '2009-03-31', false]])
    expect(rompue('2009-06-01')).toEqual([['comptes', '2009-06-01', false]])
  })

  it('une signature se relance à quinze jours, puis à un mois', () => {
    const envoyee = envoyerConvention(validee(), '2008-03-01')
    expect(genres(validee(), '2008-03-01')).toEqual([['signature', null, false]])
    expect(genres(envoyee, '2008-03-10')).toEqual([['signature', '2008-03-16', false]])
    const relancee = envoyerConvention(envoyee, '2008-03-17')
    expect(genres(relancee, '2008-04-02')).toEqual([['signature', '2008-03-31', true]])
    expect(genres(envoyerConvention(relancee, '2008-04-01'), '2008-04-02')).toEqual([
      ['signature', '2008-04-02', false],
    ])
    expect(libelles(envoyee)).toEqual([
      expect.stringMatching(/^signature attendue, envoyée le 1er.mars 2008 : /),
    ])
    expect(libelles(relancee)).toEqual([expect.stringContaining(', 1 rappel fait : ')])
  })

  it('en cours : versement, préavis, terme, comptes, dans l’ordre des jours', () => {
    const c = avancer(
      signee('2008-03-10', {
        echeances: [{date: '2008-04-30', libelle: 'acompte', montant_centimes: 10_000}],
        preavis: '2008-09-30',
        comptes_dus: '2009-03-31',
      }),
      '2008-06-01',
    )
    expect(genres(c, '2008-06-01')).toEqual([
      ['versement', '2008-04-30', true],
      ['preavis', '2008-09-30', false],
      ['terme', '2008-12-31', false],
      ['comptes', '2009-03-31', false],
    ])
  })

  it('une convention seulement suivie n’a rien à nous faire payer', () => {
    expect(genres(signee('2008-03-10', {nous_lie: false, fin: null}), '2008-06-01')).toEqual([])
  })
})

describe('les avenants', () => {
  it('prennent le numéro de leur convention, jamais deux fois le même', () => {
    const parente = signee('2008-03-10')
    const avenant = (n: number) =>
      convention({cle: `a${n}`, avenant_a: parente.cle, numero: `2008-001-A${n}`, etat: 'annulee'})
    expect(numeroterAvenant([parente], parente)).toBe('2008-001-A1')
    expect(numeroterAvenant([parente, avenant(1), avenant(2)], parente)).toBe('2008-001-A3')
  })

  it('signés, ils déplacent le terme, le préavis et les comptes', () => {
    const parente = signee('2008-03-10', {preavis: '2008-09-30', comptes_dus: '2009-03-31'})
    const avenant = convention({reponses: {fin: '2009-06-30'}})
    expect(appliquerAvenant(parente, avenant)).toMatchObject({
      fin: '2009-06-30',
      preavis: '2009-03-30',
      comptes_dus: '2009-09-30',
    })
  })
})
