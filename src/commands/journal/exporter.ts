import {Args} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {composerClasseurDuJournal} from '../../cli/journal/importer-journal.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {
  type ClasseurExporte,
  exigerXlsx,
  exporterClasseur,
  presenterExport,
  schemaClasseurExporte,
} from '../../cli/structures/exporter-classeur.js'

export default class JournalExporter extends Commande<ClasseurExporte> {
  static override readonly resultat = schemaClasseurExporte
  static override summary = "Exporter le journal d'une année en classeur, à compléter puis à réimporter."
  static override examples = ['<%= config.bin %> <%= command.id %> journal-2008.xlsx --annee 2008']
  static override args = {
    fichier: Args.string({description: 'classeur à écrire (.xlsx)', required: true}),
  }
  static override flags = {...optionsEcriture, ...optionsEspace, ...optionsGenerales}

  protected override async executer(): Promise<ClasseurExporte> {
    const {args, flags} = await this.parse(JournalExporter)
    return this.avecEspace(flags, async (espace, annee) => {
      exigerXlsx(args.fichier, 'journal')
      const {simulation, oui} = flags
      const classeur = await composerClasseurDuJournal(espace, annee)
      const options = {fichier: args.fichier, simulation, oui, possible: this.peutDemander()}
      const bilan = await exporterClasseur(espace, classeur, options)
      this.dire(presenterExport(bilan))
      this.ensuite(`animreg journal importer ${args.fichier} --annee ${annee}`, 'après vos modifications')
      return bilan
    })
  }
}
