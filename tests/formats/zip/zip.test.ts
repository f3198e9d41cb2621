import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {daterZip, ecrireZip, lireZip, ZipRefuse} from '../../../src/formats/zip/index.js'

const BORNES = {octets: 10_000, entrees: 20}
const LE = new Date(2009, 1, 28, 14, 5)
const texte = (contenu: string) => new TextEncoder().encode(contenu)

const nom = fc
  .array(fc.stringMatching(/^[a-zéèç ]{1,8}$/), {minLength: 1, maxLength: 3})
  .map((segments) => segments.join('/'))

describe('une archive', () => {
  it('rend les fichiers qu’on y a mis, comprimés ou non', () => {
    fc.assert(
      fc.property(fc.dictionary(nom, fc.uint8Array({maxLength: 400}), {maxKeys: 10}), (fichiers) => {
        const avant = new Map([...Object.entries(fichiers), ['déjà.xlsx', texte('x'.repeat(500))] as const])
        const apres = lireZip(ecrireZip(avant, {le: LE}), BORNES)
        expect(new Map(apres)).toEqual(avant)
      }),
      {numRuns: 50},
    )
  })

  const archive = ecrireZip(
    new Map([
      ['a.txt', texte('a'.repeat(3000))],
      ['b.xlsx', texte('b'.repeat(3000))],
    ]),
    {
      le: LE,
    },
  )

  it('datée après coup, est celle qu’on aurait écrite ce jour-là', () => {
    fc.assert(
      fc.property(fc.dictionary(nom, fc.uint8Array({maxLength: 400}), {maxKeys: 10}), (fichiers) => {
        const contenu = new Map(Object.entries(fichiers))
        const datee = daterZip(ecrireZip(contenu, {le: LE}), '2031-12-31')
        expect(Buffer.from(datee)).toEqual(Buffer.from(ecrireZip(contenu, {le: '2031-12-31'})))
      }),
      {numRuns: 50},
    )
  })

  it('n’est pas datée quand elle n’est pas des nôtres', () => {
    expect(() => daterZip(Uint8Array.of(...archive, 0), '2009-01-01')).toThrow('archive inattendue')
  })

  it('coupée n’importe où, est refusée', () => {
    for (let longueur = 0; longueur < archive.length; longueur += 11) {
      expect(() => lireZip(archive.subarray(0, longueur), BORNES), `coupée à ${longueur}`).toThrow(ZipRefuse)
    }
  })

  it('démesurée, est refusée avant d’être dépliée', () => {
    expect(() => lireZip(archive, {octets: 5999, entrees: 20})).toThrow('démesuré')
    expect(() => lireZip(archive, {octets: 6000, entrees: 1})).toThrow('démesuré')
    expect(lireZip(archive, {octets: 6000, entrees: 2}).size).toBe(2)
  })

  it('où un nom figure deux fois, est refusée', () => {
    const double = Buffer.from(
      ecrireZip(
        new Map([
          ['un.txt', texte('1')],
          ['de.txt', texte('2')],
        ]),
        {le: LE},
      ),
    )
    for (let i = double.indexOf('de.txt'); i !== -1; i = double.indexOf('de.txt')) double.write('un.txt', i)
    expect(() => lireZip(double, BORNES)).toThrow('« un.txt » y figure deux fois')
  })
})
