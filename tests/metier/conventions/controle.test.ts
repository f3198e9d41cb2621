import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {
  comparerVersions,
  controlerConvention,
  lignesDeProse,
  montantEnLettres,
} from '../../../src/metier/conventions/index.js'
import {formaterMontant} from '../../../src/shared/francais.js'
import {convention} from './exemple.js'

const SAIN = [
  'Article 1er – Objet',
  'Elle dure du 1er janvier 2008 au 31 décembre 2008, selon l’article 2 et l’annexe 1.',
  'Article 2 – Montant',
  'La participation est de 100 € (cent euros), au sens de l’article 10 de la loi du 12 avril 2000.',
  'Fait en deux (2) exemplaires originaux.',
  'Fait à …………………………, le …………………………',
  'Annexe 1 – Échéancier',
]

const cellule = (texte: string) => [{texte}]
const lire = (lignes: readonly string[]) =>
  lignes.map((texte) => ({texte, titre: /^(?:Article|Annexe)/.test(texte)}))
const constats = (ligne: string, suite = {}) =>
  controlerConvention(convention(suite), lire([...SAIN, ligne])).map((c) => [
    c.nature,
    c.message.replace(/\u00A0/g, ' '),
  ])

describe('le contrôle d’une convention faite', () => {
  it('ne dit rien d’un texte sain', () => {
    expect(controlerConvention(convention(), lire(SAIN))).toEqual([])
  })

  it.each([
    ['un article absent', 'Voir l’article 7.', 'article_absent', /l’article 7, qui n’y est pas/],
    ['un article absent d’une liste', 'Les articles 1, 2 et 9 demeurent.', 'article_absent', /l’article 9/],
    ['une annexe absente', 'selon l’annexe 2 ci-jointe', 'annexe_absente', /l’annexe 2/],
    ['une balise de Markdown', 'payer {{ montant }} ici', 'balise_restante', /\{\{ montant \}\}/],
    ['une balise de Word', 'payer {montant} ici', 'balise_restante', /\{montant\}/],
    ['une valeur perdue', 'représentée par undefined', 'balise_restante', /undefined/],
    ['à compléter', 'le poste (à compléter) est pourvu', 'a_completer', /à compléter/],
    ['XX', 'la somme de XXX €', 'a_completer', /XXX/],
    ['un blanc de pointillés', 'versée le ………………', 'a_completer', /blanc/],
    ['l’année passée', 'la réunion du 12 février 2007', 'annee_precedente', /12 février 2007/],
    [
      'la fin avant le début',
      'du 1er juin 2008 au 31/03/2008',
      'dates_inversees',
      /31 mars 2008.*1er juin 2008/,
    ],
    ['chiffres et lettres', 'soit 770 € (sept cent soixante euros)', 'montant_en_lettres', /soixante-dix/],
    [
      'lettres puis chiffres',
      'la somme de mille deux cents euros (1 250 €)',
      'montant_en_lettres',
      /cinquante/,
    ],
  ])('voit %s', (_cas, ligne, nature, message) => {
    expect(constats(ligne)).toEqual([[nature, expect.stringMatching(message)]])
  })

  it.each([
    'au sens de l’article 10 de la loi, de l’article L. 5314-2 du code du travail',
    'l’article 5 de la convention annuelle du 14 mars 2008',
    'soit 1 250,50 € (mille-deux-cent-cinquante euros et cinquante centimes)',
    'la circulaire de 2007',
  ])('laisse « %s »', (ligne) => {
    expect(constats(ligne)).toEqual([])
  })

  it('tout montant et ses lettres vont ensemble, et tout autre se voit', () => {
    const centimes = fc.integer({min: 1, max: 99_999_999})
    fc.assert(
      fc.property(centimes, centimes, (a, b) => {
        const texte = `la somme de ${formaterMontant(a).replace(/[\u00A0\u202F]/g, ' ')} (${montantEnLettres(b)})`
        expect(constats(texte).map(([nature]) => nature)).toEqual(a === b ? [] : ['montant_en_lettres'])
      }),
      {
        numRuns: 60,
        examples: [
          [7, 7],
          [100, 100],
          [8_000_000, 8_000_000],
        ],
      },
    )
  })

  it('une date donnée exprès n’est pas un oubli', () => {
    expect(constats('signée le 12 mars 2007', {donnees: {signee_le: '2007-03-12'}})).toEqual([])
  })

  it('le montant du registre doit être dans le texte', () => {
    expect(constats('', {montant_centimes: 12_345}).map(([nature]) => nature)).toEqual(['montant_absent'])
  })

  it('les échéances tombent dans la durée et font le montant', () => {
    const echeances = [
      {date: '2007-12-31', libelle: 'acompte', montant_centimes: 4_000},
      {date: '2008-12-31', libelle: 'solde', montant_centimes: 5_000},
    ]
    const messages = constats('', {echeances}).map(([, message]) => message)
    expect(messages).toEqual([
      expect.stringMatching(/acompte, 31 décembre 2007/),
      expect.stringMatching(/90.€.*100.€/),
    ])
  })

  it('un tableau se lit rang par rang, et les espaces de Word n’y changent rien', () => {
    const noeuds = [
      {
        noeud: 'tableau' as const,
        entetes: [cellule('Montant')],
        alignements: [],
        lignes: [[cellule('100\u202F000\u00A0€'), cellule('x')]],
        ligne: 1,
      },
    ]
    expect(lignesDeProse({noeuds}).map((l) => l.texte)).toEqual(['Montant', '100 000 € | x'])
  })
})

describe('les différences entre deux versions', () => {
  it('disent ce qui change, ce qui s’ajoute, ce qui s’en va', () => {
    expect(comparerVersions(['a', 'b', 'c', 'd'], ['a', 'B', 'c', 'e', 'd'])).toEqual([
      {avant: 'b', apres: 'B'},
      {avant: null, apres: 'e'},
    ])
    expect(comparerVersions(['a', 'b'], ['b'])).toEqual([{avant: 'a', apres: null}])
  })

  it('un texte ne diffère pas de lui-même ; et rejouées, elles donnent le nouveau', () => {
    const texte = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), {maxLength: 8})
    fc.assert(
      fc.property(texte, texte, (avant, apres) => {
        expect(comparerVersions(avant, avant)).toEqual([])
        const differences = comparerVersions(avant, apres)
        const retirees = differences.filter((d) => d.avant !== null).length
        const ajoutees = differences.filter((d) => d.apres !== null).length
        expect(avant.length - retirees + ajoutees).toBe(apres.length)
      }),
    )
  })
})
