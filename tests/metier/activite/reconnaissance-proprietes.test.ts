import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import type {Grille} from '../../../src/documents/index.js'
import {importerActivite} from '../../../src/metier/activite/index.js'
import {type Bloc, reconnaitreBlocs} from '../../../src/metier/activite/reconnaissance/index.js'
import {FIXTURES_DE_TABLEAUX} from '../../support/fixtures-de-tableaux.js'
import {grille} from '../../support/grilles.js'
import {contexteLorrain} from '../../support/reseau.js'

const contexte = contexteLorrain()
const lisibles = FIXTURES_DE_TABLEAUX.filter((f) => f.attendu === 'sans_question')

function importer(grilles: readonly Grille[], fichier: string) {
  return importerActivite(contexte, new Map(), grilles, {
    fichier,
    sha256: 'x',
    source: 'tableaux',
    tolerant: false,
  })
}

function valeurs(grilles: readonly Grille[], fichier: string): string[] {
  const {changements} = importer(grilles, fichier)
  return (changements?.valeurs ?? [])
    .map((v) => `${v.structure} ${v.indicateur}[${v.modalites}] ${v.periode} = ${v.valeur ?? v.etat}`)
    .sort()
}

/** Where a row or a column goes once blank ones are added before some. */
function decalage(ajouts: ReadonlySet<number>): (n: number) => number {
  return (n) => n + [...ajouts].filter((a) => a <= n).length
}

/** Inserts blank rows before some rows and blank columns before some columns, as a person does. */
function aerer(recue: Grille, lignes: ReadonlySet<number>, colonnes: ReadonlySet<number>): Grille {
  const [l, c] = [decalage(lignes), decalage(colonnes)]
  const nouvelles: (Grille['lignes'][number][number][] | undefined)[] = []
  recue.lignes.forEach((cellules, ligne) => {
    const rangee: Grille['lignes'][number][number][] = []
    cellules.forEach((cellule, colonne) => {
      rangee[c(colonne)] = cellule
    })
    nouvelles[l(ligne)] = Array.from(rangee)
  })
  return {
    ...recue,
    lignes: Array.from(nouvelles, (rangee) => rangee ?? []),
    fusions: recue.fusions.map((f) => ({
      ligneDebut: l(f.ligneDebut),
      ligneFin: l(f.ligneFin),
      colonneDebut: c(f.colonneDebut),
      colonneFin: c(f.colonneFin),
    })),
    lignesMasquees: new Set([...recue.lignesMasquees].map(l)),
    colonnesMasquees: new Set([...recue.colonnesMasquees].map(c)),
  }
}

const numero = fc.nat({max: lisibles.length - 1})
const rangs = fc.uniqueArray(fc.nat({max: 9}), {maxLength: 4}).map((r) => new Set(r))

describe('ce qui ne change rien aux valeurs', () => {
  it('des lignes et des colonnes vides ajoutées n’importe où', () => {
    fc.assert(
      fc.property(numero, rangs, rangs, (n, lignes, colonnes) => {
        const fixture = lisibles[n]
        if (!fixture) return
        const aerees = fixture.grilles.map((g) => aerer(g, lignes, colonnes))
        expect([fixture.nom, valeurs(aerees, fixture.fichier)]).toEqual([
          fixture.nom,
          valeurs(fixture.grilles, fixture.fichier),
        ])
      }),
      {numRuns: 400},
    )
  })

  it.each(lisibles.map((f) => [f.nom, f] as const))(
    'un titre au-dessus, les feuilles dans l’autre ordre : %s',
    (_, fixture) => {
      const titrees = [...fixture.grilles].reverse().map((g) => ({
        ...g,
        lignes: [
          [{genre: 'texte' as const, valeur: 'Document transmis', affiche: 'Document transmis'}],
          ...g.lignes,
        ],
        fusions: g.fusions.map((f) => ({...f, ligneDebut: f.ligneDebut + 1, ligneFin: f.ligneFin + 1})),
        lignesMasquees: new Set([...g.lignesMasquees].map((l) => l + 1)),
      }))
      expect(valeurs(titrees, fixture.fichier)).toEqual(valeurs(fixture.grilles, fixture.fichier))
    },
  )
})

describe('rien ne se perd, rien ne s’invente', () => {
  it.each(FIXTURES_DE_TABLEAUX.map((f) => [f.nom, f] as const))(
    'chaque nombre d’un tableau est une valeur, un total, ou dit : %s',
    (_, fixture) => {
      for (const recue of fixture.grilles) {
        for (const bloc of reconnaitreBlocs(contexte.vocabulaire, recue, fixture.fichier).blocs)
          expect(nombresOublies(recue, bloc)).toEqual([])
      }
    },
  )

  const contenu = fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(
        'Structure',
        'Indicateur',
        'Valeur',
        'Mois',
        'CIVIS',
        'Premiers accueils',
        'Entrées en emploi',
        'dont femmes',
        '  Hommes',
        'dont renforcé',
        'Total',
        'Total Meuse',
        'TOTAL LORRAINE',
        'MEUSE',
        'REGION',
        'ML Grand Nancy',
        'PAIO Metz Campagne',
        'ML Nord Meusien',
        'ML Val de Lorraine',
        'Janvier',
        'févr. 2008',
        'T1',
        'Cumul à fin juin',
        '2007',
        '2008',
        'Objectif',
        'Évol. %',
        'CIVIS à fin juin 2008',
        '(1) note',
        'Tickets de bus',
      ),
    },
    {weight: 2, arbitrary: fc.integer({min: -5, max: 5000})},
    {
      weight: 1,
      arbitrary: fc.constantFrom(2006, 2007, 2008, '1 234', '1.234', '-', 'nd', '12 %', 'environ 3', '45*'),
    },
    {weight: 1, arbitrary: fc.string({maxLength: 12})},
    {weight: 2, arbitrary: fc.constant(null)},
  )
  const lignes = fc.array(fc.array(contenu, {maxLength: 8}), {maxLength: 12})
  const fusions = fc.subarray(['A1:C1', 'B1:C1', 'A2:A4', 'B2:D2', 'C1:C3'], {maxLength: 2})

  it('sur une grille quelconque : jamais d’erreur, chaque valeur est une cellule reçue', () => {
    fc.assert(
      fc.property(lignes, fusions, (contenus, fusionnees) => {
        const feuille = grille(contenus, {fusions: fusionnees})
        for (const bloc of reconnaitreBlocs(contexte.vocabulaire, feuille, 'recu.xlsx').blocs) {
          const places = bloc.cellules.map((c) => `${c.ligne}/${c.colonne}`)
          expect(new Set(places).size).toBe(places.length)
          for (const lue of bloc.cellules) expect(feuille.lignes[lue.ligne]?.[lue.colonne]).toBe(lue.cellule)
          expect(nombresOublies(feuille, bloc)).toEqual([])
        }
        for (const v of importer([feuille], 'recu.xlsx').changements?.valeurs ?? [])
          expect(v.brut).not.toBe('')
      }),
      {numRuns: 600},
    )
  })
})

/** Numbers inside a table, under its header, that the table neither keeps, nor checks, nor speaks of. */
function nombresOublies(recue: Grille, bloc: Bloc): string[] {
  const gardes = new Set([...bloc.cellules, ...bloc.temoins].map((c) => `${c.ligne}/${c.colonne}`))
  const dits = [
    ...bloc.ignores,
    ...bloc.exclus,
    ...bloc.inconnues,
    ...bloc.douteuses,
    ...bloc.periodesIllisibles,
  ]
  const colonnes = new Set([...bloc.cellules, ...bloc.temoins].map((c) => c.colonne))
  // A structure missing from the title refuses the whole table, in one finding.
  const parTitre = [...bloc.inconnues, ...bloc.douteuses].some((i) => i.ligne <= bloc.entete.ligneFin)
  const oublies: string[] = []
  for (let l = bloc.entete.ligneFin + 1; l <= bloc.plage.ligneFin; l++) {
    for (const c of colonnes) {
      if (recue.lignes[l]?.[c]?.genre !== 'nombre' || gardes.has(`${l}/${c}`)) continue
      if (!parTitre && !dits.some((d) => d.ligne === l || d.colonne === c)) oublies.push(`${l}/${c}`)
    }
  }
  return oublies
}
