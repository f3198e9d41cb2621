import {expect, it} from 'vitest'
import {type Mouvement, mouvementsManquants} from '../../../../src/metier/structures/index.js'
import {structure} from '../../../support/reseau.js'
import {identite, le, vers} from '../reseau/faits.js'

const DE_2008 = [
  structure('54A', 'Mission Locale A'),
  structure('54B', 'Mission Locale B'),
  structure('54C', 'PAIO C', 'PAIO'),
  structure('54D', 'PAIO D', 'PAIO'),
]
const DE_2009 = [
  structure('54A', 'Mission Locale A'),
  structure('54B', 'Mission Locale du Pays de B'),
  structure('54D', 'Mission Locale D'),
  structure('54N', 'Mission Locale N'),
]
const RECIT = [
  le('2009-03-01', 'absorption', ['54C'], [vers('54A')]),
  le('2009-04-01', 'renommage', ['54B'], [vers('54B', {nom: 'Mission Locale du Pays de B'})]),
  le('2009-05-01', 'transformation', ['54D'], [vers('54D', {nom: 'Mission Locale D', type: 'ML'})]),
  le('2009-06-01', 'creation', [], [vers('54N')]),
]

function manques(mouvements: readonly Mouvement[], de2009 = DE_2009, de2010: typeof DE_2009 = []) {
  const identites = [
    ...DE_2008.map((s) => identite(s, 2008)),
    ...de2009.map((s) => identite(s, 2009)),
    ...de2010.map((s) => identite(s, 2010)),
  ]
  const structures = [...new Map([...DE_2008, ...de2009].map((s) => [s.code, s])).values()]
  return mouvementsManquants({structures, identites, mouvements}).map((m) => m.replaceAll('\u00A0', ' '))
}

it('d’un annuaire à l’autre, ce qu’aucun mouvement n’explique est demandé', () => {
  expect(manques([])).toEqual([
    "PAIO C (54C) est dans l'annuaire de 2008 et plus dans celui de 2009 : qu'est-elle devenue ?",
    "Mission Locale N (54N) est dans l'annuaire de 2009 et pas dans celui de 2008 : d'où vient-elle ?",
    "Mission Locale B (54B) s'appelle Mission Locale du Pays de B dans l'annuaire de 2009 : quand a-t-elle changé ?",
    "PAIO D (54D) s'appelle Mission Locale D dans l'annuaire de 2009 : quand a-t-elle changé ?",
  ])
})

it('chaque mouvement enregistré répond à une question', () => {
  for (const [rang] of RECIT.entries()) expect(manques(RECIT.slice(0, rang + 1))).toHaveLength(3 - rang)
})

it('une structure fermée encore citée est signalée', () => {
  expect(manques(RECIT, [...DE_2009, structure('54C', 'PAIO C', 'PAIO')])).toEqual([
    "PAIO C (54C) est encore dans l'annuaire de 2009, alors qu'elle n'existe plus depuis le 1er mars 2009.",
  ])
})

it('un annuaire de quelques lignes ne fait disparaître personne', () => {
  expect(manques(RECIT, DE_2009, [structure('54A', 'Mission Locale A')])).toEqual([])
})
