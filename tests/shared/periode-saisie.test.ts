import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {lireIntitule} from '../../src/metier/activite/intitules/index.js'
import {type Exercice, lirePeriode} from '../../src/shared/periode.js'
import {composerPeriode, trouverTemps} from '../../src/shared/periode-saisie.js'
import {contexteLorrain} from '../support/reseau.js'

const {vocabulaire} = contexteLorrain()

/** A label of a table read as time: a period, or the total of periods. */
const lire = (texte: string) => {
  const {temps, dateSeule, ensemble} = lireIntitule(vocabulaire, texte)
  if (ensemble) return 'total'
  return temps && dateSeule ? composerPeriode([temps], 2008 as Exercice) : undefined
}

describe('en-têtes de temps', () => {
  it.each([
    ['Janvier', '2008-01'],
    ['Janv.', '2008-01'],
    ['févr. 2008', '2008-02'],
    ['Mars', '2008-03'],
    ['août', '2008-08'],
    ['DÉC', '2008-12'],
    ['janv-08', '2008-01'],
    ['2008-03-01', '2008-03'],
    ['2008', '2008'],
    ['Année 2007', '2007'],
    ['1er trimestre', '2008-T1'],
    ['T3', '2008-T3'],
    ['Cumul à fin juin', '2008-01/2008-06'],
    ['Cumul fin décembre 2008', '2008'],
    ['fin juin', '2008-01/2008-06'],
    ['au 30 juin 2008', '2008-01/2008-06'],
    ['Cumul au 30/06/2008', '2008-01/2008-06'],
    ['janvier-juin 2007', '2007-01/2007-06'],
    ['du 1er janvier au 31 décembre 2008', '2008'],
    ['1er semestre 2008', '2008-01/2008-06'],
    ['S2', '2008-07/2008-12'],
    ['2e trim. 2008', '2008-T2'],
    ['2008-T1', '2008-T1'],
    ['2008-01/2008-06', '2008-01/2008-06'],
    ['01/03/2008', '2008-03'],
    ['03/2008', '2008-03'],
    ['N-1', '2007'],
    ['janv-85', '1985-01'],
    ['du 01/01 au 30/06/2008', '2008-01/2008-06'],
    ['2e semestre 2008', '2008-07/2008-12'],
    ['S1 2007', '2007-01/2007-06'],
    ['Trimestre 2', '2008-T2'],
    ['4T 2007', '2007-T4'],
    ['Année entière', '2008'],
    ['mars à mars 2008', '2008-03'],
    ['mars à juin', '2008-03/2008-06'],
    ['Cumul', 'total'],
    ['Total', 'total'],
    ['Total 2008', 'total'],
  ])('« %s » : %s', (texte, attendu) => {
    expect(lire(texte)).toBe(attendu)
  })

  it.each(['Indicateur', 'Mission locale', 'Objectif 2008', 'Évolution', ''])(
    '« %s » ne parle pas de temps',
    (texte) => {
      expect(lire(texte)).toBeUndefined()
    },
  )
})

describe('le temps dans un libellé', () => {
  it.each([
    ['CIVIS à fin juin 2008', '2008-01/2008-06', 'civis'],
    ['JEUNES ENTRÉS\nen CIVIS\nà fin juin 2006', '2006-01/2006-06', 'jeunes entres en civis'],
    ['Premiers accueils 2007', '2007', 'premiers accueils'],
    ['Parrains au 31/12/2008', '2008', 'parrains'],
    ['Jeunes en contact dans l’année 2008', '2008', 'jeunes en contact'],
    ['Total 2008', '2008', 'total'],
    ['2008 – Janvier', '2008-01', '–'],
    ['Parrains, année 2007, mars', '2007-03', 'parrains,  ,'],
    ['CIVIS en 2007.', '2007', 'civis en  .'],
    ['Accueils 2007-T2', '2007-T2', 'accueils'],
  ])('« %s » : %s, reste « %s »', (texte, periode, reste) => {
    const temps = trouverTemps(texte)
    expect(temps && composerPeriode([temps.periode], 2008 as Exercice)).toBe(periode)
    expect(temps?.reste).toBe(reste)
  })

  it.each([
    '16-25 ans',
    'De 18 à 21 ans',
    'Mission locale',
    '2007-2008',
    'Mr Martin',
    '1 234',
    '2007,5',
    '2007.5',
  ])('« %s » n’en contient pas', (texte) => {
    expect(trouverTemps(texte)).toBeUndefined()
  })

  it('une date du calendrier n’est pas un mois', () => {
    expect(trouverTemps('Réunion du 12 mars 2008')?.periode).toEqual({annee: 2008})
  })

  it.each([
    ['Janvier', 0],
    ['Année', 0],
    ['S1 2007', 1],
    ['CIVIS 2007', 1],
    ['Évolution 2007 2008', 2],
  ])('« %s » écrit %i année(s)', (texte, annees) => {
    expect(trouverTemps(texte)?.annees).toBe(annees)
  })

  it('ne connaît que deux semestres', () => {
    expect(trouverTemps('3e semestre')).toBeUndefined()
    expect(trouverTemps('les s1')).toBeUndefined()
    expect(trouverTemps('s1 bis')).toBeUndefined()
  })

  it('compose l’année d’une ligne et le mois d’une colonne', () => {
    const annee = trouverTemps('2007')?.periode
    const mois = trouverTemps('Mars')?.periode
    expect(annee && mois && composerPeriode([annee, mois], 2008 as Exercice)).toBe('2007-03')
    expect(annee && mois && composerPeriode([mois, annee], 2008 as Exercice)).toBe('2007-03')
  })

  it('ne lève jamais', () => {
    fc.assert(
      fc.property(fc.string(), (texte) => {
        expect(typeof trouverTemps(texte)).toMatch(/object|undefined/)
      }),
    )
  })
})

describe('périodes du contrat', () => {
  it.each(['2008', '2008-T1', '2008-01', '2008-01/2008-06'])('%s est une période', (p) =>
    expect(lirePeriode(p)).toBe(p),
  )
  it.each(['1900', '2008-13', '2008-T5', '2008-06/2008-01', '2008-01/2009-06', ''])(
    '%s n’en est pas une',
    (p) => {
      expect(lirePeriode(p)).toBeUndefined()
    },
  )
})
