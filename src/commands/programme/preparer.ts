import {Args, Flags} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {preparerClasseur} from '../../cli/programme/preparer-classeur.js'
import {
  type ClasseurExporte,
  exigerXlsx,
  exporterClasseur,
  presenterExport,
  schemaClasseurExporte,
} from '../../cli/structures/exporter-classeur.js'

export default class ProgrammePreparer extends Commande<ClasseurExporte> {
  static override readonly resultat = schemaClasseurExporte
  static override summary = "Préparer un classeur de programme à remplir, d'après un cadre."
  static override description =
    'Trois cadres sont fournis : « missions » (quatre missions), « axes-2008 » (les trois axes de l’offre de service de 2008), « cpo » (les cinq axes des conventions pluriannuelles). Le vôtre se range dans modeles/programme/NOM.yaml. Les perspectives du rapport précédent sont jointes sur une feuille à part.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> programme-2009.xlsx --cadre missions --annee 2009',
    '<%= config.bin %> <%= command.id %> programme-2009.xlsx --cadre cpo --annee 2009',
  ]
  static override args = {
    fichier: Args.string({description: 'classeur à écrire (.xlsx)', required: true}),
  }
  static override flags = {
    cadre: Flags.string({
      description: 'missions, axes-2008, cpo, ou le vôtre',
      default: 'missions',
      helpValue: 'CADRE',
    }),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<ClasseurExporte> {
    const {args, flags} = await this.parse(ProgrammePreparer)
    return this.avecEspace(flags, async (espace, annee) => {
      exigerXlsx(args.fichier, 'programme')
      const {simulation, oui} = flags
      const classeur = await preparerClasseur(espace, annee, flags.cadre)
      const options = {fichier: args.fichier, simulation, oui, possible: this.peutDemander()}
      const bilan = await exporterClasseur(espace, classeur, options)
      this.dire(presenterExport(bilan))
      this.ensuite(`animreg programme importer ${args.fichier} --annee ${annee}`, 'une fois rempli')
      return bilan
    })
  }
}
