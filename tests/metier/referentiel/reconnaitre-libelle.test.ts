import {describe, expect, it} from 'vitest'
import {
  construireLexique,
  nommeUnEnsemble,
  nommeUneModalite,
  nommeUnIndicateur,
  preciserRubrique,
  reconnaitreRubrique,
  trouverRubriqueDansUnTitre,
} from '../../../src/metier/referentiel/index.js'
import {parcours3} from '../../support/reseau.js'

const lexique = construireLexique(parcours3, {'Contrats signés par les jeunes': 'civis'})

describe('la rubrique que nomme une suite d’intitulés', () => {
  it.each([
    [['Premiers accueils'], 'premiers_accueils[]'],
    [['Jeunes en premier accueil', 'dont femmes'], 'premiers_accueils[sexe=femmes]'],
    [['Jeunes femmes en premier accueil'], 'premiers_accueils[sexe=femmes]'],
    [['Femmes mineurs en premier accueil'], 'premiers_accueils[sexe=femmes;tranche_age=mineurs]'],
    [['Femmes', 'CIVIS'], 'civis[sexe=femmes]'],
    [['CIVIS', 'dont renforcé'], 'civis_renforce[]'],
    [['CIVIS', 'Renforcé', 'Femmes'], 'civis_renforce[sexe=femmes]'],
    [['Premiers accueils niveau V bis'], 'premiers_accueils[niveau=niveau_v_bis]'],
    [['Activité', 'CIVIS', 'Total'], 'civis[]'],
    [['Propositions', 'Emploi'], 'propositions[type_proposition=emploi]'],
    [['Contrats signés par les jeunes'], 'civis[]'],
  ])('%j : %s', (chemin, attendu) => {
    const lue = reconnaitreRubrique(lexique, chemin)
    expect(`${lue?.indicateur}[${lue?.modalites}]`).toBe(attendu)
  })

  it.each([[['CIVIS', 'signés en agence']], [['Femmes']], [['Réunions']], [['CIVIS', 'Moins de 18 ans']]])(
    '%j ne nomme rien de sûr',
    (chemin) => {
      expect(reconnaitreRubrique(lexique, chemin)).toBeUndefined()
    },
  )
})

describe('ce que nomme un intitulé seul', () => {
  it.each([
    ['Premiers accueils', true, false, false],
    ['Jeunes femmes en premier accueil', true, false, false],
    ['dont femmes', false, true, false],
    ['Total', false, true, true],
    ['Ensemble', false, true, true],
    ['Total des femmes', false, true, false],
    ['Réunions', false, false, false],
    ['', false, false, false],
  ])('« %s » : indicateur %s, modalité %s, ensemble %s', (texte, indicateur, modalite, ensemble) => {
    expect(nommeUnIndicateur(lexique, texte)).toBe(indicateur)
    expect(nommeUneModalite(lexique, texte)).toBe(modalite)
    expect(nommeUnEnsemble(texte)).toBe(ensemble)
  })

  it('précise une rubrique, si elle a cette modalité', () => {
    const accueils = reconnaitreRubrique(lexique, ['Premiers accueils'])
    const preciser = (texte: string) => accueils && preciserRubrique(lexique, accueils, texte)?.modalites
    expect(preciser('dont femmes')).toBe('sexe=femmes')
    expect(preciser('Réunions')).toBeUndefined()
  })

  it('sous une rubrique connue, une ligne « dont » la précise, un autre nom la quitte', () => {
    const civis = reconnaitreRubrique(lexique, ['CIVIS'])
    expect(reconnaitreRubrique(lexique, ['dont femmes'], civis)).toMatchObject({
      indicateur: 'civis',
      modalites: 'sexe=femmes',
    })
    expect(reconnaitreRubrique(lexique, ['Premiers accueils'], civis)?.indicateur).toBe('premiers_accueils')
    expect(reconnaitreRubrique(lexique, ['Réunions'], civis)).toBeUndefined()
    expect(reconnaitreRubrique(lexique, ['', '  '], civis)).toBeUndefined()
  })
})

describe('l’indicateur dont parle un titre', () => {
  it.each([
    ['Tableau mensuel des premiers accueils', 'premiers_accueils[]'],
    ['Données brutes - CIVIS - entrées', 'civis[]'],
    ['CIVIS renforcé par structure', 'civis_renforce[]'],
    ['Premiers accueils des femmes par mois', 'premiers_accueils[sexe=femmes]'],
  ])('« %s »', (titre, attendu) => {
    const lue = trouverRubriqueDansUnTitre(lexique, titre)
    expect(typeof lue === 'object' && `${lue.indicateur}[${lue.modalites}]`).toBe(attendu)
  })

  it('ne choisit pas entre deux', () => {
    expect(trouverRubriqueDansUnTitre(lexique, 'Premiers accueils et CIVIS')).toBe('plusieurs')
    expect(trouverRubriqueDansUnTitre(lexique, 'Jeunes accueillis et entrées en CIVIS')).toBe('plusieurs')
  })

  it('ne prend pas un adjectif pour un indicateur', () => {
    expect(trouverRubriqueDansUnTitre(lexique, 'Accompagnement renforcé des jeunes')).toBeUndefined()
  })
})
