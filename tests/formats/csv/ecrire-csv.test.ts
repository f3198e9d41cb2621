import {describe, expect, it} from 'vitest'
import {ecrireCsv} from '../../../src/formats/csv/index.js'

function ecrit(...arguments_: Parameters<typeof ecrireCsv>): string {
  return Buffer.from(ecrireCsv(...arguments_)).toString('utf8')
}

describe('ecrireCsv', () => {
  it('commence par la marque UTF-8, sépare par des points-virgules, finit ses lignes comme Windows', () => {
    expect(
      ecrit([
        ['Nom', 'Taux'],
        ['Épinal', null],
      ]),
    ).toBe('\uFEFFNom;Taux\r\nÉpinal;\r\n')
  })

  it('neutralise les textes pris pour des formules', () => {
    expect(ecrit([['=cmd|calc', '+1', '-', '@a', '\ta', '\ra']])).toBe(
      "\uFEFF'=cmd|calc;'+1;'-;'@a;'\ta;\"'\ra\"\r\n",
    )
  })

  it('laisse les nombres négatifs tels quels, à virgule', () => {
    expect(ecrit([[-1234.5, 0, 1e21]])).toBe('\uFEFF-1234,5;0;1e+21\r\n')
    expect(ecrit([[-1234.5, 'a,b']], {delimiteur: ','})).toBe('\uFEFF-1234.5,"a,b"\r\n')
  })

  it('protège séparateurs, guillemets, retours à la ligne et espaces de bord', () => {
    expect(ecrit([['a;b', 'c"d', 'e\nf', ' g']])).toBe('\uFEFF"a;b";"c""d";"e\nf";" g"\r\n')
  })

  it("refuse ce qui n'est pas un nombre", () => {
    expect(() => ecrit([[Number.NaN]])).toThrow(RangeError)
  })
})
