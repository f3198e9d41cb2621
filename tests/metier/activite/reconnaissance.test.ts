import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {importerActivite, type Valeur} from '../../../src/metier/activite/index.js'
import {reconnaitreBlocs} from '../../../src/metier/activite/reconnaissance/index.js'
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

const parStructure = grille(
  [
    ['Tableau de bord – année 2008'],
    ['Mission Locale de Saint-Dié'],
    ['Indicateur', 'Janv.', 'Févr.', 'Mars', 'Total 2008'],
    ['Jeunes en premier accueil', 40, '35', 30, 105],
    ['dont femmes', 20, 18, 15, 53],
    ['CIVIS', 10, 12, 8, 30],
    ['dont renforcé', 6, 7, 3, 16],
    ['Réunions d’équipe', 1, 1, 1, 3],
  ],
  {feuille: 'Activité'},
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
      'feuille « Consolidé », structures en lignes, en-tête lignes 3-4, tableau B3:F11',
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

describe('tableau d’une structure, mois en colonnes', () => {
  const {bilan, changements} = importer([parStructure], '17-st-die-2008.xlsx')

  it('lit chaque mois sous son indicateur, « dont » sous leur parent', () => {
    expect(resumer(changements?.valeurs)).toEqual([
      '88413S00 premiers_accueils 2008-01 = 40 (B4)',
      '88413S00 premiers_accueils 2008-02 = 35 (C4)',
      '88413S00 premiers_accueils 2008-03 = 30 (D4)',
      '88413S00 premiers_accueils[sexe=femmes] 2008-01 = 20 (B5)',
      '88413S00 premiers_accueils[sexe=femmes] 2008-02 = 18 (C5)',
      '88413S00 premiers_accueils[sexe=femmes] 2008-03 = 15 (D5)',
      '88413S00 civis 2008-01 = 10 (B6)',
      '88413S00 civis 2008-02 = 12 (C6)',
      '88413S00 civis 2008-03 = 8 (D6)',
      '88413S00 civis_renforce 2008-01 = 6 (B7)',
      '88413S00 civis_renforce 2008-02 = 7 (C7)',
      '88413S00 civis_renforce 2008-03 = 3 (D7)',
    ])
    expect(bilan.anomalies.map((a) => [a.code, a.cellule])).toEqual([['ACT-007', 'A8']])
  })

  it('trouve la structure dans l’onglet, à défaut dans le nom du fichier', () => {
    const sansTitre = [
      ['Indicateur', 'Janvier'],
      ['CIVIS', 3],
    ]
    expect(resumer(importer([grille(sansTitre, {feuille: 'ML Nord Meusien'})]).changements?.valeurs)).toEqual(
      ['55545S00 civis 2008-01 = 3 (B2)'],
    )
    expect(
      resumer(importer([grille(sansTitre)], '03_ML_Grand_Nancy_2008.xlsx').changements?.valeurs),
    ).toEqual(['54395S00 civis 2008-01 = 3 (B2)'])
    expect(importer([grille(sansTitre)], 'tableau.xlsx').bilan).toMatchObject({
      statut: 'refuse',
      anomalies: [{code: 'ACT-002'}],
    })
  })

  it('garde un cumul comme cumul et une année comme année', () => {
    const tableau = grille([
      ['ML Grand Nancy', 'Cumul à fin juin', '2007', '2008'],
      ['CIVIS', 30, 50, 61],
    ])
    expect(resumer(importer([tableau]).changements?.valeurs)).toEqual([
      '54395S00 civis 2008-01/2008-06 = 30 (B2)',
      '54395S00 civis 2007 = 50 (C2)',
      '54395S00 civis 2008 = 61 (D2)',
    ])
  })
})

describe('ce qui est refusé, et comment', () => {
  it.each([
    ['un texte sous un indicateur', 'environ 200', 'ACT-004'],
    ['un nombre ambigu', '1.234', 'ACT-005'],
  ])('%s', (_, texte, code) => {
    const tableau = grille([
      ['Structure', 'CIVIS'],
      ['ML Grand Nancy', texte],
      ['ML Nord Meusien', 4],
    ])
    const {bilan} = importer([tableau])
    expect(bilan.statut).toBe('refuse')
    expect(bilan.anomalies).toMatchObject([{gravite: 'bloquante', code, cellule: 'B2', valeur: texte}])
    const {bilan: tolere} = importer([tableau], 'recu.xlsx', true)
    expect(tolere).toMatchObject({
      statut: 'importe',
      valeurs: {nouvelles: 1, ignorees: 1},
      anomalies: [{gravite: 'avertissement', code}],
    })
  })

  it('une formule sans résultat n’est pas un zéro', () => {
    const tableau = grille([
      ['Structure', 'CIVIS'],
      ['ML Grand Nancy', {genre: 'formule_sans_valeur', valeur: null, affiche: ''}],
    ])
    expect(importer([tableau]).bilan.anomalies).toMatchObject([{code: 'ACT-004', cellule: 'B2'}])
  })

  it('un fichier nominatif, sans rien en répéter', () => {
    const tableau = grille([
      ['Nom', 'Prénom', 'Date de naissance'],
      ['DURAND', 'Lucie', '12/03/1990'],
    ])
    const {bilan} = importer([tableau])
    expect(bilan).toMatchObject({
      statut: 'refuse',
      anomalies: [{code: 'ACT-009', valeur: null, cellule: null}],
    })
    expect(JSON.stringify(bilan)).not.toMatch(/DURAND|Lucie|1990/)
  })

  it('un fichier d’une autre année', () => {
    const {bilan} = importer([grille([['Activité 2007'], ['Structure', 'CIVIS'], ['ML Grand Nancy', 3]])])
    expect(bilan).toMatchObject({statut: 'refuse', anomalies: [{code: 'ACT-008', attendu: '2008'}]})
  })

  it('une feuille sans tableau', () => {
    expect(importer([grille([['Bonjour'], ['voici nos chiffres']])]).bilan.anomalies).toMatchObject([
      {code: 'ACT-001'},
    ])
  })

  it('deux nombres pour la même case', () => {
    const tableau = grille([
      ['Structure', 'CIVIS'],
      ['ML Grand Nancy', 3],
      ['Mission Locale du Grand Nancy', 4],
    ])
    expect(importer([tableau]).bilan.anomalies).toMatchObject([
      {code: 'ACT-010', cellule: 'B3', valeur: '4', attendu: '3'},
    ])
  })
})

describe('réimport', () => {
  it('les mêmes valeurs ne changent rien, une nouvelle est montrée', () => {
    const premier = importer([parStructure], '17-st-die-2008.xlsx')
    const connues = new Map(
      premier.changements?.valeurs.map((v) => [
        `${v.source}|${v.structure}|${v.indicateur}|${v.periode}|${v.modalites}`,
        v,
      ]),
    )
    const encore = importerActivite(contexte, connues, [parStructure], {
      fichier: 'f',
      sha256: 'y',
      source: 'tableaux',
      tolerant: false,
    })
    expect(encore.changements).toBeUndefined()
    expect(encore.bilan).toMatchObject({
      statut: 'deja_importe',
      valeurs: {nouvelles: 0, modifiees: 0, identiques: 12},
    })
    const corrige = {
      ...parStructure,
      lignes: parStructure.lignes.map((l, i) =>
        i === 3 ? [l[0], {genre: 'nombre' as const, valeur: 41, affiche: '41'}, ...l.slice(2)] : l,
      ),
    }
    const change = importerActivite(contexte, connues, [corrige], {
      fichier: 'f',
      sha256: 'z',
      source: 'tableaux',
      tolerant: false,
    })
    expect(change.bilan.valeurs).toMatchObject({nouvelles: 0, modifiees: 1, identiques: 11})
  })
})

describe('propriétés', () => {
  const contenu = fc.oneof(
    fc.constantFrom(
      'Structure',
      'CIVIS',
      'dont femmes',
      'Total',
      'ML Grand Nancy',
      'PAIO Metz Campagne',
      'Janvier',
      '2008',
      '1 234',
      '-',
      'TOTAL LORRAINE',
    ),
    fc.integer({min: -5, max: 5000}),
    fc.string({maxLength: 12}),
    fc.constant(null),
  )
  const grilles = fc.array(fc.array(contenu, {maxLength: 8}), {maxLength: 12})

  it('ne lève jamais sur une grille quelconque, et n’invente aucune valeur', () => {
    fc.assert(
      fc.property(grilles, (lignes) => {
        const feuille = grille(lignes)
        for (const bloc of reconnaitreBlocs(contexte.vocabulaire, feuille, 'recu.xlsx')) {
          for (const lue of bloc.cellules) expect(feuille.lignes[lue.ligne]?.[lue.colonne]).toBe(lue.cellule)
        }
        for (const v of importer([feuille]).changements?.valeurs ?? []) expect(v.brut).not.toBe('')
      }),
      {numRuns: 300},
    )
  })
})
