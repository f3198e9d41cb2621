import {Args} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {type FaitNote, retirerFait, schemaFaitNote} from '../../cli/journal/noter-fait.js'
import {presenterFaitNote} from '../../cli/journal/presenter-fait.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'

export default class JournalRetirer extends Commande<FaitNote> {
  static override readonly resultat = schemaFaitNote
  static override summary = 'Retirer du journal un fait noté à tort.'
  static override description =
    "Le fait n'est plus compté ; rien n'est effacé, son numéro ne sera pas repris."
  static override examples = [
    '<%= config.bin %> <%= command.id %> 12 --simulation',
    '<%= config.bin %> <%= command.id %> 12',
  ]
  static override args = {
    numero: Args.string({description: 'numéro du fait, donné par « journal lister »', required: true}),
  }
  static override flags = {...optionsEcriture, ...optionsEspace, ...optionsGenerales}

  protected override async executer(): Promise<FaitNote> {
    const {args, flags} = await this.parse(JournalRetirer)
    return this.avecEspace(flags, async (espace, annee) => {
      const note = await retirerFait(espace, annee, {numero: args.numero, simulation: flags.simulation})
      this.dire(presenterFaitNote(note))
      this.ensuite(`animreg journal lister --annee ${note.fait.date.slice(0, 4)}`, 'le journal sans lui')
      return note
    })
  }
}
