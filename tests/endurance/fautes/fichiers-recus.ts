/** What the region of the chronicle receives besides the files of the example. Everybody in it is fictitious. */
const csv = (...lignes: readonly string[]): string => `${lignes.join('\n')}\n`

export const FICHIERS_RECUS: Readonly<Record<string, string>> = {
  'essai/plan.csv': csv(
    "Code;Intitulé;Axe;Objectifs;Public;Sessions;Jours par session;Places;Heures par jour;Coût;Financeur;Mode d'achat",
    'F2009-01;Mener un entretien;Accompagner;Conduire un entretien;CISP;2;1;4;7;2600;Uniformation;collectif',
  ),
  'essai/organismes.csv': csv(
    "Organisme;Ville;Déclaration d'activité;Courriel",
    'Organisme fictif A;NANCY;41540000054;',
    'Organisme fictif B;METZ;41570000057;',
  ),
  'essai/sessions.csv': csv(
    'Code action;Session;Dates;Places;Lieu;Formateur',
    'F2009-01;1;12/01/2009;2;Nancy;Formateur fictif A',
    'F2009-01;2;09/03/2009;2;Metz;Formateur fictif B',
  ),
  'essai/besoins.csv': csv(
    'Code;Thème;Public;Personnes;Priorité',
    '54395S00;mener un entretien;CISP;3;1',
    '54323S00;entretien d’accueil;CISP;2;1',
    '54099S00;sophrologie;CISP;1;3',
  ),
  'essai/themes.csv': csv(
    'Écrit par les structures;Thème retenu',
    'mener un entretien;Entretien',
    'entretien d’accueil;Entretien',
    'sophrologie;Bien-être',
  ),
  'essai/offres.csv': csv(
    'Lot;Organisme;Reçue le;Prix;Jours;Pièces manquantes',
    '1;Organisme fictif A;2008-09-20;2000;1;',
    '1;Organisme fictif B;2008-09-21;2300;1;',
  ),
  'essai/grille.csv': csv(
    'Évaluateur;Lot;Organisme;Conflit;Critère;Note;Preuve',
    'Présidente;1;Organisme fictif A;;Pertinence;4;page 3',
    'Présidente;1;Organisme fictif B;;Pertinence;2;page 5',
    'Présidente;1;Organisme fictif C;;Pertinence;1;page 2',
  ),
  'essai/inscriptions.csv': csv(
    'Code;Nom;Prénom;Métier;Action;Priorité;Reçue le',
    '54395S00;ABRICOT;Ada;CISP;F2009-01;1;02/11/2008',
    '54395S00;BOULEAU;Basile;CISP;F2009-01;2;03/11/2008',
    '54323S00;CERISIER;Chloé;CISP;F2009-01;1;04/11/2008',
    '54323S00;DATTIER;Denis;CISP;F2009-01;2;05/11/2008',
    '54099S00;EGLANTIER;Élise;CISP;F2009-01;1;06/11/2008',
    '54099S00;FRENE;Faustine;CISP;F2009-01;2;07/11/2008',
  ),
  'essai/presences.csv': csv(
    'Numéro;Session;Nom;Prénom;12/01/2009 matin;12/01/2009 après-midi',
    'I2009-0003;F2009-01/1;CERISIER;Chloé;P;P',
  ),
  'essai/evaluations.csv': csv(
    'Session;Le contenu répondait à mes attentes;Commentaire',
    ...[4, 3, 4, 3, 4].map((note) => `F2009-01/1;${note};`),
  ),
  'essai/financement.csv': csv(
    'Code action;Étape;Montant;Le;Référence',
    'F2009-01;demande;2600;2008-12-01;D1',
    'F2009-01;accord;2500;2008-12-20;A1',
  ),
  'essai/mouvements.csv': csv(
    'Date;Mouvement;Sources;Cibles;Nom de la cible;Acte',
    '2009-09-01;renommage;54323S00;;Mission Locale du Pays Haut;délibération fictive',
  ),
  'essai/contexte.csv': csv('Territoire;Jeunes actifs non occupés 2006', 'Lorraine;29000', 'Meuse;5000'),
  'essai/annuaire.csv': csv(
    'Code;Structure;Type;Département;Ville',
    '54A;Mission Locale des Mirabelles;ML;54;NANCY',
    '54B;Mission Locale du Madon;ML;54;VEZELISE',
  ),
  'essai/2008.csv': csv(
    'Structure;Premiers accueils 2008;Entrées en emploi 2008',
    'Mission Locale des Mirabelles;400;210',
    'Mission Locale du Madon;120;60',
  ),
  'essai/mars.csv': csv('Mission Locale de Nancy;2008', 'Indicateur;Mars', 'Premiers accueils;9'),
  'essai/surprise.csv': csv('Structure;Premiers accueils 2009', 'Mission Locale du Grand Nancy;9'),
  'essai/scan.pdf': '%PDF-1.4 copie signée fictive\n%%EOF\n',
}
