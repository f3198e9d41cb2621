import * as fc from 'fast-check'
import {expect, it} from 'vitest'
import {calculerPourPublication} from '../../../../src/metier/chiffres/index.js'
import {faits, structure, tableau} from '../exemple.js'
import {valeursPossibles} from './lecteur-curieux.js'

const SEUIL = 3
const MAX = 6
const NOMS = ['Nancy', 'Toul', 'Briey']

/** Women and men of three structures, and a table of them. */
const cases = fc.array(fc.tuple(fc.nat(MAX), fc.nat(MAX)), {minLength: 2, maxLength: 3})

it('aucun nombre masqué ne se recalcule à partir de tout ce qui est publié', () => {
  fc.assert(
    fc.property(cases, (nombres) => {
      const valeurs = tableau(
        nombres
          .flatMap(([femmes, hommes], i) => [
            `${NOMS[i]} accueils 2008 ${femmes + hommes}`,
            `${NOMS[i]} accueils 2008 sexe=femmes ${femmes}`,
            `${NOMS[i]} accueils 2008 sexe=hommes ${hommes}`,
          ])
          .join('\n'),
      )
      const {tables, audit} = calculerPourPublication(
        faits({
          valeurs,
          structures: NOMS.slice(0, nombres.length).map((nom) => structure(nom, 'ML', '54')),
          options: {masquerJusquA: SEUIL},
        }),
        [{annee: 2008, par: 'structure'}],
      )
      const [table] = tables
      const possibles = table ? valeursPossibles(table, 'accueils', MAX + 3) : new Map<string, Set<number>>()
      for (const vues of possibles.values()) {
        expect(vues.size).toBeGreaterThan(1)
        expect(Math.max(...vues) - Math.min(...vues)).toBeGreaterThanOrEqual(SEUIL - 1)
      }
      expect(audit?.masques === 0).toBe(possibles.size === 0)
    }),
    {numRuns: 25},
  )
})
