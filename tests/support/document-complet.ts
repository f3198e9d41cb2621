import type {Bloc, Document, Tableau} from '../../src/documents/index.js'
import {documentExemple} from './document-exemple.js'
import {LOGO, PAYSAGE} from './images.js'

const TEMOIGNAGE =
  '« Je suis arrivée à la Mission Locale sans diplôme ni permis. Ma conseillère m’a proposé un stage de découverte, puis une formation ; j’ai signé mon contrat en octobre. »'

/** A table with two levels of headers, the first and last columns alone. */
export const tableauGroupe: Tableau = {
  bloc: 'tableau',
  legende: 'Tableau 1 – Entrées dans le CIVIS',
  colonnes: [
    {libelle: 'Structure', alignement: 'gauche'},
    {libelle: 'Objectif', alignement: 'droite'},
    {libelle: 'Réalisé', alignement: 'droite'},
    {libelle: 'Objectif', alignement: 'droite'},
    {libelle: 'Réalisé', alignement: 'droite'},
    {libelle: 'Taux de réalisation', alignement: 'droite'},
  ],
  groupesDeColonnes: [
    {libelle: '', colonnes: 1},
    {libelle: 'CIVIS renforcé', colonnes: 2},
    {libelle: 'CIVIS de droit commun', colonnes: 2},
  ],
  lignes: [
    {role: 'donnee', cellules: ['Nancy', '400', '380', '500', 's.', '98 %']},
    {role: 'donnee', cellules: ['Épinal', '200', 'n. r.', '250', '260', '104 %']},
    {role: 'total', cellules: ['Réseau', '600', '380', '750', '260', '–']},
  ],
  note: 's. : secret statistique ; n. r. : non renseigné.',
}

export const ENCARTS: readonly Bloc[] = [
  {
    bloc: 'image',
    image: PAYSAGE,
    legende: 'Figure 1 – Le forum de Verdun',
    credit: 'Photo : le réseau.',
    alternative: 'Des collines au petit jour',
  },
  {bloc: 'image', image: LOGO, alternative: 'Un disque blanc sur un fond vert', largeur: 'moitie'},
  {
    bloc: 'citation',
    textes: [TEMOIGNAGE, 'Elle ajoute : « Je n’étais plus seule. »'],
    auteur: 'Sabrina, 21 ans (prénom changé)',
  },
  {
    bloc: 'encadre',
    titre: 'Ce qu’il faut retenir',
    textes: ['Trois constats :'],
    blocs: [
      {
        bloc: 'liste',
        elements: [
          'plus de jeunes accueillis',
          [
            {texte: 'moins', style: 'gras'},
            {texte: ' de contrats longs, surtout dans les bassins les plus éloignés des villes et des gares'},
          ],
        ],
      },
      {bloc: 'paragraphe', texte: 'Et deux priorités :'},
      {bloc: 'liste', ordonnee: true, elements: ['la mobilité', 'le logement']},
    ],
  },
  tableauGroupe,
  {
    bloc: 'annuaire',
    fiches: [
      {
        titre: 'Mission Locale du Bassin de Longwy',
        lignes: [
          '12, rue de l’Hôtel-de-Ville, 54400 Longwy',
          '03 82 00 00 00',
          [{texte: 'contact@exemple.fr', lien: 'mailto:contact@exemple.fr'}],
        ],
      },
      {
        titre: 'PAIO de Remiremont et de ses vallées, antenne de La Bresse',
        lignes: ['3, place de l’Abbaye, 88200 Remiremont'],
      },
      {titre: 'Mission Locale de Metz', lignes: ['1, rue des Jardins, 57000 Metz', '03 87 00 00 00']},
    ],
  },
  {bloc: 'titre', niveau: 1, texte: 'Article 1 : objet de la convention', sansSaut: true},
  {bloc: 'paragraphe', texte: 'La présente convention a pour objet le versement d’une subvention.'},
  {
    bloc: 'signatures',
    lieuEtDate: 'Fait à Nancy, en deux exemplaires, le',
    signataires: [
      {qualite: 'Pour l’association', nom: 'Mme Exemple, présidente', mention: 'Lu et approuvé'},
      {qualite: 'Pour l’organisme de formation', nom: 'M. Modèle, gérant'},
    ],
  },
]

/** A document with every block that a report or a convention adds to figures and tables. */
export function documentComplet(): Document {
  const exemple = documentExemple()
  const {couverture} = exemple
  return {
    ...exemple,
    filigrane: 'Brouillon',
    ...(couverture
      ? {
          couverture: {
            ...couverture,
            image: PAYSAGE,
            logo: LOGO,
            logosFinanceurs: [
              {image: LOGO, nom: 'Conseil régional'},
              {image: PAYSAGE, nom: 'État'},
            ],
          },
        }
      : {}),
    blocs: [
      {bloc: 'titre', niveau: 1, texte: 'Un chapitre'},
      {bloc: 'paragraphe', texte: 'Un paragraphe avant une photo.'},
      ...ENCARTS,
      {bloc: 'titre', niveau: 1, texte: 'Index des tableaux et des figures'},
      {bloc: 'sommaire-des-tableaux'},
    ],
  }
}
