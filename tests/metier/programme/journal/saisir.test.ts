import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {
  chercherDoublons,
  completerNomenclature,
  comprendreFait,
  type Fait,
  lireLigne,
  saisieDuFait,
} from '../../../../src/metier/programme/index.js'
import type {CodeStructure} from '../../../../src/metier/structures/index.js'
import {ajouterJours} from '../../../../src/shared/jour.js'
import {comprendreLigne, contexte, journalDe, NOMENCLATURE} from './exemple.js'

describe('une phrase', () => {
  it('dit le jour, le type, l’intitulé, le lieu et ce qui se nomme', () => {
    const {fait} = comprendreLigne('14/10/2008 réunion des directeurs, Nancy, 18 participants, thème CIVIS')
    expect(fait).toMatchObject({
      date: '2008-10-14',
      type: 'Réunion de réseau',
      intitule: 'Réunion des directeurs',
      lieu: 'Nancy',
      participants: 18,
      theme: 'CIVIS',
    })
  })

  it.each([
    [
      '6 mai Train pour l’Emploi, gare de Metz, avec la SNCF, 8 h',
      {date: '2008-05-06', type: 'Manifestation', duree: 8, partenaires: ['SNCF']},
    ],
    ['le 1er avril 2008 rencontre avec le groupe Suez', {date: '2008-04-01', type: 'Rencontre'}],
    ['2008-04-03 présentation du réseau, 2h30', {date: '2008-04-03', type: 'Intervention', duree: 2.5}],
    [
      '3/4 conférence « emploi, formation », à Metz',
      {intitule: 'Conférence « emploi, formation »', lieu: 'Metz'},
    ],
    [
      '12/12 lettre du réseau, 445 destinataires',
      {compteurs: [{unite: 'destinataires', nombre: 445, dont: []}]},
    ],
    ['31/12 bilan, 4 668 voyages, 20 000 €', {montantCentimes: 2_000_000}],
    ['5/6 visite, action 1.1.2, remarque en urgence', {action: '1.1.2', remarque: 'en urgence'}],
    ['5/6 forum, participants 54395S00=2, Metz', {structures: [{structure: '54395S00', nombre: 2}]}],
    ['5/6 bureau, 1 jour', {type: 'Instance', duree: 7}],
  ])('%s', (ligne, attendu) => {
    const {fait, fautes, doutes} = comprendreLigne(ligne)
    expect({fautes, doutes}).toEqual({fautes: [], doutes: []})
    expect(fait).toMatchObject(attendu)
  })

  it.each([
    ['25 et 26/10/2008 Village de la Formation', '2008-10-25', '2008-10-26'],
    ['25-26/10 forum', '2008-10-25', '2008-10-26'],
    ['du samedi 25 au dimanche 26 octobre forum', '2008-10-25', '2008-10-26'],
    ['du 28 octobre au 2 novembre 2008, forum', '2008-10-28', '2008-11-02'],
    ['les 30/12/2008 et 2/1/2009 forum', '2008-12-30', '2009-01-02'],
    ['2008-10-25 au 2008-10-26 forum', '2008-10-25', '2008-10-26'],
    ['25-10-08 forum', '2008-10-25', null],
    ['25/10 au Zénith, forum', '2008-10-25', null],
    ['25/10 - 18 forum', '2008-10-25', null],
  ])('plusieurs jours sont un seul fait : %s', (ligne, date, fin) => {
    const saisie = {type: 'Forum', ...lireLigne(ligne, 2008).saisie}
    expect(comprendreFait(saisie, contexte()).fait).toMatchObject({date, fin})
  })

  it('finir avant de commencer est une faute', () => {
    const {fautes} = comprendreFait({date: '26/10/2008', fin: '25/10/2008', intitule: 'Forum'}, contexte())
    expect(fautes).toMatchObject([{champ: 'fin'}])
  })

  it('un code que le programme de l’année ne connaît pas se dit, avec les plus proches', () => {
    const actions = [
      {annee: 2008, code: '3.3.1', intitule: 'CIVIS'},
      {annee: 2009, code: '9.9', intitule: 'Autre'},
    ]
    const remarques = (ligne: string) =>
      comprendreFait(lireLigne(ligne, 2008).saisie, {...contexte(), actions}).remarques
    expect(remarques('5/6 forum, action 3.3.9')).toEqual([
      {champ: 'action', message: expect.stringContaining('3.3.1 (CIVIS)')},
    ])
    expect(remarques('5/6 forum, action 3.3')).toEqual([])
    expect(remarques('5/6/2007 forum, action 3.3.9')).toEqual([])
  })

  it('compte ce qui est dans ce qui est compté', () => {
    const {fait} = comprendreLigne('6/10 recrutement coordonné, 63 présélectionnés dont 10 recrutés')
    expect(fait?.compteurs).toEqual([
      {unite: 'présélectionnés', nombre: 63, dont: [{unite: 'recrutés', nombre: 10}]},
    ])
  })

  it('laisse de côté ce qu’elle ne sait pas placer', () => {
    expect(lireLigne('5/6 forum, Nancy, ANPE, thème Emploi', 2008).incompris).toEqual(['ANPE'])
  })

  it.each([
    ['5/6 réunion, Nancy', 'type'],
    ['5/6 nouvelle visite puis forum', 'type'],
  ])('%s : le type est un doute, jamais deviné', (ligne, champ) => {
    const {fait, doutes} = comprendreLigne(ligne)
    expect(fait).toBeUndefined()
    expect(doutes.map((d) => d.champ)).toEqual([champ])
  })

  it.each([
    ['30/02/2008 forum', 'date'],
    ['forum, Nancy', 'date'],
    ['5/6/2008', 'intitule'],
    ['5/6 forum, durée longtemps', 'duree'],
    ['5/6 forum, participants 3 dont 54395S00=2', 'participants'],
  ])('%s : %s ne se lit pas', (ligne, champ) => {
    expect(comprendreLigne(ligne).fautes.map((f) => f.champ)).toContain(champ)
  })

  it('un compteur qui contient plus que lui-même est une faute', () => {
    const compris = comprendreFait(
      {date: '5/6/2008', intitule: 'Forum', compteurs: ['10 présélectionnés dont 63 recrutés']},
      contexte(),
    )
    expect(compris.fautes.map((f) => f.champ)).toEqual(['compteurs'])
  })

  it('une structure incertaine est une faute, avec ses candidates', () => {
    const {fautes} = comprendreFait(
      {date: '5/6/2008', intitule: 'Forum', participants: ['Meusien=2']},
      contexte(),
    )
    expect(fautes[0]?.message).toMatch(/Nord Meusien.*Sud Meusien/)
  })
})

describe('les noms', () => {
  const faits = journalDe(['5/2 rencontre des référents CIVIS, thème Santé des jeunes'])

  it('un thème connu garde son écriture ; un proche se dit', () => {
    expect(comprendreLigne('6/2 forum, thème sante des jeunes', faits).fait?.theme).toBe('Santé des jeunes')
    const proche = comprendreLigne('6/2 forum, thème Santé des jeune gens', faits)
    expect(proche.fait?.theme).toBe('Santé des jeune gens')
    const faute = comprendreLigne('6/2 forum, thème Sainté des jeunes', faits)
    expect(faute.remarques[0]?.message).toContain('« Santé des jeunes »')
  })

  it('un dispositif prend le nom de la liste, par ses autres noms aussi', () => {
    expect(comprendreLigne('6/2 bilan, dispositif aide à la mobilité').fait?.dispositif).toBe(
      'Bons de transport',
    )
  })

  it('la liste du réseau complète la nôtre, et la remplace nom par nom', () => {
    const sienne = {
      format: 1 as const,
      types: [
        {libelle: 'Forum', alias: ['village']},
        {libelle: 'Groupe de travail', alias: ['atelier']},
      ],
      dispositifs: [],
      unites_d_etat: ['affilié'],
    }
    const complete = completerNomenclature(NOMENCLATURE, sienne)
    expect(complete.types).toHaveLength(NOMENCLATURE.types.length + 1)
    const {fait} = comprendreFait(
      {date: '5/6/2008', intitule: 'Atelier mobilité'},
      {...contexte(), nomenclature: complete},
    )
    expect(fait?.type).toBe('Groupe de travail')
  })
})

describe('le même fait deux fois', () => {
  const faits = journalDe(['5/2 rencontre des référents CIVIS, Nancy', '5/2 groupe santé, Nancy'])
  it.each([
    ['5/2 rencontre des référents CIVIS', [1]],
    ['5/2 rencontre référent CIVIS, Metz', [1]],
    ['5/2 rencontre des référents santé', []],
    ['6/2 rencontre des référents CIVIS', []],
  ])('%s', (ligne, semblables) => {
    const {fait} = comprendreLigne(ligne, faits)
    expect(fait && chercherDoublons(fait, faits).map((f) => f.numero)).toEqual(semblables)
  })
})

const mot = fc.constantFrom('jeunes', 'forum emploi', 'Santé', 'Metz', 'ANPE', 'été 2008')
const unite = fc.constantFrom('visiteurs', 'entretien', 'bons de transport', 'fiches conseil')
const ouRien = <T>(arbitraire: fc.Arbitrary<T>) => fc.option(arbitraire, {nil: null})

const unFait: fc.Arbitrary<Fait> = fc
  .record({
    numero: fc.integer({min: 1, max: 500}),
    date: fc
      .date({min: new Date('2008-01-01'), max: new Date('2008-12-30'), noInvalidDate: true})
      .map((d) => d.toISOString().slice(0, 10)),
    type: fc.constantFrom(...NOMENCLATURE.types.map((t) => t.libelle)),
    theme: ouRien(mot),
    intitule: mot.map((m) => `Réunion ${m}`),
    lieu: ouRien(mot),
    partenaires: fc.uniqueArray(mot, {maxLength: 3}),
    duree: ouRien(fc.integer({min: 1, max: 400}).map((d) => d / 10)),
    participants: ouRien(fc.integer({min: 50, max: 2000})),
    structures: fc.constantFrom([], [{structure: '54395S00' as CodeStructure, nombre: 2}]),
    compteurs: fc
      .uniqueArray(
        fc.record({
          unite,
          nombre: fc.integer({min: 2, max: 20_000}),
          dont: fc.constantFrom([], [{unite: 'femmes', nombre: 2}]),
        }),
        {maxLength: 3, selector: (c) => c.unite},
      )
      .map((liste) => liste.map((c) => (c.unite === 'entretien' ? {...c, unite: 'entretiens'} : c))),
    montantCentimes: ouRien(fc.integer({min: 0, max: 10_000_000})),
    action: ouRien(fc.constantFrom('1.1.1', '3.2')),
    dispositif: ouRien(fc.constantFrom('Parrainage', 'Autre dispositif')),
    documents: fc.uniqueArray(fc.constantFrom('compte rendu.docx', 'classeur A'), {maxLength: 2}),
    remarque: ouRien(mot),
    jours: fc.integer({min: 0, max: 9}),
  })
  .map(({jours, ...fait}) => ({...fait, fin: jours === 0 ? null : ajouterJours(fait.date, jours)}))

it('un fait relu comme il s’écrit est le même', () => {
  fc.assert(
    fc.property(unFait, ({numero, ...fait}) => {
      expect(comprendreFait(saisieDuFait({numero, ...fait}), contexte()).fait).toEqual(fait)
    }),
    {numRuns: 60},
  )
})
