import {describe, expect, it} from 'vitest'
import {
  construireAnnuaire,
  importerAnnuaire,
  reconnaitreStructure,
} from '../../../../src/metier/structures/index.js'
import {grille} from '../../../support/grilles.js'
import {ANNUAIRE_COMPLET, DEMANDE, importer, VIDE} from './exemple.js'

const codes = (bilan: {anomalies: readonly {code: string}[]}) => bilan.anomalies.map((a) => a.code)
const principal = (lignes: readonly (readonly (string | number | null)[])[], feuille = 'Annuaire') => [
  grille([['Code', 'Structure', 'Type', 'Département', 'Code postal', 'Téléphone', 'SIRET'], ...lignes], {
    feuille,
  }),
]

describe('un annuaire avec toutes ses feuilles', () => {
  const {bilan, faits} = importer(VIDE, ANNUAIRE_COMPLET)

  it('entre en entier, sans rien à redire', () => {
    expect(bilan).toMatchObject({statut: 'importe', anomalies: [], colonnes_ignorees: []})
    expect(faits.structures[0]).toMatchObject({
      formeJuridique: 'association',
      communes: ['Nancy', 'Laxou', 'Maxéville'],
      epci: ['Grand Nancy', 'Moselle et Madon'],
      fax: '03 83 22 24 01',
      siret: '73282932000074',
    })
    expect(faits.structures[1]).not.toHaveProperty('communes', expect.anything())
  })

  it('reconnaît les écritures d’un même nom d’une feuille à l’autre', () => {
    expect(faits.lieux.map((l) => [l.structure, l.nature])).toEqual([
      ['54395S00', 'siege'],
      ['54395S00', 'antenne'],
      ['57480S00', 'siege'],
    ])
  })

  it('date les fonctions, et laisse à l’association ce qui n’est à aucune structure', () => {
    expect(faits.personnes.map((p) => [p.nom, p.depuis, p.jusqua])).toEqual([
      ['Exemple', '2004-11-13', '2008-11-12'],
      ['Modèle', '2008-11-13', null],
      ['Essai', null, null],
      ['Fictif', null, null],
      ['Imaginaire', '2008-01-01', null],
    ])
    expect(faits.personnes.at(-1)).toMatchObject({structure: null, instance: "Conseil d'administration"})
  })

  it.each([
    ['13/11/2008', '2008-11-13'],
    ['2008-11-13', '2008-11-13'],
    [39765, '2008-11-13'],
    [38412, '2005-03-01'],
    [38411, '2005-02-28'],
    [39507, '2008-02-29'],
    ['11/2008', '2008-11-01'],
    [2008, '2008-01-01'],
    ['31/02/2008', undefined],
    ['bientôt', undefined],
  ])('une fonction tenue depuis %s', (depuis, attendu) => {
    const personnes = grille(
      [
        ['Code', 'Fonction', 'Nom', 'Depuis'],
        ['54395S00', 'Directeur', 'Exemple', depuis],
      ],
      {feuille: 'Personnes'},
    )
    const suite = importer(VIDE, [...ANNUAIRE_COMPLET.slice(0, 1), personnes])
    expect(suite.faits.personnes[0]?.depuis).toBe(attendu)
    expect(codes(suite.bilan)).toEqual(attendu ? [] : ['STR-028'])
  })

  it('compte l’argent en centimes, un financeur par colonne, jamais le total', () => {
    expect(faits.financements.map((f) => [f.structure, f.financeur, f.centimes])).toEqual([
      ['54395S00', 'État', 35_000_000],
      ['54395S00', 'FSE', 10_000_050],
      ['54395S00', 'Région', 20_000_000],
      ['54395S00', 'Ville de Nancy', 6_000_000],
      ['57480S00', 'État', 9_000_000],
      ['57480S00', 'Région', 4_000_000],
    ])
  })

  it('donne les regroupements des colonnes « Groupe : »', () => {
    expect(faits.regroupements).toEqual([
      {groupe: 'Bassin', valeur: 'Nancy', structure: '54395S00'},
      {groupe: 'Bassin', valeur: 'Metz', structure: '57480S00'},
    ])
  })

  it('est déjà importé quand il revient', () => {
    expect(importerAnnuaire(faits, ANNUAIRE_COMPLET, DEMANDE)).toEqual({
      bilan: expect.objectContaining({statut: 'deja_importe'}),
    })
  })

  it('garde les personnes, les lieux et les colonnes dont un classeur ne parle pas', () => {
    const [feuille] = principal([
      ['54395S00', 'Mission Locale de Nancy', 'ML', '54', '54000', '03 83 22 24 00', null],
    ])
    const suite = importer(faits, feuille ? [feuille] : [])
    expect(suite.bilan.structures.modifiees.map((m) => [m.champ, m.avant, m.apres])).toEqual([
      ['nom', 'Mission Locale du Grand Nancy', 'Mission Locale de Nancy'],
      ['siret', '73282932000074', ''],
    ])
    expect(suite.bilan).toMatchObject({structures: {absentes: ['57480S00']}, feuilles: []})
    expect(codes(suite.bilan)).toEqual(['STR-025'])
    expect(suite.faits.personnes).toEqual(faits.personnes)
    expect(suite.faits.structures.map((s) => s.code)).toEqual(['54395S00', '57480S00'])
    expect(suite.faits.moyens).toEqual(faits.moyens)
    expect(suite.faits.structures[0]?.communes).toEqual(['Nancy', 'Laxou', 'Maxéville'])
  })

  it('une feuille vidée ne vide rien', () => {
    const vide = [
      ...ANNUAIRE_COMPLET.slice(0, 1),
      grille([['Code', 'Fonction', 'Nom']], {feuille: 'Personnes'}),
    ]
    const suite = importer(faits, vide)
    expect(suite.bilan.statut).toBe('deja_importe')
    expect(codes(suite.bilan)).toEqual(['STR-031'])
  })

  it('le personnel d’une autre année s’ajoute sans toucher à celui de 2008', () => {
    const de2009 = grille(
      [
        ['Code', 'Année', 'Emploi repère', 'Effectif'],
        ['54395S00', 2009, 'Directeur', 1],
      ],
      {feuille: 'Personnel'},
    )
    const suite = importer(faits, [...ANNUAIRE_COMPLET.slice(0, 1), de2009])
    expect(suite.bilan.feuilles[0]).toMatchObject({ajoutees: [{libelle: 'Directeur (2009)'}], retirees: []})
    expect(suite.faits.personnel).toHaveLength(faits.personnel.length + 1)
  })
})

const constats = (...lignes: (string | number | null)[][]) =>
  importer(VIDE, principal(lignes)).bilan.anomalies.map((a) => [a.code, a.gravite, a.cellule])

const presidents = (fin: string) =>
  grille(
    [
      ['Code', 'Fonction', 'Nom', 'Depuis', "Jusqu'à"],
      ['54395S00', 'Président', 'Ancien', '01/01/2004', fin],
      ['54395S00', 'Présidente', 'Nouvelle', '01/07/2008', null],
    ],
    {feuille: 'Personnes'},
  )

const constatsSurPresidents = (fin: string) =>
  codes(importer(VIDE, [...ANNUAIRE_COMPLET.slice(0, 1), presidents(fin)]).bilan)

describe('ce que l’annuaire remarque', () => {
  it.each([
    ['un téléphone de huit chiffres', '03 82 85 15', [['STR-004', 'avertissement', 'F2']]],
    ['un zéro perdu', 382855015, [['STR-022', 'information', 'F2']]],
    ['deux numéros dans la cellule', '03 82 85 15 00 / 06 82 85 15 00', []],
    ['un numéro écrit à l’internationale', '+33 (0)3 82 85 15 00', []],
  ])('téléphone : %s', (_cas, telephone, attendu) => {
    expect(constats(['57672S00', 'ML Thionville', 'ML', '57', '57000', telephone, null])).toEqual(attendu)
  })

  it.each([
    ['01', 1000, 'STR-022', '01000'],
    ['2A', 20000, undefined, '20000'],
    ['974', '97400', undefined, '97400'],
    ['57', '54000', 'STR-005', '54000'],
    ['57', '570', 'STR-005', '570'],
  ])('code postal du %s : %s', (departement, codePostal, code, garde) => {
    const {bilan, faits} = importer(
      VIDE,
      principal([['X', 'ML Thionville', 'ML', departement, codePostal, null, null]]),
    )
    expect(codes(bilan).filter((c) => c !== 'STR-020')).toEqual(code ? [code] : [])
    expect(faits.structures[0]?.codePostal).toBe(garde)
  })

  it.each([
    ['73282932000074', []],
    ['73282932000075', ['STR-023']],
    ['7328293200007', ['STR-023']],
  ])('SIRET %s', (siret, attendus) => {
    const {bilan} = importer(
      VIDE,
      principal([['57672S00', 'ML Thionville', 'ML', '57', '57000', null, siret]]),
    )
    expect(codes(bilan)).toEqual(attendus)
  })

  it('un code qui n’est pas d’i-milo est accepté, et dit', () => {
    expect(constats(['NANCY', 'ML Thionville', 'ML', '54', null, null, null])).toEqual([
      ['STR-020', 'information', 'A2'],
    ])
  })

  it('deux codes pour un même nom, même écrit autrement', () => {
    const memes = [
      ['88413S00', 'ML de Saint-Dié', 'ML', '88', null, null, null],
      ['88414S00', 'M.L. St Dié', 'ML', '88', null, null, null],
    ]
    expect(constats(...memes)).toEqual([['STR-021', 'avertissement', null]])
  })

  it('une ligne sans code refuse le classeur, ou la ligne seule avec « tolerant »', () => {
    const grilles = principal([
      [null, 'ML Thionville', 'ML', '57', null, null, null],
      ['57672S00', 'ML Forbach', 'ML', '57', null, null, null],
    ])
    expect(importer(VIDE, grilles).bilan).toMatchObject({statut: 'refuse', ignorees: []})
    const {bilan} = importerAnnuaire(VIDE, grilles, {...DEMANDE, tolerant: true})
    expect(bilan).toMatchObject({
      statut: 'importe',
      structures: {nouvelles: [{code: '57672S00', nom: 'ML Forbach'}]},
      ignorees: [{feuille: 'Annuaire', cellule: 'A2'}],
    })
  })

  it('des totaux qui ne tombent pas juste, entre feuilles et dans les financements', () => {
    const faux = ANNUAIRE_COMPLET.map((g) =>
      g.feuille === 'Financements'
        ? grille(
            [
              ['Code', 'État', 'FSE', 'Total'],
              ['54395S00', 100, 50, 160],
              ['Total', 100, 60, null],
            ],
            {feuille: 'Financements'},
          )
        : g.feuille === "Lieux d'accueil"
          ? {...g, lignes: g.lignes.slice(0, 2)}
          : g,
    )
    const trouves = importer(VIDE, faux).bilan.anomalies
    expect(trouves.map((a) => [a.code, a.feuille, a.cellule])).toEqual([
      ['STR-024', 'Financements', 'D2'],
      ['STR-024', 'Financements', 'C3'],
      ['STR-024', 'Annuaire', 'O3'],
    ])
  })

  it('une structure inconnue ou douteuse dans une feuille, jamais devinée', () => {
    const lieux = grille(
      [
        ['Structure', 'Nature', 'Ville'],
        ['Mission Locale du Grand Nancie', 'siège', 'Nancy'],
        ['Conseil régional', 'siège', 'Metz'],
        [null, 'siège', 'Metz'],
      ],
      {feuille: "Lieux d'accueil"},
    )
    const {bilan} = importer(VIDE, [...ANNUAIRE_COMPLET.slice(0, 1), lieux])
    expect(bilan.statut).toBe('refuse')
    expect(bilan.anomalies.map((a) => [a.code, a.cellule])).toEqual([
      ['STR-026', 'A2'],
      ['STR-026', 'A3'],
      ['STR-027', 'A4'],
    ])
    expect(bilan.anomalies[0]?.message).toContain('« Mission Locale du Grand Nancy » (54395S00)')
  })

  it('une réponse enregistrée dans les appellations lève le doute', () => {
    const lieux = grille(
      [
        ['Structure', 'Nature', 'Ville'],
        ['Mission Locale du Grand Nancie', 'siège', 'Nancy'],
      ],
      {feuille: "Lieux d'accueil"},
    )
    const appellations = {'Mission Locale du Grand Nancie': '54395S00'}
    const {bilan} = importerAnnuaire({appellations}, [...ANNUAIRE_COMPLET.slice(0, 1), lieux], DEMANDE)
    expect(bilan.feuilles[0]?.ajoutees).toHaveLength(1)
  })

  it('une feuille inconnue est dite et laissée', () => {
    const {bilan} = importer(VIDE, [
      ...ANNUAIRE_COMPLET,
      grille([['Menu du midi'], ['Quiche']], {feuille: 'Divers'}),
    ])
    expect(bilan.anomalies).toMatchObject([{code: 'STR-032', feuille: 'Divers', gravite: 'information'}])
  })

  it('deux présidents en même temps, et un trou entre deux mandats', () => {
    expect(constatsSurPresidents('31/07/2008')).toEqual(['STR-029'])
    expect(constatsSurPresidents('30/06/2008')).toEqual([])
    expect(constatsSurPresidents('01/05/2008')).toEqual(['STR-030'])
  })
})

describe('l’annuaire de quelqu’un d’autre', () => {
  const national = [
    grille(
      [
        ['id', 'nom_officiel', 'nom_usuel', 'nom_region', 'code_departement', 'timezone'],
        [
          '54395S00',
          '54-ML NANCY',
          'Mission Locale du Grand Nancy',
          'Structure régionale Grand Est',
          54,
          'Europe/Paris',
        ],
        ['35238S00', '35-ML RENNES', 'We Ker', 'Bretagne', 35, 'Europe/Paris'],
        ['01004S00', '01-ML JEUNES', null, 'Auvergne', 1, 'Europe/Paris'],
      ],
      {feuille: 'liste'},
    ),
  ]

  it.each([
    ['54395S00', 'Siège', '54-ML NANCY', 54, ['STR-021', 'information'], '54-ML NANCY'],
    ['54395S00', 'Mission Locale Jeunes', null, 54, ['STR-021', 'avertissement'], 'Mission Locale Jeunes'],
    ['65441S00', 'ML de Tarbes', '65-ML TARBES', null, ['STR-022', 'information'], 'ML de Tarbes'],
    [
      '99999S00',
      'ML du Plateau de Brie',
      '77-ML ROISSY',
      77,
      ['STR-005', 'avertissement'],
      'ML du Plateau de Brie',
    ],
    ['2A004S00', "ML d'Ajaccio", '2A-ML AJACCIO', '2A', undefined, "ML d'Ajaccio"],
  ])('%s « %s » : ce qui y cloche', (code, usuel, officiel, departement, constat, nom) => {
    const lignes = [
      ['id', 'nom_officiel', 'nom_usuel', 'type', 'code_departement'],
      [code, officiel, usuel, 'ML', departement],
    ]
    const {bilan, faits} = importer(VIDE, [grille(lignes)])
    expect(bilan.anomalies.map((a) => [a.code, a.gravite])).toEqual(constat ? [constat] : [])
    expect(faits.structures.map((s) => s.nom)).toEqual([nom])
  })

  it('une structure se reconnaît aussi au nom que lui donne i-milo', () => {
    const {faits} = importer(VIDE, national)
    const annuaire = construireAnnuaire(faits.structures, {})
    expect(reconnaitreStructure(annuaire, 'ML Rennes')).toMatchObject({issue: 'reconnue', code: '35238S00'})
  })

  it('se lit sans colonne « Type », à son nom officiel', () => {
    const {bilan, faits} = importer(VIDE, national)
    expect(bilan).toMatchObject({statut: 'importe', colonnes_ignorees: ['timezone']})
    expect(faits.structures.map((s) => [s.nom, s.type, s.departement])).toEqual([
      ['Mission Locale du Grand Nancy', 'ML', '54'],
      ['We Ker', 'ML', '35'],
      ['01-ML JEUNES', 'ML', '01'],
    ])
    expect(faits.regroupements[0]).toEqual({groupe: 'Région', valeur: 'Grand Est', structure: '54395S00'})
  })
})
