import {Args, Flags} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {importerClasseurDeContacts, signalerContactsRefuses} from '../../cli/structures/importer-contacts.js'
import {presenterBilanContacts} from '../../cli/structures/presenter-bilan-annuaire.js'
import {type BilanContacts, schemaBilanContacts} from '../../metier/structures/index.js'

export default class ContactsImporter extends Commande<BilanContacts> {
  static override readonly resultat = schemaBilanContacts
  static override summary = 'Importer les partenaires, financeurs, élus, presse, et qui reçoit quoi.'
  static override description =
    'Une ligne par contact : organisme, personne, fonction, courriel, téléphone, adresse, listes de diffusion. Plusieurs feuilles sont lues ensemble. Les contacts absents du classeur sont gardés, sauf avec « --remplacer ».'
  static override examples = [
    '<%= config.bin %> <%= command.id %> contacts.xlsx',
    '<%= config.bin %> <%= command.id %> contacts.xlsx --remplacer --simulation',
  ]
  static override args = {
    fichier: Args.string({description: 'classeur des contacts', required: true}),
  }
  static override flags = {
    remplacer: Flags.boolean({description: 'le classeur est la liste entière : retire les contacts absents'}),
    tolerant: Flags.boolean({
      description: 'laisse de côté les lignes fautives au lieu de refuser le classeur',
    }),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<BilanContacts> {
    const {args, flags} = await this.parse(ContactsImporter)
    return this.avecEspace(flags, async (espace, annee) => {
      const {simulation, remplacer, tolerant} = flags
      const demande = {fichier: args.fichier, annee, simulation, remplacer, tolerant}
      const bilan = await importerClasseurDeContacts(espace, demande)
      this.dire(presenterBilanContacts(bilan))
      signalerContactsRefuses(bilan)
      this.ensuite('animreg contacts lister', 'les contacts et les listes de diffusion')
      return bilan
    })
  }
}
