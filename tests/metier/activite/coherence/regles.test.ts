import {describe, expect, it} from 'vitest'
import {parcours3} from '../../../support/reseau.js'
import {avecRegles, constatsDe, douzeMois, moyen, objectif, resumer, valeurs, verifier} from './exemple.js'

const COMMUN = {gravite: 'bloquante', message: 'Parce que.', a_faire: 'Corrigez.'} as const

describe('les règles fournies', () => {
  it.each([
    [
      'femmes + hommes = total',
      'nancy premiers_accueils 2008-01 100 \n nancy premiers_accueils 2008-01 sexe=femmes 60 \n nancy premiers_accueils 2008-01 sexe=hommes 30',
      'sexe_total nancy 2008-01',
    ],
    [
      'les femmes seules ne dépassent pas le total',
      'nancy premiers_accueils 2008 100 \n nancy premiers_accueils 2008 sexe=femmes 130',
      'sexe_total nancy 2008',
    ],
    [
      'les parties ne dépassent pas le total',
      'nancy premiers_accueils 2008 100 \n nancy premiers_accueils 2008 tranche_age=mineurs 60 \n nancy premiers_accueils 2008 tranche_age=de_18_a_21 70',
      'parties_du_total nancy 2008',
    ],
    [
      'renforcé + droit commun = CIVIS',
      'nancy civis 2008-03 40 \n nancy civis_renforce 2008-03 15 \n nancy civis_droit_commun 2008-03 20',
      'volets_du_civis nancy 2008-03',
    ],
    [
      'renforcé + droit commun = CIVIS chez les femmes',
      'nancy civis 2008 sexe=femmes 40 \n nancy civis_renforce 2008 sexe=femmes 15 \n nancy civis_droit_commun 2008 sexe=femmes 20',
      'volets_du_civis nancy 2008',
    ],
    ['un volet du CIVIS sans l’autre', 'nancy civis_renforce 2008 12', 'deux_volets_ensemble nancy 2008'],
    [
      'douze mois de premiers accueils contre les contacts de l’année',
      `${douzeMois(2008, () => 100, 'nancy premiers_accueils')}\n nancy jeunes_en_contact 2008 1100`,
      'accueils_parmi_contacts nancy 2008',
    ],
    [
      'la demande et les premiers accueils',
      `${douzeMois(2008, () => 100, 'nancy premiers_accueils')}\n nancy demande_premier_accueil 2008 1190`,
      'demande_au_premier_accueil nancy 2008',
    ],
    [
      'la demande et ses quatre types',
      'nancy demande_premier_accueil 2008 100\n nancy demande_premier_accueil 2008 demande=emploi 40\n nancy demande_premier_accueil 2008 demande=formation 20\n nancy demande_premier_accueil 2008 demande=projet_professionnel 20\n nancy demande_premier_accueil 2008 demande=autre 10',
      'toutes_les_demandes nancy 2008',
    ],
    [
      'l’alternance sous son propre nom',
      'nancy entrees_emploi 2008 40 \n nancy entrees_alternance 2008 50',
      'alternance_parmi_emplois nancy 2008',
    ],
    [
      'les parrainés parmi les contacts',
      'nancy jeunes_parraines 2008 50 \n nancy jeunes_en_contact 2008 40',
      'parraines_parmi_contacts nancy 2008',
    ],
    [
      'l’année et ses mois',
      `${douzeMois(2008, () => 10, 'nancy entrees_formation')}\n nancy entrees_formation 2008 125`,
      'annee_et_mois nancy 2008',
    ],
    [
      'onze mois dépassent déjà l’année',
      `nancy entrees_formation 2008-01 80 \n nancy entrees_formation 2008-02 40 \n nancy entrees_formation 2008 115`,
      'annee_et_mois nancy 2008',
    ],
    [
      'un trimestre et ses mois',
      `nancy civis 2008-04 10 \n nancy civis 2008-05 10 \n nancy civis 2008-06 10 \n nancy civis 2008-T2 29`,
      'annee_et_mois nancy 2008-T2',
    ],
    [
      'des distincts plus nombreux que leurs mois',
      `${douzeMois(2008, () => 10, 'nancy jeunes_en_contact')}\n nancy jeunes_en_contact 2008 125`,
      'distincts_et_mois nancy 2008',
    ],
    [
      'des distincts moins nombreux que leur plus grand mois',
      `${douzeMois(2008, (mois) => mois * 10, 'nancy jeunes_en_contact')}\n nancy jeunes_en_contact 2008 115`,
      'distincts_et_mois_le_plus_eleve nancy 2008',
    ],
    [
      'le réseau et la somme de ses structures',
      'nancy civis 2008 10 \n metz civis 2008 10 \n vosges civis 2008 10 \n REGION civis 2008 33',
      'reseau_et_structures REGION 2008',
    ],
    [
      'les distincts du réseau',
      'nancy jeunes_en_contact 2008 10 \n metz jeunes_en_contact 2008 10 \n vosges jeunes_en_contact 2008 10 \n REGION jeunes_en_contact 2008 33',
      'distincts_du_reseau REGION 2008',
    ],
    ['un nombre négatif', 'nancy civis 2008-02 -4', 'jamais_negatif nancy 2008-02'],
  ])('trouvent une fois : %s', (_cas, texte, attendu) => {
    expect(resumer(constatsDe(texte))).toEqual([attendu])
  })

  it('lisent l’annuaire et les objectifs', () => {
    expect(resumer(constatsDe('', {moyens: [moyen('etp', 14.5), moyen('salaries', 14)]}))).toEqual([
      'etp_et_salaries nancy 2008',
    ])
    const objectifs = [
      objectif('civis', 400),
      objectif('civis_renforce', 210),
      objectif('civis_droit_commun', 180),
    ]
    const [constat, ...autres] = constatsDe('', {objectifs})
    expect(autres).toEqual([])
    expect(constat).toMatchObject({regle: 'objectifs_du_civis', structure: 'nancy', ecart: -10})
  })

  it.each([
    [
      'un réseau qui compte moins que ses structures',
      'nancy jeunes_en_contact 2008 10 \n REGION jeunes_en_contact 2008 9',
    ],
    ['une structure qui manque à la somme du réseau', 'nancy civis 2008 10 \n REGION civis 2008 33'],
    ['des femmes données sans les hommes', 'nancy civis 2008 30 \n nancy civis 2008 sexe=femmes 20'],
    [
      'une valeur secrète',
      'nancy civis 2008 30 \n nancy civis 2008 sexe=femmes 20 \n nancy civis 2008 sexe=hommes secret',
    ],
    [
      'un volet sans objet',
      'nancy civis 2008 30 \n nancy civis_renforce 2008 30 \n nancy civis_droit_commun 2008 sans_objet',
    ],
    ['huit mois sous la valeur de l’année', 'nancy civis 2008 30 \n nancy civis 2008-01 20'],
    ['le CIVIS de 2017, hors des règles', 'nancy civis 2017 40 \n nancy civis_renforce 2017 3'],
    [
      'deux sources dont la première suffit',
      'nancy civis 2008 30 \n nancy civis_renforce 2008 20 \n nancy civis_droit_commun 2008 10 \n nancy civis 2008 99 @enquete',
    ],
  ])('laissent passer %s', (_cas, texte) => {
    expect(constatsDe(texte)).toEqual([])
  })

  it('un écart de moins d’un dixième entre l’année et ses mois avertit, un plus grand bloque', () => {
    const mois = douzeMois(2008, () => 10, 'nancy civis')
    expect(constatsDe(`${mois}\n nancy civis 2008 125`)[0]?.gravite).toBe('avertissement')
    expect(constatsDe(`${mois}\n nancy civis 2008 150`)[0]?.gravite).toBe('bloquante')
  })

  it('sont toutes dites en une phrase, et portent un remède', () => {
    for (const {message, a_faire} of parcours3.regles) {
      expect(message).toMatch(/^\p{Lu}.*\.$/u)
      expect(a_faire).toMatch(/^\p{Lu}.*\.$/u)
    }
  })
})

describe('un constat', () => {
  const texte = `nancy premiers_accueils 2008-03 100
    nancy premiers_accueils 2008-03 sexe=femmes 60
    nancy premiers_accueils 2008-03 sexe=hommes 30`

  it('dit les deux valeurs, la règle en français et les cellules d’où elles viennent', () => {
    expect(constatsDe(texte)[0]).toMatchObject({
      gravite: 'bloquante',
      code: 'ACT-040',
      message:
        'Jeunes en premier accueil, mars 2008 : femmes 60 + hommes 30 = 90, mais total 100 (écart 10).',
      phrase: 'Femmes + hommes = total',
      valeur: '90',
      attendu: '100',
      ecart: -10,
      cle: 'sexe_total:nancy:2008-03:premiers_accueils',
      gauche: [
        {libelle: 'femmes', valeur: 60, cellules: [{cellule: 'B3', fichier: 'nancy-parcours.xlsx'}]},
        {libelle: 'hommes', valeur: 30, cellules: [{cellule: 'B4'}]},
      ],
      droite: [{libelle: 'total', valeur: 100, cellules: [{cellule: 'B2', feuille: 'Activité'}]}],
    })
  })

  it('nomme les indicateurs quand ils ne sont pas les mêmes', () => {
    const [constat] = constatsDe('nancy jeunes_parraines 2008 50 \n nancy jeunes_en_contact 2008 40')
    expect(constat?.message).toBe(
      '2008 : « Jeunes parrainés » 50, plus que « Jeunes en contact » 40 (écart 10).',
    )
    expect(constat?.phrase).toBe('« Jeunes parrainés » ≤ « Jeunes en contact »')
    expect(constat?.attendu).toBe('au plus 40')
  })

  it('dit ce qui manque', () => {
    expect(constatsDe('nancy civis_renforce 2008 12')[0]?.message).toBe(
      '2008 : « CIVIS droit commun » non renseigné, alors que « CIVIS renforcé » 12.',
    )
  })

  it('n’est pas répété à l’année quand un mois l’explique', () => {
    const mois = douzeMois(2008, (m) => (m === 5 ? 12 : 10), 'nancy civis')
    const volets = `${douzeMois(2008, () => 6, 'nancy civis_renforce')}\n${douzeMois(2008, () => 4, 'nancy civis_droit_commun')}`
    expect(resumer(constatsDe(`${mois}\n${volets}\n nancy civis 2008 122`))).toEqual([
      'volets_du_civis nancy 2008-05',
    ])
  })

  it('ne montre que la structure et la gravité demandées, et compte tout', () => {
    const lues = valeurs(`${texte}\n metz civis_renforce 2008 12 \n metz civis_renforce 2008 13 @enquete`)
    expect(verifier({valeurs: lues})).toMatchObject({valeurs: 4, bloquantes: 1, avertissements: 1})
    expect(resumer(verifier({valeurs: lues}, {structure: 'metz'}).constats)).toEqual([
      'deux_volets_ensemble metz 2008',
    ])
    expect(verifier({valeurs: lues}, {gravite: 'bloquante'})).toMatchObject({
      avertissements: 1,
      constats: [{regle: 'sexe_total'}],
    })
  })
})

describe('une règle écrite par la région', () => {
  it('exclut une paire', () => {
    const referentiel = avecRegles({
      ...COMMUN,
      code: 'un_seul_nom',
      gauche: [{indicateur: 'civis_renforce'}],
      operateur: 'paire_exclusive',
      droite: [{indicateur: 'civis'}],
    })
    const [constat] = constatsDe('nancy civis 2008 40 \n nancy civis_renforce 2008 15', {referentiel})
    expect(constat).toMatchObject({
      code: 'ACT-042',
      phrase: '« CIVIS renforcé » exclut « Jeunes entrés en CIVIS »',
    })
    expect(constatsDe('nancy civis 2008 40', {referentiel})).toEqual([])
  })

  it('compte avec des coefficients et des nombres', () => {
    const referentiel = avecRegles({
      ...COMMUN,
      code: 'un_parrain_pour_dix',
      gauche: [{indicateur: 'parrains', coefficient: 10}, {constante: 5}],
      operateur: '>=',
      droite: [{indicateur: 'jeunes_parraines'}],
    })
    const [constat] = constatsDe('nancy parrains 2008 3 \n nancy jeunes_parraines 2008 36', {referentiel})
    expect(constat?.phrase).toBe('10 × « Marraines et parrains » + 5 ≥ « Jeunes parrainés »')
    expect(constat?.message).toContain('10 × « Marraines et parrains » 3 + 5 = 35, moins que')
    expect(constatsDe('nancy parrains 2008 4 \n nancy jeunes_parraines 2008 36', {referentiel})).toEqual([])
  })

  it.each([
    ['<=', 10, 10, true],
    ['<', 10, 10, false],
    ['>=', 10, 11, false],
    ['>', 11, 10, true],
    ['=', 10, 11, false],
    ['!=', 10, 10, false],
  ] as const)('%s : %i et %i', (operateur, gauche, droite, tenue) => {
    const referentiel = avecRegles({
      ...COMMUN,
      code: 'essai',
      gauche: [{indicateur: 'civis'}],
      operateur,
      droite: [{indicateur: 'parrains'}],
    })
    const texte = `nancy civis 2008 ${gauche} \n nancy parrains 2008 ${droite}`
    expect(constatsDe(texte, {referentiel}).length).toBe(tenue ? 0 : 1)
  })

  it.each([
    ['ignorer_si_un', []],
    ['ignorer_si_tous', ['essai nancy 2008']],
    ['jamais', ['essai nancy 2008']],
  ] as const)('ce qui manque, %s', (manquant, attendus) => {
    const referentiel = avecRegles({
      ...COMMUN,
      code: 'essai',
      gauche: [{indicateur: 'civis_renforce'}, {indicateur: 'civis_droit_commun'}],
      operateur: '<=',
      droite: [{indicateur: 'civis'}],
      manquant,
    })
    expect(resumer(constatsDe('nancy civis 2008 10 \n nancy civis_renforce 2008 12', {referentiel}))).toEqual(
      attendus,
    )
    expect(constatsDe('nancy civis 2008 10', {referentiel}).length).toBe(manquant === 'jamais' ? 1 : 0)
  })

  it('laisse passer sa tolérance', () => {
    const regle = {
      ...COMMUN,
      code: 'essai',
      gauche: [{indicateur: 'civis'}],
      operateur: '=' as const,
      droite: [{indicateur: 'parrains'}],
    }
    const texte = 'nancy civis 2008 12 \n nancy parrains 2008 10'
    expect(constatsDe(texte, {referentiel: avecRegles({...regle, tolerance: 2})})).toEqual([])
    expect(constatsDe(texte, {referentiel: avecRegles({...regle, tolerance: 1})}).length).toBe(1)
  })

  it.each([
    ['un indicateur', {indicateur: 'civic'}, "cite l'indicateur « civic », qui n'existe pas"],
    [
      'une ventilation',
      {indicateur: 'civis', somme_des_modalites: 'age'},
      "cite la ventilation « age », qui n'existe pas",
    ],
    [
      'une ventilation d’un autre',
      {indicateur: 'parrains', somme_des_modalites: 'sexe'},
      "que « parrains » n'a pas",
    ],
    [
      'une modalité',
      {indicateur: 'civis', modalites: {sexe: 'filles'}},
      "cite « sexe/filles », qui n'existe pas",
    ],
    ['rien', {}, 'l’un ou l’autre'],
  ])('est refusée quand elle cite mal : %s', (_quoi, terme, phrase) => {
    const ecrire = () =>
      avecRegles({...COMMUN, code: 'essai', gauche: [terme], operateur: '=', droite: [{constante: 1}]})
    expect(ecrire).toThrow(phrase)
  })

  it('a un code à elle', () => {
    const regle = {
      ...COMMUN,
      code: 'essai',
      gauche: [{indicateur: 'civis'}],
      operateur: '>' as const,
      droite: [{constante: 1}],
    }
    expect(() => avecRegles(regle, regle)).toThrow('deux règles portent le code « essai »')
  })
})
