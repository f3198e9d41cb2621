import {chargerPlan} from '../../../cli/formation/charger-plan.js'
import {CommandeDExport, type Exportation} from '../../../cli/structures/commande-d-export.js'
import {exporterPlan} from '../../../metier/formation/index.js'

export default class FormationActionsExporter extends CommandeDExport {
  static override summary =
    'Exporter le plan en classeur : actions, sessions, organismes, à modifier puis à réimporter.'
  static override examples = ['<%= config.bin %> <%= command.id %> plan-2008.xlsx']

  protected override readonly exportation: Exportation = {
    sujet: 'formation actions',
    composer: async (espace, annee) =>
      exporterPlan({...(await chargerPlan(espace, annee)), association: espace.config.association.nom}),
    retour: (fichier) => `animreg formation actions importer ${fichier}`,
  }
}
