import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {DepenseSaisie} from '../../../../src/metier/programme/depenses/index.js'
import {
  type ActionDuProgramme,
  type Depense,
  type FaitsDuSuivi,
  noterDepense,
  suivreProgramme,
} from '../../../../src/metier/programme/index.js'
import {actionsDe, classeur} from '../plan/exemple.js'

const ACTIONS = actionsDe(classeur()).map(
  (a): ActionDuProgramme =>
    a.code === '3.3.5'
      ? {
          ...a,
          financeurs: ['DRTEFP'],
          financements: [
            {financeur: 'DRTEFP', prevu_centimes: 100_000, engage_centimes: null, realise_centimes: 20_000},
          ],
        }
      : {...a, financeurs: ['DRTEFP', 'Conseil Régional'], financements: []},
)
const [AUTRE = ''] = ACTIONS.filter((a) => a.code !== '3.3.5').map((a) => a.code)
const SAISIE: DepenseSaisie = {
  annee: 2008,
  code: '3.3.5',
  financeur: undefined,
  etat: 'realise',
  montant_centimes: 5000,
  le: '2008-06-12',
  objet: 'facture 118',
  malgreDoublon: false,
}

/** The registers after some amounts, noted one after the other. */
function apres(saisies: readonly Partial<DepenseSaisie>[]) {
  const [actions, depenses] = [[...ACTIONS], [] as Depense[]]
  for (const saisie of saisies) {
    for (const {registre, contenu} of noterDepense({actions, depenses}, {...SAISIE, ...saisie}).ecritures) {
      if (registre === 'depenses' && contenu) depenses.push(contenu)
      if (registre === 'programme' && contenu)
        actions[actions.findIndex((a) => a.code === contenu.code)] = contenu
    }
  }
  return {actions, depenses}
}

/** An amount for another action, whose funders are two. */
function depenserAilleurs(financeur: string | undefined, code = AUTRE) {
  return noterDepense({actions: ACTIONS, depenses: []}, {...SAISIE, code, financeur})
}

function budgetAu(date: string, {actions, depenses}: ReturnType<typeof apres>) {
  const faits: FaitsDuSuivi = {
    actions,
    depenses,
    realises: [],
    journal: [],
    nomenclature: {unites_d_etat: []},
    chiffres: [],
    temps: {semaines: [], rubriques: {joursParSemaine: 5, rubriques: []}},
    formation: {},
    structures: [],
  }
  return suivreProgramme(faits, {annee: 2008, date, proche: 0.9}).budget
}

describe('un montant noté', () => {
  it('s’ajoute à ce que l’action a du financeur, seul financeur compris sans être dit', () => {
    const {note, avertissements} = noterDepense({actions: ACTIONS, depenses: []}, SAISIE)
    expect(note.financement).toMatchObject({financeur: 'DRTEFP', realise_centimes: 25_000})
    expect(avertissements).toEqual([])
  })

  it('ne compte pas avant son jour ; une année finie le dit toute', () => {
    const notes = apres([{}, {le: '2008-09-01', montant_centimes: 7000}, {etat: 'engage'}])
    expect(budgetAu('2008-06-11', notes)).toMatchObject({realise_centimes: 20_000, engage_centimes: 0})
    expect(budgetAu('2008-06-30', notes)).toMatchObject({realise_centimes: 25_000, engage_centimes: 5000})
    expect(budgetAu('2008-12-31', notes)).toMatchObject({realise_centimes: 32_000})
  })

  it('noté deux fois, se dit ; un montant négatif corrige, sans descendre sous zéro', () => {
    const notes = apres([{}])
    expect(() => noterDepense(notes, SAISIE)).toThrow(expect.objectContaining({code: 'PRG-082'}))
    expect(noterDepense(notes, {...SAISIE, malgreDoublon: true}).note.financement.realise_centimes).toBe(
      30_000,
    )
    const corriger = (montant_centimes: number) => noterDepense(notes, {...SAISIE, montant_centimes})
    expect(corriger(-5000).note.financement.realise_centimes).toBe(20_000)
    expect(() => corriger(-30_000)).toThrow(expect.objectContaining({code: 'CLI-005'}))
  })

  it('ne devine pas le financeur', () => {
    expect(() => depenserAilleurs(undefined)).toThrow(expect.objectContaining({code: 'PRG-081'}))
    expect(() => depenserAilleurs('DRTFP')).toThrow(expect.objectContaining({code: 'PRG-081'}))
    expect(depenserAilleurs('conseil regional', '3.3.5').avertissements).toEqual([
      expect.stringContaining('ne prévoyait rien'),
    ])
  })

  it('dit ce qui dépasse', () => {
    const {avertissements} = noterDepense(
      {actions: ACTIONS, depenses: []},
      {...SAISIE, montant_centimes: 90_000},
    )
    expect(avertissements).toEqual([expect.stringContaining('plus que les')])
  })
})

it('tout ce qui est noté s’additionne, dans n’importe quel ordre', () => {
  const montant = fc.integer({min: 1, max: 100_000})
  fc.assert(
    fc.property(fc.array(montant, {maxLength: 5}), (montants) => {
      const notes = apres(montants.map((montant_centimes) => ({montant_centimes, malgreDoublon: true})))
      const somme = montants.reduce((s, m) => s + m, 20_000)
      expect(budgetAu('2008-12-31', notes).realise_centimes).toBe(somme)
      expect(budgetAu('2008-01-01', notes).realise_centimes).toBe(20_000)
    }),
    {numRuns: 20},
  )
})
