import {Args} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {composerClasseurDInstances} from '../../cli/instances/importer-instances.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {
  type ClasseurExporte,
  exigerXlsx,
  exporterClasseur,
  presenterExport,
  schemaClasseurExporte,
} from '../../cli/structures/exporter-classeur.js'

export default class InstancesExporter extends Commande<ClasseurExporte> {
  static override readonly resultat = schemaClasseurExporte
  static override summary = 'Exporter les instances en classeur, à compléter puis à réimporter.'
  static override description =
    'Quatre feuilles : règles, membres, réunions de l’année, décisions de l’année et celles qui restent ouvertes.'
  static override examples = ['<%= config.bin %> <%= command.id %> instances-2008.xlsx --annee 2008']
  static override args = {
    fichier: Args.string({description: 'classeur à écrire (.xlsx)', required: true}),
  }
  static override flags = {...optionsEcriture, ...optionsEspace, ...optionsGenerales}

  protected override async executer(): Promise<ClasseurExporte> {
    const {args, flags} = await this.parse(InstancesExporter)
    return this.avecEspace(flags, async (espace, annee) => {
      exigerXlsx(args.fichier, 'instances')
      const {simulation, oui} = flags
      const classeur = await composerClasseurDInstances(espace, annee)
      const options = {fichier: args.fichier, simulation, oui, possible: this.peutDemander()}
      const bilan = await exporterClasseur(espace, classeur, options)
      this.dire(presenterExport(bilan))
      this.ensuite(`animreg instances importer ${args.fichier} --annee ${annee}`, 'après vos modifications')
      return bilan
    })
  }
}
