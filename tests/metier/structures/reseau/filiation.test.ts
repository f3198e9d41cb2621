import {describe, expect, it} from 'vitest'
import {
  type CodeStructure,
  type FaitsDuReseau,
  type Filiation,
  finsDAnnee,
  type Mouvement,
  predecesseurs,
  successeurs,
} from '../../../../src/metier/structures/index.js'
import {structure} from '../../../support/reseau.js'
import {champagneArdenne, le, reseau, vers} from './faits.js'

const TROIS = [
  structure('54A', 'Mission Locale A'),
  structure('54B', 'Mission Locale B'),
  structure('54C', 'Mission Locale C'),
]
const recit = (...mouvements: readonly Mouvement[]) => reseau(TROIS, mouvements)
const enBref = ({comparable, parents}: Filiation) =>
  comparable ? Object.fromEntries(parents.map((p) => [p.code, Math.round(p.part * 100)])) : 'non comparable'
const avant = (faits: FaitsDuReseau, code: string, annee: number) =>
  enBref(predecesseurs(faits, code as CodeStructure, finsDAnnee(annee)))
const apres = (faits: FaitsDuReseau, code: string, annee: number) =>
  enBref(successeurs(faits, code as CodeStructure, finsDAnnee(annee)))

const NEE = {nom: 'Mission Locale', type: 'ML', departement: '54'} as const

describe('à périmètre constant, une structure se compare à celles dont elle tient son activité', () => {
  it('absorption : la structure absorbante tient la sienne et celle de l’absorbée', () => {
    expect(avant(champagneArdenne, '51230S00', 2009)).toEqual({'51230S00': 100, '51507S00': 100})
    expect(apres(champagneArdenne, '51507S00', 2009)).toEqual({'51230S00': 100})
  })

  it('regroupement : la nouvelle tient celles des deux anciennes', () => {
    expect(avant(champagneArdenne, '08999S00', 2010)).toEqual({'08185S00': 100, '08367S00': 100})
  })

  it('transformation sous le même code : elle se compare à elle-même', () => {
    expect(avant(champagneArdenne, '08490S00', 2009)).toEqual({'08490S00': 100})
  })

  it('transformation et absorption du même jour s’ajoutent', () => {
    expect(avant(champagneArdenne, '10033S00', 2010)).toEqual({'10033S00': 100, '10034S00': 100})
  })

  it('rien ne change pour qui n’est pas concerné, ni hors de l’intervalle', () => {
    expect(avant(champagneArdenne, '51454S00', 2010)).toEqual({'51454S00': 100})
    expect(avant(champagneArdenne, '08999S00', 2011)).toEqual({'08999S00': 100})
  })

  it('création : personne avant elle ; fermeture : personne après', () => {
    const faits = recit(
      le('2010-03-01', 'creation', [], [vers('54N', NEE)]),
      le('2010-04-01', 'fermeture', ['54C'], []),
    )
    expect(avant(faits, '54N', 2010)).toEqual({})
    expect(apres(faits, '54C', 2010)).toEqual({})
  })

  it('scission avec clé : chacune tient sa part', () => {
    const faits = recit(
      le('2010-01-01', 'scission', ['54A'], [vers('54N', {...NEE, part: 0.6}), vers('54B', {part: 0.4})]),
    )
    expect(avant(faits, '54N', 2010)).toEqual({'54A': 60})
    expect(avant(faits, '54B', 2010)).toEqual({'54A': 40, '54B': 100})
    expect(apres(faits, '54A', 2010)).toEqual({'54B': 40, '54N': 60})
  })

  it('scission sans clé : non comparable, et c’est dit', () => {
    const faits = recit(le('2010-01-01', 'scission', ['54A'], [vers('54N', NEE), vers('54M', NEE)]))
    expect(avant(faits, '54N', 2010)).toBe('non comparable')
    expect(apres(faits, '54A', 2010)).toBe('non comparable')
    expect(avant(faits, '54B', 2010)).toEqual({'54B': 100})
  })

  it('scission sans clé puis réunion des mêmes : de nouveau comparable', () => {
    const faits = recit(
      le('2010-01-01', 'scission', ['54A'], [vers('54N', NEE), vers('54M', NEE)]),
      le('2010-06-01', 'regroupement', ['54N', '54M'], [vers('54R', NEE)]),
    )
    expect(avant(faits, '54R', 2010)).toEqual({'54A': 100})
  })

  it('territoire : la part cédée passe de l’une à l’autre', () => {
    const faits = recit(le('2010-01-01', 'territoire', ['54A'], [vers('54B', {part: 0.1})]))
    expect(avant(faits, '54B', 2010)).toEqual({'54A': 10, '54B': 100})
    expect(avant(faits, '54A', 2010)).toEqual({'54A': 90})
    expect(apres(faits, '54A', 2010)).toEqual({'54A': 90, '54B': 10})
    const sansCle = recit(le('2010-01-01', 'territoire', ['54A'], [vers('54B')]))
    expect(avant(sansCle, '54B', 2010)).toBe('non comparable')
  })

  it('une suite de mouvements se remonte jusqu’au bout', () => {
    const faits = recit(
      le(
        '2010-01-01',
        'scission',
        ['54A'],
        [vers('54N', {...NEE, part: 0.5}), vers('54M', {...NEE, part: 0.5})],
      ),
      le('2010-06-01', 'absorption', ['54N'], [vers('54B')]),
      le('2010-09-01', 'absorption', ['54B'], [vers('54C')]),
    )
    expect(avant(faits, '54C', 2010)).toEqual({'54A': 50, '54B': 100, '54C': 100})
  })
})
