import {Args, Flags} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {presenterBilanDeLignes, signalerLignesRefusees} from '../../cli/import/importer-dans-registre.js'
import {importerClasseurDuJournal} from '../../cli/journal/importer-journal.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {type BilanDeLignes, schemaBilanDeLignes} from '../../metier/feuilles/index.js'

export default class JournalImporter extends Commande<BilanDeLignes> {
  static override readonly resultat = schemaBilanDeLignes
  static override summary = "Importer les faits d'un classeur dans le journal."
  static override description =
    'Un fait par ligne : date, type, thème, intitulé, lieu, partenaires, durée, participants, compteurs, montant, action, dispositif, documents, remarque. Le classeur entre en entier ou pas du tout ; les faits qu’il ne cite pas sont gardés, sauf avec « --remplacer ».'
  static override examples = [
    '<%= config.bin %> <%= command.id %> journal-2008.xlsx --simulation',
    '<%= config.bin %> <%= command.id %> journal-2008.xlsx --annee 2008',
  ]
  static override args = {
    fichier: Args.string({description: 'classeur du journal', required: true}),
  }
  static override flags = {
    remplacer: Flags.boolean({
      description: "le classeur est tout le journal de l'année : retire les faits absents",
    }),
    'malgre-doublon': Flags.boolean({description: 'garde aussi les faits qui se ressemblent'}),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<BilanDeLignes> {
    const {args, flags} = await this.parse(JournalImporter)
    return this.avecEspace(flags, async (espace, annee) => {
      const {simulation, remplacer, 'malgre-doublon': malgreDoublon} = flags
      const demande = {fichier: args.fichier, annee, simulation, remplacer, malgreDoublon}
      const bilan = await importerClasseurDuJournal(espace, demande)
      this.dire(presenterBilanDeLignes(bilan, 'ligne'))
      signalerLignesRefusees(bilan, 'PRG-005')
      this.ensuite(`animreg journal lister --annee ${annee} --par theme`, 'ce que le journal compte')
      return bilan
    })
  }
}
