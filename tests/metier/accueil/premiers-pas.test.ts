import {describe, expect, it} from 'vitest'
import {etablirLesPas} from '../../../src/metier/accueil/index.js'
import {pointDe, RAPPORT, VIDE} from './exemple.js'

const etats = (...demande: Parameters<typeof etablirLesPas>) =>
  Object.fromEntries(etablirLesPas(...demande).map((p) => [p.code, p.etat]))

describe('les premiers pas', () => {
  it('sont tous à faire tant qu’il n’y a pas d’espace', () => {
    const pas = etablirLesPas(null)
    expect(pas.map((p) => p.etat)).toEqual(Array(6).fill('a_faire'))
    expect(pas[0]?.commande).toMatch(/^animreg init /)
  })

  it('se lisent dans l’espace, par quelque chemin qu’on soit venu', () => {
    expect(etats(pointDe(VIDE))).toMatchObject({espace: 'fait', annuaire: 'a_faire', activite: 'a_faire'})
    expect(etats(pointDe())).toEqual({
      espace: 'fait',
      annuaire: 'fait',
      activite: 'fait',
      objectifs: 'fait',
      chiffres: 'a_faire',
      rapport: 'a_faire',
    })
    expect(etats(pointDe({rapport: RAPPORT}))).toMatchObject({chiffres: 'fait', rapport: 'fait'})
  })

  it('tiennent compte des étapes passées, sauf si elles ont été faites depuis', () => {
    const suivi = {passes: ['objectifs', 'annuaire'], faits: ['chiffres']} as const
    expect(etats(pointDe({objectifs: []}), suivi)).toMatchObject({
      annuaire: 'fait',
      objectifs: 'passe',
      chiffres: 'fait',
    })
  })

  it('donnent les commandes de l’année', () => {
    const lignes = etablirLesPas(pointDe(VIDE), undefined, {modele: 'modele-annuaire.xlsx'}).map(
      (p) => p.commande,
    )
    expect(lignes.slice(1, 4)).toEqual([
      'animreg structures importer modele-annuaire.xlsx',
      'animreg activite importer recus/2008',
      'animreg objectifs importer objectifs-2008.xlsx',
    ])
  })
})
