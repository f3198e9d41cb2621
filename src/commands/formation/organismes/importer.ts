import {importerOrganismes} from '../../../cli/formation/importer-plan.js'
import {CommandeDImport, type Importation} from '../../../cli/import/commande-d-import.js'

export default class FormationOrganismesImporter extends CommandeDImport {
  static override summary = 'Importer le registre des organismes de formation.'
  static override description =
    "Une ligne par organisme : nom, ville, SIRET, déclaration d'activité, fin de certification Qualiopi, contact."
  static override examples = [
    '<%= config.bin %> <%= command.id %> organismes.xlsx',
    '<%= config.bin %> <%= command.id %> organismes.xlsx --simulation',
  ]

  protected override readonly importation: Importation = {
    importer: importerOrganismes,
    ligne: 'organisme',
    refus: 'FOR-011',
    ensuite: () => ['animreg formation organismes lister', 'le registre'],
  }
}
