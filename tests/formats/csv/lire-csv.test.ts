import * as fc from 'fast-check'
import iconv from 'iconv-lite'
import {describe, expect, it} from 'vitest'
import {ecrireCsv, lireCsv} from '../../../src/formats/csv/index.js'
import {ErreurMetier} from '../../../src/shared/erreur-metier.js'

/** Texts of the cells, absent ones as ''. */
function textes(contenu: string | Uint8Array, nom = 'recus/tableau.csv'): string[][] {
  const grille = lireCsv(typeof contenu === 'string' ? Buffer.from(contenu) : contenu, nom)
  return grille.lignes.map((l) => Array.from(l, (c) => c?.affiche ?? ''))
}

function erreurDe(octets: Uint8Array): ErreurMetier {
  try {
    lireCsv(octets, 'tableau.csv')
  } catch (erreur) {
    if (erreur instanceof ErreurMetier) return erreur
    throw erreur
  }
  throw new Error('aucune erreur')
}

describe('lireCsv', () => {
  it('garde tout texte tel quel', () => {
    expect(textes('code;n;date;taux\n01; 1 234,5 ;03/04/2008;25,6 %\n')).toEqual([
      ['code', 'n', 'date', 'taux'],
      ['01', ' 1 234,5 ', '03/04/2008', '25,6 %'],
    ])
    const grille = lireCsv(Buffer.from('01'), 'recus\\Nancy 2008.csv')
    expect(grille.feuille).toBe('Nancy 2008')
    expect(grille.lignes).toEqual([[{genre: 'texte', valeur: '01', affiche: '01'}]])
  })

  const phrase = 'Structure;Montant\nSaint-Dié « Cœur » ;50 €\n'
  it.each([
    ['UTF-8', Buffer.from(phrase)],
    ['UTF-8 avec marque', Buffer.from(`\uFEFF${phrase}`)],
    ['windows-1252', iconv.encode(phrase, 'windows-1252')],
    ['UTF-16 petit-boutien avec marque', iconv.encode(phrase, 'utf16le', {addBOM: true})],
    ['UTF-16 gros-boutien avec marque', iconv.encode(phrase, 'utf16be', {addBOM: true})],
    ['UTF-16 petit-boutien sans marque', iconv.encode(phrase, 'utf16le')],
    ['UTF-16 gros-boutien sans marque', iconv.encode(phrase, 'utf16be')],
  ])('reconnaît %s', (_nom, octets) => {
    expect(textes(octets)).toEqual([
      ['Structure', 'Montant'],
      ['Saint-Dié « Cœur » ', '50 €'],
    ])
  })

  it.each([
    ['point-virgule, avec des virgules décimales', 'a;b;c\nx;1,5;2,5\ny;2,5;3,5', ['a', 'b', 'c']],
    ['virgule', 'a,b\n"x;y;z",2\n"u;v",3', ['a', 'b']],
    ['tabulation', 'a\tb\nx, y\t1;2', ['a', 'b']],
    ['barre', 'a|b\n1|2', ['a', 'b']],
    ['annoncé par Excel', 'sep=,\r\na;1,b\r\n', ['a;1', 'b']],
    ['titre sans séparateur', 'Activité 2008\n\nNom,Total\nNancy,3\nToul,4', ['Activité 2008']],
  ])('trouve le séparateur : %s', (_nom, contenu, premiere) => {
    expect(textes(contenu)[0]).toEqual(premiere)
  })

  it('une colonne seule de décimaux reste une colonne', () => {
    expect(textes('Taux\n1,5\n2,5\n')).toEqual([['Taux'], ['1,5'], ['2,5']])
  })

  it('guillemets, séparateurs et retours à la ligne dans une cellule', () => {
    expect(textes('a;"b ; ""c"""\r\n"d\ne";12" de plus\r\nf;g')).toEqual([
      ['a', 'b ; "c"'],
      ['d\ne', '12" de plus'],
      ['f', 'g'],
    ])
  })

  it('garde la place des lignes vides et ôte les fins vides', () => {
    expect(textes('a;b\n\n;;\nc;;d;;\n;;;\n\n\n')).toEqual([['a', 'b'], [], [], ['c', '', 'd']])
  })

  it('accepte les fins de ligne des vieux Mac et la marque de fin de MS-DOS', () => {
    expect(textes('a;b\rc;d\r\u001A')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })

  it('un guillemet jamais refermé est refusé avec sa ligne', () => {
    const erreur = erreurDe(Buffer.from('a;b\nc;d\ne;"f\ng;h\n'))
    expect(erreur.code).toBe('FMT-010')
    expect(erreur.message).toContain('« tableau.csv », ligne 3')
    expect(erreurDe(Buffer.from('sep=;\r\n"a\r\nb";c\r\n\r\n"d;e\r\nf')).message).toContain('ligne 5')
  })

  it('une ligne démesurée est refusée', () => {
    const erreur = erreurDe(Buffer.from(`a;b\n"c;d\n${'x;y\n'.repeat(300_000)}"`))
    expect(erreur.message).toContain('ligne 2 : la ligne dépasse un million de caractères')
  })

  it('vide, ou sans aucun texte', () => {
    expect(erreurDe(Buffer.from('')).code).toBe('FMT-002')
    expect(erreurDe(Buffer.from('\uFEFF\r\n')).code).toBe('FMT-002')
    expect(erreurDe(Buffer.from([1, 2, 3])).code).toBe('FMT-009')
  })

  it('relire ce qui a été écrit rend les mêmes textes', () => {
    const cellule = fc
      .string({unit: fc.constantFrom(...'ab1é€;,"\n |\t=-'.split(''))})
      .filter((t) => !/^[=+\-@\t\r]/.test(t))
    fc.assert(
      fc.property(fc.array(fc.array(cellule, {minLength: 1, maxLength: 4}), {minLength: 1}), (lignes) => {
        const attendu = lignes.map((l) => l.slice(0, l.findLastIndex((t) => t !== '') + 1))
        while (attendu.at(-1)?.length === 0) attendu.pop()
        fc.pre(attendu.flat().join('').trim() !== '')
        const octets = Buffer.concat([Buffer.from('\uFEFFsep=;\r\n'), ecrireCsv(lignes).subarray(3)])
        expect(textes(octets)).toEqual(attendu)
      }),
    )
  })
})
