import {describe, expect, it} from 'vitest'
import type {Chiffre} from '../../../src/metier/chiffres/index.js'
import {calculer, calculerUn, chiffre, mois, objectif, tableau} from './exemple.js'

const DEUX_ANS = `
  ${mois('Nancy accueils', 2007, [1, 12], 10)}
  ${mois('Nancy accueils', 2008, [1, 12], 12)}
  ${mois('Toul accueils', 2007, [1, 12], 5)}
  ${mois('Toul accueils', 2008, [1, 12], 5)}`

function groupe(code: string, par: string, valeurs: string, suite = {}): Chiffre {
  const trouve = calculer({valeurs: tableau(valeurs)}, {par, ...suite}).par?.find((g) => g.code === code)
  return chiffre(trouve ?? {chiffres: []}, 'accueils')
}

const aFinJuin = (code: string, texte: string, suite = {}) =>
  chiffre(calculer({valeurs: tableau(texte), ...suite}, {aFin: 6}), code)

describe('à la fin d’un mois', () => {
  it('un flux se cumule depuis janvier, et se compare aux mêmes mois de l’année d’avant', () => {
    const accueils = aFinJuin('accueils', DEUX_ANS)
    expect(accueils).toMatchObject({valeur: 102, precedent: 90, repondantes: 2})
    expect(accueils.evolution).toBeCloseTo(102 / 90 - 1)
  })

  it('un cumul donné pour ces mois l’emporte sur leur somme, un cumul d’autres mois ne sert à rien', () => {
    expect(aFinJuin('accueils', `${DEUX_ANS}\nNancy accueils 2008-01/2008-06 70`).valeur).toBe(100)
    expect(aFinJuin('accueils', 'Nancy accueils 2008-01/2008-05 70').valeur).toBeNull()
  })

  it('l’année entière ne donne pas ses six premiers mois', () => {
    const accueils = aFinJuin('accueils', 'Nancy accueils 2008 144')
    expect(accueils.valeur).toBeNull()
    expect(accueils.mentions).toContain(
      "valeur de la période non fournie, d'autres périodes l'étant : 1 structure",
    )
  })

  it('dit les mois qui manquent sur les six', () => {
    const accueils = aFinJuin('accueils', mois('Nancy accueils', 2008, [1, 5], 2))
    expect(accueils).toMatchObject({valeur: 10, repondantes: 0})
    expect(accueils.mentions).toContain('5 mois sur 6 (Nancy)')
  })

  it('un stock prend sa dernière valeur connue de ces mois', () => {
    const parrains = aFinJuin('parrains', 'Nancy parrains 2008-04 8\nNancy parrains 2008-09 11')
    expect(parrains.valeur).toBe(8)
    expect(parrains.mentions).toContain('au 30\u00A0avril 2008')
  })

  it('un nombre de jeunes distincts demande son propre cumul', () => {
    expect(aFinJuin('contacts', mois('Nancy contacts', 2008, [1, 6], 9)).valeur).toBeNull()
    expect(aFinJuin('contacts', 'Nancy contacts 2008-01/2008-06 40').valeur).toBe(40)
  })

  it('l’objectif d’un flux est ramené aux mois écoulés, et c’est dit', () => {
    const accueils = aFinJuin('accueils', DEUX_ANS, {objectifs: [objectif('REGION', 'accueils', 200)]})
    expect(accueils).toMatchObject({objectif: 100, ecart_objectif: 2, etat_realisation: 'atteint'})
    expect(accueils.mentions).toContain("objectif de l'année ramené à 6 mois sur 12")
  })

  it('l’objectif d’un stock reste celui de l’année, et c’est dit', () => {
    const objectifs = [objectif('REGION', 'parrains', 10)]
    const parrains = aFinJuin('parrains', 'Nancy parrains 2008-06 8', {objectifs})
    expect(parrains.objectif).toBe(10)
    expect(parrains.mentions).toContain("objectif de l'année entière, qui ne se ramène pas à des mois")
  })
})

describe('par mois et par trimestre', () => {
  it('chaque mois se compare au même mois de l’année d’avant', () => {
    const mars = groupe('2008-03', 'mois', DEUX_ANS)
    expect(mars).toMatchObject({valeur: 17, precedent: 15, repondantes: 2, objectif: null})
  })

  it('les mois font l’année, les trimestres aussi', () => {
    for (const par of ['mois', 'trimestre']) {
      const {par: groupes = [], chiffres} = calculer({valeurs: tableau(DEUX_ANS)}, {par})
      const somme = groupes.reduce((s, g) => s + (chiffre(g, 'accueils').valeur ?? 0), 0)
      expect(somme).toBe(chiffre({chiffres}, 'accueils').valeur)
    }
  })

  it('un trimestre donné vaut pour lui-même, et pas pour ses mois', () => {
    const texte = 'Nancy accueils 2008-T1 30'
    expect(groupe('2008-T1', 'trimestre', texte).valeur).toBe(30)
    expect(groupe('2008-02', 'mois', texte).valeur).toBeNull()
  })

  it('s’arrête à la fin du mois demandé', () => {
    const {par} = calculer({valeurs: tableau(DEUX_ANS)}, {par: 'mois', aFin: 2})
    expect(par?.map((g) => [g.code, g.libelle])).toEqual([
      ['2008-01', 'janvier 2008'],
      ['2008-02', 'février 2008'],
    ])
  })
})

it('une année entière est lue comme avant : les douze mois', () => {
  expect(calculerUn('accueils', DEUX_ANS)).toMatchObject({valeur: 204, precedent: 180})
})
