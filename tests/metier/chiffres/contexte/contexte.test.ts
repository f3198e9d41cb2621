import {describe, expect, it} from 'vitest'
import {
  type DonneeDeContexte,
  importerContexte,
  listerContexte,
  rapporterAuTerritoire,
} from '../../../../src/metier/chiffres/index.js'
import {construireAnnuaire} from '../../../../src/metier/structures/index.js'
import {grille} from '../../../support/grilles.js'
import {calculer, chiffre, structure, tableau} from '../exemple.js'

const structures = [structure('Nancy', 'ML', '54'), structure('Bar', 'PAIO', '55')]
const OPTIONS = {
  fichier: 'insee.xlsx',
  sha256: 'x',
  annuaire: construireAnnuaire(structures, {}),
  region: 'Lorraine',
  annee: 2008,
  source: 'Insee',
  dateDeSource: '2009-01-13',
}

type Case = string | number | null

function importer(
  lignes: readonly (readonly Case[])[],
  options: Partial<Omit<typeof OPTIONS, 'source'>> & {readonly source?: string | undefined} = {},
  connues: readonly DonneeDeContexte[] = [],
) {
  return importerContexte(connues, [grille(lignes)], {...OPTIONS, ...options})
}

const LARGE = [
  ['Territoire', '16-25 ans 2006', 'DEFM 2008', 'Remarque'],
  ['Meurthe-et-Moselle', 98000, 9900, ''],
  ['Bar', 21500, null, 'à venir'],
]

describe('les données de contexte se lisent', () => {
  it('en colonnes : l’année est dans le titre', () => {
    const {bilan, ecritures} = importer(LARGE)
    expect(bilan).toMatchObject({statut: 'importe', colonnes_ignorees: ['Remarque']})
    expect(ecritures.map(({contenu: c}) => [c.grandeur, c.genre, c.territoire, c.annee, c.valeur])).toEqual([
      ['population_16_25', 'departement', '54', 2006, 98000],
      ['defm_moins_26', 'departement', '54', 2008, 9900],
      ['population_16_25', 'structure', 'Bar', 2006, 21500],
    ])
  })

  it('en lignes, avec leur source', () => {
    const {ecritures} = importer(
      [
        ['Territoire', 'Donnée', 'Année', 'Valeur', 'Source', 'Date'],
        ['Lorraine', 'Jeunes actifs non occupés', 2006, 47200, 'Insee, RP', '13/01/2009'],
      ],
      {source: undefined},
    )
    expect(ecritures[0]?.contenu).toEqual({
      grandeur: 'sans_emploi_ni_etudes_16_25',
      genre: 'region',
      territoire: 'REGION',
      annee: 2006,
      valeur: 47200,
      source: 'Insee, RP',
      date_source: '2009-01-13',
    })
  })

  it('une seconde fois, rien n’est écrit ; un nombre corrigé l’est seul', () => {
    const connues = importer(LARGE).ecritures.map((e) => e.contenu)
    expect(importer(LARGE, {}, connues)).toMatchObject({bilan: {statut: 'deja_importe'}, ecritures: []})
    const corrige = [...LARGE.slice(0, 2), ['Bar', 21600, null, '']]
    expect(importer(corrige, {}, connues).bilan.donnees).toEqual({
      nouvelles: 0,
      modifiees: [{grandeur: 'population_16_25', territoire: 'Bar', annee: 2006, avant: 21500, apres: 21600}],
      identiques: 2,
    })
  })

  it.each([
    ['sans source', LARGE, {source: undefined}, 'CHF-042'],
    ['un territoire inconnu', [LARGE[0] ?? [], ['Atlantide', 1, 2, '']], {}, 'STR-026'],
    [
      'rien de connu',
      [
        ['Territoire', 'Chômage'],
        ['Bar', 3],
      ],
      {},
      'CHF-041',
    ],
    [
      'deux nombres pour la même chose',
      [...LARGE, ['55 Meuse', 1, 1, ''], ['Meuse', 2, 1, '']],
      {},
      'CHF-043',
    ],
    ['un texte au lieu d’un nombre', [LARGE[0] ?? [], ['Bar', 'beaucoup', 2, '']], {}, 'STR-028'],
  ])('refuse %s', (_cas, lignes, options, code) => {
    const {bilan, ecritures} = importer(lignes, options)
    expect(bilan.statut).toBe('refuse')
    expect(bilan.anomalies.filter((a) => a.gravite === 'bloquante').map((a) => a.code)).toContain(code)
    expect(ecritures).toEqual([])
  })
})

function donnee(territoire: string, annee: number, valeur: number): DonneeDeContexte {
  return {
    grandeur: 'sans_emploi_ni_etudes_16_25',
    genre: 'departement',
    territoire,
    annee,
    valeur,
    source: 'Insee',
    date_source: null,
  }
}

describe('les taux de couverture', () => {
  const chiffres = calculer(
    {valeurs: tableau('Nancy contacts 2008 300\nBar contacts 2008 100'), structures},
    {par: 'departement'},
  )
  const enContact = {
    ...chiffres,
    chiffres: [{...chiffre(chiffres, 'contacts'), code: 'jeunes_en_contact'}],
    par: chiffres.par?.map((g) => ({
      ...g,
      chiffres: [{...chiffre(g, 'contacts'), code: 'jeunes_en_contact'}],
    })),
  }
  const couverture = (donnees: readonly DonneeDeContexte[]) =>
    rapporterAuTerritoire(enContact, donnees, structures)
      .find((t) => t.code === 'couverture')
      ?.territoires.map((t) => [t.libelle, t.taux, t.annee])

  it('de la dernière année connue, la région étant la somme de ses départements', () => {
    const donnees = [
      donnee('54', 2006, 400),
      donnee('55', 2006, 400),
      donnee('54', 1999, 1),
      donnee('54', 2009, 1),
    ]
    expect(couverture(donnees)).toEqual([
      ['Réseau', 0.5, 2006],
      ['Meurthe-et-Moselle', 0.75, 2006],
      ['Meuse', 0.25, 2006],
    ])
  })

  it('aucun taux sans donnée : un département manquant n’est pas compté pour zéro', () => {
    expect(couverture([donnee('54', 2006, 400)])).toEqual([
      ['Réseau', null, null],
      ['Meurthe-et-Moselle', 0.75, 2006],
      ['Meuse', null, null],
    ])
  })

  it('se liste de la région à la structure, la dernière année d’abord', () => {
    const {donnees} = listerContexte([donnee('55', 1999, 1), donnee('55', 2006, 2)], structures)
    expect(donnees.map((d) => [d.nom, d.annee])).toEqual([
      ['Meuse', 2006],
      ['Meuse', 1999],
    ])
  })
})
