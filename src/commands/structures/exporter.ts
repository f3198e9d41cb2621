import {Args} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {optionDate, optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {
  type ClasseurExporte,
  exigerXlsx,
  exporterClasseur,
  presenterExport,
  schemaClasseurExporte,
} from '../../cli/structures/exporter-classeur.js'
import {exporterAnnuaire} from '../../metier/structures/index.js'

export default class StructuresExporter extends Commande<ClasseurExporte> {
  static override readonly resultat = schemaClasseurExporte
  static override summary = "Exporter l'annuaire en classeur, à modifier puis à réimporter."
  static override description =
    'Toutes les feuilles sont écrites, même vides, prêtes à remplir. Modifiez le classeur dans Excel ou LibreOffice, puis réimportez-le : seuls vos changements sont montrés et enregistrés.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> annuaire.xlsx',
    '<%= config.bin %> <%= command.id %> annuaire-2008.xlsx --date 2008-12-31',
  ]
  static override args = {
    fichier: Args.string({description: 'classeur à écrire (.xlsx)', required: true}),
  }
  static override flags = {...optionDate, ...optionsEcriture, ...optionsEspace, ...optionsGenerales}

  protected override async executer(): Promise<ClasseurExporte> {
    const {args, flags} = await this.parse(StructuresExporter)
    return this.avecEspace(flags, async (espace, annee) => {
      exigerXlsx(args.fichier, 'structures')
      const reseau = espace.config.association.nom
      const date = flags.date ?? `${annee}-12-31`
      const classeur = exporterAnnuaire(await espace.chargerAnnuaire(), {reseau, date})
      const {simulation, oui} = flags
      const options = {fichier: args.fichier, simulation, oui, possible: this.peutDemander()}
      const bilan = await exporterClasseur(espace, classeur, options)
      this.dire(presenterExport(bilan))
      this.ensuite(`animreg structures importer ${args.fichier}`, 'après vos modifications')
      return bilan
    })
  }
}
