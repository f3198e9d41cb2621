import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {
  contraste,
  degrader,
  dessinerCourbes,
  dessinerEmpilees,
  dessinerEvolutions,
} from '../../src/documents/index.js'
import {defautsDeDessin} from '../support/defauts-de-dessin.js'

const charte = {principale: '#17375e', secondaire: '#2f7fb5', accent: '#e8912d'}
const largeur = 480

const signes = (lesquels: string) => fc.constantFrom(...Array.from(lesquels))
const libelle = fc.string({maxLength: 90, size: 'max', unit: signes('abéÉ  œ WMil-')})
const etiquette = fc.string({
  minLength: 1,
  maxLength: 24,
  size: 'max',
  unit: signes('0123456789\u202F,% abM'),
})
const montant = fc.double({min: 0, max: 1e6, noNaN: true})
const signe = fc.double({min: -1e3, max: 1e3, noNaN: true})

const zeros = (nombre: number) => Array.from({length: nombre}, () => '0')

describe('aucun libellé ne déborde ni ne chevauche un autre', () => {
  it('barres empilées', () => {
    const portion = fc.record({valeur: fc.option(montant), etiquette})
    const demande = fc.integer({min: 1, max: 6}).chain((nombre) =>
      fc.record({
        series: fc.array(libelle, {minLength: nombre, maxLength: nombre}),
        barres: fc.array(
          fc.record({
            libelle,
            portions: fc.array(portion, {minLength: nombre, maxLength: nombre}),
            etiquette,
          }),
          {maxLength: 40, size: 'max'},
        ),
        enParts: fc.boolean(),
        titre: libelle,
      }),
    )
    fc.assert(
      fc.property(demande, (d) => {
        expect(defautsDeDessin(dessinerEmpilees({...d, largeur, charte}))).toEqual([])
      }),
      {numRuns: 40},
    )
  })

  it('courbes', () => {
    const demande = fc.integer({min: 0, max: 24}).chain((nombre) =>
      fc.record({
        abscisses: fc.array(etiquette, {minLength: nombre, maxLength: nombre}),
        courbes: fc.array(
          fc.record({
            nom: libelle,
            points: fc.array(fc.record({valeur: fc.option(signe), etiquette}), {
              minLength: nombre,
              maxLength: nombre,
            }),
          }),
          {maxLength: 5},
        ),
      }),
    )
    fc.assert(
      fc.property(demande, (d) => {
        expect(defautsDeDessin(dessinerCourbes({...d, largeur, charte}))).toEqual([])
      }),
      // The last label, wide, beside one nearly as wide.
      {
        numRuns: 60,
        examples: [
          [{abscisses: [...zeros(16), 'M'.padStart(16, '0'), ...zeros(3), '0'.repeat(21)], courbes: []}],
        ],
      },
    )
  })

  it('évolutions', () => {
    const evolution = fc.record({libelle, valeur: fc.option(signe), etiquette})
    fc.assert(
      fc.property(fc.array(evolution, {maxLength: 30, size: 'max'}), (evolutions) => {
        expect(defautsDeDessin(dessinerEvolutions({evolutions, largeur, charte}))).toEqual([])
      }),
      {numRuns: 60},
    )
  })
})

describe('les barres empilées', () => {
  const barres = [
    {
      libelle: 'Nancy',
      etiquette: '300',
      portions: [
        {valeur: 200, etiquette: '200'},
        {valeur: 100, etiquette: '100'},
      ],
    },
    {
      libelle: 'Toul',
      etiquette: '75',
      portions: [
        {valeur: 75, etiquette: '75'},
        {valeur: null, etiquette: 's.'},
      ],
    },
  ]
  const series = ['Femmes', 'Hommes']
  const longueurs = (enParts: boolean) =>
    dessinerEmpilees({series, barres, largeur, charte, enParts}).formes.flatMap((f) => {
      const [, h, v] = f.forme === 'trace' ? (/h([\d.]+)v([\d.]+)/.exec(f.trace) ?? []) : []
      return Number(v) === 13.5 ? [Number(h) + 0.8] : []
    })

  it('donnent à chaque part sa longueur, aucune à ce qui manque', () => {
    const [a = 0, b = 0, c = 0, ...reste] = longueurs(false)
    expect(a / b).toBeCloseTo(2, 1)
    expect(b / c).toBeCloseTo(4 / 3, 1)
    expect(reste).toEqual([])
  })

  it('en parts, chaque barre est entière', () => {
    const [a = 0, b = 0, c = 0] = longueurs(true)
    expect(c).toBeCloseTo(a + b, 0)
  })

  it('disent en mots ce qu’elles montrent, ce qui manque compris', () => {
    expect(dessinerEmpilees({series, barres, largeur, charte}).alternative).toBe(
      'Barres empilées. Nancy : 300, dont Femmes 200, Hommes 100 ; Toul : 75, dont Femmes 75, Hommes s.',
    )
  })
})

const courbe = (valeurs: readonly (number | null)[]) =>
  dessinerCourbes({
    abscisses: ['janv.', 'févr.', 'mars', 'avril'],
    courbes: [{nom: '2008', points: valeurs.map((valeur) => ({valeur, etiquette: `${valeur ?? 'n. r.'}`}))}],
    largeur,
    charte,
  })

const lignes = (valeurs: readonly (number | null)[]) =>
  courbe(valeurs).formes.filter((f) => f.forme === 'trace' && f.epaisseur === 1.8)

describe('les courbes', () => {
  it('s’interrompent là où une valeur manque', () => {
    expect(lignes([1, 2, 3, 4])).toHaveLength(1)
    expect(lignes([1, 2, null, 4])).toHaveLength(1)
    expect(lignes([1, 2, null, null])).toHaveLength(1)
    expect(lignes([null, null, null, null])).toHaveLength(0)
  })

  it('partent de zéro et graduent en nombres ronds', () => {
    const textes = courbe([900, 1000, 1100, 1200]).formes.flatMap((f) =>
      f.forme === 'texte' ? [f.texte] : [],
    )
    expect(textes).toEqual(expect.arrayContaining(['0', '500', '1\u202F000', '1\u202F500']))
  })

  it('se distinguent sans leurs couleurs', () => {
    const {formes} = dessinerCourbes({
      abscisses: ['a', 'b'],
      courbes: ['x', 'y', 'z'].map((nom) => ({
        nom,
        points: [1, 2].map((valeur) => ({valeur, etiquette: `${valeur}`})),
      })),
      largeur,
      charte,
    })
    const tirets = formes.flatMap((f) =>
      f.forme === 'trace' && f.epaisseur === 1.8 ? [f.tirets?.join(' ') ?? 'plein'] : [],
    )
    expect(new Set(tirets).size).toBe(3)
  })
})

describe('les évolutions', () => {
  it('vont à droite pour ce qui monte, à gauche pour ce qui baisse, nulle part sans comparaison', () => {
    const evolutions = [
      {libelle: 'Emploi', valeur: 0.1, etiquette: '+ 10 %'},
      {libelle: 'Formation', valeur: -0.05, etiquette: '− 5 %'},
      {libelle: 'CIVIS', valeur: null, etiquette: 'pas de N-1'},
    ]
    const {formes, alternative} = dessinerEvolutions({evolutions, largeur, charte})
    const corps = formes.flatMap((f) =>
      f.forme === 'trace' && f.remplissage ? [Number(/h(-?[\d.]+)/.exec(f.trace)?.[1])] : [],
    )
    expect(corps).toHaveLength(2)
    expect(corps[0]).toBeGreaterThan(0)
    expect(corps[1]).toBeLessThan(0)
    expect(alternative).toBe('Évolutions. Emploi : + 10 % ; Formation : − 5 % ; CIVIS : pas de N-1.')
  })
})

describe('les teintes d’une suite de parts', () => {
  it('s’éclaircissent de l’une à la suivante : l’impression en gris garde leur ordre', () => {
    fc.assert(
      fc.property(fc.integer({min: 2, max: 7}), (nombre) => {
        const contrastes = degrader(charte, nombre).map((couleur) => contraste(couleur, '#ffffff'))
        expect(contrastes).toEqual([...contrastes].sort((a, b) => b - a))
        expect(new Set(contrastes).size).toBe(nombre)
      }),
    )
  })
})
