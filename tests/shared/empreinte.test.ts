import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {empreinte, motsDe} from '../../src/shared/empreinte.js'

describe('les mots d’un intitulé', () => {
  it.each([
    ['Nombre de jeunes en contact (2)', ['jeune', 'contact']],
    ['Jeunes en contact*', ['jeune', 'contact']],
    ['1ers accueils', ['premier', 'accueil']],
    ['1er accueil', ['premier', 'accueil']],
    [
      '1re visite, 1ère visite, 1ères visites',
      ['premiere', 'visite', 'premiere', 'visite', 'premiere', 'visite'],
    ],
    ['Ste-Marie et St Dié', ['sainte', 'marie', 'saint', 'die']],
    ['C.I.V.I.S. renforcé', ['civi', 'renforce']],
    ['CIVIS renforcé', ['civi', 'renforce']],
    ['Nb DAP', ['dap']],
    ['Nbre de D.A.P.', ['dap']],
    ['À l’emploi ; au travail, aux ateliers', ['emploi', 'travail', 'atelier']],
  ])('« %s »', (texte, mots) => {
    expect(motsDe(texte)).toEqual(mots)
  })

  it('n’ont pas ceux qui ne disent rien', () => {
    for (const vide of 'a au aux d dans de des du en et l la le les nombre pour sur un une'.split(' '))
      expect(motsDe(`${vide} emploi`), `« ${vide} »`).toEqual(['emploi'])
  })

  it.each([
    ['jeux', 'jeu'],
    ['mois', 'moi'],
    ['bas', 'bas'],
    ['stress', 'stress'],
    ['sexes', 'sexe'],
  ])('« %s » : le pluriel tombe, sauf d’un mot court ou en -ss', (texte, mot) => {
    expect(motsDe(texte)).toEqual([mot])
  })
})

describe('l’empreinte', () => {
  it('ne tient ni à l’ordre, ni aux répétitions, ni à la casse', () => {
    expect(empreinte('Emploi et formation')).toBe('emploi formation')
    expect(empreinte('FORMATION, emploi, formations')).toBe('emploi formation')
  })

  it('ne dépend pas de ce qui a été lu avant, si nombreux que ce soit', () => {
    const avant = empreinte('Premiers accueils en Moselle')
    for (let rang = 0; rang < 2100; rang++)
      expect(empreinte(`jeunes ${rang}`)).toBe([`${rang}`, 'jeune'].sort().join(' '))
    expect(empreinte('Premiers accueils en Moselle')).toBe(avant)
  })

  it('relue, ne change plus', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('emploi', 'alternance', 'contact', 'parrain'), {minLength: 1}),
        (mots) => {
          const une = empreinte(mots.join(', '))
          expect(empreinte(une)).toBe(une)
        },
      ),
    )
  })
})
