import {Args} from '@oclif/core'
import {Commande} from '../../../../cli/commande.js'
import {exporterRegistre} from '../../../../cli/formation/offres.js'
import {optionAppel} from '../../../../cli/formation/options-d-appel.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../../../cli/options.js'
import {
  type ClasseurExporte,
  presenterExport,
  schemaClasseurExporte,
} from '../../../../cli/structures/exporter-classeur.js'

export default class FormationAppelOffresOffresExporter extends Commande<ClasseurExporte> {
  static override readonly resultat = schemaClasseurExporte
  static override summary = 'Exporter le registre des offres, à remplir puis à réimporter.'
  static override examples = ['<%= config.bin %> <%= command.id %> offres.xlsx --appel AO2009']
  static override args = {fichier: Args.string({description: 'classeur à écrire (.xlsx)', required: true})}
  static override flags = {...optionAppel, ...optionsEcriture, ...optionsEspace, ...optionsGenerales}

  protected override async executer(): Promise<ClasseurExporte> {
    const {args, flags} = await this.parse(FormationAppelOffresOffresExporter)
    return this.avecEspace(flags, async (espace, annee) => {
      const {appel: code, simulation, oui} = flags
      const options = {fichier: args.fichier, simulation, oui, possible: this.peutDemander()}
      const bilan = await exporterRegistre(espace, {annee, code}, options)
      this.dire(presenterExport(bilan))
      this.ensuite(
        `animreg formation appel-offres offres importer ${args.fichier} --annee ${annee}`,
        'une fois rempli',
      )
      return bilan
    })
  }
}
