import type {Classeur} from '../../../../src/documents/classeur.js'
import {AUTEUR, jour, type LigneDeClasseur, nombreOuVide, texte} from '../cellules.js'
import {feuilleSimple} from '../feuille-simple.js'
import type {Fait} from './fait.js'
import {FAITS} from './faits-2008.js'

/** What was done in 2008, day by day. */
export function classeurJournal(): Classeur {
  return {
    titre: 'Journal 2008',
    auteur: AUTEUR,
    date: '2009-01-12',
    feuilles: [
      feuilleSimple({
        nom: 'Journal 2008',
        titre: "Journal de l'animation régionale – 2008",
        notes: [
          "Les faits et leurs comptes sont ceux du rapport d'activité publié. Les dates que le rapport ne donne pas, les lieux, les durées et les nombres de participants sont fictifs : la colonne « Remarque » le dit.",
          'Une ligne par fait. « Compteur » et « Unité » disent ce qui se compte en plus des participants ; « Action » renvoie au programme.',
        ],
        colonnes: [
          ['Date', 12],
          ['Type', 24],
          ['Thème', 46],
          ['Intitulé', 92],
          ['Lieu', 42],
          ['Partenaire', 46],
          ['Durée (heures)', 16],
          ['Participants', 14],
          ['Compteur', 12],
          ['Unité', 16],
          ['Action', 9],
          ['Remarque', 56],
        ],
        lignes: FAITS.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)).map(ligne),
        figees: 2,
      }),
    ],
  }
}

function ligne(fait: Fait): LigneDeClasseur {
  return [
    jour(fait.date),
    texte(fait.type),
    texte(fait.theme),
    texte(fait.intitule),
    texte(fait.lieu ?? null),
    texte(fait.partenaire ?? null),
    {valeur: fait.duree ?? null, style: 'donnee', format: 'decimal'},
    nombreOuVide(fait.participants ?? null),
    nombreOuVide(fait.compteur?.[0] ?? null),
    texte(fait.compteur?.[1] ?? null),
    texte(fait.action),
    texte(fait.remarque ?? null),
  ]
}
