import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {
  ceQuiAChange,
  type Mouvement,
  predecesseurs,
  reseauALaDate,
  successeurs,
  verifierMouvements,
} from '../../../../src/metier/structures/index.js'
import {structure} from '../../../support/reseau.js'
import {le, reseau, vers} from './faits.js'

const DEPART = ['A', 'B', 'C', 'D', 'E', 'F'].map((lettre, rang) =>
  structure(`54${lettre}`, `${rang % 2 ? 'PAIO' : 'Mission Locale'} ${lettre}`, rang % 2 ? 'PAIO' : 'ML'),
)

/** A story that makes sense: at each step, something that can happen to the structures then open. */
const histoires = fc
  .array(fc.record({choix: fc.nat(6), ou: fc.nat(99), jour: fc.integer({min: 0, max: 1})}), {maxLength: 9})
  .map((pas) => {
    const recit: Mouvement[] = []
    const ouvertes = new Map(DEPART.map((s) => [s.code as string, s.type]))
    for (const [rang, {choix, ou, jour}] of pas.entries()) {
      const codes = [...ouvertes.keys()]
      const [un = '', deux = ''] = [codes[ou % codes.length], codes[(ou + 1) % codes.length]]
      const nee = (suffixe = '') =>
        ({nom: `Mission Locale ${rang}${suffixe}`, type: 'ML', departement: '54'}) as const
      const date = `${2009 + Math.floor(rang / 3)}-0${1 + (rang % 3) * 3 + jour}-01`
      const [x, y] = [`54X${rang}`, `54Y${rang}`]
      if (choix === 0 && un !== deux) {
        recit.push(le(date, 'absorption', [un], [vers(deux)]))
        ouvertes.delete(un)
      } else if (choix === 1 && un !== deux) {
        recit.push(le(date, 'regroupement', [un, deux], [vers(x, nee())]))
        ouvertes.delete(un)
        ouvertes.delete(deux)
        ouvertes.set(x, 'ML')
      } else if (choix === 2) {
        recit.push(
          le(date, 'scission', [un], [vers(x, {...nee('x'), part: 0.7}), vers(y, {...nee('y'), part: 0.3})]),
        )
        ouvertes.delete(un)
        ouvertes.set(x, 'ML').set(y, 'ML')
      } else if (choix === 3 && ouvertes.get(un) === 'PAIO') {
        recit.push(le(date, 'transformation', [un], [vers(un, nee())]))
        ouvertes.set(un, 'ML')
      } else if (choix === 4) {
        recit.push(le(date, 'renommage', [un], [vers(un, {nom: `Nom ${rang}`})]))
      } else if (choix === 5) {
        recit.push(le(date, 'creation', [], [vers(x, nee())]))
        ouvertes.set(x, 'ML')
      }
    }
    return recit
  })

const jours = fc
  .tuple(fc.integer({min: 2008, max: 2013}), fc.integer({min: 1, max: 12}))
  .map(([annee, mois]) => `${annee}-${String(mois).padStart(2, '0')}-15`)
const etat = (recit: readonly Mouvement[], jour: string) =>
  reseauALaDate(reseau(DEPART, recit), jour).map(({code, nom, type, ouverteLe, fermeeLe}) => ({
    code,
    nom,
    type,
    ouverteLe,
    fermeeLe,
  }))

describe('le réseau au fil des mouvements', () => {
  it('ne dépend pas de l’ordre où ils sont dits', () => {
    fc.assert(
      fc.property(
        histoires.chain((h) => fc.tuple(fc.constant(h), fc.shuffledSubarray(h, {minLength: h.length}))),
        jours,
        ([recit, melange], jour) => {
          expect(verifierMouvements(reseau(DEPART, recit))).toEqual([])
          expect(etat(melange, jour)).toEqual(etat(recit, jour))
          expect(ceQuiAChange(reseau(DEPART, melange), 2010)).toEqual(
            ceQuiAChange(reseau(DEPART, recit), 2010),
          )
        },
      ),
      {numRuns: 150},
    )
  })

  it('d’avant un jour ne change pas quand on apprend ce qui vient après', () => {
    fc.assert(
      fc.property(histoires, jours, (recit, jour) => {
        const connus = recit.filter((m) => m.date <= jour)
        const sansAvenir = (liste: ReturnType<typeof etat>) =>
          liste.map(({code, nom, type}) => [code, nom, type])
        const dAlors = sansAvenir(etat(connus, jour))
        const dAujourdhui = sansAvenir(etat(recit, jour))
        expect(dAujourdhui).toEqual(dAlors)
      }),
      {numRuns: 150},
    )
  })

  it('ne perd ni ne crée d’activité : ce qui sort d’une structure arrive dans d’autres', () => {
    fc.assert(
      fc.property(histoires, (recit) => {
        const faits = reseau(DEPART, recit)
        const intervalle = {du: '2008-12-31', au: '2013-12-31'}
        const fin = reseauALaDate(faits, intervalle.au)
        for (const {code} of DEPART) {
          const recu = fin
            .flatMap((s) => predecesseurs(faits, s.code, intervalle).parents)
            .filter((p) => p.code === code)
          expect(somme(recu)).toBeCloseTo(1)
          expect(somme(successeurs(faits, code, intervalle).parents)).toBeCloseTo(1)
        }
      }),
      {numRuns: 100},
    )
  })
})

function somme(parts: readonly {readonly part: number}[]): number {
  return parts.reduce((s, p) => s + p.part, 0)
}
