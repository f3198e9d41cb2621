import type {ModeleDeFeuille} from '../../feuilles/index.js'
import type {FeuillesAnnuaire, LieuDAccueil, Personnel} from '../types.js'

type Structure = 'code' | 'structure'
export type ChampLieu = Structure | 'nature' | 'nom' | 'adresse' | 'codePostal' | 'ville' | 'telephone'
export type ChampPersonnel = Structure | 'annee' | 'emploi' | 'statut' | 'par' | 'effectif' | 'etp'
export type ChampParc = Structure | 'date' | 'nombre'
export type ChampFinancement = Structure | 'annee' | 'financeur' | 'montant' | 'total'
export type ChampRegroupement = Structure | 'groupe' | 'valeur'

const STRUCTURE = [
  {champ: 'code', titre: 'Code', autres: ['code structure', 'code i-milo'], largeur: 11},
  {champ: 'structure', titre: 'Structure', autres: ['nom de la structure', 'mission locale'], largeur: 44},
] as const
const DE_STRUCTURE: readonly Structure[] = ['code', 'structure']
const ANNEE = {champ: 'annee', titre: 'Année', autres: ['exercice'], format: 'texte', largeur: 8} as const

export const MODELE_LIEUX: ModeleDeFeuille<ChampLieu> = {
  nom: "Lieux d'accueil",
  autresNoms: ['Lieux', 'Sites', 'Antennes', 'Permanences', "Sites d'accueil"],
  signature: [DE_STRUCTURE, ['nature'], ['adresse', 'ville', 'nom']],
  colonnes: [
    ...STRUCTURE,
    {champ: 'nature', titre: 'Nature', autres: ['type de lieu', 'type']},
    {champ: 'nom', titre: 'Lieu', autres: ['nom du lieu', 'nom', 'site'], largeur: 32},
    {champ: 'adresse', titre: 'Adresse', autres: ['rue'], largeur: 40},
    {champ: 'codePostal', titre: 'Code postal', autres: ['cp'], largeur: 12},
    {champ: 'ville', titre: 'Ville', autres: ['commune'], largeur: 24},
    {champ: 'telephone', titre: 'Téléphone', autres: ['tél', 'tel']},
  ],
}

export const MODELE_PERSONNEL: ModeleDeFeuille<ChampPersonnel> = {
  nom: 'Personnel',
  autresNoms: ['Personnels', 'Effectifs', 'Salariés'],
  signature: [DE_STRUCTURE, ['emploi'], ['effectif', 'etp']],
  colonnes: [
    ...STRUCTURE,
    ANNEE,
    {champ: 'emploi', titre: 'Emploi repère', autres: ['emploi', 'métier', 'poste'], largeur: 34},
    {champ: 'statut', titre: 'Statut', autres: ['situation']},
    {champ: 'par', titre: 'Mis à disposition par', autres: ['employeur', 'par'], largeur: 26},
    {champ: 'effectif', titre: 'Effectif', autres: ['nombre', 'salariés'], format: 'entier', largeur: 10},
    {champ: 'etp', titre: 'ETP', autres: ['équivalents temps plein'], format: 'decimal', largeur: 10},
  ],
}

export const MODELE_PARC: ModeleDeFeuille<ChampParc> = {
  nom: 'Postes informatiques',
  autresNoms: ['Parc informatique', 'Ordinateurs', 'Informatique'],
  signature: [DE_STRUCTURE, ['date'], ['nombre']],
  colonnes: [
    ...STRUCTURE,
    {champ: 'date', titre: 'Date', autres: ['au', 'jour'], format: 'date', largeur: 12},
    {
      champ: 'nombre',
      titre: 'Postes',
      autres: ['nombre de postes', 'ordinateurs', 'postes informatiques'],
      format: 'entier',
      largeur: 10,
    },
  ],
}

/** One row per structure and year, one column per funder; long tables (financeur, montant) are read too. */
export const MODELE_FINANCEMENTS: ModeleDeFeuille<ChampFinancement> = {
  nom: 'Financements',
  autresNoms: ['Financement', 'Budget', 'Recettes', 'Subventions', 'Financeurs'],
  signature: [DE_STRUCTURE],
  colonnes: [
    ...STRUCTURE,
    ANNEE,
    {champ: 'financeur', titre: 'Financeur'},
    {champ: 'montant', titre: 'Montant', autres: ['subvention', 'montant en euros'], format: 'montant'},
    {champ: 'total', titre: 'Total', autres: ['total des financements', 'ensemble'], format: 'montant'},
  ],
}

export const MODELE_REGROUPEMENTS: ModeleDeFeuille<ChampRegroupement> = {
  nom: 'Regroupements',
  autresNoms: ['Groupes', 'Bassins', 'Territoires'],
  signature: [DE_STRUCTURE, ['groupe'], ['valeur']],
  colonnes: [
    ...STRUCTURE,
    {champ: 'groupe', titre: 'Groupe', autres: ['regroupement'], largeur: 20},
    {champ: 'valeur', titre: 'Valeur', autres: ['nom du groupe'], largeur: 30},
  ],
}

/** Writings of the nature of a place; the first is ours. */
export const NATURES_DE_LIEU: Readonly<Record<LieuDAccueil['nature'], readonly string[]>> = {
  siege: ['siège', 'siège social', 'principal'],
  antenne: ['antenne', 'relais', 'point relais', 'site'],
  permanence: ['permanence', "point d'accueil", 'accueil'],
}

export const STATUTS: Readonly<Record<Personnel['statut'], readonly string[]>> = {
  salarie: ['salarié', 'salariée', 'CDI', 'CDD'],
  mis_a_disposition: ['mis à disposition', 'mise à disposition', 'MAD', 'MAD entrant', 'détaché'],
}

/** Funders in the order every directory gives them; the others follow by name. */
export const FINANCEURS: readonly string[] = ['État', 'FSE', 'Région', 'Département', 'Communes']

/** Titles of the sheets, for people. */
export const NOMS_DES_FAMILLES: Readonly<Record<keyof FeuillesAnnuaire, string>> = {
  lieux: "Lieux d'accueil",
  personnes: 'Personnes',
  personnel: 'Personnel',
  parc: 'Postes informatiques',
  financements: 'Financements',
  regroupements: 'Regroupements',
}
