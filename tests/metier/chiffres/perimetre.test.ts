import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Valeur} from '../../../src/metier/activite/index.js'
import {expliquerChiffre} from '../../../src/metier/chiffres/index.js'
import type {Mouvement} from '../../../src/metier/structures/index.js'
import {le, reseau as reseauDe, vers} from '../structures/reseau/faits.js'
import {calculer, chiffre, faits, mois, structure, structures, tableau} from './exemple.js'

/** Figures of 2008 in the network that these mouvements tell. */
function apres(mouvements: readonly Mouvement[], valeurs: string | readonly Valeur[], demande = {}) {
  const connues = [...structures, structure('Verdun', 'PAIO', '55')]
  return calculer(
    {
      structures: connues,
      reseau: reseauDe(connues, mouvements),
      valeurs: typeof valeurs === 'string' ? tableau(valeurs) : valeurs,
    },
    demande,
  )
}

/** Bar takes Verdun over. */
const absorption = (date: string) => [le(date, 'absorption', ['Verdun'], [vers('Bar')])]

const DEUX_ANNEES = `
  Nancy accueils 2007 100
  Nancy accueils 2008 110
  Toul accueils 2007 50
  Toul accueils 2008 55`

describe('une absorption au 1er janvier', () => {
  const valeurs = `${DEUX_ANNEES}
    Verdun accueils 2007 20
    Bar accueils 2007 30
    Bar accueils 2008 60`

  it('compare la structure à la somme d’elle-même et de celle qu’elle a absorbée', () => {
    const accueils = chiffre(apres(absorption('2008-01-01'), valeurs), 'accueils')
    expect(accueils).toMatchObject({valeur: 225, precedent: 200, repondantes: 3, attendues: 3})
    expect(accueils.comparaison).toMatchObject([
      {perimetre: 'courant', valeur: 225, precedent: 200, structures: 3, structures_precedentes: 4},
      {perimetre: 'constant', valeur: 225, precedent: 200, structures: 3},
    ])
    expect(accueils.evolution).toBeCloseTo(0.125)
    expect(accueils.mentions.join()).not.toContain('évolution')
  })

  it('par structure, ne fait pas passer l’absorption pour une hausse, et le dit', () => {
    const {par} = apres(absorption('2008-01-01'), valeurs, {par: 'structure'})
    const bar = par?.find((g) => g.code === 'Bar')
    const accueils = chiffre(bar ?? {chiffres: []}, 'accueils')
    expect(accueils).toMatchObject({valeur: 60, precedent: 30})
    expect(accueils.evolution).toBeCloseTo(0.2)
    expect(accueils.mentions).toContain(
      'évolution calculée au périmètre constant, avec les structures reprises par la structure répondante',
    )
  })

  it('les compte dans les structures du réseau de chaque année', () => {
    expect(chiffre(apres(absorption('2008-01-01'), valeurs), 'structures')).toMatchObject({
      valeur: 3,
      precedent: 4,
      evolution: -0.25,
    })
  })

  it('ne compare rien quand la structure absorbée n’avait pas répondu', () => {
    const sans = valeurs.replace('Verdun accueils 2007 20', '')
    const constant = chiffre(apres(absorption('2008-01-01'), sans), 'accueils').comparaison[1]
    expect(constant).toMatchObject({valeur: 165, precedent: 150, structures: 2})
  })
})

describe('une absorption en cours d’année', () => {
  const valeurs = `${DEUX_ANNEES}
    Verdun accueils 2007 24
    Bar accueils 2007 36
    ${mois('Verdun accueils', 2008, [1, 6], 2)}
    ${mois('Bar accueils', 2008, [1, 6], 3)}
    ${mois('Bar accueils', 2008, [7, 12], 5)}`

  it('garde dans le total les mois d’avant, et tient la structure absorbée pour répondante', () => {
    const accueils = chiffre(apres(absorption('2008-07-01'), valeurs), 'accueils')
    expect(accueils).toMatchObject({valeur: 225, repondantes: 4, attendues: 4})
    expect(accueils.mentions.join()).not.toContain('mois sur')
    expect(accueils.comparaison[1]).toMatchObject({valeur: 225, precedent: 210, structures: 3})
  })

  it('au périmètre constant, réunit les mois des deux', () => {
    const {par} = apres(absorption('2008-07-01'), valeurs, {par: 'structure', perimetre: 'constant'})
    const bar = par?.find((g) => g.code === 'Bar')
    expect(chiffre(bar ?? {chiffres: []}, 'accueils')).toMatchObject({
      valeur: 60,
      precedent: 60,
      evolution: 0,
    })
  })

  it('un stock ne compte que les structures présentes à la date', () => {
    const stocks =
      'Verdun parrains 2008-06 4\nBar parrains 2008-12 9\nVerdun parrains 2007-12 3\nBar parrains 2007-12 5'
    const parrains = chiffre(apres(absorption('2008-07-01'), stocks), 'parrains')
    expect(parrains).toMatchObject({valeur: 9, attendues: 3})
    expect(parrains.comparaison[1]).toMatchObject({valeur: 9, precedent: 8, structures: 1})
    const connues = [...structures, structure('Verdun', 'PAIO', '55')]
    const reseau = reseauDe(connues, absorption('2008-07-01'))
    const {exclusions} = expliquerChiffre(faits({reseau, valeurs: tableau(stocks)}), {
      annee: 2008,
      code: 'parrains',
    })
    expect(exclusions.find((e) => e.structure === 'Verdun')?.motif).toBe('fermee')
  })
})

const scission = (parts: readonly (number | null)[]) => [
  le(
    '2008-01-01',
    'scission',
    ['Verdun'],
    [
      vers('Etain', {part: parts[0] ?? null, nom: 'Etain', type: 'ML', departement: '55'}),
      vers('Stenay', {part: parts[1] ?? null, nom: 'Stenay', type: 'ML', departement: '55'}),
    ],
  ),
]

describe('une scission', () => {
  const valeurs = `${DEUX_ANNEES}
    Verdun accueils 2007 100
    Etain accueils 2008 70
    Stenay accueils 2008 40`

  it('avec sa clé : chaque héritière est comparée à sa part, et l’estimation est dite', () => {
    const constant = chiffre(apres(scission([0.6, 0.4]), valeurs, {perimetre: 'constant'}), 'accueils')
    expect(constant).toMatchObject({valeur: 275, precedent: 250})
    expect(constant.comparaison[1]?.structures).toBe(4)
    expect(constant.mentions).toContain(
      'année précédente estimée selon la clé de répartition : Etain et Stenay',
    )
  })

  it('sans clé : les héritières sont laissées de côté, et nommées', () => {
    const constant = chiffre(apres(scission([null, null]), valeurs, {perimetre: 'constant'}), 'accueils')
    expect(constant).toMatchObject({valeur: 165, precedent: 150})
    expect(constant.mentions).toContain(
      "non comparable d'une année à l'autre, faute de clé de répartition : Etain et Stenay",
    )
  })
})

it('une structure créée de rien compte au périmètre courant, pas au constant', () => {
  const creation = [le('2008-03-01', 'creation', [], [vers('Bar')])]
  const valeurs = `${DEUX_ANNEES}\n${mois('Bar accueils', 2008, [3, 12], 4)}`
  const accueils = chiffre(apres(creation, valeurs), 'accueils')
  expect(accueils).toMatchObject({valeur: 205, repondantes: 3})
  expect(accueils.evolution).toBeCloseTo(0.1)
  expect(accueils.mentions).toContain('créée depuis, hors de la comparaison : Bar')
})

it('une transformation sous le même code ne change rien à la comparaison', () => {
  const transformation = [le('2008-04-01', 'transformation', ['Bar'], [vers('Bar', {type: 'ML'})])]
  const chiffres = apres(transformation, `${DEUX_ANNEES}\nBar accueils 2007 30\nBar accueils 2008 33`)
  const [courant, constant] = chiffre(chiffres, 'accueils').comparaison
  expect({...constant, perimetre: 'courant'}).toEqual(courant)
  expect(chiffre(chiffres, 'paio')).toMatchObject({valeur: 1, precedent: 2})
})

describe('propriétés', () => {
  const desValeurs = fc
    .array(
      fc.tuple(
        fc.constantFrom('Nancy', 'Toul', 'Bar', 'Verdun'),
        fc.constantFrom(2007, 2008),
        fc.integer({min: 1, max: 12}),
        fc.integer({min: 0, max: 99}),
      ),
      {maxLength: 60},
    )
    .map((liste) => {
      const parCle = new Map(
        liste.map(([nom, annee, m, n]) => [`${nom} accueils ${annee}-${String(m).padStart(2, '0')}`, n]),
      )
      return tableau([...parCle].map(([cle, n]) => `${cle} ${n}`).join('\n'))
    })
  const desMouvements = fc.constantFrom<readonly Mouvement[]>(
    [],
    absorption('2008-01-01'),
    absorption('2008-07-01'),
    absorption('2007-04-01'),
    [le('2008-05-01', 'fermeture', ['Verdun'], [])],
    [le('2008-02-01', 'renommage', ['Bar'], [vers('Bar', {nom: 'Barrois'})])],
  )

  it('la région est la somme des structures, quoi qu’il arrive au réseau', () => {
    fc.assert(
      fc.property(desValeurs, desMouvements, (valeurs, mouvements) => {
        const chiffres = apres(mouvements, valeurs, {par: 'structure'})
        const parts = (chiffres.par ?? []).flatMap((g) => chiffre(g, 'accueils').valeur ?? [])
        const total = chiffre(chiffres, 'accueils').valeur
        expect(total ?? 0).toBe(parts.reduce((a, b) => a + b, 0))
      }),
    )
  })

  it('sans mouvement qui ouvre ou ferme, les structures de toutes les années donnent le même périmètre', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: 1, max: 99}), {minLength: 8, maxLength: 8}), (nombres) => {
        const noms = ['Nancy', 'Toul', 'Bar', 'Verdun']
        const valeurs = noms.flatMap((nom, i) => [
          `${nom} accueils 2007 ${nombres[i] ?? 1}`,
          `${nom} accueils 2008 ${nombres[i + 4] ?? 1}`,
        ])
        const renommage = [le('2008-02-01', 'renommage', ['Bar'], [vers('Bar', {nom: 'Barrois'})])]
        const [courant, constant] = chiffre(apres(renommage, valeurs.join('\n')), 'accueils').comparaison
        expect({...constant, perimetre: 'courant'}).toEqual(courant)
      }),
    )
  })

  it('le périmètre constant ne perd rien d’une absorption quand toutes ont répondu', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({min: 1, max: 99}), {minLength: 7, maxLength: 7}), (n) => {
        const valeurs = `
          Nancy accueils 2007 ${n[0]}
          Toul accueils 2007 ${n[1]}
          Bar accueils 2007 ${n[2]}
          Verdun accueils 2007 ${n[3]}
          Nancy accueils 2008 ${n[4]}
          Toul accueils 2008 ${n[5]}
          Bar accueils 2008 ${n[6]}`
        const [courant, constant] = chiffre(apres(absorption('2008-01-01'), valeurs), 'accueils').comparaison
        expect([constant?.valeur, constant?.precedent]).toEqual([courant?.valeur, courant?.precedent])
      }),
    )
  })
})
