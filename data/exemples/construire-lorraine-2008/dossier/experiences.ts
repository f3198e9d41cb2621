import type {Classeur} from '../../../../src/documents/classeur.js'
import {AUTEUR, texte} from '../cellules.js'
import {feuilleSimple} from '../feuille-simple.js'

type Fiche = readonly [
  titre: string,
  lieu: string,
  theme: string,
  periode: string,
  contexte: string,
  action: string,
  partenaires: string,
  resultats: string,
]

/** Good practices told by the national review of the animations régionales (CNML, 2008). */
const FICHES: readonly Fiche[] = [
  [
    'Des psychologues dans les Missions Locales',
    'Bourgogne',
    'Santé',
    '2007',
    'Des jeunes qui vont mal, et des conseillers démunis devant eux.',
    'Un psychologue tient permanence dans chaque Mission Locale : il écoute les jeunes et conseille l’équipe. L’animation régionale réunit les psychologues entre eux.',
    'Partenaires de santé des territoires : accompagnement des jeunes',
    'Plus de 700 jeunes reçus, dont 65 % en CIVIS ; un tiers accompagné vers des services de santé.',
  ],
  [
    'Un recrutement coordonné pour un groupe industriel',
    'Île-de-France',
    'Relation entreprise',
    '2007',
    'Un site industriel cherche, dans l’urgence, des caristes et des manutentionnaires.',
    'Quatre Missions Locales, réunies par l’animation régionale, ont en quinze jours fait connaître les postes, testé les habiletés des candidats et préparé chacun à son entretien.',
    'Agences locales pour l’emploi : tests et offres ; entreprise : profils de poste et embauches',
    '63 jeunes présélectionnés, dont 10 recrutés.',
  ],
  [
    'Les outils du parrainage',
    'Nord-Pas-de-Calais',
    'Parrainage',
    '2006-2007',
    'Des animations de territoire à coordonner et des parrains à former.',
    'Un classeur pour les parrains, un livret pour les filleuls, une vidéo d’accueil, une journée où les référents comparent leurs façons de faire.',
    'Pilotes locaux du parrainage : animation des bassins d’emploi',
    'Des outils communs à toute la région.',
  ],
  [
    'La sécurisation financière des Missions Locales',
    'Languedoc-Roussillon',
    'Gestion',
    'depuis 2006',
    'Des financements de plus en plus difficiles à suivre.',
    '16 jours pour former directeurs et comptables au contrôle de gestion, avec un cabinet extérieur.',
    'Cabinet de conseil : formation',
    'Un tableau de bord commun, présenté aux financeurs.',
  ],
]

/** What others did and that the network may do again. */
export function classeurExperiences(): Classeur {
  return {
    titre: "Fiches d'expérience",
    auteur: AUTEUR,
    date: '2009-01-12',
    feuilles: [
      feuilleSimple({
        nom: 'Fiches',
        titre: "Fiches d'expérience d'autres régions",
        notes: [
          'D’après la présentation nationale des programmes régionaux d’animation (CNML, 2008) : les faits et les nombres sont publiés ; les contextes et les rôles des partenaires, reformulés, sont en partie fictifs.',
        ],
        colonnes: [
          ['Titre', 44],
          ['Lieu', 24],
          ['Thème', 22],
          ['Période', 14],
          ['Contexte', 60],
          ['Action menée', 70],
          ['Partenaires', 50],
          ['Résultats', 60],
        ],
        lignes: FICHES.map((fiche) => fiche.map((valeur) => texte(valeur))),
      }),
    ],
  }
}
