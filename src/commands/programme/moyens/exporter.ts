import {composerClasseurDeMoyens} from '../../../cli/programme/moyens.js'
import {CommandeDExport, type Exportation} from '../../../cli/structures/commande-d-export.js'

export default class ProgrammeMoyensExporter extends CommandeDExport {
  static override summary =
    "Exporter l'équipe, les financements et les cotisations en classeur, à compléter puis à réimporter."
  static override examples = ['<%= config.bin %> <%= command.id %> moyens-2008.xlsx --annee 2008']

  protected override readonly exportation: Exportation = {
    sujet: 'programme moyens',
    composer: composerClasseurDeMoyens,
    retour: (fichier, annee) => `animreg programme moyens importer ${fichier} --annee ${annee}`,
  }
}
