import {Args} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {
  type FaitMontre,
  montrerFait,
  presenterFaitMontre,
  schemaFaitMontre,
} from '../../cli/journal/montrer-fait.js'
import {optionsEspace, optionsGenerales} from '../../cli/options.js'

export default class JournalMontrer extends Commande<FaitMontre> {
  static override readonly resultat = schemaFaitMontre
  static override summary = 'Montrer un fait du journal en entier.'
  static override examples = ['<%= config.bin %> <%= command.id %> 12']
  static override args = {
    numero: Args.string({description: 'numéro du fait, donné par « journal lister »', required: true}),
  }
  static override flags = {...optionsEspace, ...optionsGenerales}

  protected override async executer(): Promise<FaitMontre> {
    const {args, flags} = await this.parse(JournalMontrer)
    return this.avecEspace(flags, async (espace, annee) => {
      const montre = await montrerFait(espace, annee, args.numero)
      this.dire(presenterFaitMontre(montre))
      this.ensuite(`animreg journal corriger ${args.numero} --help`, 'pour le corriger')
      return montre
    })
  }
}
