import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {
  indicateursDesChiffresCles,
  OPTIONS_PAR_DEFAUT,
  presenterChiffre,
} from '../../../src/metier/chiffres/index.js'
import type {CodeStructure} from '../../../src/metier/structures/index.js'
import {calculer, calculerUn, chiffre, objectif, referentiel, tableau} from './exemple.js'

const insecable = (texte: string) => texte.replaceAll('~', '\u00A0')

describe('une évolution partie de trop peu', () => {
  const options = {baseDEvolution: 20}

  it('s’imprime « n.s. », et reste en clair pour un autre programme', () => {
    const texte = 'Nancy accueils 2007 8\nNancy accueils 2008 16'
    const accueils = calculerUn('accueils', texte, {options})
    expect(accueils).toMatchObject({evolution: 1, evolution_significative: false})
    expect(accueils.mentions).toContain('évolution non significative (n.s.), de moins de 20 en 2007')
    expect(presenterChiffre(accueils, referentiel)).toMatchObject({evolution: 'n.s.', sens: null})
  })

  it.each([
    ['la base déclarée est atteinte', 'Nancy accueils 2007 20\nNancy accueils 2008 40', options],
    ['le réseau les veut toutes', 'Nancy accueils 2007 1\nNancy accueils 2008 3', {baseDEvolution: 0}],
    ['rien n’est déclaré, à partir de 20', 'Nancy accueils 2007 20\nNancy accueils 2008 40', {}],
  ])('s’imprime quand %s', (_cas, texte, declarees) => {
    expect(calculerUn('accueils', texte, {options: declarees}).evolution_significative).toBe(true)
  })

  it('pour un taux, la base est le dénominateur', () => {
    const texte = `Nancy emplois 2007 5
      Nancy accueils 2007 19
      Nancy emplois 2008 6
      Nancy accueils 2008 50`
    expect(calculerUn('taux_emploi', texte, {options}).evolution_significative).toBe(false)
  })
})

describe('l’objectif, en mots', () => {
  it.each([
    [100, 'atteint', 'objectif atteint : à l’unité près'],
    [114, 'atteint', 'objectif atteint : 14 de plus'],
    [91, 'proche', 'objectif proche : il manque 9'],
    [89, 'en_retard', 'objectif en retard : il manque 11'],
  ])('%i pour 100 : %s', (valeur, etat, bilan) => {
    const objectifs = [objectif('REGION', 'accueils', 100)]
    const accueils = calculerUn('accueils', `Nancy accueils 2008 ${valeur}`, {objectifs})
    expect(accueils).toMatchObject({etat_realisation: etat, ecart_objectif: valeur - 100})
    expect(presenterChiffre(accueils, referentiel).bilan).toBe(bilan)
  })

  it('suit les seuils que le réseau a déclarés', () => {
    const options = {seuils: {atteint: 0.85, proche: 0.5}}
    const objectifs = [objectif('REGION', 'accueils', 100)]
    expect(calculerUn('accueils', 'Nancy accueils 2008 89', {objectifs, options}).etat_realisation).toBe(
      'atteint',
    )
    expect(OPTIONS_PAR_DEFAUT.seuils).toEqual({atteint: 1, proche: 0.9})
  })
})

describe('les pourcentages imprimés', () => {
  const tiers = `Nancy parrains 2008 3
    Nancy parrains 2008 sexe=femmes 1
    Nancy parrains 2008 sexe=hommes 1`
  const imprimes = (partsACent: boolean) =>
    calculerUn('parrains', tiers, {options: {partsACent}}).parts.map((p) => p.pour_cent)

  it('s’arrondissent chacun de leur côté', () => {
    expect(imprimes(false)).toEqual([33, 33, 33])
  })

  it('font 100 quand le réseau le demande, au plus fort reste', () => {
    expect(imprimes(true)).toEqual([34, 33, 33])
    const options = {partsACent: true}
    expect(presenterChiffre(calculerUn('parrains', tiers, {options}), referentiel).details).toEqual([
      insecable('Sexe : femmes 34~% ; hommes 33~% ; non réparti 33~%'),
    ])
  })

  it('font toujours 100, à moins d’un point de leur valeur', () => {
    fc.assert(
      fc.property(fc.nat(5000), fc.nat(5000), fc.nat(5000), (femmes, hommes, reste) => {
        fc.pre(femmes + hommes + reste > 0)
        const texte = `Nancy parrains 2008 ${femmes + hommes + reste}
          Nancy parrains 2008 sexe=femmes ${femmes}
          Nancy parrains 2008 sexe=hommes ${hommes}`
        const {parts} = calculerUn('parrains', texte, {options: {partsACent: true}})
        expect(parts.reduce((s, p) => s + (p.pour_cent ?? 0), 0)).toBe(100)
        for (const p of parts) expect(Math.abs((p.pour_cent ?? 0) - (p.part ?? 0) * 100)).toBeLessThan(1)
      }),
    )
  })
})

describe('par regroupement de l’annuaire', () => {
  const regroupements = [
    {groupe: 'Bassin', valeur: 'Sud', structure: 'Nancy' as CodeStructure},
    {groupe: 'Bassin', valeur: 'Sud', structure: 'Toul' as CodeStructure},
  ]
  const valeurs = tableau('Nancy accueils 2008 10\nToul accueils 2008 5\nBar accueils 2008 3')

  it('réunit ses structures, et nomme celles qui n’y sont pas', () => {
    const {par} = calculer({valeurs, regroupements}, {par: 'bassin'})
    expect(par?.map((g) => [g.libelle, chiffre(g, 'accueils').valeur])).toEqual([
      ['Sud', 15],
      ['Sans Bassin', 3],
    ])
  })

  it('n’est proposé que s’il existe', () => {
    expect(() => calculer({valeurs}, {par: 'bassin'})).toThrow(/« bassin » n'existe pas/)
  })
})

it('par ventilation, le non réparti complète le total', () => {
  const valeurs = tableau('Nancy accueils 2008 10\nNancy accueils 2008 sexe=femmes 6')
  const {par} = calculer({valeurs}, {par: 'sexe'})
  expect(par?.map((g) => [g.code, g.chiffres.find((c) => c.code === 'accueils')?.valeur])).toEqual([
    ['femmes', 6],
    ['hommes', null],
    ['non_reparti', 4],
  ])
})

it('les chiffres-clés ne se lisent que dans leurs indicateurs, leurs termes et leurs autres noms', () => {
  const seuls = ['taux_emploi', 'alternances'].map((indicateur) => ({indicateur, parts: []}))
  const reduit = {...referentiel, chiffres_cles: seuls}
  const lus = new Set(indicateursDesChiffresCles(reduit))
  expect([...lus].sort()).toEqual(['accueils', 'alternances', 'emplois', 'taux_emploi'])
  const valeurs = tableau(`Nancy emplois 2008 30
    Nancy emplois 2008 contrat=alternance 7
    Nancy accueils 2008 50
    Nancy parrains 2008 4`)
  const restreintes = valeurs.filter((v) => lus.has(v.indicateur))
  expect(restreintes).toHaveLength(3)
  expect(calculer({referentiel: reduit, valeurs: restreintes})).toEqual(
    calculer({referentiel: reduit, valeurs}),
  )
})
