import {describe, expect, it} from 'vitest'
import {
  type DemandeDExplication,
  expliquerChiffre,
  listerChiffres,
} from '../../../src/metier/chiffres/index.js'
import {faits, mois, objectif, tableau} from './exemple.js'

const insecable = (texte: string) => texte.replaceAll('~', '\u00A0').replaceAll('_', '\u202F')

function expliquer(code: string, texte: string, suite = {}, demande: Partial<DemandeDExplication> = {}) {
  return expliquerChiffre(faits({valeurs: tableau(texte), ...suite}), {annee: 2008, code, ...demande})
}

describe('les entrées : d’où vient le nombre de chaque structure', () => {
  it.each([
    ['accueils', mois('Nancy accueils', 2008, [1, 12], 10), 120, 'somme de 12 mois', 12],
    ['accueils', 'Nancy accueils 2008 120', 120, "valeur donnée pour l'année 2008", 1],
    [
      'accueils',
      `Nancy accueils 2008-T1 30\n${mois('Nancy accueils', 2008, [4, 12], 10)}`,
      120,
      'somme de 9 mois et 1 trimestre',
      10,
    ],
    ['accueils', mois('Nancy accueils', 2008, [1, 3], 10), 30, 'somme de 3 mois (3 mois sur 12)', 3],
    ['contacts', 'Nancy contacts 2008 300', 300, "valeur donnée pour l'année 2008", 1],
    [
      'parrains',
      'Nancy parrains 2008-03 10\nNancy parrains 2008-11 14',
      14,
      'dernière valeur, au 30~novembre 2008',
      1,
    ],
  ])('%s', (code, texte, valeur, comment, cellules) => {
    const {entrees} = expliquer(code, texte)
    expect(entrees).toMatchObject([{structure: 'Nancy', valeur, comment: insecable(comment)}])
    expect(entrees[0]?.cellules).toHaveLength(cellules)
    expect(entrees[0]?.cellules[0]).toMatchObject({
      fichier: 'tableau.xlsx',
      feuille: 'Activité',
      cellule: 'B2',
    })
  })

  it('un taux montre ses deux termes, et les cellules de chacun', () => {
    const {entrees, formule} = expliquer(
      'taux_emploi',
      'Nancy emplois 2008 30\nNancy accueils 2008 100\nBar emplois 2008 900',
    )
    expect(entrees).toMatchObject([{structure: 'Nancy', valeur: 30, denominateur: 100}])
    expect(entrees[0]?.cellules.map((c) => c.indicateur)).toEqual(['emplois', 'accueils'])
    expect(formule[0]).toBe(
      'Somme de « emplois » divisée par somme de « accueils », sur les seules structures qui ont donné les deux.',
    )
  })

  it('la somme des entrées est le chiffre', () => {
    const {entrees, chiffre} = expliquer('accueils', 'Nancy accueils 2008 10\nToul accueils 2008 5')
    expect(entrees.reduce((s, e) => s + e.valeur, 0)).toBe(chiffre.valeur)
  })
})

describe('les structures laissées de côté', () => {
  it.each([
    ['', 'sans_reponse', 'n’a pas répondu'],
    ['Bar accueils 2008 secret', 'secret', 'valeur couverte par le secret'],
    ['Bar accueils 2008 illisible', 'illisible', 'valeur illisible dans le tableau reçu'],
    ['Bar accueils 2008 sans_objet', 'sans_objet', 'sans objet pour cette structure'],
    [
      'Bar accueils 2008-01/2008-06 9',
      'autres_periodes',
      "n'a donné que d'autres périodes, dont ce nombre ne peut pas être tiré",
    ],
  ])('« %s » : %s', (texte, motif, phrase) => {
    const {exclusions} = expliquer('accueils', `Nancy accueils 2008 10\nToul accueils 2008 5\n${texte}`)
    expect(exclusions).toEqual([{structure: 'Bar', nom: 'Bar', motif, phrase}])
  })

  it('celle qui n’est pas dans l’annuaire est nommée', () => {
    const {exclusions} = expliquer('accueils', 'Verdun accueils 2008 10')
    expect(exclusions.at(-1)).toMatchObject({structure: 'Verdun', motif: 'hors_annuaire'})
  })
})

const retenue = (texte: string, code: string) => expliquer(code, texte).reseau?.retenue

describe('les valeurs reçues et non retenues', () => {
  it('d’une source moins prioritaire', () => {
    const texte = 'Nancy accueils 2008 10 @enquete\nNancy accueils 2008 12 @parcours'
    const {non_retenues: ecartees, chiffre} = expliquer('accueils', texte)
    expect(chiffre.valeur).toBe(12)
    expect(ecartees).toMatchObject([
      {valeur: 10, source: 'enquete', raison: 'une source plus prioritaire que « enquete » donne ce nombre'},
    ])
  })

  it('les mois, quand l’année est donnée', () => {
    const {non_retenues: ecartees} = expliquer(
      'accueils',
      `Nancy accueils 2008 125\n${mois('Nancy accueils', 2008, [1, 12], 10)}`,
    )
    expect(ecartees).toHaveLength(12)
    expect(ecartees[0]?.raison).toBe("la valeur donnée pour l'année 2008 l'emporte")
  })

  it('celle du réseau est dite retenue, ou témoin', () => {
    expect(retenue('REGION contacts 2008 480\nNancy contacts 2008 500', 'contacts')).toBe(true)
    expect(retenue('REGION accueils 2008 480\nNancy accueils 2008 500', 'accueils')).toBe(false)
  })
})

describe('les arrondis', () => {
  it('disent le quotient avant et après', () => {
    const {arrondis} = expliquer(
      'accueils',
      'Nancy accueils 2008 8499\nNancy accueils 2007 8075\nNancy accueils 2008 sexe=femmes 4420',
      {objectifs: [objectif('REGION', 'accueils', 8876)]},
    )
    expect(arrondis).toEqual(
      [
        'Évolution : 8_499 / 8_075 − 1 = 0,052508 → +~5,3~%',
        'Taux de réalisation : 8_499 / 8_876 = 0,957526 → 95,75~%',
        'Part « Femmes » : 4_420 / 8_499 = 0,520061 → 52~%',
        'Part « Non réparti » : 4_079 / 8_499 = 0,479939 → 48~%',
      ].map(insecable),
    )
  })

  it('d’un taux, ses deux sommes', () => {
    const texte =
      'Nancy emplois 2008 30\nNancy accueils 2008 100\nToul emplois 2008 20\nToul accueils 2008 50'
    expect(expliquer('taux_emploi', texte).arrondis).toContain(
      insecable('Valeur : 50 / 150 = 0,333333 → 33,3~%'),
    )
  })
})

describe('l’objectif', () => {
  it('dit s’il est notifié à la région ou fait de ceux des structures, avec leurs cellules', () => {
    const deStructures = [objectif('Nancy', 'accueils', 60), objectif('Toul', 'accueils', 40)]
    expect(expliquer('accueils', 'Nancy accueils 2008 10', {objectifs: deStructures}).objectif).toMatchObject(
      {
        annuel: 100,
        origine: 'structures',
        phrase: '100, somme des objectifs de 2 structures',
        cellules: [{nom: 'Nancy', valeur: 60, cellule: 'B2'}, {nom: 'Toul'}],
      },
    )
    const objectifs = [...deStructures, objectif('REGION', 'accueils', 120)]
    expect(expliquer('accueils', 'Nancy accueils 2008 10', {objectifs}).objectif).toMatchObject({
      origine: 'region',
      phrase: '120, notifié à la région',
    })
  })

  it('dit la part de l’année à la fin d’un mois', () => {
    const objectifs = [objectif('REGION', 'accueils', 120)]
    const {objectif: dit} = expliquer('accueils', 'Nancy accueils 2008-01 9', {objectifs}, {aFin: 3})
    expect(dit).toMatchObject({annuel: 120, retenu: 30})
    expect(dit?.phrase).toContain("objectif de l'année ramené à 3 mois sur 12 : 30")
  })
})

it('pour une structure, et par groupe', () => {
  const texte = 'Nancy accueils 2008 10\nToul accueils 2008 5\nBar accueils 2008 3'
  expect(expliquer('accueils', texte, {}, {structure: 'Toul'})).toMatchObject({
    champ: {genre: 'structure', libelle: 'Toul'},
    chiffre: {valeur: 5},
    entrees: [{structure: 'Toul'}],
    exclusions: [],
  })
  expect(
    expliquer('accueils', texte, {}, {par: 'departement'}).groupes?.map((g) => [g.code, g.valeur]),
  ).toEqual([
    ['54', 15],
    ['55', 3],
  ])
})

it('refuse un chiffre qui n’a pas cours cette année-là', () => {
  expect(() => expliquer('contrats', '', {}, {annee: 2018})).toThrow("jusqu'en 2016")
})

it('la liste donne les codes, la façon de compter, les modalités et la valeur', () => {
  const {chiffres} = listerChiffres(faits({valeurs: tableau('Nancy accueils 2008 1234')}), 2008)
  expect(chiffres.find((c) => c.code === 'accueils')).toMatchObject({
    publie: true,
    nature_en_mots: 'événements de la période, mois par mois',
    valeur: 1234,
    exemple: insecable('1_234'),
    ventilations: [{code: 'sexe', modalites: [{code: 'femmes'}, {code: 'hommes'}]}],
  })
})
