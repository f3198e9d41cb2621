import {describe, expect, it} from 'vitest'
import {importerActivite, type Valeur} from '../../../src/metier/activite/index.js'
import {grille} from '../../support/grilles.js'
import {contexteLorrain} from '../../support/reseau.js'

const contexte = contexteLorrain()

function importer(feuilles: ReturnType<typeof grille>[], fichier = 'recu.xlsx', tolerant = false) {
  return importerActivite(contexte, new Map(), feuilles, {fichier, sha256: 'x', source: 'tableaux', tolerant})
}
const resumer = (valeurs: readonly Valeur[] = []) =>
  valeurs.map(
    (v) =>
      `${v.structure} ${v.indicateur}${v.modalites && `[${v.modalites}]`} ${v.periode} = ${v.valeur ?? v.etat} (${v.provenance.cellule})`,
  )

/** Two header rows merged, département subtotals, a grand total, a footnote: as a région sends it. */
const consolide = grille(
  [
    ['Réseau des Missions Locales de Lorraine – activité 2008', null, null, null, null, null],
    [],
    ['Dép.', 'Structure', 'Jeunes en premier accueil', null, 'Entrées en emploi', null],
    [null, null, 'Total', 'dont femmes', 'Total', 'dont alternance'],
    [54, 'ML Grand Nancy', 2105, 1094, 1500, 150],
    [54, 'ML Val de Lorraine et Laxou', '1 200', 600, 700, '-'],
    ['Total Meurthe-et-Moselle', null, 3305, 1694, 2200, 150],
    [57, 'P.A.I.O. Metz-Campagne', 300, 150, 200, 20],
    [57, 'ML Nord Mosellan (1)', 400, 210, 250, 30],
    ['Total Moselle', null, 700, 360, 450, 50],
    ['TOTAL LORRAINE', null, 4005, 2054, 2650, 200],
    ['(1) données provisoires', null, null, null, null, null],
  ],
  {feuille: 'Consolidé', fusions: ['A1:F1', 'C3:D3', 'E3:F3', 'A3:A4', 'B3:B4', 'A7:B7']},
)

describe('tableau des structures en lignes', () => {
  const {bilan, changements} = importer([consolide])

  it('entre sans question ni ligne perdue, totaux vérifiés', () => {
    expect(bilan.anomalies).toEqual([])
    expect(bilan.statut).toBe('importe')
    expect(resumer(changements?.valeurs)).toMatchInlineSnapshot(`
      [
        "54395S00 premiers_accueils 2008 = 2105 (C5)",
        "54395S00 premiers_accueils[sexe=femmes] 2008 = 1094 (D5)",
        "54395S00 entrees_emploi 2008 = 1500 (E5)",
        "54395S00 entrees_emploi[type_emploi=alternance] 2008 = 150 (F5)",
        "54431S00 premiers_accueils 2008 = 1200 (C6)",
        "54431S00 premiers_accueils[sexe=femmes] 2008 = 600 (D6)",
        "54431S00 entrees_emploi 2008 = 700 (E6)",
        "54431S00 entrees_emploi[type_emploi=alternance] 2008 = non_renseigne (F6)",
        "57480S00 premiers_accueils 2008 = 300 (C8)",
        "57480S00 premiers_accueils[sexe=femmes] 2008 = 150 (D8)",
        "57480S00 entrees_emploi 2008 = 200 (E8)",
        "57480S00 entrees_emploi[type_emploi=alternance] 2008 = 20 (F8)",
        "57672S00 premiers_accueils 2008 = 400 (C9)",
        "57672S00 premiers_accueils[sexe=femmes] 2008 = 210 (D9)",
        "57672S00 entrees_emploi 2008 = 250 (E9)",
        "57672S00 entrees_emploi[type_emploi=alternance] 2008 = 30 (F9)",
      ]
    `)
  })

  it('dit ce qu’il a trouvé avec les mots du tableur', () => {
    expect(bilan.tableaux).toEqual([
      'feuille « Consolidé », structures en lignes, indicateurs en colonnes, en-tête lignes 3-4, tableau B3:F11',
    ])
  })

  it('un total général faux donne un seul constat, avec la cellule et les deux nombres', () => {
    const lignes = consolide.lignes.map((l) => [...l])
    lignes[10] = [...(lignes[10] ?? [])]
    const total = lignes[10]
    if (total) total[2] = {genre: 'nombre', valeur: 4050, affiche: '4050'}
    const {anomalies, statut} = importer([{...consolide, lignes}]).bilan
    expect(statut).toBe('importe')
    expect(anomalies).toHaveLength(1)
    expect(anomalies[0]).toMatchObject({
      gravite: 'avertissement',
      code: 'ACT-006',
      cellule: 'C11',
      valeur: '4050',
    })
    expect(anomalies[0]?.message).toContain('4\u202F050')
    expect(anomalies[0]?.message).toContain('4\u202F005')
  })

  it('un nom douteux refuse le fichier et donne les candidats', () => {
    const douteux = grille([
      ['Structure', 'Premiers accueils'],
      ['ML Grand Nancy', 10],
      ['Mission Locale Val de Lorraine', 20],
    ])
    const {bilan: refus, changements: rien} = importer([douteux])
    expect(rien).toBeUndefined()
    expect(refus.anomalies.map((a) => [a.code, a.cellule])).toEqual([['ACT-003', 'A3']])
    expect(refus.anomalies[0]?.a_faire).toContain('"Mission Locale Val de Lorraine": "54431S00"')
  })

  it('la réponse gardée dans les appellations est reprise sans question', () => {
    const avec = contexteLorrain({
      appellations: {structures: {'ML Val de Lorraine': '54431S00'}, indicateurs: {}},
    })
    const tableau = grille([
      ['Structure', 'Premiers accueils'],
      ['ML Val de Lorraine', 20],
    ])
    const {bilan: pris} = importerActivite(avec, new Map(), [tableau], {
      fichier: 'f',
      sha256: 'x',
      source: 's',
      tolerant: false,
    })
    expect(pris).toMatchObject({statut: 'importe', anomalies: []})
  })

  it('une structure inconnue qui porte des nombres est bloquante', () => {
    const tableau = grille([
      ['Structure', 'Premiers accueils'],
      ['ML Grand Nancy', 1],
      ['Mission Locale de Brest', 20],
    ])
    expect(importer([tableau]).bilan.anomalies.map((a) => [a.code, a.cellule])).toEqual([['ACT-002', 'A3']])
  })

  it('une colonne inconnue est laissée de côté, et dite', () => {
    const tableau = grille([
      ['Structure', 'Premiers accueils', 'Tickets de bus'],
      ['ML Grand Nancy', 1, 5],
    ])
    const {bilan: pris} = importer([tableau])
    expect(pris.statut).toBe('importe')
    expect(pris.anomalies.map((a) => [a.gravite, a.code, a.valeur])).toEqual([
      ['avertissement', 'ACT-007', 'Tickets de bus'],
    ])
  })

  it('le total plus petit d’un indicateur en jeunes distincts est le compte propre du réseau', () => {
    const tableau = grille([
      ['Structure', 'Jeunes en contact'],
      ['ML Grand Nancy', 100],
      ['ML Nord Mosellan', 50],
      ['TOTAL', 145],
    ])
    const {bilan: pris, changements: lot} = importer([tableau])
    expect(resumer(lot?.valeurs)).toContain('REGION jeunes_en_contact 2008 = 145 (B4)')
    expect(pris.anomalies.map((a) => [a.gravite, a.code])).toEqual([['information', 'ACT-014']])
  })
})
