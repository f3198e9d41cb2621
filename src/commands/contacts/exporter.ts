import {Args, Flags} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {optionDate, optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {
  type ClasseurExporte,
  exigerXlsx,
  exporterClasseur,
  presenterExport,
  schemaClasseurExporte,
} from '../../cli/structures/exporter-classeur.js'
import {exporterContacts} from '../../metier/structures/index.js'

export default class ContactsExporter extends Commande<ClasseurExporte> {
  static override readonly resultat = schemaClasseurExporte
  static override summary = 'Exporter les contacts en classeur, à modifier puis à réimporter.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> contacts.xlsx',
    '<%= config.bin %> <%= command.id %> envoi-lettre.xlsx --liste lettre',
  ]
  static override args = {
    fichier: Args.string({description: 'classeur à écrire (.xlsx)', required: true}),
  }
  static override flags = {
    liste: Flags.string({
      description: 'seulement les inscrits à cette liste de diffusion',
      helpValue: 'LISTE',
    }),
    nature: Flags.string({description: 'partenaire, financeur, élu, presse…', helpValue: 'NATURE'}),
    ...optionDate,
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<ClasseurExporte> {
    const {args, flags} = await this.parse(ContactsExporter)
    return this.avecEspace(flags, async (espace, annee) => {
      exigerXlsx(args.fichier, 'contacts')
      const {liste, nature, simulation, oui, date = `${annee}-12-31`} = flags
      const choix = {reseau: espace.config.association.nom, date, liste, nature}
      const classeur = exporterContacts(await espace.chargerContacts(), choix)
      const options = {fichier: args.fichier, simulation, oui, possible: this.peutDemander()}
      const bilan = await exporterClasseur(espace, classeur, options)
      this.dire(presenterExport(bilan))
      this.ensuite(`animreg contacts importer ${args.fichier}`, 'après vos modifications')
      return bilan
    })
  }
}
