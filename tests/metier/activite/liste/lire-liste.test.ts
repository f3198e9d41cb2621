import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Grille, LigneEnFlux} from '../../../../src/documents/index.js'
import {importerActivite, ouvrirListe, type ValeurDeListe} from '../../../../src/metier/activite/index.js'
import {grille} from '../../../support/grilles.js'
import {contexteLorrain, reseauLorrain} from '../../../support/reseau.js'

const contexte = contexteLorrain()
type Case = string | number | null

/** Reads a list as a large file is: by batches of a few rows. */
function lireEnFlux(lignes: readonly (readonly Case[])[], {tolerant = false, parLot = 3} = {}) {
  const enFlux: LigneEnFlux[] = lignes.map((cases, rang) => ({
    rang,
    cellules: cases.map((c) => c ?? undefined),
  }))
  const options = {feuille: 'Feuil1', fichier: 'liste.csv', source: 'tableaux', tolerant}
  const ouverte = ouvrirListe(contexte, enFlux.slice(0, 300), options)
  if (!ouverte) return 'autre tableau'
  if ('refus' in ouverte) return {refus: ouverte.refus.map((a) => a.code)}
  const valeurs: ValeurDeListe[] = []
  for (let debut = 0; debut < enFlux.length; debut += parLot) {
    const lues = ouverte.lecteur.lire(enFlux.slice(debut, debut + parLot))
    if (!lues) return 'autre tableau'
    valeurs.push(...lues)
  }
  const {valeurs: duReseau, anomalies, ...reste} = ouverte.lecteur.conclure()
  const anomaliesDites = [...ouverte.anomalies, ...anomalies]
  return {ecrites: [...valeurs, ...duReseau].map(ecrire).sort(), anomalies: anomaliesDites, ...reste}
}

function ecrire({serie, periode, etat, valeur, cellule}: ValeurDeListe): string {
  return `${serie.structure} ${serie.indicateur}[${serie.modalites}] ${periode} = ${valeur ?? etat} (${cellule})`
}

/** The same rows by the reader of all tables: what the other must give. */
function lireEnEntier(recue: Grille) {
  const lu = importerActivite(contexte, new Map(), [recue], {
    fichier: 'liste.csv',
    sha256: 'x',
    source: 'tableaux',
    tolerant: false,
  })
  return {
    statut: lu.bilan.statut,
    ecrites: (lu.changements?.valeurs ?? [])
      .map(
        (v) =>
          `${v.structure} ${v.indicateur}[${v.modalites}] ${v.periode} = ${v.valeur ?? v.etat} (${v.provenance.cellule})`,
      )
      .sort(),
    anomalies: lu.bilan.anomalies,
  }
}

const ENTETE = ['code_structure', 'structure', 'periode', 'indicateur', 'valeur']
const NANCY = ['54395S00', 'Mission Locale du Grand Nancy'] as const
const METZ = ['57463S00', 'Mission Locale de la Ville de Metz'] as const

const petite: readonly (readonly Case[])[] = [
  ENTETE,
  [...NANCY, '2008-01', 'Premiers accueils', 12],
  [...NANCY, '2008-01', 'Premiers accueils – femmes', 7],
  [...METZ, '2008-01', 'Premiers accueils', 20],
  [...METZ, '2008-02', 'Entrées en emploi', 'nd'],
]

const total = (indicateur: string, nombre: number) => ['', 'Total région', '2008-01', indicateur, nombre]
const codes = (liste: readonly {readonly code: string}[]) => [...new Set(liste.map((a) => a.code))].sort()

describe('une longue liste, lue ligne après ligne', () => {
  it('donne les valeurs, leurs séries et leurs cellules', () => {
    expect(lireEnFlux(petite)).toMatchObject({
      ecrites: [
        '54395S00 premiers_accueils[] 2008-01 = 12 (E2)',
        '54395S00 premiers_accueils[sexe=femmes] 2008-01 = 7 (E3)',
        '57463S00 entrees_emploi[] 2008-02 = non_renseigne (E5)',
        '57463S00 premiers_accueils[] 2008-01 = 20 (E4)',
      ],
      anomalies: [],
      doutes: [],
      tableaux: [
        'feuille « Feuil1 », structures, indicateurs et périodes en lignes, en-tête ligne 1, tableau A1:E5',
      ],
    })
  })

  it('dit une fois chaque nom inconnu, où il paraît d’abord', () => {
    const lue = lireEnFlux([
      ...petite,
      ['99999S00', 'Mission Locale de Nulle Part', '2008-01', 'Premiers accueils', 1],
      ['99999S00', 'Mission Locale de Nulle Part', '2008-02', 'Premiers accueils', 2],
      [...NANCY, '2008-03', 'Ours recensés', 3],
      [...NANCY, '2008-04', 'Ours recensés', 4],
    ])
    expect(lue).toMatchObject({
      anomalies: [
        {code: 'ACT-002', gravite: 'bloquante', cellule: 'A6'},
        {code: 'ACT-007', gravite: 'avertissement', cellule: 'D8', valeur: 'Ours recensés'},
      ],
    })
  })

  it('refuse deux nombres pour une même case, et tait deux fois le même', () => {
    const repetee = lireEnFlux([...petite, [...NANCY, '2008-01', 'Premiers accueils', 12]])
    expect(repetee).toMatchObject({anomalies: []})
    const contredite = lireEnFlux([...petite, [...NANCY, 'janvier 2008', 'Premiers accueils', 13]])
    expect(contredite).toMatchObject({
      anomalies: [{code: 'ACT-010', cellule: 'E6', valeur: '13', attendu: '12'}],
    })
  })

  it('arrête à cinquante les constats semblables, et compte les autres', () => {
    const fautives = Array.from({length: 60}, (_, i) => [
      ...NANCY,
      `20${String(20 + Math.floor(i / 12))}-${String((i % 12) + 1).padStart(2, '0')}`,
      'Premiers accueils',
      'douze',
    ])
    const lue = lireEnFlux([...petite, ...fautives])
    const dits = typeof lue === 'object' && 'anomalies' in lue ? lue.anomalies.map((a) => a.code) : []
    expect(dits.filter((c) => c === 'ACT-004')).toHaveLength(50)
    expect(dits.at(-1)).toBe('ACT-081')
    expect(lireEnFlux([...petite, ...fautives], {tolerant: true})).toMatchObject({ignorees: 60})
  })

  it('compare le total du réseau à la somme des structures, et garde celui d’un compte distinct', () => {
    const lue = lireEnFlux([
      ...petite,
      [...NANCY, '2008-01', 'Jeunes en contact', 100],
      [...METZ, '2008-01', 'Jeunes en contact', 50],
      total('Premiers accueils', 33),
      total('Jeunes en contact', 140),
    ])
    expect(lue).toMatchObject({
      anomalies: [{code: 'ACT-006', cellule: 'E8', valeur: '33', attendu: '32'}],
      ecrites: expect.arrayContaining(['REGION jeunes_en_contact[] 2008-01 = 140 (E9)']) as unknown,
    })
  })

  it('laisse à la lecture entière ce qui regarde la ligne du dessus, et les autres tableaux', () => {
    expect(lireEnFlux([...petite, [...NANCY, '2008-03', 'dont femmes', 3]])).toBe('autre tableau')
    expect(lireEnFlux([...petite, [null, null, '2008-03', 'Premiers accueils', 3]])).toBe('autre tableau')
    expect(
      lireEnFlux([
        ['Structure', 'Premiers accueils', 'Entrées en emploi'],
        ['ML Grand Nancy', 1, 2],
        ['ML Nord Mosellan', 3, 4],
        ['ML Saint Dié', 5, 6],
      ]),
    ).toBe('autre tableau')
  })

  it('refuse ce qui nomme des jeunes', () => {
    const lue = lireEnFlux([[...ENTETE, 'Prénom'], ...petite.slice(1).map((l) => [...l, 'Zoé'])])
    expect(lue).toEqual({refus: ['ACT-009']})
  })

  it('donne ce que donne la lecture entière du même tableau', () => {
    const structure = fc.constantFrom(...reseauLorrain, {code: 'X', nom: 'Mission Locale inconnue'})
    const indicateur = fc.constantFrom(
      'Premiers accueils',
      'Premiers accueils – femmes',
      'Entrées en emploi',
      'CIVIS',
      'Nombre de licornes',
    )
    const periode = fc.constantFrom('2008-01', 'février 2008', '2008-T1', '2008', 'nivôse')
    const valeur = fc.oneof(
      fc.nat(900),
      fc.constantFrom<Case>('nd', '12', '1 234', '3,5', '95 %', 'douze', -4, null),
    )
    const ligne = fc
      .tuple(structure, periode, indicateur, valeur)
      .map(([s, p, i, v]): Case[] => [s.code, s.nom, p, i, v])
    fc.assert(
      fc.property(
        fc.array(ligne, {minLength: 1, maxLength: 25}),
        fc.integer({min: 1, max: 7}),
        (lignes, parLot) => {
          const toutes = [...petite, ...lignes]
          const enFlux = lireEnFlux(toutes, {parLot})
          const entiere = lireEnEntier(grille(toutes))
          if (typeof enFlux !== 'object' || !('ecrites' in enFlux)) throw new Error('liste non reconnue')
          const bloque = enFlux.anomalies.some((a) => a.gravite === 'bloquante')
          expect(bloque ? 'refuse' : 'importe').toBe(entiere.statut)
          expect(bloque ? [] : enFlux.ecrites).toEqual(entiere.ecrites)
          expect(codes(enFlux.anomalies)).toEqual(codes(entiere.anomalies))
        },
      ),
      {numRuns: 60},
    )
  })
})

describe('une liste lue en entier', () => {
  it('ne reporte pas sur les lignes suivantes la période d’une ligne sans valeur', () => {
    const lue = lireEnEntier(
      grille([
        ...petite,
        [...NANCY, '2008-06', 'Entrées en emploi', null],
        [...NANCY, '2008', 'Entrées en emploi', 40],
      ]),
    )
    expect(lue.ecrites).toContain('54395S00 entrees_emploi[] 2008 = 40 (E7)')
  })

  it('lit une modalité laissée vide comme l’ensemble', () => {
    const lue = lireEnEntier(
      grille([
        ['structure', 'indicateur', 'modalite', 'periode', 'valeur'],
        [NANCY[1], 'Premiers accueils', 'femmes', '2008-01', 7],
        [NANCY[1], 'Premiers accueils', null, '2008-02', 12],
      ]),
    )
    expect(lue.ecrites).toEqual([
      '54395S00 premiers_accueils[] 2008-02 = 12 (E3)',
      '54395S00 premiers_accueils[sexe=femmes] 2008-01 = 7 (E2)',
    ])
  })
})
