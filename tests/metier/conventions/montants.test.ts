import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {
  accorderFonction,
  avecArticle,
  avecDe,
  avecPossessif,
  deLaRegion,
  designeComme,
  enCentimes,
  genreDeLaPersonne,
  genreDuNom,
  montantEnLettres,
  nombreDeContrat,
  nombreEnLettres,
  nomDArticle,
  representePar,
} from '../../../src/metier/conventions/index.js'
import {lireEnToutesLettres} from './lire-en-toutes-lettres.js'

describe('les nombres en lettres', () => {
  it('se relisent tous, de 0 à 1 000 000', () => {
    const faux: number[] = []
    for (let nombre = 0; nombre <= 1_000_000; nombre += 1) {
      if (lireEnToutesLettres(nombreEnLettres(nombre)) !== nombre) faux.push(nombre)
    }
    expect(faux).toEqual([])
  })

  it('se relisent jusqu’aux milliards', () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: 999_999_999_999}), (nombre) => {
        expect(lireEnToutesLettres(nombreEnLettres(nombre))).toBe(nombre)
      }),
    )
  })

  it.each([
    [71, 'soixante et onze'],
    [80, 'quatre-vingts'],
    [81, 'quatre-vingt-un'],
    [200, 'deux cents'],
    [201, 'deux cent un'],
    [1100, 'mille cent'],
    [80_000, 'quatre-vingt mille'],
    [80_000_000, 'quatre-vingts millions'],
    [200_000, 'deux cent mille'],
  ])('%i s’écrit « %s »', (nombre, attendu) => {
    expect(nombreEnLettres(nombre)).toBe(attendu)
  })

  it('le relecteur refuse une faute d’accord', () => {
    expect(lireEnToutesLettres('deux cent millions')).toBeUndefined()
    expect(lireEnToutesLettres('quatre-vingts mille')).toBeUndefined()
    expect(lireEnToutesLettres('un mille')).toBeUndefined()
  })
})

describe('les montants en lettres', () => {
  it.each([
    [0, 'zéro euro'],
    [7, 'sept centimes'],
    [1, 'un centime'],
    [100, 'un euro'],
    [107, 'un euro et sept centimes'],
    [8000, 'quatre-vingts euros'],
    [77_000, 'sept cent soixante-dix euros'],
    [8_000_000, 'quatre-vingt mille euros'],
    [100_000_000, 'un million d’euros'],
    [230_000_000, 'deux millions trois cent mille euros'],
    [20_000_000_000, 'deux cents millions d’euros'],
    [20_000_000_050, 'deux cents millions d’euros et cinquante centimes'],
    [100_000_000_000, 'un milliard d’euros'],
  ])('%i centimes : « %s »', (centimes, attendu) => {
    expect(montantEnLettres(centimes)).toBe(attendu)
  })

  it('se relisent au centime', () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: 10_000_000_000}), (centimes) => {
        expect(lireMontant(montantEnLettres(centimes))).toBe(centimes)
      }),
    )
  })

  it('plus de deux décimales ne font pas des centimes', () => {
    expect([enCentimes(770), enCentimes(19.99), enCentimes(0.07)]).toEqual([77_000, 1999, 7])
    expect(enCentimes(1.005)).toBeUndefined()
  })
})

const lireMots = (mots: string | undefined): number =>
  mots === undefined ? 0 : (lireEnToutesLettres(mots) ?? Number.NaN)

/** « deux cent un euros et sept centimes » → 20107. */
function lireMontant(texte: string): number {
  const {euros, centimes} =
    /^(?:(?<euros>.*?) (?:d’)?euros?)?(?: et )?(?:(?<centimes>.*) centimes?)?$/.exec(texte)?.groups ?? {}
  return lireMots(euros) * 100 + lireMots(centimes)
}

describe('les accords', () => {
  it.each([
    [
      'Mission Locale du Grand Nancy',
      'la Mission Locale du Grand Nancy',
      'de la Mission Locale du Grand Nancy',
    ],
    ['Association régionale', 'l’Association régionale', 'de l’Association régionale'],
    ['Conseil régional de Lorraine', 'le Conseil régional de Lorraine', 'du Conseil régional de Lorraine'],
    ['État', 'l’État', 'de l’État'],
    ['AFPA', 'l’AFPA', 'de l’AFPA'],
    ['CARI', 'CARI', 'de CARI'],
    ['Les Apprentis d’Auteuil', 'les Apprentis d’Auteuil', 'des Apprentis d’Auteuil'],
  ])('%s', (nom, le, du) => {
    expect([avecArticle(nom, genreDuNom(nom)), avecDe(nom, genreDuNom(nom))]).toEqual([le, du])
  })

  it.each([
    ['Mme', 'Président', 'sa présidente'],
    ['M.', 'Présidente', 'son président'],
    ['Mme', 'Directrice', 'sa directrice'],
    ['Mme', 'Vice-président délégué', 'sa vice-présidente déléguée'],
    ['Mme', 'Adjoint au maire', 'son adjointe au maire'],
    [null, 'Trésorière', 'sa trésorière'],
  ])('%s, %s : « %s »', (civilite, fonction, attendu) => {
    const genre = genreDeLaPersonne(civilite, fonction)
    expect(avecPossessif(accorderFonction(fonction, genre), genre)).toBe(attendu)
  })

  it('rien n’est accordé au hasard', () => {
    expect([representePar('f'), representePar('m'), representePar(null)]).toEqual([
      'représentée par',
      'représenté par',
      'ayant pour représentant',
    ])
    expect(designeComme(null, 'la Région')).not.toContain('désigné')
  })

  it('les articles, les régions, les exemplaires', () => {
    expect([nomDArticle(1), nomDArticle(2)].map((t) => t.replace('\u00A0', ' '))).toEqual([
      'article 1er',
      'article 2',
    ])
    expect(['Lorraine', 'Alsace', 'Grand Est', 'Pays de la Loire'].map(deLaRegion)).toEqual([
      'de Lorraine',
      'd’Alsace',
      'du Grand Est',
      'des Pays de la Loire',
    ])
    expect([nombreDeContrat(2), nombreDeContrat(1, 'f')]).toEqual(['deux (2)', 'une (1)'])
  })
})
