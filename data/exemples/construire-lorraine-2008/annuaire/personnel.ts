import type {FeuilleDeClasseur} from '../../../../src/documents/classeur.js'
import {dixiemes, entier, type LigneDeClasseur, texte} from '../cellules.js'
import type {LigneExemple} from '../donnees.js'
import {feuilleSimple} from '../feuille-simple.js'
import {alea, repartir, sommer} from '../repartir.js'

/** Reference jobs of the collective agreement, and how many of them there are for ten people. */
const EMPLOIS = [
  ["Chargé d'accueil", 1.3],
  ["Chargé d'information et de communication", 0.3],
  ['Conseiller niveau 1', 2.6],
  ['Conseiller niveau 2', 2.4],
  ['Chargé de projet', 1.1],
  ['Assistant administratif', 0.8],
  ['Assistant financier', 0.5],
  ['Responsable de secteur', 0.5],
] as const

/** The report says that agents of the ANPE were lent to the structures; how many is fictitious. */
const AVEC_AGENT_ANPE = new Set(['54395S00', '57672S00', '57463S00', '57240S00', '57751S00', '88160S00'])

type Rang = {
  readonly emploi: string
  readonly statut: string
  readonly par: string | null
  readonly effectif: number
  readonly dixiemes: number
}

/** Staff by reference job: the employees add up to 376 people and 330 full-time equivalents. */
export function feuillePersonnel(donnees: readonly LigneExemple[]): FeuilleDeClasseur {
  const rangs = donnees.map((d) => ({structure: d.structure, siens: rangsDe(d)}))
  const salaries = rangs.flatMap(({siens}) => siens.filter((r) => r.par === null))
  return feuilleSimple({
    nom: 'Personnel',
    titre: 'Personnel des structures par emploi repère au 31/12/2008',
    notes: [
      'Les totaux (376 salariés, 330 équivalents temps plein) sont publiés ; leur répartition est fictive. Les agents mis à disposition ne sont pas des salariés : ils ne comptent pas dans ces totaux.',
    ],
    colonnes: [
      ['Code', 11],
      ['Structure', 50],
      ['Année', 8],
      ['Emploi repère', 42],
      ['Statut', 18],
      ['Mis à disposition par', 22],
      ['Effectif', 10],
      ['ETP', 10],
    ],
    lignes: [
      ...rangs.flatMap(({structure, siens}) =>
        siens.map(
          (r): LigneDeClasseur => [
            texte(structure.code),
            texte(structure.nom),
            texte('2008'),
            texte(r.emploi),
            texte(r.statut),
            texte(r.par),
            entier(r.effectif),
            dixiemes(r.dixiemes),
          ],
        ),
      ),
      [
        texte('Total des salariés', 'total'),
        ...Array.from({length: 5}, () => texte(null, 'total')),
        entier(sommer(salaries.map((r) => r.effectif)), 'total'),
        dixiemes(sommer(salaries.map((r) => r.dixiemes)), 'total'),
      ],
    ],
    figees: 2,
  })
}

function rangsDe({structure: {code}, moyens}: LigneExemple): Rang[] {
  const effectifs = repartir(
    moyens.salaries - 1,
    EMPLOIS.map(([emploi, poids]) => poids * alea(`${code} ${emploi}`, 0.2)),
  )
  const tous = [1, ...effectifs]
  const etp = repartir(
    moyens.dixiemesEtp,
    tous.map((n, i) => n * alea(`${code} ${i} etp`, 0.08)),
    tous.map((n) => n * 10),
  )
  const emplois = ['Directeur', ...EMPLOIS.map(([emploi]) => emploi)]
  const salaries = emplois
    .map((emploi, i) => ({
      emploi,
      statut: 'Salarié',
      par: null,
      effectif: tous[i] ?? 0,
      dixiemes: etp[i] ?? 0,
    }))
    .filter((r) => r.effectif > 0)
  if (!AVEC_AGENT_ANPE.has(code)) return salaries
  return [
    ...salaries,
    {emploi: 'Conseiller niveau 2', statut: 'Mis à disposition', par: 'ANPE', effectif: 1, dixiemes: 10},
  ]
}
