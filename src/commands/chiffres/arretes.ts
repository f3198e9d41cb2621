import {Flags} from '@oclif/core'
import {listerArretes} from '../../cli/chiffres/arreter.js'
import {tableauDesArretes} from '../../cli/chiffres/presenter-arretes.js'
import {Commande} from '../../cli/commande.js'
import {optionsEspace, optionsGenerales} from '../../cli/options.js'
import {type Arretes, schemaArretes} from '../../metier/chiffres/index.js'

export default class ChiffresArretes extends Commande<Arretes> {
  static override readonly resultat = schemaArretes
  static override summary = "Lister les arrêtés de l'exercice : numéro, date, périmètre, réserves."
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --tous --json',
  ]
  static override flags = {
    tous: Flags.boolean({description: "ceux de tous les exercices, et pas seulement de l'année"}),
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<Arretes> {
    const {flags} = await this.parse(ChiffresArretes)
    return this.avecEspace(flags, async (espace, annee) => {
      const liste = await listerArretes(espace, flags.tous ? undefined : annee)
      const dernier = liste.arretes.at(-1)
      if (dernier) {
        await this.direTableau(tableauDesArretes(liste))
        this.ensuite(`animreg chiffres comparer ${dernier.numero}`, 'ce qui a bougé depuis')
      } else {
        this.dire(`Aucun arrêté${flags.tous ? '' : ` pour l'exercice ${annee}`}.`)
        this.ensuite(`animreg chiffres arreter --annee ${annee} --simulation`, 'ce qui serait arrêté')
      }
      return liste
    })
  }
}
