import {describe, expect, it} from 'vitest'
import {
  type CodeStructure,
  estEnFonction,
  lireFonction,
  listerTitulaires,
  type Personne,
  signataireALaDate,
} from '../../../../src/metier/structures/index.js'
import {structure} from '../../../support/reseau.js'

const NANCY = '54395S00' as CodeStructure

function personne(nom: string, fonction: string, modifie: Partial<Personne> = {}): Personne {
  return {
    structure: NANCY,
    instance: null,
    civilite: null,
    prenom: null,
    nom,
    fonction,
    courriel: null,
    telephone: null,
    depuis: null,
    jusqua: null,
    ...modifie,
  }
}

describe('lire une fonction', () => {
  it.each([
    ['Président', 'president', null],
    ['PRESIDENTE', 'president', null],
    ['Présidente déléguée', 'president_delegue', null],
    ['Vice-présidente', 'vice_president', null],
    ['1er Vice-président', 'vice_president', null],
    ['2eme Vice-président', 'vice_president', null],
    ['Trésorière', 'tresorier', null],
    ['Trésorier adjoint', 'autre', null],
    ["Président d'honneur", 'autre', null],
    ['Ancien président', 'autre', null],
    ['Secrétaire', 'secretaire', null],
    ['Directrice', 'directeur', null],
    ['Directeur adjoint', 'autre', null],
    ['Référent Parcours 3', 'referent', 'Parcours 3'],
    ['Référente CIVIS', 'referent', 'CIVIS'],
    ['Référente régionale Parcours 3', 'referent', 'Parcours 3'],
    ['référent de la santé', 'referent', 'la santé'],
    ['Administratrice', 'membre', null],
    ['Conseiller municipal', 'autre', null],
  ])('« %s »', (fonction, role, theme) => {
    expect(lireFonction(fonction)).toEqual({role, theme})
  })
})

const signe = (personnes: readonly Personne[], date: string) => {
  const lu = signataireALaDate(personnes, NANCY, date)
  return lu.issue === 'trouve' ? [lu.personne.nom, lu.qualite] : lu.raison
}

describe('le signataire à une date', () => {
  const ancien = personne('Ancien', 'Président', {depuis: '2004-01-01', jusqua: '2008-11-12'})
  const nouvelle = personne('Nouvelle', 'Présidente', {depuis: '2008-11-13'})
  const delegue = personne('Délégué', 'Président délégué')
  const vice = personne('Vice', 'Vice-présidente')

  it.each([
    ['2008-11-12', ['Ancien', 'president']],
    ['2008-11-13', ['Nouvelle', 'president']],
    ['2003-12-31', ['Délégué', 'president_delegue']],
  ])('au %s', (date, attendu) => {
    expect(signe([ancien, nouvelle, delegue, vice], date)).toEqual(attendu)
  })

  it('dit pourquoi il n’y en a pas, avec le nom et la date', () => {
    expect(signe([ancien], '2009-01-01')).toBe('mandat_echu')
    expect(signataireALaDate([ancien], NANCY, '2009-01-01')).toMatchObject({
      message: expect.stringContaining('le mandat de Ancien a pris fin le 12\u00A0novembre 2008'),
    })
    expect(signe([nouvelle], '2008-01-01')).toBe('mandat_a_venir')
    expect(signe([vice], '2008-01-01')).toBe('aucun_president')
    expect(signe([personne('Ailleurs', 'Président', {structure: null})], '2008-01-01')).toBe(
      'aucun_president',
    )
  })

  it('ne choisit jamais entre deux personnes', () => {
    expect(signe([nouvelle, personne('Autre', 'Président')], '2009-01-01')).toBe('plusieurs')
    expect(signe([nouvelle, {...nouvelle, instance: 'Bureau'}], '2009-01-01')).toEqual([
      'Nouvelle',
      'president',
    ])
  })

  it('pour l’association, ne prend que ceux de son bureau ou de son conseil', () => {
    const sienne = personne('Drevet', 'Président', {structure: null, instance: "Conseil d'administration"})
    const dUnComite = personne('Comité', 'Président', {structure: null, instance: 'Comité de pilotage'})
    const lu = signataireALaDate([dUnComite, sienne, nouvelle], null, '2009-01-01')
    expect(lu).toMatchObject({issue: 'trouve', personne: {nom: 'Drevet'}})
  })

  it('les bornes d’un mandat en font partie', () => {
    expect(
      ['2003-12-31', '2004-01-01', '2008-11-12', '2008-11-13'].map((d) => estEnFonction(ancien, d)),
    ).toEqual([false, true, true, false])
  })
})

it('la liste des titulaires suit l’ordre de l’annuaire et la date', () => {
  const metz = '57463S00' as CodeStructure
  const structures = [structure(NANCY, 'ML du Grand Nancy'), structure(metz, 'ML de Metz')]
  const personnes = [
    personne('B', 'Référente CIVIS', {structure: metz}),
    personne('A', 'Référent CIVIS et santé'),
    personne('C', 'Référent santé', {jusqua: '2007-12-31'}),
    personne('D', 'Référent santé'),
    personne('E', 'Directrice'),
  ]
  const noms = (fonction?: string, departement?: string) =>
    listerTitulaires({personnes, structures}, {date: '2008-12-31', fonction, departement}).map((t) => t.nom)
  expect(noms('référent CIVIS')).toEqual(['A', 'B'])
  expect(noms('référent')).toEqual(['A', 'D', 'B'])
  expect(noms('directeur')).toEqual(['E'])
  expect(noms('référent', '57')).toEqual(['B'])
  expect(noms('inconnue')).toEqual([])
})
