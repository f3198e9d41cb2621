import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {type DemandeDeCarte, dessinerCarteDesDepartements} from '../../src/documents/index.js'
import {lireFondDeCarte} from '../../src/formats/carte/index.js'
import {defautsDeDessin} from '../support/defauts-de-dessin.js'

const fond = await lireFondDeCarte()
const charte = {principale: '#17375e', secondaire: '#2f7fb5', accent: '#e8912d'}

function carte(valeurs: Readonly<Record<string, number | null>>, suite: Partial<DemandeDeCarte> = {}) {
  return dessinerCarteDesDepartements({
    fond,
    charte,
    largeur: 480,
    valeurs: Object.entries(valeurs).map(([code, valeur]) => ({
      code,
      valeur,
      etiquette: valeur === null ? 's.' : String(valeur),
    })),
    ...suite,
  })
}

const LORRAINE = {54: 4500, 55: 1200, 57: 6000, 88: null}

describe('la carte des départements', () => {
  it('dessine la région et elle seule, ce qui manque en hachures', () => {
    const dessin = carte(LORRAINE)
    const textes = dessin?.formes.flatMap((f) => (f.forme === 'texte' ? [f.texte] : [])) ?? []
    expect(textes).toEqual(
      expect.arrayContaining(['54', '55', '57', '88', '57 Moselle', '6000', 'non connu']),
    )
    expect(textes.join(' ')).not.toContain('Marne')
    const hachures = dessin?.formes.filter(
      (f) => f.forme === 'trace' && (f.trace.match(/H/g) ?? []).length > 10,
    )
    expect(hachures).toHaveLength(1)
    expect(dessin?.alternative).toBe(
      'Carte des départements. Meurthe-et-Moselle : 4500 ; Meuse : 1200 ; Moselle : 6000 ; Vosges : s.',
    )
  })

  it('agrandit une petite région jusqu’à remplir son cadre', () => {
    const largeurs = [LORRAINE, {75: 1, 92: 2, 93: 3, 94: 4}].map((valeurs) => {
      const xs = (carte(valeurs)?.formes ?? []).flatMap((f) =>
        f.forme === 'trace' && f.trait === '#ffffff'
          ? [...f.trace.matchAll(/[ML]([\d.]+) /g)].map(([, x]) => Number(x))
          : [],
      )
      return Math.max(...xs) - Math.min(...xs)
    })
    for (const l of largeurs) expect(l).toBeGreaterThan(150)
  })

  it.each([
    ['outre-mer', {974: 12, 54: 3}],
    ['un code inconnu', {99: 1}],
    ['rien', {}],
  ])('laisse la place à un tableau : %s', (_nom, valeurs) => {
    expect(carte(valeurs)).toBeNull()
  })

  it('aucun libellé n’en chevauche un autre, quels que soient les départements', () => {
    const codes = fond.departements.map(({code}) => code)
    const valeurs = fc.uniqueArray(
      fc.tuple(fc.constantFrom(...codes), fc.option(fc.double({min: -1e5, max: 1e5, noNaN: true}))),
      {minLength: 1, maxLength: 13, selector: ([code]) => code},
    )
    fc.assert(
      fc.property(valeurs, (paires) => {
        const dessin = carte(Object.fromEntries(paires), {formater: (v) => v.toFixed(1)})
        expect(dessin && defautsDeDessin(dessin)).toEqual([])
      }),
      {numRuns: 25},
    )
  })
})
