import {existsSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {describe, expect, it} from 'vitest'
import {lireClasseur} from '../../src/formats/tableur/index.js'
import {mesurerCharge} from './charges/index.js'
import {ecrireClasseur} from './donnees/classeur.js'
import {type Concurrent, comparer, enTableau, mediane} from './mesure/index.js'

const CONSTRUIT = existsSync(fileURLToPath(new URL('../../dist/cli/entree.js', import.meta.url)))
if (!CONSTRUIT) process.stderr.write('banc : non essayé en entier, dist manque (npm run build)\n')

const dire = (nom: string, mot: string, autres: Partial<Concurrent> = {}): Concurrent => ({
  nom,
  commandes: [['node', '-e', `console.log(${JSON.stringify(mot)})`]],
  ...autres,
})

describe('le banc', () => {
  it.skipIf(!CONSTRUIT)('mesure une région et trouve le total des autres', async () => {
    const texte = await mesurerCharge('w1', {tours: 1, petit: true})
    expect(texte).toContain('| animreg : `activite importer` puis `chiffres calculer` |')
    expect(texte).toMatch(/temps ≤ 1 × SheetJS .* \| (?:oui|non) \(\d/)
  })

  it('dit un concurrent absent, et ne juge pas ce qui dépend de lui', () => {
    const objectifs = [{grandeur: 'temps', auPlus: 1, sur: 'R'}] as const
    const texte = enTableau(
      comparer(
        [dire('nous', '3 5', {objectifs}), dire('R', '', {commandes: {absent: '`apt install r`'}})],
        1,
      ),
    )
    expect(texte).toContain('| R | absent : `apt install r` |')
    expect(texte).toContain('| temps ≤ 1 × R | non mesuré |')
  })

  it('s’arrête quand deux concurrents ne trouvent pas le même total', () => {
    expect(() => comparer([dire('nous', '3 5'), dire('eux', '3 6')], 1)).toThrow(
      'eux trouve « 3 6 », nous « 3 5 »',
    )
  })

  it('prend la médiane', () => {
    expect([mediane([3, 1, 2]), mediane([4, 1, 2, 3]), mediane([])]).toEqual([2, 2.5, Number.NaN])
  })

  it('écrit des classeurs que l’on relit', async () => {
    const chemin = join(tmpdir(), `animreg-banc-${process.pid}.xlsx`)
    ecrireClasseur(chemin, 'Essai', [
      ['Titre', 'a & b'],
      [1.5, null, {jour: 45_292}],
      [{formule: 'A2*2', valeur: 3}],
    ])
    const [grille] = await lireClasseur(readFileSync(chemin), 'essai.xlsx')
    rmSync(chemin)
    expect(grille?.lignes.map((l) => l.map((c) => c?.valeur))).toEqual([
      ['Titre', 'a & b'],
      [1.5, undefined, '2024-01-01'],
      [3],
    ])
  })
})
