import fc from 'fast-check'
import {distance} from 'fastest-levenshtein'
import {describe, expect, it} from 'vitest'
import {construireAnnuaire, reconnaitreStructure} from '../../../src/metier/structures/index.js'
import {reseauLorrain, structure} from '../../support/reseau.js'

const annuaire = construireAnnuaire(reseauLorrain, {'ML de la capitale des ducs': '54395S00'})
const reconnaitre = (texte: string) => {
  const lu = reconnaitreStructure(annuaire, texte)
  if (lu.issue === 'reconnue') return lu.code
  return lu.issue === 'doute' ? lu.candidats.map((c) => c.code) : lu.issue
}

describe('reconnaître une structure à son nom', () => {
  it.each([
    ['Mission Locale du Grand Nancy', '54395S00'],
    ['54395S00', '54395S00'],
    ['ML Grand Nancy', '54395S00'],
    ['MISSION LOCALE DU GRAND NANCY', '54395S00'],
    ['P.A.I.O. Metz-Campagne', '57480S00'],
    ['ML St-Dié', '88413S00'],
    ['PAIO de Sarrebourg - Château Salins', '57630S00'],
    ['M.L. Val de Lorraine et Laxou', '54431S00'],
    ['ML de la capitale des ducs', '54395S00'],
  ])('« %s » est %s', (texte, code) => {
    expect(reconnaitre(texte)).toBe(code)
  })

  it('tient à part les faux amis', () => {
    expect(reconnaitre('ML Nord Mosellan')).toBe('57672S00')
    expect(reconnaitre('ML Nord Meusien')).toBe('55545S00')
    expect(reconnaitre('ML Nord Vosgien')).toBe('inconnue')
  })

  it('doute plutôt que de deviner', () => {
    expect(reconnaitre('PAIO de Sarrebourg - Château Salin')).toBe('57630S00')
    expect(reconnaitre('Mission Locale Val de Lorraine')).toEqual(['54431S00'])
    expect(reconnaitre('Mission Locale du Grand Nancie')).toEqual(['54395S00'])
  })

  it('ne prend jamais une PAIO pour la Mission Locale du même lieu', () => {
    const deux = construireAnnuaire(
      [structure('57001S00', 'Mission Locale de Thann'), structure('57002S00', 'PAIO de Thann', 'PAIO')],
      {},
    )
    expect(reconnaitreStructure(deux, 'P.A.I.O. Thann')).toMatchObject({issue: 'reconnue', code: '57002S00'})
    expect(reconnaitreStructure(deux, 'ML Thann')).toMatchObject({issue: 'reconnue', code: '57001S00'})
    expect(reconnaitreStructure(deux, 'Thann')).toMatchObject({issue: 'doute'})
  })

  it('propose tous les noms qui diffèrent d’un quart de leurs lettres au plus, et eux seuls', () => {
    const mot = fc.stringMatching(/^[bcd]{4,12}$/)
    fc.assert(
      fc.property(fc.uniqueArray(mot, {minLength: 1, maxLength: 3}), fc.nat(3), (noms, coupe) => {
        const cherche = noms[0]?.slice(coupe) ?? ''
        const petit = construireAnnuaire(
          noms.map((nom, i) => structure(`5700${i}S00`, nom)),
          {},
        )
        const proches = noms.filter(
          (nom) => distance(nom, cherche) <= 0.25 * Math.max(nom.length, cherche.length),
        )
        const lu = reconnaitreStructure(petit, cherche)
        const proposes = lu.issue === 'doute' ? lu.candidats.map((c) => c.nom).sort() : lu.issue
        const attendus = proches.length > 0 ? proches.sort() : 'inconnue'
        expect(proposes).toEqual(noms.includes(cherche) ? 'reconnue' : attendus)
      }),
    )
  })

  it('ne connaît pas ce qui ne ressemble à rien', () => {
    expect(reconnaitre('Conseil régional')).toBe('inconnue')
  })
})
