import {Args} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../../cli/options.js'
import {composerClasseurDeMoyens} from '../../../cli/programme/moyens.js'
import {
  type ClasseurExporte,
  exigerXlsx,
  exporterClasseur,
  presenterExport,
  schemaClasseurExporte,
} from '../../../cli/structures/exporter-classeur.js'

export default class ProgrammeMoyensExporter extends Commande<ClasseurExporte> {
  static override readonly resultat = schemaClasseurExporte
  static override summary =
    "Exporter l'équipe, les financements et les cotisations en classeur, à compléter puis à réimporter."
  static override examples = ['<%= config.bin %> <%= command.id %> moyens-2008.xlsx --annee 2008']
  static override args = {
    fichier: Args.string({description: 'classeur à écrire (.xlsx)', required: true}),
  }
  static override flags = {...optionsEcriture, ...optionsEspace, ...optionsGenerales}

  protected override async executer(): Promise<ClasseurExporte> {
    const {args, flags} = await this.parse(ProgrammeMoyensExporter)
    return this.avecEspace(flags, async (espace, annee) => {
      exigerXlsx(args.fichier, 'programme moyens')
      const {simulation, oui} = flags
      const classeur = await composerClasseurDeMoyens(espace, annee)
      const options = {fichier: args.fichier, simulation, oui, possible: this.peutDemander()}
      const bilan = await exporterClasseur(espace, classeur, options)
      this.dire(presenterExport(bilan))
      this.ensuite(
        `animreg programme moyens importer ${args.fichier} --annee ${annee}`,
        'après vos modifications',
      )
      return bilan
    })
  }
}
