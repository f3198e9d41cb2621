import {describe, expect, it} from 'vitest'
import {presenterChiffre, presenterChiffres} from '../../../src/metier/chiffres/index.js'
import {calculer, calculerUn, chiffre, moyen, objectif, referentiel, tableau} from './exemple.js'

const insecable = (texte: string) => texte.replaceAll('~', '\u00A0').replaceAll('_', '\u202F')

describe('la présentation d’un chiffre', () => {
  it.each([
    [8499, 8876, '95,75~%', "95,75~% de l'objectif (8_876)"],
    [4156, 4547, '91,40~%', "91,40~% de l'objectif (4_547)"],
    [4343, 4329, '100,32~%', "100,32~% de l'objectif (4_329)"],
  ])('%i pour un objectif de %i : taux à deux décimales', (valeur, vise, taux, realisation) => {
    const chiffres = calculer({
      valeurs: tableau(`Nancy accueils 2008 ${valeur}`),
      objectifs: [objectif('REGION', 'accueils', vise)],
    })
    const presente = presenterChiffre(chiffre(chiffres, 'accueils'), referentiel)
    expect(presente.taux).toBe(insecable(taux))
    expect(presente.realisation).toBe(insecable(realisation))
  })

  it('à la fin d’un mois, l’écart est celui des nombres imprimés', () => {
    // 4 329 a year is 2 164,5 for six months, printed 2 165: the reader subtracts what is read.
    const chiffres = calculer(
      {
        valeurs: tableau('Nancy accueils 2008-01/2008-06 2255'),
        objectifs: [objectif('REGION', 'accueils', 4329)],
      },
      {aFin: 6},
    )
    expect(presenterChiffre(chiffre(chiffres, 'accueils'), referentiel)).toMatchObject({
      objectif: insecable('2_165'),
      taux: insecable('104,18~%'),
      ecart: insecable('+~90'),
      bilan: 'objectif atteint : 90 de plus',
    })
  })

  it.each([
    [14031, 13312, '+~5,4~%', 'hausse'],
    [8339, 7282, '+~14,5~%', 'hausse'],
    [95, 100, '\u2212~5,0~%', 'baisse'],
    [100000, 99999, '0,0~%', 'stable'],
  ])('%i après %i : évolution signée à une décimale', (valeur, avant, evolution, sens) => {
    const lu = calculerUn('accueils', `Nancy accueils 2008 ${valeur}\nNancy accueils 2007 ${avant}`)
    expect(presenterChiffre(lu, referentiel)).toMatchObject({evolution: insecable(evolution), sens})
  })

  it('dit les parts en mots, sans décimale', () => {
    const texte = 'Nancy accueils 2008 1000\nNancy accueils 2008 sexe=femmes 516'
    expect(presenterChiffre(calculerUn('accueils', texte), referentiel)).toMatchObject({
      valeur: insecable('1_000'),
      details: [insecable('dont 52~% de jeunes femmes')],
      repondantes: '1 / 3',
    })
    const emplois = calculerUn('emplois', 'Nancy emplois 2008 100\nNancy emplois 2008 contrat=alternance 10')
    expect(presenterChiffre(emplois, referentiel).details).toEqual([insecable('dont 10~% en alternance')])
  })

  it('détaille une ventilation montrée entière, non réparti compris', () => {
    const texte = 'Nancy parrains 2008 10\nNancy parrains 2008 sexe=femmes 6'
    expect(presenterChiffre(calculerUn('parrains', texte), referentiel).details).toEqual([
      insecable('Sexe : femmes 60~% ; hommes non renseigné ; non réparti 40~%'),
    ])
  })

  it('écrit les points d’un taux, les euros d’un montant, la décimale utile d’un ETP', () => {
    const valeurs = tableau(`
      Nancy emplois 2008 30
      Nancy accueils 2008 100
      Nancy emplois 2007 25
      Nancy accueils 2007 100
      Nancy aides 2008 123456`)
    const chiffres = calculer({valeurs, moyens: [moyen('Nancy', 10.5), moyen('Toul', 9.5)]})
    const presenter = (code: string) => presenterChiffre(chiffre(chiffres, code), referentiel)
    expect(presenter('taux_emploi')).toMatchObject({
      valeur: insecable('30,0~%'),
      evolution: insecable('+~5,0~pt'),
    })
    expect(presenter('aides').valeur).toBe(insecable('1_234,56~€'))
    expect(presenter('etp').valeur).toBe('20')
  })

  it('dit « non renseigné », jamais 0 ni une case vide', () => {
    const [structures, ...autres] = presenterChiffres(calculer({}), referentiel)
    expect(structures?.valeur).toBe('3')
    const recus = autres.filter((c) => !['missions_locales', 'paio'].includes(c.code))
    expect(new Set(recus.map((c) => c.valeur))).toEqual(new Set(['non renseigné']))
    expect(JSON.stringify(autres)).not.toMatch(/NaN|undefined|Infinity/)
  })
})
