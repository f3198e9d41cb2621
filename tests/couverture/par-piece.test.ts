import {expect, it} from 'vitest'
import {composerTable, type Mesures} from './par-piece.js'

const mesures = (total: number, covered: number): Mesures => {
  const compte = {total, covered}
  return {lines: compte, branches: compte, functions: compte}
}

it('réunit les fichiers d’une pièce, et nomme ceux que les tests délaissent', () => {
  const table = composerTable({
    'src/metier/chiffres/calcul/parts.ts': mesures(10, 10),
    'src/metier/chiffres/types.ts': mesures(0, 0),
    'src/metier/chiffres/montants.ts': mesures(990, 989),
    'src/cli/commande.ts': mesures(4, 1),
  })
  expect(table.split('\n').slice(2)).toEqual([
    '| cli | 25,0 % | 25,0 % | 25,0 % | 3 |',
    '| metier/chiffres | 99,9 % | 99,9 % | 99,9 % | 1 |',
    '| **ensemble** | 99,6 % | 99,6 % | 99,6 % | 4 |',
    '',
    'Moins de la moitié exécutée :',
    '- src/cli/commande.ts',
  ])
})
