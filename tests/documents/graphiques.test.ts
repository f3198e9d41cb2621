import {createRequire} from 'node:module'
import fc from 'fast-check'
import Pdf from 'pdfkit'
import {describe, expect, it} from 'vitest'
import {
  contraste,
  dessinerBarres,
  dessinerColonnesComparees,
  dessinerParts,
  dessinerRealisation,
  largeurDeTexte,
  lisibleSur,
  texteSur,
} from '../../src/documents/index.js'
import {defautsDeDessin} from '../support/defauts-de-dessin.js'

const charte = {principale: '#17375e', secondaire: '#2f7fb5', accent: '#e8912d'}
const largeur = 480

/** Characters to draw labels from. */
const signes = (lesquels: string) => fc.constantFrom(...Array.from(lesquels))

const etiquette = fc.string({
  minLength: 1,
  maxLength: 60,
  size: 'max',
  unit: signes('abéÉ œ WMil1 23,\u202F%-'),
})
const libelle = fc.string({maxLength: 120, size: 'max', unit: signes('abéÉ  œ WMil-')})
const valeur = fc.double({min: 0, max: 1e6, noNaN: true})
const court = fc.string({minLength: 1, maxLength: 9, size: 'max', unit: signes('0123456789 ,%')})

const titre = fc.option(libelle, {nil: ''})

describe('aucun libellé ne déborde ni ne chevauche un autre', () => {
  it('barres', () => {
    const barre = fc.record({
      libelle,
      valeur: fc.option(fc.double({min: -1e6, max: 1e6, noNaN: true})),
      etiquette,
      groupe: fc.constantFrom('', 'Meuse', 'Meurthe-et-Moselle'),
    })
    fc.assert(
      fc.property(
        titre,
        fc.array(barre, {maxLength: 80, size: 'max'}),
        fc.integer({min: 240, max: 700}),
        (t, barres, l) => {
          expect(defautsDeDessin(dessinerBarres({titre: t, barres, largeur: l, charte}))).toEqual([])
        },
      ),
      {numRuns: 60},
    )
  })

  it('parts', () => {
    fc.assert(
      fc.property(
        titre,
        fc.array(fc.record({libelle, valeur, etiquette}), {maxLength: 14, size: 'max'}),
        (t, parts) => {
          expect(defautsDeDessin(dessinerParts({titre: t, parts, largeur, charte}))).toEqual([])
        },
      ),
      {numRuns: 80},
    )
  })

  it('colonnes comparées, debout ou couchées', () => {
    const serie = fc.record({valeur: fc.option(valeur), etiquette: fc.oneof(court, etiquette)})
    const comparaison = fc.record({libelle, avant: serie, apres: serie})
    fc.assert(
      fc.property(
        titre,
        libelle,
        fc.array(comparaison, {maxLength: 10, size: 'max'}),
        (t, nom, comparaisons) => {
          expect(
            defautsDeDessin(
              dessinerColonnesComparees({titre: t, series: ['2007', nom], comparaisons, largeur, charte}),
            ),
          ).toEqual([])
        },
      ),
      {numRuns: 80},
    )
  })

  it('réalisé et objectif', () => {
    const realisation = fc.record({
      libelle,
      valeur,
      objectif: valeur,
      etiquette,
      etiquetteObjectif: etiquette,
    })
    fc.assert(
      fc.property(titre, fc.array(realisation, {maxLength: 12, size: 'max'}), (t, realisations) => {
        expect(defautsDeDessin(dessinerRealisation({titre: t, realisations, largeur, charte}))).toEqual([])
      }),
      {numRuns: 80},
    )
  })
})

describe('les dessins', () => {
  const barres = [
    {libelle: 'Nancy', valeur: 300, etiquette: '300'},
    {libelle: 'Metz', valeur: 150, etiquette: '150'},
    {libelle: 'Bar-le-Duc', valeur: null, etiquette: 'n. r.'},
  ]

  it('disent en mots ce qu’ils montrent', () => {
    expect(dessinerBarres({titre: 'Accueils', barres, largeur, charte}).alternative).toBe(
      'Diagramme en barres : Accueils. Nancy : 300 ; Metz : 150 ; Bar-le-Duc : n. r.',
    )
    const parts = [
      {libelle: 'Santé', valeur: 1, etiquette: '25 %'},
      {libelle: 'Emploi', valeur: 3, etiquette: '75 %'},
    ]
    expect(dessinerParts({parts, largeur, charte}).alternative).toBe(
      'Répartition. Emploi : 75 % ; Santé : 25 %.',
    )
  })

  it('donnent aux barres des longueurs proportionnelles, et aucune à ce qui manque', () => {
    const {formes} = dessinerBarres({barres, largeur, charte})
    const longueurs = formes.flatMap((f) =>
      f.forme === 'trace' && f.remplissage === charte.principale
        ? [Number(/h([\d.]+)/.exec(f.trace)?.[1])]
        : [],
    )
    expect(longueurs).toHaveLength(2)
    expect((longueurs[0] ?? 0) / (longueurs[1] ?? 1)).toBeCloseTo(2, 1)
  })

  it('tiennent quatre-vingts structures dans une page', () => {
    const toutes = Array.from({length: 80}, (_, i) => ({
      libelle: `Mission Locale n° ${i}`,
      valeur: i,
      etiquette: `${i}`,
    }))
    const dessin = dessinerBarres({barres: toutes, largeur, charte})
    expect(dessin.hauteur).toBeLessThanOrEqual(640)
    expect(dessin.formes.filter((f) => f.forme === 'texte')).toHaveLength(160)
  })

  it('partagent la bande entière entre les parts', () => {
    const parts = [1, 2, 5].map((v) => ({libelle: `${v}`, valeur: v, etiquette: `${v}`}))
    const bande = dessinerParts({parts, largeur, charte}).formes.flatMap((f) =>
      f.forme === 'trace' ? [Number(/h([\d.]+)v30/.exec(f.trace)?.[1] ?? 0)] : [],
    )
    expect(bande.reduce((somme, l) => somme + l, 0)).toBeCloseTo(largeur - 3 * 1.5, 1)
  })
})

describe('la mesure des textes', () => {
  const chercher = createRequire(import.meta.url)
  const doc = new Pdf({
    font: chercher.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
  })
  const reelle = (texte: string) => doc.fontSize(10).widthOfString(texte)

  it.each([
    'Mission Locale du Pays de l’Œuvre',
    '14\u202F031 (+\u00A05,4\u00A0%)',
    'Équivalents temps plein : 330',
    'iiiiiiiiii',
    'WWWWWWWWWW',
  ])('« %s » : au moins la largeur de la police, sans plus de 4 %% de trop', (texte) => {
    expect(largeurDeTexte(texte, 10)).toBeGreaterThanOrEqual(reelle(texte) - 0.1)
    expect(largeurDeTexte(texte, 10)).toBeLessThan(reelle(texte) * 1.04 + 0.5)
  })
})

describe('les couleurs', () => {
  it('restent lisibles quelle que soit la charte', () => {
    const couleur = fc
      .tuple(...Array.from({length: 3}, () => fc.integer({min: 0, max: 255})))
      .map((rvb) => `#${rvb.map((c) => c.toString(16).padStart(2, '0')).join('')}`)
    fc.assert(
      fc.property(couleur, (c) => {
        expect(contraste(lisibleSur(c), '#ffffff')).toBeGreaterThanOrEqual(4.5)
        expect(contraste(texteSur(c), c)).toBeGreaterThanOrEqual(3.9)
      }),
    )
  })
})
