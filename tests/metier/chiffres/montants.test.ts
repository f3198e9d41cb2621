import {expect, it} from 'vitest'
import {explicationEnJson} from '../../../src/cli/chiffres/en-json.js'
import {
  ecrireCentimes,
  expliquerChiffre,
  schemaAvecCentimes,
  schemaChiffre,
  schemaExplication,
} from '../../../src/metier/chiffres/index.js'
import {calculerUn, faits, objectif, tableau} from './exemple.js'

const aides = calculerUn('aides', 'Nancy aides 2007 100050\nNancy aides 2008 200100', {
  objectifs: [objectif('Nancy', 'aides', 300000)],
})

it('un montant sort en centimes, sous une clé qui le dit', () => {
  const ecrit = ecrireCentimes(aides)
  expect(ecrit).toMatchObject({
    valeur_centimes: 200100,
    precedent_centimes: 100050,
    objectif_centimes: 300000,
    ecart_objectif_centimes: -99900,
    evolution: 1,
    comparaison: [{valeur_centimes: 200100}, {valeur_centimes: 200100}],
  })
  expect(ecrit).not.toHaveProperty('valeur')
})

it('de même quand il s’explique, de la structure à la cellule', () => {
  const valeurs = tableau('Nancy aides 2008-01 100\nToul aides 2008 250')
  const explication = explicationEnJson(
    expliquerChiffre(faits({valeurs, objectifs: [objectif('Nancy', 'aides', 9)]}), {
      annee: 2008,
      code: 'aides',
    }),
  )
  expect(explication).toMatchObject({
    chiffre: {valeur_centimes: 350},
    entrees: [{valeur_centimes: 100, cellules: [{valeur_centimes: 100}]}, {valeur_centimes: 250}],
    objectif: {annuel_centimes: 9},
  })
  expect(schemaAvecCentimes(schemaExplication).parse(explication)).toEqual(explication)
})

it('le schéma admet l’un ou l’autre, et rien d’autre', () => {
  const schema = schemaAvecCentimes(schemaChiffre)
  for (const chiffre of [aides, ecrireCentimes(aides)]) expect(schema.parse(chiffre)).toEqual(chiffre)
  expect(schema.safeParse({...ecrireCentimes(aides), valeur_centimes: 0.5}).success).toBe(false)
})
