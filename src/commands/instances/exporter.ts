import {composerClasseurDInstances} from '../../cli/instances/importer-instances.js'
import {CommandeDExport, type Exportation} from '../../cli/structures/commande-d-export.js'

export default class InstancesExporter extends CommandeDExport {
  static override summary = 'Exporter les instances en classeur, à compléter puis à réimporter.'
  static override description =
    'Quatre feuilles : règles, membres, réunions de l’année, décisions de l’année et celles qui restent ouvertes.'
  static override examples = ['<%= config.bin %> <%= command.id %> instances-2008.xlsx --annee 2008']

  protected override readonly exportation: Exportation = {
    sujet: 'instances',
    composer: composerClasseurDInstances,
    retour: (fichier, annee) => `animreg instances importer ${fichier} --annee ${annee}`,
  }
}
