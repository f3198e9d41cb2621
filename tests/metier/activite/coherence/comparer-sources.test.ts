import {describe, expect, it} from 'vitest'
import {comparerLesSources} from '../../../../src/metier/activite/index.js'
import type {Exercice} from '../../../../src/shared/periode.js'
import {douzeMois, faits, valeurs} from './exemple.js'

const comparer = (texte: string, structure?: string) =>
  comparerLesSources(faits({valeurs: valeurs(texte)}), {annee: 2008 as Exercice, structure})

describe('les écarts entre sources', () => {
  it('donnent les deux valeurs, leurs cellules et celle qui est utilisée', () => {
    const {ecarts, comparaisons} = comparer(`nancy civis 2008-03 40 @enquete
      nancy civis 2008-03 42
      nancy civis 2008-04 50
      nancy civis 2008-04 50 @enquete
      nancy civis 2008-05 9 @enquete`)
    expect(comparaisons).toBe(2)
    expect(ecarts).toMatchObject([
      {
        nom: 'Mission Locale du Grand Nancy',
        libelle: 'Jeunes entrés en CIVIS, mars 2008',
        ecart: 2,
        retenue: 'parcours',
        valeurs: [
          {source: 'parcours', valeur: 42, retenue: true, cellules: [{cellule: 'B3'}]},
          {source: 'enquete', valeur: 40, retenue: false, cellules: [{fichier: 'nancy-enquete.xlsx'}]},
        ],
      },
    ])
  })

  it('comparent une année donnée aux mois de l’autre source, et l’année l’emporte', () => {
    const {ecarts} = comparer(`${douzeMois(2008, () => 10, 'nancy civis')}\n nancy civis 2008 125 @enquete`)
    expect(ecarts).toMatchObject([{periode: '2008', retenue: 'enquete', ecart: 5}])
  })

  it('ne redisent pas à l’année ce que les mois expliquent', () => {
    const {ecarts} = comparer(`${douzeMois(2008, () => 10, 'nancy civis')}\n nancy civis 2008 120
      ${douzeMois(2008, (m) => (m === 2 ? 13 : 10), 'nancy civis', '@enquete')}\n nancy civis 2008 123 @enquete`)
    expect(ecarts.map((e) => e.periode)).toEqual(['2008-02'])
  })

  it('reconnaissent l’alternance sous ses deux noms', () => {
    const {ecarts} = comparer(
      'nancy entrees_alternance 2008 12 \n nancy entrees_emploi 2008 type_emploi=alternance 14 @enquete',
    )
    expect(ecarts).toMatchObject([{indicateur: 'entrees_emploi', ecart: 2}])
  })

  it('ne comparent pas ce qu’une source ne donne pas', () => {
    expect(comparer('nancy civis 2008 12 \n nancy civis 2008 non_renseigne @enquete')).toMatchObject({
      comparaisons: 0,
      ecarts: [],
      sources: [
        {source: 'parcours', valeurs: 1},
        {source: 'enquete', valeurs: 0},
      ],
    })
  })

  it('rangent les sources déclarées dans leur ordre, les autres ensuite', () => {
    const {sources, ecarts} = comparer(
      'nancy civis 2008 1 @zzz \n nancy civis 2008 2 @enquete \n nancy civis 2008 3 @autre',
    )
    expect(sources.map((s) => s.source)).toEqual(['enquete', 'autre', 'zzz'])
    expect(ecarts).toMatchObject([{retenue: 'enquete', ecart: 2}])
  })

  it('se limitent à une structure', () => {
    const texte =
      'nancy civis 2008 1 \n nancy civis 2008 2 @enquete \n metz civis 2008 1 \n metz civis 2008 2 @enquete'
    expect(comparer(texte).ecarts.map((e) => e.structure)).toEqual(['nancy', 'metz'])
    expect(comparer(texte, 'metz').ecarts.map((e) => e.structure)).toEqual(['metz'])
  })
})
