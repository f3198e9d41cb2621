import {describe, expect, it} from 'vitest'
import {TextesVus} from '../../../src/formats/flux/index.js'

const compte = (): {textes: TextesVus; decodes: string[]} => {
  const decodes: string[] = []
  const textes = new TextesVus((source, debut, fin) => {
    const texte = source.toString('utf8', debut, fin)
    decodes.push(texte)
    return texte
  })
  return {textes, decodes}
}

describe('les textes déjà vus', () => {
  const octets = Buffer.from('NancyMetz.NancyÉtain')
  it("un texte n'est décodé qu'une fois", () => {
    const {textes, decodes} = compte()
    expect([textes.lire(octets, 0, 5, 7), textes.lire(octets, 10, 15, 7)]).toEqual(['Nancy', 'Nancy'])
    expect(decodes).toEqual(['Nancy'])
  })

  it('deux textes de même longueur et de même empreinte restent deux textes', () => {
    const {textes} = compte()
    expect([textes.lire(octets, 0, 5, 7), textes.lire(octets, 5, 10, 7)]).toEqual(['Nancy', 'Metz.'])
    expect(textes.lire(octets, 0, 5, 7)).toBe('Nancy')
  })

  it('un texte long est décodé sans être gardé', () => {
    const {textes, decodes} = compte()
    const long = Buffer.from('é'.repeat(100))
    expect(textes.lire(long, 0, 200, 3)).toBe(textes.lire(long, 0, 200, 3))
    expect(decodes).toHaveLength(2)
  })
})
