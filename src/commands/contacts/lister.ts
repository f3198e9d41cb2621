import {Flags} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {optionDate, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {resumerContacts, tableauDesContacts} from '../../cli/structures/presenter-listes.js'
import {type ListeDeContacts, listerContacts, schemaListeDeContacts} from '../../metier/structures/index.js'

export default class ContactsLister extends Commande<ListeDeContacts> {
  static override readonly resultat = schemaListeDeContacts
  static override summary = 'Lister les contacts, ou ceux d’une liste de diffusion.'
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --liste lettre',
    '<%= config.bin %> <%= command.id %> --nature financeur --json',
  ]
  static override flags = {
    liste: Flags.string({
      description: 'seulement les inscrits à cette liste de diffusion',
      helpValue: 'LISTE',
    }),
    nature: Flags.string({description: 'partenaire, financeur, élu, presse…', helpValue: 'NATURE'}),
    ...optionDate,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<ListeDeContacts> {
    const {flags} = await this.parse(ContactsLister)
    return this.avecEspace(flags, async (espace, annee) => {
      const {liste, nature, date = `${annee}-12-31`} = flags
      const contacts = listerContacts(await espace.chargerContacts(), {date, liste, nature})
      await this.direTableau(tableauDesContacts(contacts))
      this.dire(`\n${resumerContacts(contacts)}`)
      this.ensuite('animreg contacts exporter contacts.xlsx', 'pour modifier, ou pour envoyer')
      return contacts
    })
  }
}
