import {Args, Flags} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {
  type ClasseurExporte,
  exigerXlsx,
  exporterClasseur,
  presenterExport,
  schemaClasseurExporte,
} from '../../cli/structures/exporter-classeur.js'
import {composerClasseurDeTemps} from '../../cli/temps/classeur-de-temps.js'

export default class TempsExporter extends Commande<ClasseurExporte> {
  static override readonly resultat = schemaClasseurExporte
  static override summary = "Exporter les feuilles de temps d'une année, à compléter puis à réimporter."
  static override description =
    'Une ligne par semaine, celles qui manquent comprises. Sur un espace neuf, donnez « --fonction » : le classeur est prêt à remplir.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> temps-2009.xlsx --annee 2009 --fonction "Animateur régional"',
  ]
  static override args = {
    fichier: Args.string({description: 'classeur à écrire (.xlsx)', required: true}),
  }
  static override flags = {
    fonction: Flags.string({description: 'seulement les semaines de cette fonction', helpValue: 'FONCTION'}),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<ClasseurExporte> {
    const {args, flags} = await this.parse(TempsExporter)
    return this.avecEspace(flags, async (espace, annee) => {
      exigerXlsx(args.fichier, 'temps')
      const {simulation, oui, fonction} = flags
      const classeur = await composerClasseurDeTemps(espace, annee, fonction)
      const options = {fichier: args.fichier, simulation, oui, possible: this.peutDemander()}
      const bilan = await exporterClasseur(espace, classeur, options)
      this.dire(presenterExport(bilan))
      this.ensuite(`animreg temps importer ${args.fichier} --annee ${annee}`, 'une fois complété')
      return bilan
    })
  }
}
