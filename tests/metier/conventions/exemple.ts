import {CHARTE_PAR_DEFAUT, type Document, type Grille, texteBrut} from '../../../src/documents/index.js'
import {lireMarkdown, remplirMarkdown} from '../../../src/formats/markdown/index.js'
import {
  type Convention,
  type ConventionRedigee,
  composerConvention,
  contexteDe,
  type EnteteDeModele,
  type FaitsDePreparation,
  lireDonnees,
  type Partie,
  schemaModele,
} from '../../../src/metier/conventions/index.js'
import {
  type CodeStructure,
  construireAnnuaire,
  type Personne,
  type Structure,
} from '../../../src/metier/structures/index.js'

export const ENTETE: EnteteDeModele = schemaModele.parse({
  modele: 'essai',
  version: 1,
  titre: 'Convention d’essai',
  description: 'Pour les tests',
  objet: 'Essai',
  partie: 'structure',
  termes: {association: 'l’Association', partie: 'la Structure'},
  types: ['Connexion'],
  champs: {
    montant: {libelle: 'Montant', type: 'montant', titres: ['coût']},
    debut: {libelle: 'Du', type: 'date', defaut: '{annee}-01-01'},
    fin: {libelle: 'Au', type: 'date', defaut: '{annee}-12-31'},
    accord: {libelle: 'Accord', facultatif: true},
    echeances: {
      libelle: 'Échéances',
      type: 'tableau',
      facultatif: true,
      colonnes: [
        {champ: 'libelle', libelle: 'Versement'},
        {champ: 'date', libelle: 'Date', type: 'date', facultatif: true},
        {champ: 'montant', libelle: 'Montant', type: 'montant'},
      ],
    },
  },
  tableaux: {
    echeancier: {
      de: 'echeances',
      legende: 'Échéancier',
      total: true,
      colonnes: [
        {libelle: 'Versement', champ: 'libelle'},
        {libelle: 'Prévu', groupe: 'Montants', champ: 'montant'},
        {libelle: 'Réalisé', groupe: 'Montants'},
      ],
    },
  },
  specimen: {montant: 100, debut: '2008-01-01', fin: '2008-12-31'},
})

function structure(code: string, nom: string): Structure {
  return {
    code: code as CodeStructure,
    nom,
    type: 'ML',
    departement: '54',
    adresse: '1 rue Neuve',
    codePostal: '54000',
    ville: 'NANCY',
    telephone: null,
    courriel: null,
  }
}

export const STRUCTURES = [
  structure('A', 'Mission Locale du Nord'),
  structure('B', 'Mission Locale du Sud'),
  structure('C', 'Mission Locale de l’Ouest'),
]

export function personne(code: string | null, fonction: string, suite: Partial<Personne> = {}): Personne {
  return {
    structure: code as CodeStructure | null,
    instance: null,
    civilite: 'Mme',
    prenom: 'Rose',
    nom: 'TRÉMIÈRE',
    fonction,
    courriel: null,
    telephone: null,
    depuis: null,
    jusqua: null,
    ...suite,
  }
}

export const PERSONNES = [
  personne(null, 'Président', {nom: 'ÉRABLE'}),
  personne('A', 'Présidente'),
  personne('B', 'Président', {civilite: 'M.', prenom: 'Basile', nom: 'FRÊNE'}),
  personne('C', 'Président', {jusqua: '2008-06-30'}),
]

/** A sheet as it is read: texts, and numbers where the cell holds one. */
export function grille(feuille: string, lignes: readonly (readonly (string | number | null)[])[]): Grille {
  return {
    feuille,
    masquee: false,
    fusions: [],
    lignesMasquees: new Set(),
    colonnesMasquees: new Set(),
    lignes: lignes.map((ligne) =>
      ligne.map((valeur) =>
        valeur === null
          ? undefined
          : {
              genre: typeof valeur === 'number' ? ('nombre' as const) : ('texte' as const),
              valeur,
              affiche: String(valeur),
            },
      ),
    ),
  }
}

export function lire(grilles: readonly Grille[], entete = ENTETE) {
  return lireDonnees(grilles, {entete, annuaire: construireAnnuaire(STRUCTURES, {})})
}

export function faits(suite: Partial<FaitsDePreparation> = {}): FaitsDePreparation {
  return {
    entete: ENTETE,
    annee: 2008,
    date: '2008-12-31',
    association: {nom: 'Association régionale'},
    structures: STRUCTURES,
    personnes: PERSONNES,
    contacts: [],
    options: [],
    reponses: new Map(),
    ...suite,
  }
}

/** One convention from a text, as the commands make it. */
export function rediger(
  corps: string,
  {
    parties,
    association,
    donnees = {montant: 77_000, debut: '2008-01-01', fin: '2008-12-31'},
    numero,
  }: {
    readonly parties: readonly Partie[]
    readonly association: Partie
    readonly donnees?: Parameters<typeof contexteDe>[0]['donnees']
    readonly numero?: string
  },
): ConventionRedigee & {readonly defauts: readonly string[]} {
  const deConvention = {entete: ENTETE, annee: 2008, region: 'Lorraine', association, parties, donnees}
  const rempli = remplirMarkdown(corps, {contexte: contexteDe(deConvention), filtres: {}, testsLibres: true})
  const prose = lireMarkdown(rempli.texte, rempli.lignes)
  const redigee = composerConvention(prose, deConvention, {
    charte: CHARTE_PAR_DEFAUT,
    date: '2008-12-31',
    numero,
  })
  return {...redigee, defauts: rempli.defauts.map((d) => `${d.ligne} ${d.nom}`)}
}

/** The words of a document, block by block. */
export function enTexte({blocs}: Document): string {
  return blocs
    .map((b) => {
      if (b.bloc === 'titre') return `# ${b.texte}`
      if (b.bloc === 'paragraphe') return texteBrut(b.texte)
      if (b.bloc === 'liste') return b.elements.map((e) => `- ${texteBrut(e)}`).join('\n')
      if (b.bloc === 'tableau') return b.lignes.map((l) => l.cellules.join(' | ')).join('\n')
      if (b.bloc === 'signatures')
        return b.signataires.map((s) => `[${s.qualite} : ${s.nom ?? ''}]`).join(' ')
      return b.bloc
    })
    .join('\n')
    .replace(/[\u00A0\u202F]/g, ' ')
}

export function convention(suite: Partial<Convention> = {}): Convention {
  return {
    cle: '2008/essai/A',
    annee: 2008,
    modele: 'essai',
    version_du_modele: 1,
    titre: 'Convention d’essai',
    objet: 'Essai',
    association: partie('Association régionale'),
    parties: [partie('Mission Locale du Nord', 'A')],
    montant_centimes: 10_000,
    debut: '2008-01-01',
    fin: '2008-12-31',
    echeances: [],
    etat: 'brouillon',
    numero: null,
    rang: null,
    version: 1,
    date: '2008-12-31',
    donnees: {},
    reponses: {},
    empreinte: null,
    pieces: [],
    journal: [{etat: 'brouillon', le: '2008-02-01', note: null}],
    signatures: [],
    versements: [],
    preavis: null,
    reconduite: false,
    comptes_dus: null,
    nous_lie: true,
    avenant_a: null,
    ...suite,
  }
}

function partie(nom: string, code: string | null = null): Partie {
  return {
    genre: code ? 'structure' : 'association',
    code,
    nom,
    sigle: null,
    statut: null,
    adresse: null,
    siret: null,
    courriel: null,
    terme: 'la Structure',
    representant: null,
    empechement: null,
  }
}
