import {describe, expect, it} from 'vitest'
import {texteBrut} from '../../../../src/documents/index.js'
import {
  composerCompteRenduFinancier,
  composerDecisions,
  composerInstances,
  composerMatrice,
  composerSuivi,
  composerSuiviEnClasseur,
  type Suivi,
} from '../../../../src/metier/programme/index.js'
import {textesDeBloc} from '../../../support/textes-de-bloc.js'
import {apresImport} from '../instances/exemple.js'

const COMPTES = {
  actions: 2,
  realisee: 1,
  proche: 0,
  en_cours: 0,
  a_venir: 0,
  en_retard: 1,
  non_renseignee: 0,
  sans_preuve: 0,
  indicateurs: 2,
  indicateurs_atteints: 1,
  taux: 0.5,
}
const BUDGET = {
  prevu_centimes: 100_000,
  engage_centimes: null,
  realise_centimes: 90_000,
  taux_engagement: null,
  taux_realisation: 0.9,
  par_financeur: [
    {financeur: 'État', prevu_centimes: 60_000, engage_centimes: null, realise_centimes: 90_000},
    {financeur: null, prevu_centimes: 40_000, engage_centimes: null, realise_centimes: null},
  ],
}
const COMMUN = {axe: '1', objectif: null, pilote: null, debut: null, fin: '2008-12-31', budget: BUDGET}
const INDICATEUR = {rang: 1, unite: 'réunion', cible: 4, echeance: null, source: 'journal', ou: null} as const
const SUIVI: Suivi = {
  annee: 2008,
  date: '2008-12-31',
  comptes: COMPTES,
  budget: BUDGET,
  axes: [
    {
      code: '1',
      nom: 'Mission 1 – Observer',
      comptes: COMPTES,
      budget: BUDGET,
      actions: [
        {
          ...COMMUN,
          code: '1.1',
          intitule: 'Tableaux',
          etat: 'realisee',
          motif: 'son indicateur est atteint',
          indicateurs: [
            {
              ...INDICATEUR,
              libelle: 'Réunions',
              valeur: 4,
              preuve: 'journal : 4 faits',
              taux: 1,
              etat: 'atteint',
            },
          ],
        },
        {
          ...COMMUN,
          code: '1.2',
          intitule: 'Santé',
          etat: 'en_retard',
          motif: '« Groupe » est en retard',
          indicateurs: [
            {...INDICATEUR, libelle: 'Groupe', valeur: null, preuve: null, taux: null, etat: 'en_retard'},
          ],
        },
      ],
    },
  ],
  matrice: {
    actions: [{code: '1.1', intitule: 'Tableaux', rencontrees: 1, restantes: ['54B']}],
    structures: [
      {code: '54A', nom: 'ML du Madon', fois: {'1.1': 1}},
      {code: '54B', nom: 'ML du Vermois', fois: {'1.1': 0}},
    ],
    sans_participants: [],
  },
}
const ecrire = (blocs: Parameters<typeof textesDeBloc>[0][]) =>
  blocs.flatMap(textesDeBloc).map(texteBrut).join('\n')

describe('le dossier du comité de pilotage', () => {
  it('dit l’avancement en mots, l’état de chaque indicateur et d’où il vient', () => {
    const texte = ecrire(composerSuivi(SUIVI))
    expect(texte).toContain('1 action est réalisée sur 2.')
    expect(texte).toContain('1 action est en retard : Santé.')
    expect(texte).toContain('1.2 Santé – en retard')
    expect(texte).toContain('journal : 4 faits')
  })

  it('le compte rendu financier a deux niveaux d’en-têtes ; ce qui manque est un tiret', () => {
    const [parAxe, parFinanceur] = composerCompteRenduFinancier(SUIVI).flatMap((b) =>
      b.bloc === 'tableau' ? [b] : [],
    )
    expect(parAxe?.groupesDeColonnes?.reduce((s, g) => s + g.colonnes, 0)).toBe(parAxe?.colonnes.length)
    expect(parFinanceur?.lignes.map((l) => l.cellules)).toEqual([
      ['État', '600\u00A0€', '–', '900\u00A0€', '300\u00A0€', '150\u00A0%'],
      ['Sans financeur nommé', '400\u00A0€', '–', '–', '–', '–'],
      ['Ensemble des financeurs', '1\u202F000\u00A0€', '–', '900\u00A0€', '−100\u00A0€', '90\u00A0%'],
    ])
  })

  it('le classeur garde des nombres, et les mêmes', () => {
    const financier = composerSuiviEnClasseur(SUIVI, 'Essai').feuilles[1]
    const valeurs = financier?.lignes.map((l) => l.map((c) => c?.valeur ?? null))
    expect(valeurs).toContainEqual(['Ensemble du programme', 1000, null, 900, -100, 0.9])
  })

  it('nomme les structures qui restent à rencontrer', () => {
    expect(ecrire(composerMatrice(SUIVI.matrice))).toContain('ML du Vermois')
    expect(composerMatrice({...SUIVI.matrice, actions: []})).toEqual([])
  })

  it('les décisions demandées et celles qui restent à faire, les instances et leurs membres', () => {
    const faits = apresImport()
    const quand = {annee: 2008, date: '2008-12-31'}
    const decisions = ecrire(composerDecisions(faits, quand))
    expect(decisions).toContain('Valider les comptes')
    expect(decisions).toContain('30\u00A0avril 2008 (en retard)')
    const instances = ecrire(composerInstances(faits, quand))
    expect(instances).toContain(
      '2 réunions : 12\u00A0février 2008 – Programme de l’année ; 31\u00A0mars 2008 – Comptes.',
    )
    expect(instances).toContain('M. Alban IRIS, Président')
    expect(instances).not.toContain('Joachim ORME')
  })
})
