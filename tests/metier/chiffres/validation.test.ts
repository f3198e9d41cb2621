import {describe, expect, it} from 'vitest'
import type {Completude, Origine, Verification} from '../../../src/metier/activite/index.js'
import {
  calculerChiffres,
  composerEnvoi,
  composerFeuille,
  type FaitsDeValidation,
  jugerEtats,
  noterReponse,
  type ReponseSaisie,
  type Validation,
} from '../../../src/metier/chiffres/index.js'
import type {Personne} from '../../../src/metier/structures/index.js'
import type {Periode} from '../../../src/shared/periode.js'
import {CHARTE} from '../../support/document-exemple.js'
import {faits, referentiel, structures, tableau} from './exemple.js'

const RECU = `Nancy accueils 2008 10
  Nancy accueils 2008 sexe=femmes 6
  Toul accueils 2008 5`

function constat(structure: string, gravite: string, periode = '2008', confirme = false) {
  const confirmation = confirme ? {motif: 'vu', le: '2009-01-01'} : null
  return {structure, gravite, periode, message: 'femmes > total', nom: structure, confirmation}
}

/** Nancy and Toul sent their figures, Bar did not. */
function suivi(suite: Partial<FaitsDeValidation> & {recu?: string} = {}): FaitsDeValidation {
  const {recu = RECU, ...reste} = suite
  const suivies = structures.map(({code, nom}) => ({
    code,
    complets: nom === 'Bar' ? 0 : 1,
    partiels: 0,
    manquants: nom === 'Bar' ? [{indicateur: 'accueils', libelle: 'accueils', periodes: ['2008']}] : [],
  }))
  return {
    referentiel,
    annee: 2008,
    periode: '2008' as Periode,
    chiffres: calculerChiffres(faits({valeurs: tableau(recu)}), {annee: 2008, par: 'structure'}),
    verification: {constats: []} as unknown as Verification,
    completude: {structures: suivies} as unknown as Completude,
    validations: [],
    origines: [],
    dernierImport: 4,
    clos: false,
    ...reste,
  }
}

const saisie: ReponseSaisie = {
  structure: 'Nancy',
  reponse: 'accord',
  par: 'Mme Exemple, directrice',
  date: '2009-02-12',
  remarque: undefined,
}
const etatDe = (f: FaitsDeValidation, code: string) => jugerEtats(f, code).structures[0]
const avecReponse = (modifie: Partial<ReponseSaisie> = {}): Validation =>
  noterReponse(suivi(), {...saisie, ...modifie})

describe('où en est une structure', () => {
  it.each<[string, string, Partial<FaitsDeValidation>, string]>([
    ['rien reçu', 'Bar', {}, 'absent'],
    ['tout passe', 'Nancy', {}, 'verifie'],
    [
      'un constat sans réponse',
      'Nancy',
      {verification: {constats: [constat('Nancy', 'avertissement')]} as never},
      'saisi',
    ],
    [
      'un constat auquel la structure a répondu',
      'Nancy',
      {verification: {constats: [constat('Nancy', 'avertissement', '2008', true)]} as never},
      'verifie',
    ],
    [
      'une simple information',
      'Nancy',
      {verification: {constats: [constat('Nancy', 'information')]} as never},
      'verifie',
    ],
    ['l’accord de sa direction', 'Nancy', {validations: [avecReponse()]}, 'bon_pour_diffusion'],
    [
      'un accord avec réserves',
      'Nancy',
      {validations: [avecReponse({reponse: 'reserves', remarque: 'à arrondir'})]},
      'bon_pour_diffusion',
    ],
    ['un refus', 'Nancy', {validations: [avecReponse({reponse: 'refus', remarque: 'faux'})]}, 'verifie'],
    ['un exercice clos', 'Nancy', {clos: true}, 'clos'],
    [
      'l’accord d’une autre période',
      'Nancy',
      {validations: [{...avecReponse(), periode: '2008-01/2008-06' as Periode}]},
      'verifie',
    ],
  ])('%s', (_cas, code, suite, etat) => {
    expect(etatDe(suivi(suite), code)?.etat).toBe(etat)
  })

  it('un constat de décembre n’arrête pas un cumul à fin juin', () => {
    const verification = {constats: [constat('Nancy', 'bloquante', '2008-12')]} as never
    expect(etatDe(suivi({verification, periode: '2008-01/2008-06' as Periode}), 'Nancy')?.bloquantes).toBe(0)
    expect(etatDe(suivi({verification}), 'Nancy')?.bloquantes).toBe(1)
  })

  it('des chiffres changés depuis l’accord redeviennent « saisi », et l’import est nommé', () => {
    const origines = [{structure: 'Nancy', indicateur: 'accueils', import: 9}] as Origine[]
    const recu = RECU.replace('Nancy accueils 2008 10', 'Nancy accueils 2008 12')
    const nancy = etatDe(suivi({recu, origines, validations: [avecReponse()]}), 'Nancy')
    expect(nancy?.etat).toBe('saisi')
    expect(nancy?.raisons).toEqual([
      "revu depuis l'accord du 12\u00A0février 2009 : accueils 10 → 12 (import n° 9)",
    ])
  })

  it('une part changée compte aussi, et un import qui ne change rien ne compte pas', () => {
    const parts = RECU.replace('sexe=femmes 6', 'sexe=femmes 7')
    expect(etatDe(suivi({recu: parts, validations: [avecReponse()]}), 'Nancy')?.etat).toBe('saisi')
    const origines = [{structure: 'Nancy', indicateur: 'accueils', import: 9}] as Origine[]
    expect(etatDe(suivi({origines, validations: [avecReponse()]}), 'Nancy')?.etat).toBe('bon_pour_diffusion')
  })

  it('les comptes font le total des structures', () => {
    const {comptes, structures: toutes} = jugerEtats(suivi({validations: [avecReponse()]}))
    expect(comptes).toEqual({absent: 1, saisi: 0, verifie: 1, bon_pour_diffusion: 1, clos: 0})
    expect(toutes).toHaveLength(3)
  })
})

describe('noter la réponse d’un directeur', () => {
  it.each<[string, Partial<ReponseSaisie>, Partial<FaitsDeValidation>, RegExp]>([
    ['sans dire qui', {par: ' '}, {}, /il manque --par/],
    ['sans réponse', {reponse: undefined}, {}, /il manque --reponse/],
    ['un refus sans raison', {reponse: 'refus'}, {}, /la raison/],
    ['une structure qui n’a rien donné', {structure: 'Bar'}, {}, /aucun chiffre à valider/],
    [
      'des chiffres qui se contredisent',
      {},
      {verification: {constats: [constat('Nancy', 'bloquante')]} as never},
      /1 anomalie bloquante/,
    ],
  ])('%s : refusé', (_cas, modifie, suite, message) => {
    expect(() => noterReponse(suivi(suite), {...saisie, ...modifie})).toThrow(message)
  })

  it('un refus se note même sur des chiffres qui se contredisent', () => {
    const verification = {constats: [constat('Nancy', 'bloquante')]} as never
    expect(noterReponse(suivi({verification}), {...saisie, reponse: 'refus', remarque: 'faux'}).reponse).toBe(
      'refus',
    )
  })

  it('garde les chiffres montrés, sans le compte des structures', () => {
    expect(avecReponse().figures).toMatchObject({accueils: 10, 'accueils|sexe=femmes': 6, emplois: null})
    expect(avecReponse().figures).not.toHaveProperty('structures')
  })
})

function ecrireAu(personnes: readonly Personne[], date: string) {
  const destinataire = {structure: 'Nancy', nom: 'Nancy', courriel: 's@exemple.fr'}
  return composerEnvoi(suivi(), destinataire, {personnes, date, avant: '2009-02-15', signature: ['AML']})
}

describe('la feuille à signer', () => {
  const emetteur = {
    association: 'AML',
    region: 'Lorraine',
    charte: CHARTE,
    date: '2009-02-01',
    avant: '2009-02-15',
    exemple: false,
  }
  const texteDe = (f: FaitsDeValidation) =>
    JSON.stringify(composerFeuille(f, 'Nancy', emetteur)).replaceAll('\u00A0', ' ')

  it('montre les chiffres, leurs parts et une colonne à corriger', () => {
    const texte = texteDe(suivi())
    expect(texte).toContain('"cellules":["accueils","non renseigné","10","",""]')
    expect(texte).toContain('– dont femmes')
    expect(texte).toContain('avant le 15 février 2009')
    expect(texte).not.toContain('à regarder')
  })

  it('pose les questions encore ouvertes', () => {
    expect(
      texteDe(suivi({verification: {constats: [constat('Nancy', 'avertissement')]} as never})),
    ).toContain('femmes > total')
  })

  it('part au directeur en fonction, sinon à la structure', () => {
    const personne = {
      structure: 'Nancy',
      fonction: 'Directrice',
      civilite: 'Mme',
      prenom: 'Anne',
      nom: 'EXEMPLE',
      courriel: 'd@exemple.fr',
      depuis: null,
      jusqua: '2008-12-31',
    } as unknown as Personne
    expect(ecrireAu([personne], '2008-06-01')).toMatchObject({
      a: ['d@exemple.fr'],
      directeur: 'Mme Anne EXEMPLE',
    })
    expect(ecrireAu([personne], '2009-02-01')).toMatchObject({a: ['s@exemple.fr'], directeur: null})
  })
})
