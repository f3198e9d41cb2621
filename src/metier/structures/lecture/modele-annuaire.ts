import type {ModeleDeFeuille} from '../../feuilles/index.js'
import type {CodeMoyen} from '../types.js'

export type ChampIdentite =
  | 'code'
  | 'nom'
  | 'nomOfficiel'
  | 'type'
  | 'formeJuridique'
  | 'departement'
  | 'nomDepartement'
  | 'region'
  | 'communes'
  | 'epci'
  | 'adresse'
  | 'codePostal'
  | 'ville'
  | 'telephone'
  | 'fax'
  | 'courriel'
  | 'site'
  | 'siret'
export type ChampAnnuaire = ChampIdentite | CodeMoyen

/** Read from directories of others; ours never has them. */
export const CHAMPS_SEULEMENT_LUS: readonly ChampAnnuaire[] = ['nomDepartement', 'region']

/** The main sheet: one row per structure. A title not listed is left out and said. */
export const MODELE_ANNUAIRE: ModeleDeFeuille<ChampAnnuaire> = {
  nom: 'Annuaire',
  autresNoms: ['Structures', 'Réseau'],
  signature: [
    ['nom', 'nomOfficiel'],
    ['type', 'code'],
  ],
  colonnes: [
    {
      champ: 'code',
      titre: 'Code',
      autres: ['code structure', 'code i-milo', 'identifiant', 'id', 'id structure', 'code ml'],
      largeur: 11,
    },
    {
      champ: 'nom',
      titre: 'Structure',
      autres: [
        'nom',
        'nom de la structure',
        'nom structure',
        'mission locale',
        'intitulé',
        'nom usuel',
        'dénomination',
        'libellé',
        'raison sociale',
      ],
      largeur: 50,
    },
    {champ: 'nomOfficiel', titre: 'Nom officiel', autres: ['nom i-milo', 'nom_officiel'], largeur: 36},
    {champ: 'type', titre: 'Type', autres: ['type de structure', 'statut'], largeur: 8},
    {
      champ: 'formeJuridique',
      titre: 'Forme juridique',
      autres: ['statut juridique', 'forme', 'catégorie juridique'],
    },
    {
      champ: 'departement',
      titre: 'Département',
      autres: ['dept', 'dép', 'code département', 'numéro de département'],
      largeur: 13,
    },
    {champ: 'nomDepartement', titre: 'Nom du département', autres: ['nom département']},
    {champ: 'region', titre: 'Région', autres: ['nom région', 'nom de la région']},
    {
      champ: 'communes',
      titre: 'Communes',
      autres: ['territoire', 'communes desservies', 'communes couvertes', 'territoire desservi'],
      largeur: 40,
    },
    {champ: 'epci', titre: 'EPCI', autres: ['intercommunalités', 'communautés de communes'], largeur: 40},
    {champ: 'adresse', titre: 'Adresse', autres: ['rue', 'adresse postale'], largeur: 40},
    {champ: 'codePostal', titre: 'Code postal', autres: ['cp'], largeur: 12},
    {champ: 'ville', titre: 'Ville', autres: ['commune', 'localité'], largeur: 24},
    {
      champ: 'telephone',
      titre: 'Téléphone',
      autres: ['tél', 'tel', 'numéro de téléphone', 'téléphone standard'],
    },
    {champ: 'fax', titre: 'Fax', autres: ['télécopie', 'télécopieur']},
    {
      champ: 'courriel',
      titre: 'Courriel',
      autres: ['mail', 'e-mail', 'email', 'adresse électronique', 'mél', 'adresse mail'],
      largeur: 34,
    },
    {champ: 'site', titre: 'Site', autres: ['site internet', 'site web', 'url'], largeur: 30},
    {champ: 'siret', titre: 'SIRET', autres: ['numéro siret', 'n° siret'], largeur: 18},
    {
      champ: 'lieux_accueil',
      titre: "Lieux d'accueil",
      autres: ["nombre de lieux d'accueil", "sites d'accueil"],
      format: 'entier',
      largeur: 12,
    },
    {
      champ: 'salaries',
      titre: 'Salariés',
      autres: ['effectif', 'effectif salarié', 'nombre de salariés'],
      format: 'entier',
      largeur: 12,
    },
    {
      champ: 'etp',
      titre: 'ETP',
      autres: ['équivalents temps plein', 'effectif etp'],
      format: 'decimal',
      largeur: 12,
    },
    {
      champ: 'postes_informatiques',
      titre: 'Postes informatiques',
      autres: ['postes', 'ordinateurs', 'parc informatique'],
      format: 'entier',
      largeur: 14,
    },
  ],
}
