import {describe, expect, it} from 'vitest'
import {presenterChiffres} from '../../../src/metier/chiffres/index.js'
import {
  composerChapitre,
  type IndicateurContractuel,
  type Verification,
  verifierRapport,
} from '../../../src/metier/rapport/index.js'
import {chiffres, contexte, directives, lire, presentes} from './chapitre-essai.js'
import {faitsDuRapport, parcours3, structures, valeurs} from './lorraine.js'

function verifier(
  source: string,
  {
    statut = 'relu',
    indicateurs = [],
  }: {
    statut?: 'relu' | 'brouillon' | 'a-ecrire'
    indicateurs?: readonly IndicateurContractuel[]
  } = {},
): Verification {
  const lus = [lire(source, {statut})]
  return verifierRapport({
    lus,
    composes: lus.map((lu) => composerChapitre(lu, {directives, contexte})),
    indicateurs,
    chiffres: chiffres.chiffres,
    presentes,
    referentiel: parcours3,
    annee: 2008,
  })
}

const codes = (source: string): (string | null)[][] =>
  verifier(source).constats.map((c) => [c.code, c.valeur, c.a_faire.match(/\{\{ (.*) \}\}/)?.[1] ?? null])

describe('les nombres tapés à la main', () => {
  it.each([
    ['Le réseau a reçu 13 312 jeunes en premier accueil.', 'RAP-056', '13 312', 'chiffres.premiers_accueils'],
    ['Plus loin, 13\u202F312 personnes.', 'RAP-056', '13\u202F312', 'chiffres.premiers_accueils'],
    ['On compte 14 301 premiers accueils.', 'RAP-055', '14 301', 'chiffres.premiers_accueils'],
    [
      'Les premiers accueils sont en hausse de 4,5 %.',
      'RAP-055',
      '4,5 %',
      'chiffres.premiers_accueils.evolution | tendance',
    ],
    ['Il y a 392 parrains actifs.', 'RAP-055', '392', 'chiffres.parrains'],
  ])('%s', (phrase, code, valeur, cle) => {
    expect(codes(phrase)).toEqual([[code, valeur, cle]])
  })

  it.each([
    'Le réseau a reçu 14 031 jeunes en premier accueil.',
    'Le réseau a reçu 13 312 jeunes en premier accueil en 2007.',
    'Les premiers accueils sont en hausse de 5,4 %, et même de 5 % hors rentrée.',
    '52 % des premiers accueils sont des jeunes femmes.',
    'L’objectif du CIVIS était de 8 876.',
    'En 2008, le 14 mai, les parrains ont reçu 320 €.',
    'Téléphone des parrains : 03 83 35 41 85.',
    'Les 12 parrains du groupe se sont réunis.',
    '<!-- 13 312 premiers accueils -->',
    '{{ chiffres.premiers_accueils }} premiers accueils',
    'La lettre est adressée à 1 445 destinataires.',
  ])('rien à dire de : %s', (phrase) => {
    expect(codes(phrase)).toEqual([])
  })

  it('donnent leur ligne, même au milieu d’un paragraphe', () => {
    const [premier] = verifier('Un paragraphe\nsur deux lignes : 13 312 premiers accueils.').constats
    expect(premier).toMatchObject({ligne: 2, fichier: 'rapport/2008/40-essai.md', attendu: '14\u202F031'})
  })
})

describe('ce qui bloque le rapport final', () => {
  it.each([
    ['Écrit.', 'relu', true],
    ['Écrit.', 'a-ecrire', false],
    ['[à compléter]', 'relu', false],
    ['{{ inconnue }}', 'relu', false],
    ['Écrit, pas relu.', 'brouillon', true],
  ] as const)('%s (%s) → final possible : %s', (source, statut, possible) => {
    expect(verifier(source, {statut}).final_possible).toBe(possible)
  })

  it('un brouillon est seulement à relire', () => {
    expect(verifier('Écrit.', {statut: 'brouillon'}).constats).toMatchObject([
      {code: 'RAP-054', gravite: 'avertissement'},
    ])
  })
})

describe('les indicateurs promis', () => {
  const promis: IndicateurContractuel[] = [
    {libelle: 'Jeunes parrainés', code: 'jeunes_parraines', origine: 'programme 2008, action 3.2.1'},
    {libelle: 'Numéros parus', code: null, origine: 'programme 2008, action 4.1.1'},
  ]

  it.each([
    ['{{ chiffres.jeunes_parraines }}', ['Numéros parus']],
    ['::chiffres{codes="jeunes_parraines"}', ['Numéros parus']],
    ['Trois numéros de la lettre sont parus.', ['Jeunes parrainés']],
    ['| Numéros parus | 3 |\n|-|-|\n| Jeunes parrainés | n |', ['Numéros parus']],
    ['Rien.', ['Jeunes parrainés', 'Numéros parus']],
  ])('%s', (source, oublies) => {
    const dits = verifier(source, {indicateurs: promis}).constats.filter((c) => c.code === 'RAP-059')
    expect(dits.map((c) => c.message.match(/« (.*?) »/)?.[1])).toEqual(oublies)
  })
})

it('dit qu’un chiffre cité ne compte pas toutes les structures, et lesquelles manquent', () => {
  const [premiere] = structures
  const partiel = faitsDuRapport({valeurs: valeurs.filter((v) => v.structure !== premiere?.code)}).chiffres
  const lus = [lire('{{ chiffres.civis }} jeunes.')]
  const {constats, final_possible: possible} = verifierRapport({
    lus,
    composes: lus.map((lu) => composerChapitre(lu, {directives, contexte})),
    indicateurs: [],
    chiffres: partiel.chiffres,
    presentes: presenterChiffres(partiel, parcours3),
    referentiel: parcours3,
    annee: 2008,
  })
  expect(constats.map((c) => c.code)).toEqual(['RAP-058'])
  expect(constats[0]?.message).toContain(`19 structures sur 20 ; sans valeur : ${premiere?.nom}`)
  expect(possible).toBe(true)
})
