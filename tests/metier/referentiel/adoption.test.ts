import {describe, expect, it} from 'vitest'
import {
  etendreReferentiel,
  preparerAdoption,
  type Referentiel,
  schemaExtension,
  schemaReferentiel,
} from '../../../src/metier/referentiel/index.js'

const indicateur = (code: string, suite: Record<string, unknown> = {}) => ({
  code,
  libelle: code,
  definition: `ce que compte ${code}`,
  saisie: '-',
  unite: 'jeune',
  source: '-',
  nature: 'flux',
  ...suite,
})

const base: Referentiel = schemaReferentiel.parse({
  code: 'socle',
  version: 1,
  libelle: 'Socle',
  ventilations: [
    {
      code: 'sexe',
      libelle: 'Sexe',
      modalites: [
        {code: 'femmes', libelle: 'Femmes'},
        {code: 'hommes', libelle: 'Hommes'},
      ],
    },
  ],
  indicateurs: [
    indicateur('accueils', {
      ventilations: ['sexe'],
      correspondances: [{referentiel: 'suite', indicateur: 'entretiens', rupture: 'autre chose'}],
    }),
    indicateur('emplois'),
    indicateur('taux', {nature: 'ratio', numerateur: 'emplois', denominateur: 'accueils'}),
  ],
  chiffres_cles: [{indicateur: 'accueils'}, {indicateur: 'emplois'}],
  regles: [],
})

const etendre = (contenu: Record<string, unknown>) =>
  etendreReferentiel(
    base,
    schemaExtension.parse({etend: 'socle@1', code: 'region', version: 1, libelle: 'Région', ...contenu}),
  )
const codes = (r: Referentiel) => r.indicateurs.map((i) => i.code)

describe('un référentiel qui en étend un autre', () => {
  it('ajoute un indicateur et le publie, à la suite', () => {
    const region = etendre({indicateurs: [indicateur('navettes')], chiffres_cles: [{indicateur: 'navettes'}]})
    expect(codes(region)).toEqual(['accueils', 'emplois', 'taux', 'navettes'])
    expect(region.chiffres_cles.map((c) => c.indicateur)).toEqual(['accueils', 'emplois', 'navettes'])
    expect([region.code, region.version]).toEqual(['region', 1])
  })

  it('remplace un indicateur à sa place', () => {
    const region = etendre({
      indicateurs: [indicateur('emplois', {definition: 'emplois de plus de six mois'})],
    })
    expect(codes(region)).toEqual(codes(base))
    expect(region.indicateurs[1]?.definition).toBe('emplois de plus de six mois')
  })

  it('retire un indicateur, et le chiffre publié qui en vient', () => {
    const region = etendre({retire: {indicateurs: ['emplois', 'taux']}})
    expect(codes(region)).toEqual(['accueils'])
    expect(region.chiffres_cles.map((c) => c.indicateur)).toEqual(['accueils'])
  })

  it.each([
    [
      'retirer ce que le socle n’a pas',
      {retire: {indicateurs: ['emploi']}},
      /« emploi », que socle@1 n'a pas/,
    ],
    [
      'laisser un ratio sans son terme',
      {retire: {indicateurs: ['emplois']}},
      /taux cite l'indicateur « emplois »/,
    ],
    ['publier un inconnu', {chiffres_cles: [{indicateur: 'navettes'}]}, /« navettes », qui n'existe pas/],
  ])('%s : refusé', (_cas, contenu, message) => {
    expect(() => etendre(contenu)).toThrow(message)
  })

  it('vide, rend le socle sous son nom', () => {
    expect(etendre({})).toEqual({...base, code: 'region', libelle: 'Région'})
  })
})

describe('adopter un référentiel', () => {
  const suite: Referentiel = {
    ...base,
    code: 'suite',
    indicateurs: [
      ...base.indicateurs.filter((i) => i.code === 'emplois'),
      {
        ...(base.indicateurs[1] as Referentiel['indicateurs'][number]),
        code: 'entretiens',
        libelle: 'Entretiens',
      },
    ],
    chiffres_cles: [],
  }

  it('dit ce qui vient, ce qui part, ce qui se coupe et ce que rien ne continue', () => {
    const {de, vers, evolution, continuite, sans_suite} = preparerAdoption(base, suite)
    expect([de, vers]).toEqual(['socle@1', 'suite@1'])
    expect(evolution.ajoutes.map((i) => i.code)).toEqual(['entretiens'])
    expect(evolution.retires.map((i) => i.code)).toEqual(['accueils', 'taux'])
    expect(continuite).toEqual([
      {code: 'accueils', libelle: 'accueils', vers: ['entretiens'], rupture: 'autre chose'},
    ])
    expect(sans_suite.map((i) => i.code)).toEqual(['taux'])
  })

  it('de lui-même à lui-même, rien', () => {
    const {evolution, continuite, sans_suite} = preparerAdoption(base, base)
    expect([evolution.ajoutes, evolution.retires, evolution.modifies, continuite, sans_suite].flat()).toEqual(
      [],
    )
  })
})
