import {importerFinancement} from '../../../cli/formation/financement.js'
import {CommandeDImport, type Importation} from '../../../cli/import/commande-d-import.js'

export default class FormationFinancementImporter extends CommandeDImport {
  static override summary = 'Importer le suivi du financement du plan.'
  static override description =
    "Une ligne par pièce : code de l'action, étape (demande, accord, facture, remboursement), montant, date, référence. « formation financement lister --classeur » donne le classeur à remplir."
  static override examples = [
    '<%= config.bin %> <%= command.id %> financement-formation-2008.xlsx',
    '<%= config.bin %> <%= command.id %> financement-formation-2008.xlsx --simulation',
  ]

  protected override readonly importation: Importation = {
    importer: importerFinancement,
    ligne: 'pièce',
    refus: 'FOR-011',
    ensuite: ({annee}) => [`animreg formation financement lister --annee ${annee}`, 'où en est le plan'],
  }
}
