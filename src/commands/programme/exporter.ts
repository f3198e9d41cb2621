import {CommandeDExport, type Exportation} from '../../cli/structures/commande-d-export.js'
import {exporterProgramme} from '../../metier/programme/index.js'

export default class ProgrammeExporter extends CommandeDExport {
  static override summary = 'Exporter le programme en classeur, à modifier puis à réimporter.'
  static override examples = ['<%= config.bin %> <%= command.id %> programme-2008.xlsx --annee 2008']

  protected override readonly exportation: Exportation = {
    sujet: 'programme',
    composer: async (espace, annee) =>
      exporterProgramme(await espace.registres.charger('programme'), {
        annee,
        reseau: espace.config.association.nom,
      }),
    retour: (fichier, annee) => `animreg programme importer ${fichier} --annee ${annee}`,
  }
}
