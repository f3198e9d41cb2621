import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {lireYaml} from '../../../src/formats/yaml/index.js'
import {ErreurMetier} from '../../../src/shared/erreur-metier.js'

const lire = (texte: string) => lireYaml(texte, {fichier: 'essai.yaml', code: 'ESP-003'})

function refus(texte: string): ErreurMetier {
  try {
    lire(texte)
  } catch (erreur) {
    if (erreur instanceof ErreurMetier) return erreur
    throw erreur
  }
  throw new Error('le texte a été accepté')
}

/** Anything but a refusal of ours goes through, and fails the property. */
function reponse(texte: string): string {
  try {
    lire(texte)
    return 'lu'
  } catch (erreur) {
    if (erreur instanceof ErreurMetier) return erreur.message
    throw erreur
  }
}

describe('lireYaml', () => {
  it('rend la valeur, et la ligne de chacune de ses parties', () => {
    const lu = lire('# en tête\na:\n  b: 01\nliste:\n  - x\n  - c: 2\n')
    expect(lu.valeur).toEqual({a: {b: 1}, liste: ['x', {c: 2}]})
    expect(lu.ligneDe(['a', 'b'])).toBe(3)
    expect(lu.ligneDe(['liste', 1, 'c'])).toBe(6)
    expect(lu.ligneDe(['a', 'absente'])).toBe(2)
    expect(lu.texteDe(['a', 'b'])).toBe('01')
    expect(lu.texteDe(['a'])).toBeUndefined()
  })

  it('lit les clés comme des textes, le BOM et les fins de ligne de Windows', () => {
    const lu = lire('\uFEFF54: oui\r\n"2A": non\r\n')
    expect(lu.valeur).toEqual({'54': 'oui', '2A': 'non'})
    expect(lu.ligneDe(['2A'])).toBe(2)
  })

  it.each([
    ['une tabulation', 'a:\n\tb: 1', 2, 'tabulation'],
    ['une clé double', 'a: 1\nb: 2\na: 3', 3, 'la clé « a » est écrite deux fois'],
    ['un crochet ouvert', 'x: 1\na: [1', 2, "n'est pas refermé"],
    ['un guillemet ouvert', 'a: "x', 1, 'il manque un signe'],
    ['deux fois deux-points', 'x: 1\na: b: c', 2, 'deux fois « : »'],
    ['un signe réservé', 'a: @x', 1, 'signe réservé'],
    ['un mot en « ! »', 'a: 1\nb: !x y', 2, '« ! »'],
    ['une coupure', 'a: 1\n---\nb: 2', 2, '« --- »'],
    ['une ligne sans clé', 'a: 1\nbonjour', 2, '« : » après une clé'],
    ['une reprise', 'a: &n 1\nb: *n', 2, 'reprises'],
    ['une clé composée', '? [a]\n: 1', 1, 'une clé'],
    ['une barre oblique inverse', 'a: "C:\\Users"', 1, 'barre oblique'],
  ])('refuse %s en nommant la ligne', (_cas, texte, ligne, extrait) => {
    const erreur = refus(texte)
    expect(erreur.message).toContain(`essai.yaml, ligne ${ligne} : `)
    expect(erreur.message).toContain(extrait)
    expect(erreur.pistes).not.toHaveLength(0)
  })

  it('refuse sans le lire un texte emboîté ou répété sans mesure', () => {
    const bombe = `a: &a [1,1]\n${['b', 'c', 'd'].map((n, i) => `${n}: &${n} [*${'abc'[i]},*${'abc'[i]}]`).join('\n')}`
    for (const texte of [
      '['.repeat(50_000),
      '- '.repeat(50_000),
      '? '.repeat(50_000),
      bombe,
      'x'.repeat(2_000_001),
    ]) {
      expect(refus(texte).code).toBe('ESP-003')
    }
  })

  it('ne répond jamais autrement que par une valeur ou un refus en français', () => {
    const morceau = fc.constantFrom(
      'a',
      ': ',
      '\n',
      '  ',
      '- ',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      '#',
      '&x ',
      '*x',
      '!',
      '|',
      '>',
      '\t',
      '%',
      '? ',
      '1',
    )
    fc.assert(
      fc.property(fc.array(morceau, {maxLength: 40}), (morceaux) => {
        expect(reponse(morceaux.join(''))).toMatch(/^(?:lu|essai\.yaml, ligne [1-9]\d* : .+)$/s)
      }),
      {numRuns: 300},
    )
  })
})
