import {Args} from '@oclif/core'
import {rejouer} from '../../../cli/chiffres/demandes.js'
import {presenterRejeu, tableauDesEcarts} from '../../../cli/chiffres/presenter-demandes.js'
import {Commande} from '../../../cli/commande.js'
import {optionsEspace, optionsGenerales} from '../../../cli/options.js'
import {type Rejeu, schemaRejeu} from '../../../metier/chiffres/index.js'

export default class ChiffresDemandesRejouer extends Commande<Rejeu> {
  static override readonly resultat = schemaRejeu
  static override summary =
    "Reposer une question aux chiffres d'aujourd'hui : ce qui a changé depuis la réponse."
  static override examples = [
    '<%= config.bin %> <%= command.id %> 3',
    '<%= config.bin %> <%= command.id %> 3 --json',
  ]
  static override args = {numero: Args.string({description: 'numéro de la demande', required: true})}
  static override flags = {...optionsEspace, ...optionsGenerales}

  protected override async executer(): Promise<Rejeu> {
    const {args, flags} = await this.parse(ChiffresDemandesRejouer)
    return this.avecEspace(flags, async (espace) => {
      const {referentiel, ...rejeu} = await rejouer(espace, args.numero)
      this.dire(presenterRejeu(rejeu))
      if (!rejeu.identique) await this.direTableau(tableauDesEcarts(rejeu.ecarts, referentiel))
      this.ensuite('animreg activite historique', 'ce qui a été importé depuis')
      return rejeu
    })
  }
}
