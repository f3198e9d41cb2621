import type {ModeleDeFeuille} from '../../feuilles/index.js'

/** Someone the network writes to, outside its structures; dated, because institutions change. */
export type Contact = {
  /** As the team sorts them: partenaire, financeur, élu, presse… */
  readonly nature: string
  readonly organisme: string | null
  readonly civilite: string | null
  readonly prenom: string | null
  readonly nom: string | null
  readonly fonction: string | null
  readonly courriel: string | null
  readonly telephone: string | null
  readonly adresse: string | null
  readonly codePostal: string | null
  readonly ville: string | null
  /** What is sent to him: « lettre », « rapport ». */
  readonly listes: readonly string[]
  readonly depuis: string | null
  readonly jusqua: string | null
}

export type ChampContact = keyof Contact

/** The sheet of contacts. */
export const MODELE_CONTACTS: ModeleDeFeuille<ChampContact> = {
  nom: 'Contacts',
  autresNoms: ['Partenaires', 'Financeurs', 'Élus', 'Presse', 'Diffusion'],
  signature: [
    ['organisme', 'nom'],
    ['courriel', 'telephone', 'adresse', 'listes'],
  ],
  colonnes: [
    {champ: 'nature', titre: 'Nature', autres: ['type', 'catégorie', 'famille'], largeur: 14},
    {
      champ: 'organisme',
      titre: 'Organisme',
      autres: ['institution', 'structure', 'société', 'entreprise', 'collectivité', 'média'],
      largeur: 36,
    },
    {champ: 'civilite', titre: 'Civilité', autres: ['titre'], largeur: 10},
    {champ: 'prenom', titre: 'Prénom', largeur: 18},
    {champ: 'nom', titre: 'Nom', autres: ['personne', 'nom de famille', 'contact'], largeur: 22},
    {champ: 'fonction', titre: 'Fonction', autres: ['qualité', 'poste'], largeur: 28},
    {
      champ: 'courriel',
      titre: 'Courriel',
      autres: ['mail', 'e-mail', 'email', 'mél', 'adresse électronique', 'adresse mail'],
      largeur: 34,
    },
    {champ: 'telephone', titre: 'Téléphone', autres: ['tél', 'tel', 'portable']},
    {champ: 'adresse', titre: 'Adresse', autres: ['rue', 'adresse postale'], largeur: 40},
    {champ: 'codePostal', titre: 'Code postal', autres: ['cp'], largeur: 12},
    {champ: 'ville', titre: 'Ville', autres: ['commune'], largeur: 24},
    {
      champ: 'listes',
      titre: 'Listes',
      autres: ['liste', 'diffusion', 'listes de diffusion', 'liste de diffusion', 'reçoit'],
      largeur: 24,
    },
    {champ: 'depuis', titre: 'Depuis', autres: ['depuis le', 'du'], format: 'date', largeur: 12},
    {champ: 'jusqua', titre: "Jusqu'à", autres: ["jusqu'au", 'au'], format: 'date', largeur: 12},
  ],
}
