import {composerClasseurDuJournal} from '../../cli/journal/importer-journal.js'
import {CommandeDExport, type Exportation} from '../../cli/structures/commande-d-export.js'

export default class JournalExporter extends CommandeDExport {
  static override summary = "Exporter le journal d'une année en classeur, à compléter puis à réimporter."
  static override examples = ['<%= config.bin %> <%= command.id %> journal-2008.xlsx --annee 2008']

  protected override readonly exportation: Exportation = {
    sujet: 'journal',
    composer: composerClasseurDuJournal,
    retour: (fichier, annee) => `animreg journal importer ${fichier} --annee ${annee}`,
  }
}
