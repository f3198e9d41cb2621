import {tableauDuContexte} from '../../../cli/chiffres/presenter-contexte.js'
import {Commande} from '../../../cli/commande.js'
import {optionsEspace, optionsGenerales} from '../../../cli/options.js'
import {type ListeDuContexte, listerContexte, schemaListeDuContexte} from '../../../metier/chiffres/index.js'

export default class ChiffresContexteLister extends Commande<ListeDuContexte> {
  static override readonly resultat = schemaListeDuContexte
  static override summary = 'Lister les données de contexte gardées : ce qui est compté, où, quand, par qui.'
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --json',
  ]
  static override flags = {...optionsEspace, ...optionsGenerales}

  protected override async executer(): Promise<ListeDuContexte> {
    const {flags} = await this.parse(ChiffresContexteLister)
    return this.avecEspace(flags, async (espace) => {
      const donnees = await espace.registres.charger('contexte')
      const liste = listerContexte(donnees, await espace.chargerStructures())
      if (liste.donnees.length > 0) await this.direTableau(tableauDuContexte(liste))
      else this.dire("Aucune donnée de contexte n'est gardée.")
      this.ensuite('animreg chiffres contexte importer FICHIER', 'ajouter des données, ou en mettre à jour')
      return liste
    })
  }
}
