import {describe, expect, it} from 'vitest'
import {
  composerClasseurDeChiffres,
  composerTableDeChiffres,
  type DemandeDeChiffres,
} from '../../../src/metier/chiffres/index.js'
import {calculer, objectif, referentiel, tableau} from './exemple.js'

const valeurs = tableau(`
  Nancy accueils 2007 100
  Nancy accueils 2008 95
  Nancy accueils 2008 sexe=femmes 50
  Toul accueils 2007 10
  Toul accueils 2008 12
  Nancy emplois 2008 19
  Nancy aides 2008 123456`)
const objectifs = [objectif('REGION', 'accueils', 100)]

function classeur(demande: Partial<DemandeDeChiffres> = {}) {
  const chiffres = calculer({valeurs, objectifs}, demande)
  return composerClasseurDeChiffres({
    chiffres,
    referentiel,
    association: 'Association régionale',
    sources: ['parcours'],
    date: '2009-02-28',
  })
}

const table = (demande = {}) => composerTableDeChiffres(calculer({valeurs, objectifs}, demande), referentiel)

describe('le tableau pour un autre programme', () => {
  it('a une ligne par chiffre et par part, les nombres restant des nombres, les négatifs aussi', () => {
    const [titres, ...lignes] = table({par: 'structure'})
    const nancy = lignes.find((l) => l[1] === 'Nancy' && l[2] === 'accueils' && l[5] === 'Ensemble')
    expect(titres?.slice(6, 9)).toEqual(['2008', '2007', 'Évolution (%, ou points pour un taux)'])
    expect(nancy?.slice(6, 9)).toEqual([95, 100, -5])
    expect(lignes.find((l) => l[1] === 'Nancy' && l[5] === 'sexe : Femmes')?.[13]).toBe(53)
    expect(new Set(lignes.map((l) => l.length))).toEqual(new Set([titres?.length]))
  })

  it('écrit les montants en euros, les taux en pourcentages', () => {
    const lignes = table()
    const de = (code: string) => lignes.find((l) => l[2] === code)?.[6]
    expect([de('aides'), de('taux_emploi')]).toEqual([1234.56, 20])
    expect(lignes.find((l) => l[2] === 'accueils')?.slice(9, 13)).toEqual([100, 107, 7, 'atteint'])
  })
})

describe('le classeur', () => {
  it('par structure : chaque titre tient sur une ligne au-dessus de ses colonnes', () => {
    const libelle = 'Entrées en emploi et emploi/formation de tous les jeunes suivis'
    const indicateurs = referentiel.indicateurs.map((i) => (i.code === 'emplois' ? {...i, libelle} : i))
    const long = {...referentiel, indicateurs}
    const chiffres = calculer({valeurs, objectifs, referentiel: long}, {par: 'structure'})
    const {feuilles} = composerClasseurDeChiffres({
      chiffres,
      referentiel: long,
      association: 'Association régionale',
      sources: ['parcours'],
      date: '2009-02-28',
    })
    const feuille = feuilles.find((f) => f.lignes[3]?.some((c) => c?.valeur === libelle))
    const rang = feuille?.lignes[3]?.findIndex((c) => c?.valeur === libelle) ?? -1
    const [annee = 0, evolution = 0] = feuille?.largeurs?.slice(rang, rang + 2) ?? []
    expect(annee + evolution).toBeGreaterThan(libelle.length)
  })

  it('du réseau : une feuille par thème, puis « Sources et définitions », en-têtes figés', () => {
    const {feuilles, date} = classeur()
    expect(date).toBe('2009-02-28')
    expect(feuilles.map((f) => f.nom)).toEqual(['Chiffres-clés', 'Sources et définitions'])
    expect(feuilles.every((f) => f.figer && f.figer.lignes > 0)).toBe(true)
    const accueils = feuilles[0]?.lignes.find((l) => l[0]?.valeur === 'accueils')
    expect(accueils?.map((c) => [c?.valeur, c?.format])).toMatchObject([
      ['accueils', 'texte'],
      [107, 'entier'],
      [110, 'entier'],
      [107 / 110 - 1, 'evolution'],
      [null, undefined],
      [100, 'entier'],
      [1.07, 'taux'],
      [7, 'entier'],
      ['atteint', 'texte'],
      [2, 'entier'],
      [3, 'entier'],
    ])
  })

  it('par groupe : les groupes en lignes, le réseau à la fin, les mentions sur les cellules', () => {
    const {feuilles} = classeur({par: 'structure'})
    const [feuille] = feuilles
    expect(feuille?.lignes.slice(5).map((l) => l[0]?.valeur)).toEqual(['Nancy', 'Toul', 'Bar', 'Réseau'])
    const titres = feuille?.lignes[3]?.map((c) => c?.valeur) ?? []
    const colonne = titres.indexOf('accueils')
    expect(feuille?.lignes.slice(5).map((l) => l[colonne]?.valeur)).toEqual([95, 12, 'non renseigné', 107])
    expect(feuille?.lignes.at(-1)?.[colonne]?.commentaire).toContain('sans valeur : Bar')
  })

  it('n’a jamais de case vide pour une valeur qui manque', () => {
    const lignes = classeur().feuilles[0]?.lignes.slice(4) ?? []
    expect(lignes.every((l) => l[1]?.valeur !== null && l[1]?.valeur !== '')).toBe(true)
  })
})
