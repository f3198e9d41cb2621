import {Args, Flags} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {composerClasseurDInscriptions} from '../../../cli/formation/lister-inscriptions.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../../cli/options.js'
import {
  type ClasseurExporte,
  exigerXlsx,
  exporterClasseur,
  presenterExport,
  schemaClasseurExporte,
} from '../../../cli/structures/exporter-classeur.js'

export default class FormationInscriptionsExporter extends Commande<ClasseurExporte> {
  static override readonly resultat = schemaClasseurExporte
  static override summary = 'Exporter les inscriptions en classeur, à modifier puis à réimporter.'
  static override examples = ['<%= config.bin %> <%= command.id %> inscriptions-2008.xlsx']
  static override args = {
    fichier: Args.string({description: 'classeur à écrire (.xlsx)', required: true}),
  }
  static override flags = {
    structure: Flags.string({description: 'pour une seule structure', helpValue: 'NOM'}),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<ClasseurExporte> {
    const {args, flags} = await this.parse(FormationInscriptionsExporter)
    return this.avecEspace(flags, async (espace, annee) => {
      exigerXlsx(args.fichier, 'formation inscriptions')
      const {simulation, oui, structure} = flags
      const classeur = await composerClasseurDInscriptions(espace, {annee, vierge: false, structure})
      const options = {fichier: args.fichier, simulation, oui, possible: this.peutDemander()}
      const bilan = await exporterClasseur(espace, classeur, options)
      this.dire(presenterExport(bilan))
      this.ensuite(`animreg formation inscriptions importer ${args.fichier}`, 'après vos modifications')
      return bilan
    })
  }
}
