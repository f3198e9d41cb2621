import {importerSessions} from '../../../cli/formation/importer-plan.js'
import {CommandeDImport, type Importation} from '../../../cli/import/commande-d-import.js'

export default class FormationSessionsImporter extends CommandeDImport {
  static override summary = 'Importer le calendrier des sessions du plan.'
  static override description =
    "Une ligne par session : code de l'action, rang, dates, lieu, places. « Début » et « Jours » donnent des jours ouvrés qui se suivent ; « Dates » les donne un par un (« 14/10/2008 ; 21/10/2008 matin »)."
  static override examples = [
    '<%= config.bin %> <%= command.id %> formation-2008.xlsx',
    '<%= config.bin %> <%= command.id %> formation-2008.xlsx --simulation',
  ]

  protected override readonly importation: Importation = {
    importer: importerSessions,
    ligne: 'session',
    refus: 'FOR-011',
    ensuite: ({annee}) => [`animreg formation bilan --annee ${annee}`, 'le plan en chiffres'],
  }
}
