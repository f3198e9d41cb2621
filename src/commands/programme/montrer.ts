import {Args} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {optionDate, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {type ActionMontree, montrerAction, schemaActionMontree} from '../../cli/programme/montrer-action.js'
import {presenterAction, tableauDesIndicateurs} from '../../cli/programme/presenter-suivi.js'

export default class ProgrammeMontrer extends Commande<ActionMontree> {
  static override readonly resultat = schemaActionMontree
  static override summary = 'Montrer une action : ses indicateurs, où ils se lisent, son budget.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> 3.2.1',
    '<%= config.bin %> <%= command.id %> 3.2.1 --date 2008-06-30',
  ]
  static override args = {
    code: Args.string({description: "code de l'action (animreg programme lister)", required: true}),
  }
  static override flags = {...optionDate, ...optionsEspace, ...optionsGenerales}

  protected override async executer(): Promise<ActionMontree> {
    const {args, flags} = await this.parse(ProgrammeMontrer)
    return this.avecEspace(flags, async (espace, annee) => {
      const {date = `${annee}-12-31`} = flags
      const montree = await montrerAction(espace, annee, {code: args.code, date})
      this.dire(presenterAction(montree))
      await this.direTableau(tableauDesIndicateurs([montree.action]))
      this.ensuite(
        `animreg programme realiser ${montree.action.code} --indicateur RANG --valeur N --preuve "…"`,
        'pour un indicateur à saisir',
      )
      return montree
    })
  }
}
