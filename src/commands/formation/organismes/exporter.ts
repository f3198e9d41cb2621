import {chargerPlan} from '../../../cli/formation/charger-plan.js'
import {CommandeDExport, type Exportation} from '../../../cli/structures/commande-d-export.js'
import {exporterOrganismes} from '../../../metier/formation/index.js'

export default class FormationOrganismesExporter extends CommandeDExport {
  static override summary = 'Exporter le registre des organismes, à modifier puis à réimporter.'
  static override examples = ['<%= config.bin %> <%= command.id %> organismes.xlsx']

  protected override readonly exportation: Exportation = {
    sujet: 'formation organismes',
    composer: async (espace, annee) =>
      exporterOrganismes({...(await chargerPlan(espace, annee)), association: espace.config.association.nom}),
    retour: (fichier) => `animreg formation organismes importer ${fichier}`,
  }
}
