import {Args} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {chargerPlan} from '../../../cli/formation/charger-plan.js'
import {presenterAction} from '../../../cli/formation/presenter-plan.js'
import {optionsEspace, optionsGenerales} from '../../../cli/options.js'
import {type ActionMontree, montrerAction, schemaActionMontree} from '../../../metier/formation/index.js'

export default class FormationActionsMontrer extends Commande<ActionMontree> {
  static override readonly resultat = schemaActionMontree
  static override summary = "Montrer une action du plan : tout ce qu'on en sait, et ce qui manque."
  static override examples = ['<%= config.bin %> <%= command.id %> F2008-03']
  static override args = {
    code: Args.string({description: "code de l'action", required: true}),
  }
  static override flags = {...optionsEspace, ...optionsGenerales}

  protected override async executer(): Promise<ActionMontree> {
    const {args, flags} = await this.parse(FormationActionsMontrer)
    return this.avecEspace(flags, async (espace, annee) => {
      const action = montrerAction(await chargerPlan(espace, annee), args.code)
      this.dire(presenterAction(action))
      this.ensuite(`animreg formation sessions lister --annee ${annee}`, 'le calendrier')
      return action
    })
  }
}
