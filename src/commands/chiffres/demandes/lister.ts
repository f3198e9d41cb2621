import {tableauDesDemandes} from '../../../cli/chiffres/presenter-demandes.js'
import {Commande} from '../../../cli/commande.js'
import {optionsEspace, optionsGenerales} from '../../../cli/options.js'
import {
  type ListeDesDemandes,
  listerDemandes,
  schemaListeDesDemandes,
} from '../../../metier/chiffres/index.js'

export default class ChiffresDemandesLister extends Commande<ListeDesDemandes> {
  static override readonly resultat = schemaListeDesDemandes
  static override summary = 'Lister les demandes de chiffres et ce qui leur a été répondu.'
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --json',
  ]
  static override flags = {...optionsEspace, ...optionsGenerales}

  protected override async executer(): Promise<ListeDesDemandes> {
    const {flags} = await this.parse(ChiffresDemandesLister)
    return this.avecEspace(flags, async (espace) => {
      const liste = listerDemandes(await espace.registres.charger('demandes'))
      if (liste.demandes.length > 0) await this.direTableau(tableauDesDemandes(liste))
      else this.dire('Aucune demande de chiffres notée.')
      this.ensuite('animreg chiffres demandes repondre NUMERO', 'donner les chiffres et les garder')
      return liste
    })
  }
}
