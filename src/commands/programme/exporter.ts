import {Args} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {
  type ClasseurExporte,
  exigerXlsx,
  exporterClasseur,
  presenterExport,
  schemaClasseurExporte,
} from '../../cli/structures/exporter-classeur.js'
import {exporterProgramme} from '../../metier/programme/index.js'

export default class ProgrammeExporter extends Commande<ClasseurExporte> {
  static override readonly resultat = schemaClasseurExporte
  static override summary = 'Exporter le programme en classeur, à modifier puis à réimporter.'
  static override examples = ['<%= config.bin %> <%= command.id %> programme-2008.xlsx --annee 2008']
  static override args = {
    fichier: Args.string({description: 'classeur à écrire (.xlsx)', required: true}),
  }
  static override flags = {...optionsEcriture, ...optionsEspace, ...optionsGenerales}

  protected override async executer(): Promise<ClasseurExporte> {
    const {args, flags} = await this.parse(ProgrammeExporter)
    return this.avecEspace(flags, async (espace, annee) => {
      exigerXlsx(args.fichier, 'programme')
      const {simulation, oui} = flags
      const actions = await espace.registres.charger('programme')
      const classeur = exporterProgramme(actions, {annee, reseau: espace.config.association.nom})
      const options = {fichier: args.fichier, simulation, oui, possible: this.peutDemander()}
      const bilan = await exporterClasseur(espace, classeur, options)
      this.dire(presenterExport(bilan))
      this.ensuite(`animreg programme importer ${args.fichier} --annee ${annee}`, 'après vos modifications')
      return bilan
    })
  }
}
