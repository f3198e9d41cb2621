import {listerSauvegardes} from '../../../src/espace/index.js'

/** A line typed in the espace of the chronicle; a function when it names a file that the espace alone knows. */
export type Etape = {
  readonly argv: readonly string[] | ((espace: string) => readonly string[])
  /** Several files, each its own commit: a cut leaves the first ones in. */
  readonly parLots?: boolean
}

const MODELE = 'convention-financiere-parcours3'
const DE_2009 = ['--annee', '2009']

/** A line, its words separated by spaces; `~` stands for a space inside a word. */
function ligne(texte: string): Etape {
  return {argv: texte.split(' ').map((mot) => mot.replaceAll('~', ' '))}
}

function formation(texte: string): Etape {
  const {argv} = ligne(`formation ${texte}`)
  return {argv: [...(typeof argv === 'function' ? [] : argv), ...DE_2009]}
}

const parLots = (etape: Etape): Etape => ({...etape, parLots: true})

const RECEPTION: readonly Etape[] = [
  ligne('structures importer annuaire.xlsx'),
  ligne('contacts importer contacts.xlsx'),
  parLots(ligne('activite importer recus/2007 --annee 2007')),
  parLots(ligne('activite importer recus/2008')),
  ligne('objectifs importer objectifs-2008.xlsx'),
  ligne('programme importer programme-2008.xlsx'),
  ligne('programme moyens importer moyens-2008.xlsx'),
  ligne('instances importer instances-2008.xlsx'),
  ligne('journal importer journal-2008.xlsx'),
  ligne('journal experiences importer fiches-experience.xlsx'),
  ligne('temps importer temps-2008.xlsx'),
  ligne('chiffres contexte importer essai/contexte.csv --source Insee~(exemple~fictif)'),
  ligne('structures mouvement importer essai/mouvements.csv'),
]

const SAISIE: readonly Etape[] = [
  ligne(
    'structures mouvement ajouter renommage --date 2009-07-01 --source 54099S00 --nom Mission~Locale~du~Fer',
  ),
  ligne('structures mouvement annuler 2 --motif erreur~de~saisie --oui'),
  ligne('journal ajouter 14/10/2008~réunion~des~directeurs,~Nancy,~18~participants,~thème~CIVIS'),
  ligne('journal corriger 1 --theme CIVIS'),
  ligne('journal retirer 2 --oui'),
  ligne(
    'journal experiences ajouter --titre Ateliers --structure 54395S00 --theme Mobilité --action Un~atelier.',
  ),
  ligne('programme depenser 3.2.2 --montant 470 --financeur DRTEFP --le 2008-06-12 --objet facture~118'),
  ligne('programme realiser 1.1.1 --valeur 1 --preuve charte'),
  ligne('temps saisir 51 assistance=1 --fonction Assistant~régional~Parcours~3 --remplacer --oui'),
  ligne('instances reunir bureau --date 2009-02-10 --heure 14h --lieu Nancy --ordre-du-jour Budget'),
  ligne('instances presents bureau --date 2009-02-10 --nombre 5'),
  ligne('instances decisions noter Imprimer~la~plaquette --instance bureau --date 2008-03-31'),
  ligne('instances decisions faire 2008-01 --le 2008-09-15 --preuve bon~de~livraison'),
  ligne('chiffres valider --structure 54395S00 --reponse accord --par directrice'),
  ligne('chiffres demandes ajouter --demandeur Région --objet CIVIS --code civis'),
  ligne('chiffres demandes repondre 1 --le 2009-03-02'),
]

const FORMATION: readonly Etape[] = [
  ligne('annee ouvrir 2009'),
  parLots(ligne('activite importer essai/surprise.csv --annee 2009')),
  ligne(
    'activite verifier --annee 2009 --confirmer evolution:54395S00:2009:premiers_accueils --motif travaux',
  ),
  formation('organismes importer essai/organismes.csv'),
  formation('besoins importer essai/besoins.csv'),
  formation('besoins regrouper --fichier essai/themes.csv'),
  formation('actions importer essai/plan.csv'),
  formation('sessions importer essai/sessions.csv'),
  formation('besoins decider --theme Entretien --retenu --action F2009-01'),
  formation('besoins synthese --format xlsx'),
  formation('besoins formulaire --toutes'),
  formation(
    'appel-offres ouvrir AO2009 --le 2008-07-01 --limite 2008-10-01 --critere Pertinence=60 --critere Prix=40',
  ),
  formation('appel-offres offres importer essai/offres.csv'),
  formation(
    'appel-offres offres noter --lot 1 --organisme Organisme~fictif~C --recue-le 2008-09-22 --prix 2500 --jours 1',
  ),
  formation('appel-offres offres exporter essai/offres-aller.xlsx --oui'),
  formation('appel-offres noter essai/grille.csv'),
  formation('appel-offres retenir --lot 1 --organisme Organisme~fictif~A --le 2008-10-10'),
  formation('appel-offres documents --format docx'),
  formation('inscriptions formulaire essai/demande.xlsx --oui'),
  formation('inscriptions importer essai/inscriptions.csv'),
  formation('inscriptions affecter --oui --le 2008-12-01'),
  formation('inscriptions annuler I2009-0001 --motif congé --le 2008-12-02 --oui'),
  formation('inscriptions proposer-place F2009-01/1 --oui --le 2008-12-05'),
  formation('inscriptions repondre I2009-0004 --accepte --le 2008-12-06'),
  formation('inscriptions remplacer I2009-0005 --par COLLEGUE~Fictif --oui --le 2008-12-07'),
  formation('inscriptions exporter essai/inscriptions-aller.xlsx --oui'),
  formation('sessions calendrier --ics'),
  formation('sessions convoquer F2009-01/1'),
  formation('emargements editer F2009-01/1'),
  formation('emargements importer essai/presences.csv'),
  formation('sessions realiser F2009-01/1'),
  formation('emargements attester F2009-01/1'),
  formation('emargements dossier F2009-01/1'),
  formation('evaluations importer essai/evaluations.csv --moment a_chaud --echelle 5'),
  formation('evaluations synthese'),
  formation('sessions reporter F2009-01/2 --dates 16/03/2009 --motif formateur~souffrant'),
  formation('sessions annuler F2009-01/2 --motif formateur~souffrant'),
  formation('financement importer essai/financement.csv'),
  formation('financement noter --action F2009-01 --etape facture --montant 2500 --le 2009-02-01'),
  formation('financement demander F2009-01 --format docx'),
  formation('financement lister --classeur'),
  formation('extraire Chloé~CERISIER'),
  formation('actions exporter essai/plan-aller.xlsx --oui'),
  formation('organismes exporter essai/organismes-aller.xlsx --oui'),
  formation('catalogue --format html'),
  formation('bilan --format docx'),
]

const CONVENTIONS: readonly Etape[] = [
  ligne('conventions modeles verifier --specimen'),
  ligne(`conventions generer --modele ${MODELE} --toutes --donnees conventions-2008.xlsx`),
  ligne(`conventions valider --modele ${MODELE} --toutes --oui`),
  ligne('conventions preparer-envoi --toutes --reponse-avant 2008-04-15'),
  ligne('conventions marquer-envoyee --toutes --le 2008-03-03'),
  ligne('conventions enregistrer-signature 2008-001 --par association --le 2008-03-10'),
  ligne('conventions enregistrer-signature 2008-001 --par toutes --le 2008-03-14 --fichier essai/scan.pdf'),
  ligne('conventions payer 2008-001 --montant 30 --le 2008-04-01'),
  ligne('conventions annuler 2008-002 --motif structure~absorbée --oui'),
  ligne('conventions avenant 2008-001 --motif hausse --effet 2008-10-01 --champ montant=1900'),
  ligne('conventions enregistrer-signature 2008-003 --par toutes --le 2008-03-14'),
  ligne('conventions resilier 2008-003 --le 2008-09-30 --motif fermeture --oui'),
  ligne(
    'conventions enregistrer essai/scan.pdf --titre CPO --numero 54-01 --avec État --montant 4120 --signee-le 2008-03-28',
  ),
  ligne('conventions echeances --ics essai/agenda.ics'),
  ligne('conventions registre --sortie essai/registre.xlsx'),
  ligne('conventions solder 2008-001 --note factures --le 2009-03-20'),
]

const REMISE: readonly Etape[] = [
  ligne('activite exporter essai/activite.csv --oui'),
  ligne('activite formulaire --toutes'),
  ligne('activite relancer --annee 2007'),
  ligne('activite renvoyer --import 3'),
  ligne('structures exporter essai/structures.xlsx --oui'),
  ligne('contacts exporter essai/contacts-aller.xlsx --oui'),
  ligne('instances exporter essai/instances.xlsx --oui'),
  ligne('journal exporter essai/journal.xlsx --oui'),
  ligne('journal experiences exporter essai/fiches.xlsx --oui'),
  ligne('programme exporter essai/programme.xlsx --oui'),
  ligne('programme preparer essai/programme-2009.xlsx --cadre missions --annee 2009 --oui'),
  ligne('programme moyens exporter essai/moyens.xlsx --oui'),
  ligne('temps exporter essai/temps.xlsx --oui'),
  ligne('temps bilan --format xlsx'),
  ligne('programme dossier --format docx'),
  ligne('referentiel charte --format xlsx'),
  ligne('chiffres calculer --par structure --sortie essai/chiffres.xlsx --oui'),
  ligne('chiffres arreter --date 2009-02-28 --oui'),
  ligne('rapport preparer --annee 2009'),
  ligne('rapport chiffres-cles --format docx'),
  ligne('rapport importer-chapitre sorties/chiffres-cles-2008.docx --chapitre apport --ordre 60'),
  ligne('rapport importer-chapitre sorties/chiffres-cles-2008.docx --chapitre apport --remplacer'),
  ligne('rapport fiches --structure 54395S00'),
  ligne('rapport construire --format pdf,docx,html'),
  ligne('tableau-de-bord construire'),
  ligne('activite annuler 4 --oui'),
  ligne('referentiel adopter i-milo@1 --oui'),
  ligne('annee clore 2007 --oui'),
  ligne('annee rouvrir 2007 --motif correction'),
]

const GARDE: readonly Etape[] = [
  ligne('sauvegarder'),
  {argv: (espace) => ['restaurer', derniereSauvegarde(espace), '--oui']},
  ligne('annee ouvrir 2010 --par-defaut'),
  ligne('formation purger --avant 2010 --oui'),
  ligne('verifier-poste --reparer'),
  ligne('premiers-pas'),
]

/** A year in the order it is lived: every command that writes is typed at least once. */
export const CHRONIQUE: readonly Etape[] = [
  ligne('init . --exemple lorraine-2008'),
  ...RECEPTION,
  ...SAISIE,
  ...FORMATION,
  ...CONVENTIONS,
  ...REMISE,
  ...GARDE,
]

/** What is typed, in that espace. */
export function motsDe({argv}: Etape, espace: string): readonly string[] {
  return typeof argv === 'function' ? argv(espace) : argv
}

function derniereSauvegarde(espace: string): string {
  return listerSauvegardes(espace).at(-1)?.fichier ?? 'aucune.zip'
}
