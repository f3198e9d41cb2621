import * as fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {ETATS, REGION, type Valeur} from '../../../src/metier/activite/index.js'
import type {CodeStructure} from '../../../src/metier/structures/index.js'
import type {Periode} from '../../../src/shared/periode.js'
import {calculer, chiffre, structure, structures} from './exemple.js'

const ADDITIFS = ['accueils', 'contacts', 'parrains', 'emplois', 'heures', 'aides']
const NOMS = structures.map((s) => s.code as string)
const PERIODES = ['2008', '2007', '2008-T1', '2008-01/2008-06', ...douzeMois(2008), ...douzeMois(2007)]
const MODALITES = ['', '', 'sexe=femmes', 'sexe=hommes', 'contrat=alternance']

function douzeMois(annee: number): string[] {
  return Array.from({length: 12}, (_, i) => `${annee}-${String(i + 1).padStart(2, '0')}`)
}

/** Any values, one per source, structure, indicator, period and modality, as the espace gives them. */
function desValeurs(noms: readonly string[]): fc.Arbitrary<Valeur[]> {
  const une = fc.record({
    source: fc.constantFrom('parcours', 'enquete', 'autre', 'encore'),
    structure: fc.constantFrom(...noms).map((nom) => nom as CodeStructure),
    indicateur: fc.constantFrom(...ADDITIFS),
    periode: fc.constantFrom(...PERIODES).map((p) => p as Periode),
    modalites: fc.constantFrom(...MODALITES),
    etat: fc.oneof({weight: 5, arbitrary: fc.constant('renseigne' as const)}, fc.constantFrom(...ETATS)),
    nombre: fc.integer({min: 0, max: 100_000}).map((n) => n / 10),
  })
  const provenance = {fichier: 'f.xlsx', feuille: 'F', cellule: 'A1'}
  return fc
    .uniqueArray(une, {
      selector: (v) => [v.source, v.structure, v.indicateur, v.periode, v.modalites].join('|'),
      maxLength: 120,
    })
    .map((liste) =>
      liste.map(({nombre, ...v}) => ({
        ...v,
        valeur: v.etat === 'renseigne' ? nombre : null,
        brut: String(nombre),
        provenance,
      })),
    )
}

describe('propriétés des chiffres', () => {
  it('la région est la somme de ses structures et de ses départements, pour ce qui s’additionne', () => {
    fc.assert(
      fc.property(desValeurs(NOMS), (valeurs) => {
        const region = calculer({valeurs}, {par: 'structure'})
        const departements = calculer({valeurs}, {par: 'departement'}).par ?? []
        for (const code of ADDITIFS) {
          for (const groupes of [region.par ?? [], departements]) {
            const donnees = groupes.map((g) => chiffre(g, code)).filter((c) => c.valeur !== null)
            const total = chiffre(region, code)
            expect(total.valeur === null).toBe(donnees.length === 0)
            expect(total.valeur ?? 0).toBeCloseTo(
              donnees.reduce((somme, c) => somme + (c.valeur ?? 0), 0),
              5,
            )
          }
          const repondantes = (region.par ?? []).map((g) => chiffre(g, code).repondantes)
          expect(chiffre(region, code).repondantes).toBe(repondantes.reduce((a, b) => a + b, 0))
        }
      }),
    )
  })

  it("l'ordre des valeurs reçues ne change rien", () => {
    fc.assert(
      fc.property(
        desValeurs([...NOMS, REGION]).chain((v) =>
          fc.tuple(fc.constant(v), fc.shuffledSubarray(v, {minLength: v.length})),
        ),
        ([valeurs, melangees]) => {
          expect(calculer({valeurs: melangees}, {par: 'sexe'})).toEqual(calculer({valeurs}, {par: 'sexe'}))
        },
      ),
    )
  })

  it('les parts font le total, non réparti compris, sauf à le dépasser en le disant', () => {
    fc.assert(
      fc.property(desValeurs(NOMS), (valeurs) => {
        for (const {valeur, parts, mentions} of calculer({valeurs}).chiffres) {
          const axes = new Set(parts.map((p) => p.ventilation).filter((v) => v !== 'departement'))
          for (const axe of axes) {
            if (
              valeur === null ||
              mentions.includes(`les parts de la ventilation « ${axe} » dépassent le total`)
            )
              continue
            const somme = parts.filter((p) => p.ventilation === axe).reduce((s, p) => s + (p.valeur ?? 0), 0)
            expect(somme).toBeCloseTo(valeur, 5)
          }
        }
      }),
    )
  })

  it('le périmètre constant d’un réseau inchangé est le périmètre courant', () => {
    const complet = fc.array(fc.integer({min: 1, max: 999}), {minLength: 6, maxLength: 6})
    fc.assert(
      fc.property(complet, (nombres) => {
        const valeurs = nombres.map((valeur, i) => ({
          source: 'parcours',
          structure: NOMS[i % 3] as CodeStructure,
          indicateur: 'accueils',
          periode: (i < 3 ? '2008' : '2007') as Periode,
          modalites: '',
          etat: 'renseigne' as const,
          valeur,
          brut: String(valeur),
          provenance: {fichier: 'f', feuille: 'F', cellule: 'A1'},
        }))
        const [courant, constant] = chiffre(calculer({valeurs}), 'accueils').comparaison
        expect({...constant, perimetre: 'courant'}).toEqual(courant)
      }),
    )
  })
})

describe('à l’échelle', () => {
  it('80 structures, deux ans de mois, 120 indicateurs et leurs modalités se calculent toutes', () => {
    const reseau = Array.from({length: 80}, (_, i) => structure(`S${i}`, 'ML', String(10 + (i % 4))))
    const periodes = [...douzeMois(2008), ...douzeMois(2007)] as Periode[]
    const indicateurs = [...ADDITIFS, ...Array.from({length: 114}, (_, i) => `i${i}`)]
    const valeurs: Valeur[] = []
    for (const s of reseau) {
      for (const indicateur of indicateurs) {
        for (const periode of periodes) {
          valeurs.push({
            source: 'parcours',
            structure: s.code,
            indicateur,
            periode,
            modalites: '',
            etat: 'renseigne',
            valeur: 1,
            brut: '1',
            provenance: {fichier: 'f', feuille: 'F', cellule: 'A1'},
          })
        }
      }
    }
    const accueils = chiffre(calculer({structures: reseau, valeurs}), 'accueils')
    expect(accueils).toMatchObject({valeur: 80 * 12, repondantes: 80})
    expect(valeurs.length).toBeGreaterThan(200_000)
  })
})
