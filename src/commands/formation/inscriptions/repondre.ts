import {Args, Flags} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {type GesteFait, repondre, schemaGeste} from '../../../cli/formation/gestes-d-inscription.js'
import {optionLe} from '../../../cli/formation/options-de-participants.js'
import {presenterGeste} from '../../../cli/formation/presenter-inscriptions.js'
import {aujourdhui} from '../../../cli/moment.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../../cli/options.js'

export default class FormationInscriptionsRepondre extends Commande<GesteFait> {
  static override readonly resultat = schemaGeste
  static override summary = 'Noter la réponse d’une personne à qui une place a été proposée.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> I2008-0042 --accepte',
    '<%= config.bin %> <%= command.id %> I2008-0042 --refuse --motif "congés"',
  ]
  static override args = {cle: Args.string({description: "numéro de l'inscription", required: true})}
  static override flags = {
    accepte: Flags.boolean({description: 'la personne prend la place', exactlyOne: ['accepte', 'refuse']}),
    refuse: Flags.boolean({description: 'la personne ne la prend pas : elle ne reviendra pas en attente'}),
    motif: Flags.string({description: 'pourquoi elle refuse', helpValue: 'TEXTE'}),
    ...optionLe,
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<GesteFait> {
    const {args, flags} = await this.parse(FormationInscriptionsRepondre)
    return this.avecEspace(flags, async (espace, annee) => {
      const {accepte, motif, simulation, le = aujourdhui()} = flags
      const fait = await repondre(espace, {annee, cle: args.cle, le, simulation, accepte, motif})
      this.dire(presenterGeste(fait))
      const session = fait.inscriptions[0]?.session ?? 'SESSION'
      if (accepte) this.ensuite(`animreg formation inscriptions lister --session ${session}`, 'les inscrits')
      else this.ensuite(`animreg formation inscriptions proposer-place ${session}`, 'la place est libre')
      return fait
    })
  }
}
