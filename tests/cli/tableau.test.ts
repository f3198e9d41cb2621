import fc from 'fast-check'
import {expect, it} from 'vitest'
import {rendreTableau, type Tableau} from '../../src/cli/tableau.js'

const CHIFFRES: Tableau = {
  colonnes: [
    {titre: 'Indicateur'},
    {titre: '2008', aligne: 'droite'},
    {titre: 'Évolution', aligne: 'droite'},
  ],
  lignes: [
    ['Premiers accueils', '14\u202F031', '+\u00A05,4\u00A0%'],
    ['Jeunes en contact', '37\u202F047', '+\u00A02,3\u00A0%'],
    ['Entrées en emploi et emploi/formation', '11\u202F169', '+\u00A01,3\u00A0%'],
  ],
}

it('aligns numbers to the right', async () => {
  await expect(`${rendreTableau(CHIFFRES)}\n`).toMatchFileSnapshot('../golden/tableau.txt')
})

it('folds the widest column when the terminal is narrow', async () => {
  const texte = rendreTableau(CHIFFRES, {largeur: 40})
  expect(Math.max(...texte.split('\n').map((ligne) => ligne.length))).toBeLessThanOrEqual(40)
  await expect(`${texte}\n`).toMatchFileSnapshot('../golden/tableau-etroit.txt')
})

it('never loses a cell, nor overflows a width it can hold', () => {
  const mot = fc.stringMatching(/^[a-z]{1,6}$/)
  const ligne = fc.tuple(fc.array(mot, {minLength: 1, maxLength: 6}), mot)
  fc.assert(
    fc.property(
      fc.array(ligne, {minLength: 1, maxLength: 8}),
      fc.integer({min: 20, max: 60}),
      (lignes, largeur) => {
        const texte = rendreTableau(
          {
            colonnes: [{titre: 'Un'}, {titre: 'Deux', aligne: 'droite'}],
            lignes: lignes.map(([mots, autre]) => [mots.join(' '), autre]),
          },
          {largeur},
        )
        for (const [mots, autre] of lignes) for (const un of [...mots, autre]) expect(texte).toContain(un)
        for (const rendue of texte.split('\n')) expect(rendue.length).toBeLessThanOrEqual(largeur)
      },
    ),
  )
})
