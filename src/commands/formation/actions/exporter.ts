import {Args} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {chargerPlan} from '../../../cli/formation/charger-plan.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../../cli/options.js'
import {
  type ClasseurExporte,
  exigerXlsx,
  exporterClasseur,
  presenterExport,
  schemaClasseurExporte,
} from '../../../cli/structures/exporter-classeur.js'
import {exporterPlan} from '../../../metier/formation/index.js'

export default class FormationActionsExporter extends Commande<ClasseurExporte> {
  static override readonly resultat = schemaClasseurExporte
  static override summary =
    'Exporter le plan en classeur : actions, sessions, organismes, à modifier puis à réimporter.'
  static override examples = ['<%= config.bin %> <%= command.id %> plan-2008.xlsx']
  static override args = {
    fichier: Args.string({description: 'classeur à écrire (.xlsx)', required: true}),
  }
  static override flags = {...optionsEcriture, ...optionsEspace, ...optionsGenerales}

  protected override async executer(): Promise<ClasseurExporte> {
    const {args, flags} = await this.parse(FormationActionsExporter)
    return this.avecEspace(flags, async (espace, annee) => {
      exigerXlsx(args.fichier, 'formation actions')
      const {simulation, oui} = flags
      const association = espace.config.association.nom
      const classeur = exporterPlan({...(await chargerPlan(espace, annee)), association})
      const options = {fichier: args.fichier, simulation, oui, possible: this.peutDemander()}
      const bilan = await exporterClasseur(espace, classeur, options)
      this.dire(presenterExport(bilan))
      this.ensuite(`animreg formation actions importer ${args.fichier}`, 'après vos modifications')
      return bilan
    })
  }
}
