import {empreinte} from '../../../shared/empreinte.js'
import {sansAccents} from '../../../shared/francais.js'
import type {Lexique} from '../../referentiel/index.js'
import type {Vocabulaire} from './vocabulaire.js'

/** What the title of a column says of its cells, whatever its place: labels of an axis, values, or neither. */
export type TitreDeColonne =
  | 'structure'
  | 'indicateur'
  | 'modalite'
  | 'periode'
  | 'annee'
  | 'mois'
  | 'valeur'
  /** Why a value is absent, beside its empty cell, as we export it. */
  | 'etat'
  | 'descriptif'

const TITRES: Readonly<Record<TitreDeColonne, readonly string[]>> = {
  structure: [
    'structure',
    'structures',
    'nom de la structure',
    'nom structure',
    'code structure',
    'code de la structure',
    'mission locale',
    'missions locales',
    'ml',
    'mission locale / paio',
    'ml / paio',
    'ml et paio',
    'missions locales et paio',
    'organisme',
    'nom de la mission locale',
  ],
  indicateur: [
    'indicateur',
    'indicateurs',
    'code indicateur',
    'libelle indicateur',
    'nom de l’indicateur',
    'rubrique',
    'rubriques',
    'intitulé',
    'libellé',
    'item',
  ],
  modalite: ['modalité', 'modalités', 'détail', 'catégorie', 'public', 'répartition', 'ventilé par'],
  periode: ['période', 'date', 'trimestre', 'mois de référence', 'période de référence', 'mois et année'],
  annee: ['année', 'annee', 'exercice', 'an', 'années'],
  mois: ['mois'],
  valeur: [
    'valeur',
    'valeurs',
    'effectif',
    'effectifs',
    'quantité',
    'réalisé',
    'réalisés',
    'résultat',
    'résultats',
    'chiffre',
    'chiffres',
    'volume',
    'données',
  ],
  etat: ['état', 'etat de la valeur'],
  descriptif: [
    'département',
    'départements',
    'dep',
    'dép',
    'dept',
    'dpt',
    'n°',
    'numéro',
    'ordre',
    'code',
    'code postal',
    'commune',
    'ville',
    'bassin',
    'zone',
    'zone d’emploi',
    'territoire',
    'type',
    'type de structure',
    'siret',
    'observation',
    'observations',
    'commentaire',
    'commentaires',
    'remarque',
    'remarques',
    'source',
    'région',
    'contact',
    'téléphone',
    'code insee',
    'unité',
    'ventilation',
    'nature',
    'statut',
    'import',
    'fichier',
    'feuille',
    'cellule',
    'brut',
    'libellé de la structure',
    'date d’extraction',
    'date de saisie',
  ],
}

const PAR_EMPREINTE = new Map(
  (Object.entries(TITRES) as [TitreDeColonne, readonly string[]][]).flatMap(([titre, ecritures]) =>
    ecritures.map((ecriture) => [empreinte(ecriture), titre] as const),
  ),
)

/** Recognises « Structure », « Mois », « Sexe », « Nombre de jeunes » … above a column. */
export function lireTitreDeColonne(
  lexique: Lexique,
  texte: string,
  mesure: Vocabulaire['mesure'],
): TitreDeColonne | undefined {
  if (/^(?:nombre|nb|nbre)\.?$/.test(sansAccents(texte.trim()))) return 'valeur'
  // In a table of targets, « Objectif » is what « Réalisé » is elsewhere: the values.
  if (mesure === 'objectif' && /^\W*(?:objectifs?|obj|cibles?)\W*$/.test(sansAccents(texte))) return 'valeur'
  const cle = empreinte(texte)
  if (cle === '') return undefined
  return PAR_EMPREINTE.get(cle) ?? (lexique.ventilations.has(cle) ? 'modalite' : undefined)
}
