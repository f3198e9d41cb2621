import type {Classeur} from '../../../../src/documents/classeur.js'
import {AUTEUR, euros, jour, type LigneDeClasseur, nombreOuVide, texte} from '../cellules.js'
import {feuilleSimple} from '../feuille-simple.js'
import {STRUCTURES} from '../structures.js'
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
          'Une ligne par fait. « Compteurs » dit ce qui se compte en plus des participants ; « Participants par structure » est fictif ; « Action » renvoie au programme.',
        ],
        colonnes: [
          ['Date', 12],
          ["Jusqu'au", 12],
          ['Type', 24],
          ['Thème', 46],
          ['Intitulé', 92],
          ['Lieu', 42],
          ['Partenaire', 46],
          ['Durée (heures)', 16],
          ['Participants', 14],
          ['Participants par structure', 40],
          ['Compteurs', 46],
          ['Montant', 12],
          ['Action', 9],
          ['Dispositif', 24],
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
    jour(fait.fin ?? null),
    texte(fait.type),
    texte(fait.theme),
    texte(fait.intitule),
    texte(fait.lieu ?? null),
    texte(fait.partenaire ?? null),
    {valeur: fait.duree ?? null, style: 'donnee', format: 'decimal'},
    nombreOuVide(fait.participants ?? null),
    texte(fait.parStructure ? repartirParStructure(fait) : null),
    texte(fait.compteurs ?? null),
    euros(fait.montant ?? null),
    texte(fait.action),
    texte(fait.dispositif ?? null),
    texte(fait.remarque ?? null),
  ]
}

/** One person from each structure; who is away, and who sends a second one, turns with the month. */
function repartirParStructure({date, participants = 0}: Fait): string {
  const decalage = Number(date.slice(5, 7)) * 3
  const tour = STRUCTURES.map((_, rang) => STRUCTURES[(rang + decalage) % STRUCTURES.length]?.code ?? '')
  const presents = new Map(tour.slice(0, participants).map((code) => [code, 1]))
  for (const code of tour.slice(0, Math.max(0, participants - tour.length))) presents.set(code, 2)
  return STRUCTURES.flatMap(({code}) =>
    presents.has(code) ? [`${code}=${presents.get(code) ?? 0}`] : [],
  ).join(' ; ')
}
