import {Args} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {composerClasseurDExperiences} from '../../../cli/experiences/experiences.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../../cli/options.js'
import {
  type ClasseurExporte,
  exigerXlsx,
  exporterClasseur,
  presenterExport,
  schemaClasseurExporte,
} from '../../../cli/structures/exporter-classeur.js'

export default class JournalExperiencesExporter extends Commande<ClasseurExporte> {
  static override readonly resultat = schemaClasseurExporte
  static override summary = "Exporter les fiches d'expérience en classeur, à compléter puis à réimporter."
  static override examples = ['<%= config.bin %> <%= command.id %> fiches-experience.xlsx']
  static override args = {
    fichier: Args.string({description: 'classeur à écrire (.xlsx)', required: true}),
  }
  static override flags = {...optionsEcriture, ...optionsEspace, ...optionsGenerales}

  protected override async executer(): Promise<ClasseurExporte> {
    const {args, flags} = await this.parse(JournalExperiencesExporter)
    return this.avecEspace(flags, async (espace, annee) => {
      exigerXlsx(args.fichier, 'journal experiences')
      const {simulation, oui} = flags
      const classeur = await composerClasseurDExperiences(espace, annee)
      const options = {fichier: args.fichier, simulation, oui, possible: this.peutDemander()}
      const bilan = await exporterClasseur(espace, classeur, options)
      this.dire(presenterExport(bilan))
      this.ensuite(`animreg journal experiences importer ${args.fichier}`, 'après vos modifications')
      return bilan
    })
  }
}
