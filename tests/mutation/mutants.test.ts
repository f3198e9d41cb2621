import {describe, expect, it} from 'vitest'
import {instrumenter} from './instrumenter.js'
import {trouverMutants} from './mutants.js'

/** What can go wrong in a source, as « before → after ». */
const erreursDe = (source: string, options = {}) =>
  trouverMutants(source, options).map(({avant, apres}) => `${avant} → ${apres}`)

describe('les erreurs que l’on sait faire', () => {
  it.each([
    ['const a = x < 3', ['x < 3 → (x) <= (3)', 'x < 3 → (x) >= (3)', '3 → 4']],
    ['const a = x && y', ['x && y → (x) || (y)']],
    ['const a = !x', ['!x → (x)']],
    ['const a = liste.filter(oui)', ['liste.filter(oui) → liste']],
    ['const a = liste.some(oui)', ['liste.some(oui) → liste.every(oui)']],
    ['const a = [x]', ['[x] → []']],
    ['const a = /^x$/', ['/^x$/ → /x$/', '/^x$/ → /^x/']],
    ['const f = () => x', ['x → undefined']],
    ['function f() { g() }', ['{ g() } → {}', 'g() → ']],
    ['const a = x ? y : z', ['x → true', 'x → false']],
  ])('%s', (source, attendues) => {
    expect(erreursDe(source)).toEqual(attendues)
  })

  it.each([
    "import {a} from './a.js'",
    'type A = 1 | true | [2]',
    'const a = x as {readonly b: true}',
    'const a = objet.nom',
    'const a = x?.filter(oui).map(f)',
    'const a = `${x} jours` + y',
  ])('aucune dans %s', (source) => {
    expect(erreursDe(source)).toEqual([])
  })

  it('laisse les textes, sauf si on les demande', () => {
    expect(erreursDe("const a = 'mois'")).toEqual([])
    expect(erreursDe("const a = 'mois'", {textes: true})).toEqual(["'mois' → ''"])
  })
})

describe('les erreurs cachées dans le code', () => {
  const source = `
    const pairs = []
    for (const n of [1, 2, 3, 4]) if (n % 2 === 0 && n > 2) pairs.push(n)
    let reste = 3
    while (reste > 0) reste -= 1
    const dernier = (l) => { return l.at(-1) ?? 0 }
    return [pairs, reste, dernier(pairs), pairs?.length ? 'oui' : 'non']`
  // A function's body: the parser wants a module around it.
  const module = `function f() {${source}\n}`
  const mutants = trouverMutants(module).map((mutant, numero) => ({...mutant, numero}))
  const instrumente = instrumenter(module, mutants)

  /** Runs the source with one error on, stopping a loop that would never end. */
  const jouer = (actif: number): unknown => {
    let tours = 0
    const tour = () => {
      tours += 1
      if (tours > 1000) throw new Error('essai trop long')
    }
    // oxlint-disable-next-line typescript/no-implied-eval -- a text made here, from a text written above
    const fabriquer = new Function('$mutant', '$tour', `${instrumente}; return f()`) as (
      mutant: (numero: number) => boolean,
      tour: () => void,
    ) => unknown
    try {
      return fabriquer((numero) => numero === actif, tour)
    } catch (erreur) {
      return String(erreur)
    }
  }

  it('ne changent rien tant qu’aucune n’est allumée', () => {
    expect(jouer(-1)).toEqual([[4], 0, 4, 'oui'])
  })

  it('changent chacune ce que le code donne', () => {
    const sansEffet = mutants.filter(({numero}) => JSON.stringify(jouer(numero)) === '[[4],0,4,"oui"]')
    // Same result by nature: 4 % 2 and 4 > 2 seen otherwise, a default that is never needed.
    expect(sansEffet.map(({avant, apres}) => `${avant} → ${apres}`)).toMatchInlineSnapshot(`
      [
        "1 → 2",
        "2 → 3",
        "2 → 3",
        "3 → 4",
        "0 → 1",
        "pairs?.length → true",
      ]
    `)
  })
})
