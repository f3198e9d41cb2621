import {importerActions} from '../../../cli/formation/importer-plan.js'
import {CommandeDImport, type Importation} from '../../../cli/import/commande-d-import.js'

export default class FormationActionsImporter extends CommandeDImport {
  static override summary = 'Importer les actions du plan de formation.'
  static override description =
    "Une ligne par action : code, intitulé, public, organisme, sessions, durée, places, coût, financeur… Les organismes cités entrent au registre s'ils n'y sont pas ; la feuille des plans antérieurs est lue si elle est là."
  static override examples = [
    '<%= config.bin %> <%= command.id %> formation-2008.xlsx',
    '<%= config.bin %> <%= command.id %> formation-2008.xlsx --simulation',
  ]

  protected override readonly importation: Importation = {
    importer: importerActions,
    ligne: 'action',
    refus: 'FOR-011',
    ensuite: ({fichier, annee}) => [
      `animreg formation sessions importer ${fichier} --annee ${annee}`,
      'le calendrier des sessions',
    ],
  }
}
