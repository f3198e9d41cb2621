import {composerClasseurDExperiences} from '../../../cli/experiences/experiences.js'
import {CommandeDExport, type Exportation} from '../../../cli/structures/commande-d-export.js'

export default class JournalExperiencesExporter extends CommandeDExport {
  static override summary = "Exporter les fiches d'expérience en classeur, à compléter puis à réimporter."
  static override examples = ['<%= config.bin %> <%= command.id %> fiches-experience.xlsx']

  protected override readonly exportation: Exportation = {
    sujet: 'journal experiences',
    composer: composerClasseurDExperiences,
    retour: (fichier) => `animreg journal experiences importer ${fichier}`,
  }
}
