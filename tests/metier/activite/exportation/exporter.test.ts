import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {
  composerExport,
  enClasseur,
  enJson,
  type Origine,
  type Valeur,
} from '../../../../src/metier/activite/index.js'
import {parcours3, reseauLorrain} from '../../../support/reseau.js'

function valeur(modifie: Partial<Valeur> = {}): Valeur {
  return {
    source: 'tableaux',
    structure: '54395S00',
    indicateur: 'premiers_accueils',
    periode: '2008-01',
    modalites: '',
    etat: 'renseigne',
    valeur: 146,
    brut: '146',
    provenance: {fichier: 'nancy.xlsx', feuille: 'Activité', cellule: 'B5'},
    ...modifie,
  } as Valeur
}

const faits = (valeurs: readonly Valeur[]) => ({
  referentiel: parcours3,
  structures: reseauLorrain,
  valeurs,
  origines: valeurs.map((v): Origine => ({...v, import: 24, recuLe: null})),
})

/** The rows of the table as objects, by title. */
function lignes(valeurs: readonly Valeur[], sansProvenance = false) {
  const {table} = composerExport(faits(valeurs), {sansProvenance})
  return table.lignes.map((l) => Object.fromEntries(table.titres.map((titre, rang) => [titre, l[rang]])))
}

describe('le tableau exporté', () => {
  it('a une ligne par valeur, une colonne par ventilation, et la cellule d’origine', () => {
    expect(lignes([valeur({modalites: 'sexe=femmes;tranche_age=mineurs'})])).toEqual([
      {
        Code: '54395S00',
        Structure: 'Mission Locale du Grand Nancy',
        Département: '54',
        Source: 'tableaux',
        Indicateur: 'Jeunes en premier accueil',
        "Code de l'indicateur": 'premiers_accueils',
        Période: '2008-01',
        Sexe: 'Femmes',
        "Tranche d'âge": 'Moins de 18 ans',
        'Niveau de formation': 'Ensemble',
        'Résidence en zone urbaine sensible': 'Ensemble',
        'Demande au premier entretien': 'Ensemble',
        'Type de contrat': 'Ensemble',
        'Type de proposition': 'Ensemble',
        État: 'renseigné',
        Valeur: 146,
        Unité: 'jeune',
        Import: 24,
        Fichier: 'nancy.xlsx',
        Feuille: 'Activité',
        Cellule: 'B5',
      },
    ])
  })

  it('dit l’état d’une valeur absente, et ne lui donne pas de nombre', () => {
    const etats = (['non_renseigne', 'sans_objet', 'secret'] as const).map((etat) =>
      valeur({etat, valeur: null}),
    )
    expect(etats.flatMap((v) => lignes([v])).map((l) => [l['État'], l['Valeur']])).toEqual([
      ['non renseigné', null],
      ['sans objet', null],
      ['secret statistique', null],
    ])
  })

  it('donne les montants en euros', () => {
    const referentiel = {
      ...parcours3,
      indicateurs: parcours3.indicateurs.map((i) =>
        i.code === 'parrains' ? {...i, nature: 'montant' as const} : i,
      ),
    }
    const {table} = composerExport(
      {...faits([valeur({indicateur: 'parrains', valeur: 123_456})]), referentiel},
      {sansProvenance: true},
    )
    expect(table.lignes[0]?.[table.titres.indexOf('Valeur')]).toBe(1234.56)
  })

  it('sans provenance, deux fichiers différents donnent le même tableau', () => {
    const ailleurs = valeur({provenance: {fichier: 'nancy.csv', feuille: 'nancy', cellule: 'C9'}})
    expect(lignes([valeur()], true)).toEqual(lignes([ailleurs], true))
    expect(lignes([valeur()])).not.toEqual(lignes([ailleurs]))
  })

  it('garde une structure sortie de l’annuaire, à la fin, et le réseau avant elle', () => {
    const codes = ['99999S00', 'REGION', '88383S00', '54395S00']
    const valeurs = codes.map((structure) => valeur({structure: structure as Valeur['structure']}))
    expect(lignes(valeurs).map((l) => [l['Code'], l['Structure']])).toEqual([
      ['54395S00', 'Mission Locale du Grand Nancy'],
      ['88383S00', 'PAIO des Vosges du Sud'],
      ['REGION', 'Réseau'],
      ['99999S00', '99999S00'],
    ])
  })

  it('ne dépend pas de l’ordre dans lequel les valeurs sont arrivées', () => {
    const toutes = reseauLorrain
      .slice(0, 3)
      .flatMap(({code}) =>
        ['premiers_accueils', 'civis'].flatMap((indicateur) =>
          ['2008-02', '2008-01', '2008'].flatMap((periode) =>
            ['', 'sexe=femmes'].map((modalites) =>
              valeur({structure: code, indicateur, periode: periode as Valeur['periode'], modalites}),
            ),
          ),
        ),
      )
    const attendu = enJson(composerExport(faits(toutes), {sansProvenance: false}), 2008)
    fc.assert(
      fc.property(fc.shuffledSubarray(toutes, {minLength: toutes.length}), (melangees) => {
        expect(enJson(composerExport(faits(melangees), {sansProvenance: false}), 2008)).toBe(attendu)
      }),
      {numRuns: 20},
    )
  })
})

describe('son dictionnaire', () => {
  it('explique chaque colonne, chaque indicateur reçu et chaque modalité', () => {
    const {table, dictionnaire} = composerExport(faits([valeur()]), {sansProvenance: false})
    const de = (rubrique: string, colonne: number) =>
      dictionnaire.lignes.filter((l) => l[0] === rubrique).map((l) => l[colonne])
    expect(de('Colonne', 2)).toEqual(table.titres)
    expect(de('Indicateur', 1)).toEqual(
      parcours3.indicateurs.filter((i) => i.origine === 'tableaux').map((i) => i.code),
    )
    expect(de('Modalité', 1)).toContain('sexe=femmes')
    expect(de('État', 2)).toContain('sans objet')
    expect(dictionnaire.lignes.filter((l) => l.length !== dictionnaire.titres.length)).toEqual([])
  })

  it('est la seconde feuille du classeur, les textes y restent des textes', () => {
    const classeur = enClasseur(composerExport(faits([valeur()]), {sansProvenance: true}), {
      annee: 2008,
      auteur: 'Réseau',
    })
    expect(classeur.feuilles.map((f) => f.nom)).toEqual(['Activité 2008', 'Dictionnaire'])
    const premiere = classeur.feuilles[0]?.lignes[1] ?? []
    expect(premiere[0]).toEqual({valeur: '54395S00', format: 'texte'})
    expect(premiere.find((c) => c?.valeur === 146)).toEqual({valeur: 146})
  })

  it('accompagne le JSON, dont les clés sont sans accents', () => {
    const document = JSON.parse(enJson(composerExport(faits([valeur()]), {sansProvenance: true}), 2008)) as {
      valeurs: Record<string, unknown>[]
      dictionnaire: Record<string, unknown>[]
    }
    expect(document.valeurs[0]).toMatchObject({
      code: '54395S00',
      periode: '2008-01',
      sexe: 'Ensemble',
      valeur: 146,
    })
    const cles = [...Object.keys(document.valeurs[0] ?? {}), ...Object.keys(document.dictionnaire[0] ?? {})]
    expect(cles.filter((cle) => !/^[a-z_]+$/.test(cle))).toEqual([])
  })
})
