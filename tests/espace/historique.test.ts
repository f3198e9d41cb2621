import fc from 'fast-check'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import type {Espace} from '../../src/espace/espace.js'
import {annulerImport, preparerNoms, type Valeur} from '../../src/metier/activite/index.js'
import {parcours3} from '../support/reseau.js'
import {
  dossierTemporaire,
  espaceNeuf,
  fichierRecu,
  importer,
  moyen,
  objectif,
  structure,
  valeur,
} from './exemples.js'

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

const noms = preparerNoms(parcours3, [])

async function annuaire(salaries: Record<string, number>, {annee = 2008, nom = 'Mission Locale'} = {}) {
  const fichier = fichierRecu('annuaire.xlsx', `${espace.revision}`)
  return espace.enregistrer(
    {
      genre: 'annuaire',
      structures: Object.keys(salaries).map((code) => structure(code, {nom: `${nom} ${code}`})),
      moyens: Object.entries(salaries).map(([code, nombre]) => moyen(code, annee, nombre, 'annuaire.xlsx')),
    },
    {fichier, annee, anomalies: []},
  )
}

/** What cancelling would do, then what it did. */
async function annuler(numero: number) {
  const registre = await espace.historique.chargerRegistre()
  const ligne = registre.find((l) => l.numero === numero)
  if (!ligne) throw new Error(`import ${numero}`)
  const bilan = annulerImport(ligne, {
    ecritures: await espace.historique.chargerEcritures(numero),
    registre,
    noms,
  })
  await espace.annulerImport(numero)
  return bilan
}

describe('le registre des imports', () => {
  it('garde les imports annulés et compte ce que chacun a écrit, alors', async () => {
    const premier = await importer(espace, [valeur(), valeur({periode: '2008-02' as Valeur['periode']})])
    const second = await importer(espace, [valeur({valeur: 15})])
    await espace.annulerImport(second.numero)
    await importer(espace, [valeur({valeur: 16})])
    await espace.annulerImport(premier.numero)
    expect(
      (await espace.historique.chargerRegistre()).map((l) => [
        l.numero,
        l.annuleLe !== null,
        l.nouvelles,
        l.modifiees,
      ]),
    ).toEqual([
      [1, true, 2, 0],
      [2, true, 0, 1],
      [3, false, 0, 1],
    ])
  })

  it('dit ce qu’un import a remplacé à son arrivée, même si cela a été annulé depuis', async () => {
    await importer(espace, [valeur({valeur: 1})])
    await importer(espace, [valeur({valeur: 2})])
    await espace.annulerImport(1)
    expect(await espace.historique.chargerEcritures(2)).toMatchObject([
      {remplace: {import: 1, valeur: 1}, avant: null, depuis: null},
    ])
  })

  it('date une valeur de son premier import en vigueur, pas de sa correction', async () => {
    await importer(espace, [valeur({valeur: null, etat: 'non_renseigne'})])
    await importer(espace, [valeur({valeur: 1})])
    await importer(espace, [valeur({valeur: 2})])
    const deuxieme = (await espace.historique.chargerRegistre()).find((l) => l.numero === 2)
    expect(await espace.historique.chargerOrigines(2008)).toMatchObject([
      {import: 3, recuLe: deuxieme?.le.slice(0, 10)},
    ])
    await espace.annulerImport(2)
    await espace.annulerImport(3)
    expect(await espace.historique.chargerOrigines(2008)).toMatchObject([{import: 1, recuLe: null}])
    expect(await espace.historique.chargerOrigines(2007)).toEqual([])
  })
})

describe('annuler', () => {
  it('un annuaire : les comptes d’avant reviennent, ceux d’une autre année restent', async () => {
    await annuaire({A: 10, B: 20}, {annee: 2007})
    await annuaire({A: 11, B: 21})
    const nouveau = await annuaire({A: 12, C: 30}, {nom: 'ML'})
    const bilan = await annuler(nouveau.numero)
    expect(bilan.valeurs.map((v) => [v.objet, v.structure, v.sort, v.apres?.ecrit ?? null])).toEqual([
      ['fiche', 'A', 'retablie', 'Mission Locale A'],
      ['fiche', 'C', 'supprimee', null],
      ['moyen', 'A', 'retablie', '11'],
      ['moyen', 'C', 'supprimee', null],
    ])
    const comptes = (await espace.chargerMoyens([2008])).map((m) => [m.structure, m.valeur])
    expect(comptes).toEqual([
      ['A', 11],
      ['B', 21],
    ])
    expect((await espace.chargerStructures()).map((s) => s.nom)).toEqual([
      'Mission Locale A',
      'Mission Locale B',
    ])
  })

  it('un annuaire ancien : tout est gardé, le plus récent fait foi', async () => {
    const ancien = await annuaire({A: 10})
    await annuaire({A: 12})
    expect(await annuler(ancien.numero)).toMatchObject({supprimees: 0, retablies: 0, gardees: 2})
  })

  it('des objectifs', async () => {
    const noter = async (nombre: number) =>
      espace.enregistrer(
        {genre: 'objectifs', objectifs: [objectif('civis', nombre, 'o.xlsx')]},
        {fichier: fichierRecu('o.xlsx', String(nombre)), annee: 2008, anomalies: []},
      )
    await noter(8000)
    const second = await noter(8876)
    expect((await annuler(second.numero)).valeurs).toMatchObject([
      {sort: 'retablie', libelle: 'Objectif : Jeunes entrés en CIVIS', apres: {valeur: 8000}},
    ])
    expect((await espace.chargerObjectifs(2008)).map((o) => o.valeur)).toEqual([8000])
  })

  it('fait exactement ce qu’il annonce, quel que soit l’ordre des imports et des annulations', async () => {
    const periodes = ['2008-01', '2008-02', '2008-03'] as Valeur['periode'][]
    const lot = fc.uniqueArray(
      fc.record({periode: fc.constantFrom(...periodes), nombre: fc.integer({min: 0, max: 3})}),
      {
        selector: (v) => v.periode,
        minLength: 1,
      },
    )
    const geste = fc.oneof(
      {weight: 2, arbitrary: lot.map((valeurs) => ({genre: 'importer' as const, valeurs}))},
      {weight: 1, arbitrary: fc.nat(5).map((rang) => ({genre: 'annuler' as const, rang}))},
    )
    await fc.assert(
      fc.asyncProperty(fc.array(geste, {minLength: 2, maxLength: 8}), fc.nat(5), async (gestes, cible) => {
        const propre = dossierTemporaire()
        espace.fermer()
        espace = await espaceNeuf(propre.dossier)
        try {
          for (const g of gestes) {
            const enVigueur = await espace.chargerImports()
            const choisi =
              g.genre === 'annuler' ? enVigueur[g.rang % Math.max(1, enVigueur.length)] : undefined
            if (g.genre === 'importer') {
              await importer(
                espace,
                g.valeurs.map(({periode, nombre}) => valeur({periode, valeur: nombre})),
              )
            } else if (choisi) await espace.annulerImport(choisi.numero)
          }
          const restants = await espace.chargerImports()
          const vise = restants[cible % Math.max(1, restants.length)]
          if (!vise) return
          const avant = await courantes()
          const bilan = await annuler(vise.numero)
          const attendues = new Map(avant)
          for (const v of bilan.valeurs) {
            if (v.sort === 'supprimee') attendues.delete(v.periode)
            else attendues.set(v.periode, v.apres?.valeur ?? null)
          }
          expect(await courantes()).toEqual(attendues)
          const gardees = bilan.valeurs.filter((v) => v.sort === 'gardee')
          expect(gardees.map((v) => v.apres?.valeur)).toEqual(gardees.map((v) => avant.get(v.periode)))
          expect(bilan.supprimees + bilan.retablies + bilan.gardees).toBe(bilan.valeurs.length)
        } finally {
          propre.effacer()
        }
      }),
      {numRuns: 25},
    )
  })
})

async function courantes(): Promise<Map<string, number | null>> {
  return new Map((await espace.chargerValeurs([2008])).map((v) => [v.periode, v.valeur]))
}
