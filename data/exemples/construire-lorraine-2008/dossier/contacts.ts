import type {Classeur} from '../../../../src/documents/classeur.js'
import {AUTEUR, jour, type LigneDeClasseur, texte} from '../cellules.js'
import {feuilleSimple} from '../feuille-simple.js'
import {courrielFictif, personneFictive} from '../personnes-fictives.js'

type Organisme = {
  readonly nature: 'financeur' | 'partenaire' | 'élu' | 'presse'
  readonly organisme: string
  readonly fonction: string
  readonly ville: string
  readonly listes: string
  readonly depuis?: string
  readonly jusqua?: string
}

const TOUT = 'lettre ; rapport ; invitations'
const LETTRE = 'lettre'

// biome-ignore format: one organisation per line reads as a list
const ORGANISMES: readonly Organisme[] = [
  {nature: 'financeur', organisme: 'DRTEFP de Lorraine', fonction: 'Chargée de mission jeunes', ville: 'Nancy', listes: TOUT},
  {nature: 'financeur', organisme: 'Conseil Régional de Lorraine', fonction: "Directeur de l'insertion", ville: 'Metz', listes: TOUT},
  {nature: 'financeur', organisme: 'Préfecture de région, cellule FSE', fonction: 'Gestionnaire FSE', ville: 'Metz', listes: 'rapport ; invitations'},
  {nature: 'financeur', organisme: 'ACSE, direction régionale', fonction: 'Chargée de mission parrainage', ville: 'Metz', listes: TOUT},
  {nature: 'financeur', organisme: 'Uniformation', fonction: 'Conseillère formation', ville: 'Nancy', listes: 'rapport'},
  {nature: 'partenaire', organisme: 'ANPE, direction régionale', fonction: 'Chargé de mission', ville: 'Nancy', listes: TOUT, jusqua: '2008-12-18'},
  {nature: 'partenaire', organisme: 'Pôle emploi Lorraine', fonction: 'Chargé de mission', ville: 'Nancy', listes: TOUT, depuis: '2008-12-19'},
  {nature: 'partenaire', organisme: 'OREFQ', fonction: "Chargée d'études", ville: 'Nancy', listes: 'lettre ; rapport'},
  {nature: 'partenaire', organisme: 'INFFOLOR', fonction: 'Directeur', ville: 'Nancy', listes: 'lettre ; rapport'},
  {nature: 'partenaire', organisme: 'AFPA, direction régionale', fonction: 'Consultant', ville: 'Nancy', listes: LETTRE},
  {nature: 'partenaire', organisme: "Rectorat, service de l'information et de l'orientation", fonction: 'Chargée de mission', ville: 'Nancy', listes: LETTRE},
  {nature: 'partenaire', organisme: "Mission Générale d'Insertion", fonction: 'Coordinatrice', ville: 'Nancy', listes: LETTRE},
  {nature: 'partenaire', organisme: 'Protection Judiciaire de la Jeunesse', fonction: 'Directeur régional', ville: 'Nancy', listes: LETTRE},
  {nature: 'partenaire', organisme: 'Direction Régionale des Services Pénitentiaires', fonction: 'Directrice adjointe', ville: 'Strasbourg', listes: LETTRE},
  {nature: 'partenaire', organisme: 'Centre de Médecine Préventive', fonction: 'Médecin', ville: 'Vandœuvre-lès-Nancy', listes: LETTRE},
  {nature: 'partenaire', organisme: 'AGEFOS-PME Lorraine', fonction: 'Conseiller', ville: 'Nancy', listes: 'lettre ; invitations'},
  {nature: 'partenaire', organisme: 'Groupe Suez', fonction: 'Chargée de mission insertion', ville: 'Paris', listes: 'invitations'},
  {nature: 'partenaire', organisme: 'SNCF, direction régionale', fonction: 'Chargé de mission solidarité', ville: 'Nancy', listes: 'invitations'},
  {nature: 'partenaire', organisme: 'Phonem', fonction: 'Consultante', ville: 'Nancy', listes: LETTRE},
  {nature: 'partenaire', organisme: 'Université Paul Verlaine, UFR de psychologie', fonction: 'Maître de conférences', ville: 'Metz', listes: LETTRE},
  {nature: 'partenaire', organisme: 'Conseil National des Missions Locales', fonction: 'Chargée de mission', ville: 'Paris', listes: 'lettre ; rapport'},
  {nature: 'élu', organisme: 'Conseil Régional de Lorraine', fonction: 'Vice-présidente, formation', ville: 'Metz', listes: TOUT},
  {nature: 'élu', organisme: 'Conseil Général de Meurthe-et-Moselle', fonction: 'Conseiller général', ville: 'Nancy', listes: 'lettre ; invitations'},
  {nature: 'élu', organisme: 'Conseil Général de la Meuse', fonction: 'Conseillère générale', ville: 'Bar-le-Duc', listes: 'lettre ; invitations'},
  {nature: 'élu', organisme: 'Conseil Général de la Moselle', fonction: 'Conseiller général', ville: 'Metz', listes: 'lettre ; invitations'},
  {nature: 'élu', organisme: 'Conseil Général des Vosges', fonction: 'Conseillère générale', ville: 'Épinal', listes: 'lettre ; invitations'},
  {nature: 'presse', organisme: 'Rédaction locale (exemple)', fonction: 'Journaliste', ville: 'Nancy', listes: 'invitations'},
]

/** Whom the association writes to. */
export function classeurContacts(): Classeur {
  return {
    titre: 'Contacts',
    auteur: AUTEUR,
    date: '2008-12-19',
    feuilles: [
      feuilleSimple({
        nom: 'Contacts',
        titre: 'Contacts et listes de diffusion',
        notes: [
          'Les organismes sont cités par le rapport publié ; les personnes, leurs fonctions, leurs courriels et leurs téléphones sont fictifs.',
        ],
        colonnes: [
          ['Nature', 12],
          ['Organisme', 50],
          ['Civilité', 9],
          ['Prénom', 14],
          ['Nom', 18],
          ['Fonction', 32],
          ['Courriel', 40],
          ['Téléphone', 16],
          ['Ville', 22],
          ['Listes', 32],
          ['Depuis', 12],
          ["Jusqu'à", 12],
        ],
        lignes: ORGANISMES.map(ligne),
        figees: 2,
      }),
    ],
  }
}

function ligne(o: Organisme, rang: number): LigneDeClasseur {
  // The ANPE became Pôle emploi: the same person stayed.
  const personne = personneFictive(
    o.organisme.startsWith('Pôle')
      ? 'ANPE, direction régionale'
      : `${o.organisme}${o.nature === 'élu' ? ' élu' : ''}`,
    o.fonction,
  )
  return [
    texte(o.nature),
    texte(o.organisme),
    texte(personne.civilite),
    texte(personne.prenom),
    texte(personne.nom),
    texte(o.fonction),
    texte(courrielFictif(personne)),
    // A range kept for works of fiction: it rings nowhere.
    texte(`03 53 01 00 ${String(rang + 1).padStart(2, '0')}`),
    texte(o.ville),
    texte(o.listes),
    jour(o.depuis ?? null),
    jour(o.jusqua ?? null),
  ]
}
