import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {
  exporterMoyens,
  importerMoyens,
  type MoyenDAnimation,
  montrerMoyens,
} from '../../../../src/metier/programme/index.js'
import {grille} from '../../../support/grilles.js'
import {relire} from '../../structures/annuaire/exemple.js'
import {ANNUAIRE, AUCUN} from '../instances/exemple.js'

const DEMANDE = {fichier: 'moyens.xlsx', sha256: 'a', annee: 2008, annuaire: ANNUAIRE, remplacer: false}
const importer = (...grilles: ReturnType<typeof grille>[]) => importerMoyens([], grilles, DEMANDE)
const moyensDe = (...grilles: ReturnType<typeof grille>[]): MoyenDAnimation[] =>
  importer(...grilles).ecritures.flatMap((e) => e.contenu ?? [])
const constats = (...grilles: ReturnType<typeof grille>[]) =>
  importer(...grilles).bilan.anomalies.map((a) => [a.code, a.cellule, a.attendu])

const EQUIPE = grille(
  [
    ['Poste', 'Statut', 'Employeur', 'Effectif', 'ETP'],
    ['Animateur', 'salarié', 'AR', 1, 1],
    ['Référente', 'mise à disposition', 'ML', 1, '0,2'],
    ['Total', null, null, 2, 1.2],
  ],
  {feuille: 'Équipe'},
)
const FINANCEMENTS = grille(
  [
    ['Financeur', 'Demandé', 'Notifié', 'Reçu'],
    ['État', 3000, 2500, 2500],
    ['Région', 1000, 1000, null],
    ['Total', 4000, 3600, 2500],
  ],
  {feuille: 'Financements'},
)
const COTISATIONS = grille(
  [
    ['Code', 'Structure', 'Appelée', 'Reçue', 'Reçue le'],
    ['54A', 'Mission Locale du Madon', 500, 500, '15/04/2008'],
  ],
  {feuille: 'Cotisations'},
)

describe('les moyens de l’animation', () => {
  it('additionnent l’équipe, les financements et les cotisations ; ce qui manque n’est pas zéro', () => {
    const moyens = montrerMoyens(moyensDe(EQUIPE, FINANCEMENTS, COTISATIONS), {
      annee: 2008,
      structures: AUCUN.structures,
    })
    expect(moyens.equipe).toMatchObject({effectif: 2, etp: 1.2, mis_a_disposition: 1})
    expect(moyens.financements).toMatchObject({
      demande_centimes: 400_000,
      notifie_centimes: 350_000,
      recu_centimes: 250_000,
      lignes: [
        {financeur: 'État', part: 2500 / 3500},
        {financeur: 'Région', recu_centimes: null},
      ],
    })
    expect(moyens.cotisations).toMatchObject({taux: 1, non_appelees: ['Mission Locale du Vermois']})
  })

  it('un total qui ne tombe pas juste se signale à sa cellule, et n’est jamais repris', () => {
    expect(constats(EQUIPE, FINANCEMENTS)).toEqual([['PRG-069', 'C4', '3\u202F500']])
  })

  it.each([
    [
      'plus d’ETP que de personnes',
      grille([
        ['Poste', 'Effectif', 'ETP'],
        ['A', 1, 1.5],
      ]),
      'PRG-070',
    ],
    [
      'plus de reçu que de notifié',
      grille([
        ['Financeur', 'Notifié', 'Reçu'],
        ['État', 10, 20],
      ]),
      'PRG-071',
    ],
    ['aucun tableau de moyens', grille([['Bonjour']]), 'PRG-067'],
    [
      'une structure inconnue',
      grille([
        ['Structure', 'Appelée'],
        ['Mission Locale de Nulle Part', 1],
      ]),
      'STR-026',
    ],
  ])('%s', (_, feuille, code) => {
    expect(importer(feuille).bilan.anomalies.map((a) => a.code)).toContain(code)
  })

  it('une année sans moyen se dit', () => {
    expect(() => montrerMoyens([], {annee: 2008, structures: []})).toThrow(
      expect.objectContaining({code: 'PRG-077'}),
    )
  })
})

const rang = (titre: string, valeurs: readonly number[]) => [
  titre,
  ...valeurs,
  valeurs.reduce((s, v) => s + v, 0),
]

describe('le tableau national des animations régionales', () => {
  // Published by the CNML for 2008: two of its columns do not add up, and one has more posts than persons.
  const NATIONAL = grille(
    [
      [null, 'Association ou Union régionale', 'CARIF et autres structures', 'TOTAL'],
      ['Effectif total', 53, 23, 76],
      ['Équivalents temps plein', '45,4', '23,8', '69,2'],
      ['Salariés', 42, 22, 64],
      ['Mis à disposition', 10, 2, 12],
    ],
    {feuille: 'Tableau 1'},
  )

  it('entre, avec ses deux colonnes fausses et ses ETP de trop', () => {
    const {bilan, ecritures} = importer(NATIONAL)
    expect(bilan.statut).toBe('importe')
    expect(ecritures).toHaveLength(8)
    expect(constats(NATIONAL)).toEqual([
      ['PRG-069', 'B2', '52'],
      ['PRG-069', 'C2', '24'],
      ['PRG-070', 'C3', '23 au plus'],
    ])
  })

  it('un tableau construit juste n’a pas de constat, et une cellule fausse en a au moins un', () => {
    const compte = fc.integer({min: 1, max: 200})
    fc.assert(
      fc.property(
        fc.array(fc.tuple(compte, compte), {minLength: 1, maxLength: 5}),
        fc.integer({min: 1, max: 9}),
        (colonnes, ecart) => {
          const [salaries, prets] = [colonnes.map(([s]) => s), colonnes.map(([, p]) => p)]
          const total = colonnes.map(([s, p]) => s + p)
          const entete = [null, ...colonnes.map((_, i) => `Organisme ${i}`), 'Total']
          const juste = [
            entete,
            rang('Effectif total', total),
            rang('Salariés', salaries),
            rang('Mis à disposition', prets),
          ]
          expect(constats(grille(juste))).toEqual([])
          const faux = juste.map((l, i) => (i === 1 ? l.map((v, c) => (c === 1 ? Number(v) + ecart : v)) : l))
          expect(constats(grille(faux))).not.toEqual([])
        },
      ),
      {numRuns: 20},
    )
  })
})

it('exportés et réimportés, rien ne change ; les structures sans cotisation attendent leur montant', () => {
  const effectifs = grille(
    [
      [null, 'Missions Locales', 'PAIO'],
      ['Effectif total', 30, 4],
      ['ETP', 27.5, 3],
    ],
    {feuille: 'Effectifs'},
  )
  const connus = moyensDe(EQUIPE, FINANCEMENTS, COTISATIONS, effectifs)
  const {structures} = AUCUN
  const grilles = relire(exporterMoyens(connus, {annee: 2008, reseau: 'Essai', structures}))
  const {bilan} = importerMoyens(connus, grilles, {...DEMANDE, remplacer: true})
  expect([bilan.statut, bilan.anomalies]).toEqual(['deja_importe', []])
  expect(bilan.familles?.map((f) => [f.famille, f.identiques])).toEqual([
    ['postes', 2],
    ['financements', 2],
    ['cotisations', 1],
    ['effectifs par organisme', 4],
  ])
})
