import {describe, expect, it} from 'vitest'
import {codesDesDepartements, nomDuDepartement} from '../../../src/metier/structures/index.js'

describe('les départements', () => {
  it.each([
    ['54', 'Meurthe-et-Moselle'],
    ['01', 'Ain'],
    ['2A', 'Corse-du-Sud'],
    ['974', 'La Réunion'],
    ['99', '99'],
  ])('%s se nomme %s', (code, nom) => {
    expect(nomDuDepartement(code)).toBe(nom)
  })

  it('sont 96 en métropole et 5 outre-mer, dans l’ordre des codes', () => {
    const codes = codesDesDepartements()
    expect(codes.filter((c) => c.length === 2)).toHaveLength(96)
    expect(['971', '972', '973', '974', '976'].every((c) => codes.includes(c))).toBe(true)
    expect(codes.slice(codes.indexOf('29'), codes.indexOf('30') + 1)).toEqual(['29', '2A', '2B', '30'])
  })
})
