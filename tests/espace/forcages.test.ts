import * as fc from 'fast-check'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import type {Espace} from '../../src/espace/espace.js'
import type {Valeur} from '../../src/metier/activite/index.js'
import {calculerChiffres} from '../../src/metier/chiffres/index.js'
import {faits} from '../metier/chiffres/exemple.js'
import {dossierTemporaire, espaceNeuf, fichierRecu, importer, refusDe, structure, valeur} from './exemples.js'

let racine: {dossier: string; effacer: () => void}
let espace: Espace
beforeEach(async () => {
  racine = dossierTemporaire()
  espace = await espaceNeuf(racine.dossier)
})
afterEach(() => {
  espace.fermer()
  racine.effacer()
})

const changements = (valeurs: readonly Valeur[]) =>
  ({genre: 'activite', source: 'tableaux', valeurs}) as const
const recevoir = async (valeurs: readonly Valeur[], motif?: string) =>
  espace.enregistrer(changements(valeurs), {
    fichier: fichierRecu('force.xlsx', `force ${espace.revision}`),
    annee: 2008,
    anomalies: [],
    motif,
  })
const simuler = async (motif: string | undefined) =>
  espace.exigerEnregistrable(changements([valeur()]), {annee: 2009, motif})
const clore = async () => espace.exercices.noter({annee: 2008, geste: 'cloture', motif: null})

describe('un exercice clos, forcé', () => {
  it('prend l’import et garde son motif ; sans motif, il refuse et dit comment forcer', async () => {
    await clore()
    const refus = await refusDe(async () => recevoir([valeur()]))
    expect(refus.pistes.join(' ')).toContain('--forcer --motif')
    const {numero} = await recevoir([valeur()], 'erreur de saisie')
    expect(await espace.registres.charger('forcages')).toEqual([
      {import: numero, geste: 'import', annees: [2008], motif: 'erreur de saisie'},
    ])
    expect(await espace.chargerValeurs([2008])).toHaveLength(1)
  })

  it('laisse annuler, et le motif du forçage survit à l’annulation', async () => {
    const {numero} = await importer(espace, [valeur()])
    await clore()
    expect((await refusDe(async () => espace.annulerImport(numero))).code).toBe('ESP-020')
    await espace.annulerImport(numero, {motif: 'mauvais fichier'})
    expect(await espace.chargerValeurs([2008])).toEqual([])
    expect(await espace.registres.charger('forcages')).toMatchObject([{geste: 'annulation', import: numero}])
  })

  it('une année ouverte ne garde aucun forçage, même si un motif est donné', async () => {
    await recevoir([valeur()], 'pour rien')
    expect(await espace.registres.charger('forcages')).toEqual([])
  })

  it('une simulation est refusée comme le serait l’import, années des valeurs comprises', async () => {
    await clore()
    expect((await refusDe(async () => simuler(undefined))).sortie).toBe(4)
    await expect(simuler('dit')).resolves.toBeUndefined()
  })
})

const STRUCTURES = ['54A', '54B', '55C']

/** Some values, one per structure, indicator and month. */
const lot = fc
  .uniqueArray(
    fc.record({
      structure: fc.constantFrom(...STRUCTURES),
      indicateur: fc.constantFrom('accueils', 'emplois'),
      mois: fc.integer({min: 1, max: 3}),
      annee: fc.constantFrom(2007, 2008),
      nombre: fc.nat(99),
    }),
    {selector: (v) => [v.structure, v.indicateur, v.annee, v.mois].join('|'), minLength: 1, maxLength: 12},
  )
  .map((lignes) =>
    lignes.map(({nombre, annee, mois, ...v}) =>
      valeur({...v, periode: `${annee}-0${mois}`, valeur: nombre, brut: String(nombre)} as Partial<Valeur>),
    ),
  )

async function avecAnnuaire(de: Espace): Promise<void> {
  await de.enregistrer(
    {genre: 'annuaire', structures: STRUCTURES.map((code) => structure(code)), moyens: []},
    {fichier: fichierRecu('annuaire.xlsx', 'annuaire'), annee: 2008, anomalies: []},
  )
}

async function chiffresDe(de: Espace) {
  const valeurs = await de.chargerValeurs([2007, 2008])
  return calculerChiffres(faits({valeurs, structures: await de.chargerStructures(), sources: ['tableaux']}), {
    annee: 2008,
    par: 'structure',
  })
}

describe('annuler et ordonner des imports', () => {
  it('annuler un import rend exactement les chiffres d’avant', async () => {
    await avecAnnuaire(espace)
    await fc.assert(
      fc.asyncProperty(lot, lot, async (premier, second) => {
        await importer(espace, premier, 'un.xlsx')
        const avant = await chiffresDe(espace)
        const {numero} = await importer(espace, second, 'deux.xlsx')
        await espace.annulerImport(numero)
        expect(await chiffresDe(espace)).toEqual(avant)
      }),
      {numRuns: 6},
    )
  })

  it('annuler un import recouvert depuis ne change pas ce qui l’a recouvert', async () => {
    await avecAnnuaire(espace)
    await fc.assert(
      fc.asyncProperty(lot, async (valeurs) => {
        const {numero} = await importer(espace, valeurs, 'un.xlsx')
        await importer(
          espace,
          valeurs.map((v) => ({...v, valeur: (v.valeur ?? 0) + 1})),
          'deux.xlsx',
        )
        const avant = await chiffresDe(espace)
        await espace.annulerImport(numero)
        expect(await chiffresDe(espace)).toEqual(avant)
      }),
      {numRuns: 4},
    )
  })

  it('des fichiers qui ne se recouvrent pas donnent les mêmes chiffres dans tous les ordres', async () => {
    let rang = 0
    await fc.assert(
      fc.asyncProperty(lot, async (valeurs) => {
        const fichiers = STRUCTURES.map((s) => valeurs.filter((v) => v.structure === s)).filter(
          (f) => f.length > 0,
        )
        const resultats: unknown[] = []
        for (const ordre of [fichiers, fichiers.toReversed()]) {
          rang += 1
          const neuf = await espaceNeuf(racine.dossier, `ordre-${rang}`)
          try {
            await avecAnnuaire(neuf)
            for (const fichier of ordre) await importer(neuf, fichier)
            resultats.push(await chiffresDe(neuf))
          } finally {
            neuf.fermer()
          }
        }
        expect(resultats[1]).toEqual(resultats[0])
      }),
      {numRuns: 3},
    )
  })
})
