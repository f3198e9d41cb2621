import {type FaitsDesInstances, importerInstances} from '../../../../src/metier/programme/index.js'
import {
  type CodeStructure,
  construireAnnuaire,
  type Personne,
  type Structure,
} from '../../../../src/metier/structures/index.js'
import {grille} from '../../../support/grilles.js'

const structure = (code: string, nom: string): Structure => ({
  code: code as CodeStructure,
  nom,
  type: 'ML',
  departement: '54',
  adresse: null,
  codePostal: null,
  ville: null,
  telephone: null,
  courriel: null,
})
const STRUCTURES = [
  structure('54A', 'Mission Locale du Madon'),
  structure('54B', 'Mission Locale du Vermois'),
]
export const ANNUAIRE = construireAnnuaire(STRUCTURES, {})

export const AUCUN: FaitsDesInstances = {
  instances: [],
  mandats: [],
  reunions: [],
  decisions: [],
  personnes: [],
  structures: STRUCTURES,
}

export function personne(nom: string, change: Partial<Personne> = {}): Personne {
  return {
    structure: null,
    instance: null,
    civilite: 'Mme',
    prenom: 'Irène',
    nom,
    fonction: 'Présidente',
    courriel: null,
    telephone: null,
    depuis: null,
    jusqua: null,
    ...change,
  }
}

/** A bureau of five whose mandates end, its rules, its meetings, a decision. */
export const CLASSEUR = [
  grille(
    [
      [
        'Civilité',
        'Prénom',
        'Nom',
        'Fonction au bureau',
        'Fonction dans la structure',
        'Code',
        'Structure',
        'Depuis',
        "Jusqu'à",
      ],
      [
        'Mme',
        'Irène',
        'SAULE',
        'Secrétaire',
        'Directrice',
        '54A',
        'Mission Locale du Madon',
        '01/01/2007',
        '31/12/2009',
      ],
      ['M.', 'Alban', 'IRIS', 'Président', 'Président', '54B', null, '01/01/2007', '31/12/2009'],
      ['M.', 'Hubert', 'GENET', 'Trésorier', null, null, null, '01/01/2007', '31/12/2008'],
      ['Mme', 'Fanny', 'GENET', 'Membre', null, null, null, '01/01/2007', null],
      ['M.', 'Joachim', 'ORME', 'Membre', null, null, null, null, '30/06/2007'],
    ],
    {feuille: 'Bureau'},
  ),
  grille(
    [
      ['Instance', 'Nature', 'Quorum', 'Pouvoirs par personne', 'Délai de convocation (jours)'],
      ['Bureau', 'interne', 'la moitié des membres présents ou représentés', 1, 8],
      ['Conseil Régional de l’Emploi', 'extérieure', null, null, null],
    ],
    {feuille: 'Instances'},
  ),
  grille(
    [
      ['Date', 'Instance', 'Objet', 'Présents'],
      ['12/02/2008', 'Bureau', 'Programme de l’année', 3],
      ['31/03/2008', 'Bureau', 'Comptes', null],
    ],
    {feuille: 'Réunions'},
  ),
  grille(
    [
      ['Instance', 'Date', 'Décision', 'Responsable', 'Échéance', 'État', 'Faite le'],
      ['Bureau', '12/02/2008', 'Imprimer la plaquette', 'Animateur', '30/04/2008', null, null],
      ['Bureau', '31/03/2008', 'Valider les comptes', null, null, 'demandée', null],
    ],
    {feuille: 'Décisions'},
  ),
]

export const DEMANDE = {
  fichier: 'instances.xlsx',
  sha256: 'a',
  annee: 2008,
  annuaire: ANNUAIRE,
  remplacer: false,
}

/** What the registers hold once a workbook is in. */
export function apresImport(connus: FaitsDesInstances = AUCUN, grilles = CLASSEUR): FaitsDesInstances {
  const {ecritures} = importerInstances(connus, grilles, DEMANDE)
  const de = <T>(registre: string) =>
    ecritures.filter((e) => e.registre === registre).map((e) => e.contenu as T)
  return {
    ...connus,
    instances: de('instances'),
    mandats: de('mandats'),
    reunions: de('reunions'),
    decisions: de('decisions'),
  }
}
