import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {parse} from 'yaml'
import {CHARTE_PAR_DEFAUT} from '../../../../src/documents/index.js'
import {lireClasseur} from '../../../../src/formats/tableur/index.js'
import {
  bilanDuTemps,
  completerRubriques,
  composerBilanDuTemps,
  composerBilanEnClasseur,
  composerSemaine,
  demanderBilan,
  exporterTemps,
  importerTemps,
  joursDeLaRubrique,
  nommerSemaine,
  type SemaineDeTemps,
  schemaRubriques,
} from '../../../../src/metier/programme/index.js'
import {ajouterJours} from '../../../../src/shared/jour.js'
import {grille} from '../../../support/grilles.js'
import {relire} from '../../structures/annuaire/exemple.js'

const FOURNIES = schemaRubriques.parse(
  parse(readFileSync(new URL('../../../../data/nomenclatures/temps.yaml', import.meta.url), 'utf8')),
)
const RUBRIQUES = completerRubriques(FOURNIES, undefined)
const QUI = 'Assistant régional'
const DEMANDE = {fichier: 'temps.xlsx', sha256: 'a', annee: 2008, fonction: QUI}

const semainesDe = (lu: ReturnType<typeof importerTemps>): SemaineDeTemps[] =>
  lu.ecritures.flatMap((e) => e.contenu ?? [])

const saisir = (semaine: string, jours: string, financeur: string | null = null) =>
  composerSemaine({semaine, jours: [jours], fonction: QUI, financeur, remarque: null}, RUBRIQUES, 2008)

describe('une semaine saisie', () => {
  it.each([
    ['7', '2008-02-11'],
    ['S7', '2008-02-11'],
    ['2008-07', '2008-02-11'],
    ['14/02/2008', '2008-02-11'],
    ['2008-02-17', '2008-02-11'],
    ['1', '2007-12-31'],
    ['29/12/2008', '2008-12-29'],
  ])('%s commence le %s', (ecrite, lundi) => {
    expect(saisir(ecrite, 'réunions=1').semaine.lundi).toBe(lundi)
  })

  it('compte dans l’année de son jeudi', () => {
    expect([nommerSemaine('2007-12-31'), nommerSemaine('2008-12-29')]).toEqual([
      'semaine 1 de 2008',
      'semaine 1 de 2009',
    ])
  })

  it('chaque jour est dans la semaine de son lundi, et les numéros se suivent', () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: 12_000}), (n) => {
        const jour = ajouterJours('1990-01-01', n)
        const {lundi} = saisir(jour, 'réunions=1').semaine
        expect(lundi <= jour && jour <= ajouterJours(lundi, 6)).toBe(true)
        // 1 January 1990 was a Monday.
        expect(ajouterJours('1990-01-01', n - (n % 7))).toBe(lundi)
      }),
      {numRuns: 100},
    )
  })

  it.each(['assistance=2, sites=2,5, réunions=0,5', '2 assistance ; 2,5 sites ; 0,5 réunions'])(
    '%s',
    (jours) => {
      expect(saisir('7', jours).semaine.lignes.map((l) => [l.rubrique, l.jours])).toEqual([
        ['assistance_telephonique', 2],
        ['interventions_sites', 2.5],
        ['reunions', 0.5],
      ])
    },
  )

  it('dit une semaine de plus de cinq jours, et la garde', () => {
    const {semaine, remarques} = saisir('7', 'assistance=3, sites=2,5')
    expect(semaine.lignes).toHaveLength(2)
    expect(remarques[0]).toContain('5,5 jours')
  })

  it.each([
    ['54', 'réunions=1', 'semaine de 2008'],
    ['7', 'jardinage=1', 'jardinage'],
    ['7', 'réunions', 'ne se lit pas'],
  ])('semaine %s, « %s » : refusée', (semaine, jours, phrase) => {
    expect(() => saisir(semaine, jours)).toThrow(phrase)
  })

  it('le réseau ajoute ses rubriques', () => {
    const completes = completerRubriques(FOURNIES, {
      format: 1,
      jours_par_semaine: 4,
      rubriques: [{code: 'formation', libelle: 'Formation', alias: []}],
    })
    const {semaine, remarques} = composerSemaine(
      {semaine: '7', jours: ['formation=4,5'], fonction: QUI, financeur: null, remarque: null},
      completes,
      2008,
    )
    expect([semaine.lignes[0]?.rubrique, remarques.length]).toEqual(['formation', 1])
  })
})

describe('un classeur de temps', () => {
  const ENTETE = ['Semaine', 'Du lundi', 'Réunions', 'Inter. Sites', 'Total', 'Météo']
  const lire = (...lignes: (string | number | null)[][]) =>
    importerTemps([], [grille([ENTETE, ...lignes])], DEMANDE, RUBRIQUES)

  it('dit les totaux faux, les semaines trop longues, sans les refuser', () => {
    const {bilan} = lire([7, null, 1, 2, 4, null], [8, null, 3, 3, 6, null], ['Total', null, 5, 5, 10, null])
    expect(bilan.anomalies.map((a) => [a.gravite, a.code, a.cellule])).toEqual([
      ['avertissement', 'PRG-015', 'E2'],
      ['avertissement', 'PRG-015', 'C4'],
      ['avertissement', 'PRG-014', 'A3'],
    ])
    expect([bilan.statut, bilan.colonnes_ignorees]).toEqual(['importe', ['Météo']])
  })

  it('refuse une semaine dite deux fois', () => {
    const {bilan} = lire([7, null, 1, 2, 3, null], [null, '11/02/2008', 1, 0, 1, null])
    expect([bilan.statut, bilan.anomalies.map((a) => a.code)]).toEqual(['refuse', ['PRG-016']])
  })

  it('une ligne sans aucun nombre n’est pas une semaine à zéro', () => {
    const semaines = semainesDe(lire([7, null, null, null, null, null], [8, null, 0, 0, 0, null]))
    expect(semaines.map((s) => [s.lundi, s.lignes])).toEqual([['2008-02-18', []]])
  })

  it('deux financeurs se partagent une semaine', () => {
    const lu = importerTemps(
      [],
      [
        grille([
          ['Semaine', 'Financeur', 'Réunions'],
          [7, 'FSE', 1.5],
          [7, 'DRTEFP', 2],
        ]),
      ],
      DEMANDE,
      RUBRIQUES,
    )
    const bilan = bilanDuTemps(semainesDe(lu), RUBRIQUES, {annee: 2008})
    expect(bilan.par_financeur.map((g) => [g.cle, g.jours])).toEqual([
      ['DRTEFP', 2],
      ['FSE', 1.5],
    ])
    expect(bilanDuTemps(semainesDe(lu), RUBRIQUES, {annee: 2008, financeur: 'fse'}).jours).toBe(1.5)
  })

  it('demande de qui est le temps', () => {
    const {bilan} = importerTemps(
      [],
      [
        grille([
          ['Semaine', 'Réunions'],
          [7, 1],
        ]),
      ],
      {...DEMANDE, fonction: undefined},
      RUBRIQUES,
    )
    expect(bilan.anomalies.map((a) => a.code)).toEqual(['PRG-019'])
  })

  it('sans rubrique reconnue, est refusé', () => {
    const {bilan} = importerTemps(
      [],
      [
        grille([
          ['Semaine', 'Météo'],
          [7, 1],
        ]),
      ],
      DEMANDE,
      RUBRIQUES,
    )
    expect(bilan.anomalies.map((a) => a.code)).toEqual(['PRG-012'])
  })
})

describe('le temps publié de 2008', async () => {
  const octets = readFileSync(
    new URL('../../../../data/exemples/lorraine-2008/temps-2008.xlsx', import.meta.url),
  )
  const lu = importerTemps(
    [],
    await lireClasseur(octets, 'temps-2008.xlsx'),
    {...DEMANDE, fonction: undefined},
    RUBRIQUES,
  )
  const semaines = semainesDe(lu)
  const bilan = demanderBilan(semaines, RUBRIQUES, {annee: 2008})

  it('44 + 96 + 7 + 21 + 30 = 198, sans anomalie', () => {
    expect([lu.bilan.statut, lu.bilan.anomalies]).toEqual(['importe', []])
    expect(bilan.rubriques.map((r) => r.jours)).toEqual([44, 96, 7, 21, 30])
    expect([bilan.jours, bilan.semaines_saisies, bilan.semaines_manquantes]).toEqual([198, 52, []])
    expect(bilan.par_mois.reduce((s, m) => s + m.jours, 0)).toBe(198)
  })

  it('répond à une rubrique par son nom', () => {
    expect(joursDeLaRubrique(bilan, RUBRIQUES, 'interventions sur sites')).toBe(96)
    expect(joursDeLaRubrique(bilan, RUBRIQUES, null)).toBe(198)
    expect(joursDeLaRubrique(bilan, RUBRIQUES, 'jardinage')).toBeNull()
    expect(joursDeLaRubrique(bilanDuTemps([], RUBRIQUES, {annee: 2008}), RUBRIQUES, null)).toBeNull()
  })

  it('exporté, il revient tel quel', () => {
    const classeur = relire(
      exporterTemps(semaines, RUBRIQUES, {annee: 2008, reseau: 'R', fonction: undefined}),
    )
    const {bilan: retour} = importerTemps(semaines, classeur, DEMANDE, RUBRIQUES)
    expect([retour.statut, retour.lignes.identiques, retour.anomalies]).toEqual(['deja_importe', 52, []])
  })

  it('s’écrit en document et en classeur, aux mêmes nombres', () => {
    const faits = {
      bilan,
      association: 'R',
      region: 'Lorraine',
      charte: CHARTE_PAR_DEFAUT,
      date: '2009-01-12',
      exemple: true,
    }
    const tableaux = composerBilanDuTemps(faits).blocs.filter((b) => b.bloc === 'tableau')
    expect(tableaux[0]?.lignes[0]?.cellules).toEqual(['Jours', '44', '96', '7', '21', '30', '198'])
    expect(tableaux[1]?.lignes.at(-1)?.cellules.at(-1)).toBe('198')
    const [parMois] = composerBilanEnClasseur(faits).feuilles
    expect(parMois?.lignes.at(-1)?.map((c) => c?.valeur)).toEqual(['Total', 44, 96, 7, 21, 30, 198])
  })

  it('refuse une année sans temps, une fonction inconnue', () => {
    expect(() => demanderBilan(semaines, RUBRIQUES, {annee: 2007})).toThrow('2007')
    expect(() => demanderBilan(semaines, RUBRIQUES, {annee: 2008, fonction: 'Jardinier'})).toThrow(
      'Jardinier',
    )
  })
})
