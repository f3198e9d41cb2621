import type {
  CelluleDeClasseur,
  Classeur,
  FeuilleDeClasseur,
  FormatDeCellule,
  StyleDeCellule,
} from '../../../documents/index.js'
import {formaterDate} from '../../../shared/francais.js'
import {type BudgetSuivi, MOTS_D_ACTION, MOTS_D_INDICATEUR, type Suivi} from '../suivi/index.js'

type Ligne = readonly (CelluleDeClasseur | undefined)[]

/** The follow-up and the financial account as a workbook: figures stay numbers. */
export function composerSuiviEnClasseur(suivi: Suivi, reseau: string): Classeur {
  return {
    titre: `Suivi du programme ${suivi.annee} – ${reseau}`,
    auteur: reseau,
    date: suivi.date,
    feuilles: [feuilleDesIndicateurs(suivi), feuilleFinanciere(suivi)],
  }
}

function feuilleDesIndicateurs({annee, date, axes}: Suivi): FeuilleDeClasseur {
  const titres = [
    'Axe',
    'Code',
    'Action',
    'État',
    'Indicateur',
    'Unité',
    'Réalisé',
    'Cible',
    'Taux',
    'Où il en est',
    'Source',
  ]
  return {
    nom: 'Indicateurs',
    lignes: [
      [{valeur: `Suivi du programme ${annee} au ${formaterDate(date)}`, style: 'titre'}],
      entete(titres),
      ...axes.flatMap((axe) =>
        axe.actions.flatMap((a) =>
          a.indicateurs.map(
            (i): Ligne => [
              texte(axe.nom),
              texte(a.code),
              texte(a.intitule),
              texte(MOTS_D_ACTION[a.etat]),
              texte(i.libelle),
              texte(i.unite),
              nombre(i.valeur, 'decimal'),
              nombre(i.cible, 'decimal'),
              nombre(i.taux, 'taux'),
              texte(MOTS_D_INDICATEUR[i.etat]),
              texte(i.preuve),
            ],
          ),
        ),
      ),
    ],
    largeurs: [40, 8, 44, 18, 44, 14, 12, 12, 10, 18, 36],
    figer: {lignes: 2, colonnes: 3},
  }
}

function feuilleFinanciere({annee, axes, budget}: Suivi): FeuilleDeClasseur {
  const rangs: Ligne[] = [
    ...axes.map((a) => montants(a.nom, a.budget)),
    montants('Ensemble du programme', budget, 'total'),
    ...budget.par_financeur.map((f) => montants(f.financeur ?? 'Sans financeur nommé', f)),
    montants('Ensemble des financeurs', budget, 'total'),
  ]
  return {
    nom: 'Compte rendu financier',
    lignes: [
      [{valeur: `Compte rendu financier du programme ${annee}`, style: 'titre'}],
      entete(['', 'Montants', null, null, 'Réalisé face au prévu', null]),
      entete(['Axe ou financeur', 'Prévu', 'Engagé', 'Réalisé', 'En euros', 'Taux']),
      ...rangs,
    ],
    fusions: ['B2:D2', 'E2:F2'],
    largeurs: [52, 14, 14, 14, 14, 10],
    figer: {lignes: 3, colonnes: 1},
  }
}

type Montants = Pick<BudgetSuivi, 'prevu_centimes' | 'engage_centimes' | 'realise_centimes'>

function montants(
  libelle: string,
  {prevu_centimes: prevu, engage_centimes: engage, realise_centimes: realise}: Montants,
  style: StyleDeCellule = 'donnee',
): Ligne {
  const complet = prevu !== null && realise !== null
  const euros = (centimes: number | null) =>
    nombre(centimes === null ? null : centimes / 100, 'montant', style)
  return [
    texte(libelle, style),
    euros(prevu),
    euros(engage),
    euros(realise),
    euros(complet ? realise - prevu : null),
    nombre(complet && prevu !== 0 ? realise / prevu : null, 'taux', style),
  ]
}

function entete(titres: readonly (string | null)[]): Ligne {
  return titres.map((valeur) => ({valeur, style: 'entete'}))
}

function texte(valeur: string | null, style: StyleDeCellule = 'donnee'): CelluleDeClasseur {
  return {valeur, style, format: 'texte'}
}

function nombre(
  valeur: number | null,
  format: FormatDeCellule,
  style: StyleDeCellule = 'donnee',
): CelluleDeClasseur {
  return {valeur, style, format}
}
