import {describe, expect, it} from 'vitest'
import type {FaitsVerification} from '../../../../src/metier/activite/index.js'
import {constatsDe, douzeMois, moyen, resumer, valeurs, verifier} from './exemple.js'

const annees = (code: string, nombres: Readonly<Record<number, number>>) =>
  Object.entries(nombres)
    .map(([annee, nombre]) => `nancy ${code} ${annee} ${nombre}`)
    .join('\n')

/** The first three months of 2008, all equal. */
const mars = (n: number) => [1, 2, 3].map((m) => `nancy entrees_formation 2008-0${m} ${n}`).join('\n')
const serie = (mois: (m: number) => number) => douzeMois(2008, mois, 'nancy entrees_emploi')

describe('une valeur face à son passé', () => {
  it('sort de l’intervalle attendu d’après l’année précédente', () => {
    const [constat, ...autres] = constatsDe(annees('jeunes_en_contact', {2007: 1000, 2008: 1700}))
    expect(autres).toEqual([])
    expect(constat).toMatchObject({
      gravite: 'avertissement',
      code: 'ACT-043',
      message: 'Jeunes en contact, 2008 : 1\u202F700, attendu de 667 à 1\u202F500 (1\u202F000 en 2007).',
      intervalle: {bas: 667, haut: 1500},
      precedents: [{periode: '2007', valeur: 1000, cellules: [{cellule: 'B2'}]}],
      cellule: 'B3',
    })
  })

  it.each([
    ['une hausse de moitié', {2007: 1000, 2008: 1500}],
    ['un petit nombre qui double', {2007: 12, 2008: 25}],
    ['une première année', {2008: 5000}],
    ['une année trop ancienne', {2001: 10, 2008: 5000}],
    [
      'un retour à la normale après une année folle',
      {2004: 1000, 2005: 1050, 2006: 980, 2007: 4000, 2008: 1020},
    ],
    ['une série qui monte chaque année', {2004: 100, 2005: 140, 2006: 196, 2007: 274, 2008: 384}],
  ])('n’étonne pas : %s', (_cas, nombres) => {
    expect(constatsDe(annees('jeunes_en_contact', nombres))).toEqual([])
  })

  it('est jugée sur la médiane dès que trois années sont connues', () => {
    const suite = {2005: 1000, 2006: 1010, 2007: 4000, 2008: 3900}
    const [constat] = constatsDe(annees('jeunes_en_contact', suite))
    expect(constat).toMatchObject({regle: 'evolution', intervalle: {haut: 1515}})
    expect(constat?.precedents.map((p) => p.periode)).toEqual(['2007', '2006', '2005'])
  })

  it('l’est aussi quand elle vient d’un nombre trop petit pour un rapport', () => {
    expect(resumer(constatsDe(annees('parrains', {2007: 4, 2008: 300})))).toEqual(['evolution nancy 2008'])
  })

  it('l’est dans l’annuaire', () => {
    const moyens = [moyen('salaries', 40, 'nancy', 2007), moyen('salaries', 400)]
    expect(resumer(constatsDe('', {moyens}))).toEqual(['evolution nancy 2008'])
  })

  it('l’est en cours d’année, sur les mêmes mois', () => {
    const avant = douzeMois(2007, () => 40, 'nancy entrees_formation')
    expect(constatsDe(`${avant}\n${mars(50)}`)).toEqual([])
    const [constat] = constatsDe(`${avant}\n${mars(70)}`)
    expect(constat?.message).toBe(
      'Entrées en formation, janvier à mars 2008 : 210, attendu de 80 à 180 (120 en janvier à mars 2007).',
    )
  })
})

describe('un mois face aux autres', () => {
  it('étonne quand il vaut zéro au milieu', () => {
    const [constat, ...autres] = constatsDe(serie((m) => (m === 6 ? 0 : 40 + m)))
    expect(autres).toEqual([])
    expect(constat).toMatchObject({code: 'ACT-044', regle: 'mois_nul', periode: '2008-06', valeur: '0'})
    expect(constat?.message).toContain('(45 en mai 2008 et 47 en juillet 2008)')
  })

  it.each([
    ['zéro en janvier : l’activité commence', (m: number) => (m === 1 ? 0 : 40)],
    ['zéro en décembre', (m: number) => (m === 12 ? 0 : 40)],
    ['un mois d’août creux', (m: number) => (m === 8 ? 15 : 40)],
    ['une petite série à trous', (m: number) => m % 3],
  ])('n’étonne pas : %s', (_cas, mois) => {
    expect(constatsDe(serie(mois))).toEqual([])
  })

  it('étonne quand il a un chiffre de trop, et l’année n’est pas dite une seconde fois', () => {
    const avant = douzeMois(2007, () => 42, 'nancy entrees_emploi')
    const texte = `${avant}\n${serie((m) => (m === 4 ? 430 : 43))}`
    expect(resumer(constatsDe(texte))).toEqual(['mois_atypique nancy 2008-04'])
  })
})

describe('une confirmation', () => {
  const texte = annees('jeunes_en_contact', {2007: 1000, 2008: 1700})
  const confirmation = {
    cle: 'evolution:nancy:2008:jeunes_en_contact',
    annee: 2008,
    valeurs: '1\u202F700',
    motif: 'antenne ouverte en mars',
    le: '2009-02-01T10:00:00.000Z',
  }
  const avec = (suite: Partial<typeof confirmation>): Partial<FaitsVerification> => ({
    valeurs: valeurs(texte),
    confirmations: [{...confirmation, ...suite}],
  })

  it('garde le constat, et ne le compte plus', () => {
    expect(verifier(avec({}))).toMatchObject({
      avertissements: 0,
      confirmes: 1,
      constats: [{confirmation: {motif: 'antenne ouverte en mars'}}],
    })
  })

  it('ne vaut plus quand la valeur a changé, ni quand elle a été retirée', () => {
    expect(verifier(avec({valeurs: '1\u202F800'}))).toMatchObject({avertissements: 1, confirmes: 0})
    expect(verifier(avec({motif: ''}))).toMatchObject({avertissements: 1, confirmes: 0})
  })

  it('n’excuse pas une anomalie bloquante', () => {
    const negatif = valeurs('nancy civis 2008 -4')
    const cle = 'jamais_negatif:nancy:2008:civis'
    const [constat] = verifier({valeurs: negatif}).constats
    expect(constat?.cle).toBe(cle)
    const confirmations = [{...confirmation, cle, valeurs: constat?.valeurs ?? ''}]
    expect(verifier({valeurs: negatif, confirmations})).toMatchObject({bloquantes: 1, confirmes: 0})
  })
})
