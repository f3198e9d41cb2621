import {describe, expect, it} from 'vitest'
import {
  etendreReferentiel,
  schemaExtension,
  schemaReferentiel,
} from '../../../src/metier/referentiel/index.js'
import {parcours3} from '../../support/reseau.js'

const AGES = {ventilation: 'tranche_age', colonnes: ['Âge']}

/** The shipped référentiel with one indicator or the columns of persons written otherwise. */
function fautes(
  indicateur: Record<string, unknown>,
  personnes: unknown = parcours3.personnes,
): readonly string[] {
  const indicateurs = parcours3.indicateurs.map((i) =>
    i.code === 'premiers_accueils' ? {...i, ...indicateur} : i,
  )
  const {success, error} = schemaReferentiel.safeParse({...parcours3, indicateurs, personnes})
  return success ? [] : error.issues.map((i) => i.message)
}
const colonne = (suite: Record<string, unknown>) => ({
  structure: ['Structure'],
  ventilations: [{...AGES, ...suite}],
})

const fautesDesAges = (...bornes: (number | undefined)[]) =>
  fautes(
    {},
    colonne({
      ages: bornes.map((b, n) => ({
        modalite: ['mineurs', 'de_18_a_21', 'de_22_a_25'][n],
        ...(b === undefined ? {} : {jusqu_a: b}),
      })),
    }),
  ).length

describe('déclarer un comptage', () => {
  it('se fait d’une façon et d’une seule', () => {
    expect(fautes({comptage: [{date: ['Date']}]})).toEqual([])
    expect(fautes({comptage: [{date: ['Date'], somme: ['Nombre']}]})[0]).toContain('une colonne et une seule')
    expect(fautes({comptage: [{}]})[0]).toContain('une colonne et une seule')
    expect(fautes({nature: 'distinct', comptage: [{nombre: ['Nombre']}]})[0]).toContain('vont ensemble')
  })

  it('suit la nature de l’indicateur', () => {
    expect(fautes({comptage: [{oui: ['Vu']}]})).toEqual([
      'premiers_accueils est de nature « flux » : « oui » compte un indicateur « distinct »',
    ])
    expect(fautes({origine: 'annuaire', comptage: [{date: ['Date']}]})[0]).toContain('ne se compte pas')
  })

  it('ne cite que ce qui existe', () => {
    const inconnue = {date: ['Date'], ventilations: {demande: ['Demande']}}
    expect(fautes({comptage: [inconnue]})[0]).toContain("« demande », qu'il n'a pas")
    expect(fautes({}, colonne({ventilation: 'taille'}))[0]).toContain("« taille », qui n'existe pas")
    expect(fautes({}, colonne({oui: 'grands'}))[0]).toContain('« tranche_age/grands »')
  })

  it('demande de dire comment une ligne est celle d’un jeune', () => {
    const {personnes, ...sans} = parcours3
    expect(personnes).toBeDefined()
    const {error} = schemaReferentiel.safeParse(sans)
    expect(error?.issues[0]?.message).toContain('le référentiel doit dire « personnes »')
  })

  it('demande des âges en ordre, le dernier sans borne', () => {
    expect([
      fautesDesAges(17, 21, undefined),
      fautesDesAges(21, 17, undefined),
      fautesDesAges(17, 21, 25),
      fautesDesAges(17, undefined, 25),
    ]).toEqual([0, 1, 1, 1])
  })
})

const etendre = (contenu: Record<string, unknown>) =>
  etendreReferentiel(
    parcours3,
    schemaExtension.parse({
      etend: 'parcours3@1',
      code: 'region',
      version: 1,
      libelle: 'Région',
      ...contenu,
    }),
  )

describe('un référentiel de région', () => {
  it('hérite de la façon de lire une ligne par jeune, ou donne la sienne', () => {
    expect(etendre({}).personnes).toEqual(parcours3.personnes)
    expect(etendre({personnes: {structure: ['Antenne']}}).personnes?.structure).toEqual(['Antenne'])
  })

  it('qui refait une ventilation n’hérite pas de colonnes qui n’y mènent plus', () => {
    const modalites = [
      {code: 'jeunes', libelle: 'Jeunes'},
      {code: 'autres', libelle: 'Autres'},
    ]
    const {personnes} = etendre({ventilations: [{code: 'tranche_age', libelle: 'Âge', modalites}]})
    expect(personnes?.ventilations.map((v) => v.ventilation)).not.toContain('tranche_age')
    expect(personnes?.ventilations.map((v) => v.ventilation)).toContain('sexe')
  })
})
