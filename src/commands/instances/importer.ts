import {Args, Flags} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {presenterBilanDeLignes, signalerLignesRefusees} from '../../cli/import/importer-dans-registre.js'
import {importerClasseurDInstances} from '../../cli/instances/importer-instances.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {type BilanDeLignes, schemaBilanDeLignes} from '../../metier/feuilles/index.js'

export default class InstancesImporter extends Commande<BilanDeLignes> {
  static override readonly resultat = schemaBilanDeLignes
  static override summary = 'Importer les instances : membres, réunions, règles de quorum, décisions.'
  static override description =
    'Une feuille par instance pour ses membres (le nom de la feuille est celui de l’instance, sauf colonne « Instance ») ; une feuille « Réunions », une feuille « Instances » pour les règles, une feuille « Décisions ». Les adresses connues de l’annuaire ne se saisissent pas une seconde fois.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> instances-2008.xlsx --annee 2008',
    '<%= config.bin %> <%= command.id %> instances-2008.xlsx --remplacer --simulation',
  ]
  static override args = {
    fichier: Args.string({description: 'classeur des instances', required: true}),
  }
  static override flags = {
    remplacer: Flags.boolean({
      description: 'les membres du classeur sont tous ceux de leur instance : retire les autres',
    }),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<BilanDeLignes> {
    const {args, flags} = await this.parse(InstancesImporter)
    return this.avecEspace(flags, async (espace, annee) => {
      const {simulation, remplacer} = flags
      const demande = {fichier: args.fichier, annee, simulation, remplacer}
      const bilan = await importerClasseurDInstances(espace, demande)
      this.dire(presenterBilanDeLignes(bilan, 'ligne'))
      signalerLignesRefusees(bilan, 'PRG-056')
      this.ensuite(`animreg instances lister --annee ${annee}`, 'les instances et leurs réunions')
      return bilan
    })
  }
}
