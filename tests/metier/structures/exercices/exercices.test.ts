import {describe, expect, it} from 'vitest'
import {
  cloreExercice,
  type FaitsDesExercices,
  type LigneDExercice,
  listerExercices,
  ouvrirExercice,
  rouvrirExercice,
} from '../../../../src/metier/structures/index.js'
import {refusDe} from '../../../espace/exemples.js'
import {champagneArdenne} from '../reseau/faits.js'

const ligne = (
  annee: number,
  geste: LigneDExercice['geste'],
  motif: string | null = null,
): LigneDExercice => ({
  annee,
  geste,
  le: '2009-03-02T09:00:00.000Z',
  motif,
})
const faits = (...journal: readonly LigneDExercice[]): FaitsDesExercices => ({
  journal,
  receptions: [
    {
      annee: 2008,
      fichiers: 22,
      structures: ['51454S00', '51507S00', 'ailleurs'],
      dernierImport: '2009-02-01T10:00:00.000Z',
    },
  ],
  parDefaut: 2008,
})

describe('les exercices', () => {
  it('sont ceux qu’on a ouverts, où l’on a reçu, ou de animreg.yaml', () => {
    const {exercices} = listerExercices(faits(ligne(2009, 'ouverture')), champagneArdenne)
    expect(exercices).toMatchObject([
      {
        annee: 2008,
        etat: 'ouvert',
        par_defaut: true,
        fichiers: 22,
        structures_ayant_repondu: 2,
        structures_attendues: 21,
      },
      {
        annee: 2009,
        etat: 'ouvert',
        par_defaut: false,
        fichiers: 0,
        structures_ayant_repondu: 0,
        structures_attendues: 21,
      },
    ])
  })

  it('se closent et se rouvrent ; le dernier geste compte, le motif reste', () => {
    const clos = faits(ligne(2008, 'cloture'))
    expect(listerExercices(clos, champagneArdenne).exercices[0]?.etat).toBe('clos')
    const rouvert = faits(ligne(2008, 'cloture'), ligne(2008, 'reouverture', 'oubli'))
    expect(listerExercices(rouvert, champagneArdenne).exercices[0]).toMatchObject({
      etat: 'ouvert',
      motif: 'oubli',
    })
  })

  it('ne s’ouvrent et ne se closent qu’une fois', () => {
    expect(ouvrirExercice(faits(), 2009)).toEqual({annee: 2009, geste: 'ouverture', motif: null})
    expect(ouvrirExercice(faits(ligne(2009, 'ouverture')), 2009)).toBeUndefined()
    expect(cloreExercice(faits(), 2008)).toEqual({annee: 2008, geste: 'cloture', motif: null})
    expect(cloreExercice(faits(ligne(2008, 'cloture')), 2008)).toBeUndefined()
  })

  it.each<[string, () => unknown, string, number]>([
    ['ouvrir une année close', () => ouvrirExercice(faits(ligne(2008, 'cloture')), 2008), 'ESP-020', 4],
    ['clore une année jamais vue', () => cloreExercice(faits(), 2012), 'ESP-021', 4],
    ['rouvrir une année ouverte', () => rouvrirExercice(faits(), 2008, 'oubli'), 'ESP-022', 4],
    [
      'rouvrir sans dire pourquoi',
      () => rouvrirExercice(faits(ligne(2008, 'cloture')), 2008, ' '),
      'CLI-003',
      2,
    ],
  ])('on ne peut pas %s', async (_cas, geste, code, sortie) => {
    const refus = await refusDe(geste)
    expect([refus.code, refus.sortie]).toEqual([code, sortie])
  })
})
