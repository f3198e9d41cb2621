import type {
  CelluleDeClasseur,
  Classeur,
  FeuilleDeClasseur,
  StyleDeCellule,
} from '../../../../src/documents/classeur.js'
import {AUTEUR, entier, jour, type LigneDeClasseur, texte} from '../cellules.js'
import {feuilleSimple} from '../feuille-simple.js'
import {alea, repartir, sommer} from '../repartir.js'

/** Published, in days. */
const RUBRIQUES = [
  ['Assistance téléphonique', 44],
  ['Interventions sur sites', 96],
  ['Réunions', 7],
  ['Animation et statistiques', 21],
  ['Gestion et autre', 30],
] as const

const FONCTION = 'Assistant régional Parcours 3'
const SEMAINES = 52
const PREMIER_LUNDI = Date.UTC(2007, 11, 31)
const SEMAINE = 7 * 86_400_000
/** Half-days of a week; none in the weeks off. */
const CAPACITE = 10
const CONGES = new Set([1, 8, 18, 31, 32, 33, 34, 52])

/** How the assistant of the region spent 2008, week by week. */
export function classeurTemps(): Classeur {
  return {
    titre: "Temps 2008 de l'assistant régional",
    auteur: AUTEUR,
    date: '2009-01-09',
    feuilles: [semaines(), recapitulatif()],
  }
}

/** Half-days by heading then by week: each heading adds up, no week overflows. */
function construireTemps(): readonly (readonly number[])[] {
  let reste: number[] = Array.from({length: SEMAINES}, (_, s) => (CONGES.has(s + 1) ? 0 : CAPACITE))
  return RUBRIQUES.map(([nom, jours]) => {
    const poids = reste.map((libre, s) => (libre > 0 ? alea(`${nom} ${s + 1}`, 0.6) : 0))
    const parts = repartir(jours * 2, poids, reste)
    reste = reste.map((libre, s) => libre - (parts[s] ?? 0))
    return parts
  })
}

function semaines(): FeuilleDeClasseur {
  const temps = construireTemps()
  const ligne = (s: number): LigneDeClasseur => {
    const parts = temps.map((t) => t[s] ?? 0)
    return [
      entier(s + 1),
      jour(new Date(PREMIER_LUNDI + s * SEMAINE).toISOString().slice(0, 10)),
      texte(FONCTION),
      ...parts.map((n) => enJours(n)),
      enJours(sommer(parts), 'sous-total'),
    ]
  }
  const totaux = temps.map((t) => sommer(t))
  return feuilleSimple({
    nom: 'Semaines 2008',
    titre: "Temps de l'assistant régional Parcours 3 – 2008, en jours",
    notes: ['Les totaux par rubrique sont publiés (198 jours) ; leur répartition par semaine est fictive.'],
    colonnes: [
      ['Semaine', 9],
      ['Du lundi', 12],
      ['Fonction', 32],
      ...RUBRIQUES.map(([nom]) => [nom, 28] as const),
      ['Total', 10],
    ],
    lignes: [
      ...Array.from({length: SEMAINES}, (_, s) => ligne(s)),
      [
        texte('Total', 'total'),
        texte(null, 'total'),
        texte(null, 'total'),
        ...totaux.map((n) => enJours(n, 'total')),
        enJours(sommer(totaux), 'total'),
      ],
    ],
    figees: 2,
  })
}

function enJours(demiJournees: number, style: StyleDeCellule = 'donnee'): CelluleDeClasseur {
  return {valeur: demiJournees / 2, style, format: 'decimal'}
}

function recapitulatif(): FeuilleDeClasseur {
  return feuilleSimple({
    nom: 'Récapitulatif',
    titre: "Répartition de l'activité de l'assistant régional en 2008 (en nombre de jours)",
    notes: [
      'Tableau publié au rapport d’activité 2008 ; seule la répartition par semaine de la première feuille est fictive.',
    ],
    colonnes: [...RUBRIQUES.map(([nom]) => [nom, 28] as const), ['Total', 10]],
    lignes: [[...RUBRIQUES.map(([, n]) => entier(n)), entier(sommer(RUBRIQUES.map(([, n]) => n)), 'total')]],
    figees: 0,
  })
}
