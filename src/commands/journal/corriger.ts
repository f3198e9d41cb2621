import {Args} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {corrigerFait, type FaitNote, schemaFaitNote} from '../../cli/journal/noter-fait.js'
import {optionsDeFait, saisieTapee} from '../../cli/journal/options.js'
import {presenterFaitNote} from '../../cli/journal/presenter-fait.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'

export default class JournalCorriger extends Commande<FaitNote> {
  static override readonly resultat = schemaFaitNote
  static override summary = 'Corriger un fait du journal.'
  static override description =
    'Seules les options données changent ; une option vide (--lieu "") efface. L’ancien état reste dans l’historique du fait.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> 12 --theme CIVIS --participants 18',
    '<%= config.bin %> <%= command.id %> 12 --document "compte rendu du 14/10/2008.docx"',
  ]
  static override args = {
    numero: Args.string({description: 'numéro du fait, donné par « journal lister »', required: true}),
  }
  static override flags = {...optionsDeFait, ...optionsEcriture, ...optionsEspace, ...optionsGenerales}

  protected override async executer(): Promise<FaitNote> {
    const {args, flags} = await this.parse(JournalCorriger)
    return this.avecEspace(flags, async (espace, annee) => {
      const avertir = (texte: string) => this.avertir(texte)
      const demande = {numero: args.numero, saisie: saisieTapee(flags), simulation: flags.simulation, avertir}
      const note = await corrigerFait(espace, annee, demande)
      this.dire(presenterFaitNote(note))
      this.ensuite(`animreg journal montrer ${args.numero}`, 'le fait et ses états successifs')
      return note
    })
  }
}
