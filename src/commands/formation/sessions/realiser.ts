import {Args} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {changerSession, presenterChangement} from '../../../cli/formation/changer-session.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../../cli/options.js'
import {realiserSession, type SessionChangee, schemaSessionChangee} from '../../../metier/formation/index.js'

export default class FormationSessionsRealiser extends Commande<SessionChangee> {
  static override readonly resultat = schemaSessionChangee
  static override summary = "Noter qu'une session s'est tenue."
  static override examples = ['<%= config.bin %> <%= command.id %> F2008-03/2']
  static override args = {
    session: Args.string({description: 'code de la session', required: true}),
  }
  static override flags = {...optionsEcriture, ...optionsEspace, ...optionsGenerales}

  protected override async executer(): Promise<SessionChangee> {
    const {args, flags} = await this.parse(FormationSessionsRealiser)
    return this.avecEspace(flags, async (espace, annee) => {
      const demande = {code: args.session}
      const changer = (faits: Parameters<typeof realiserSession>[0]) => realiserSession(faits, demande)
      const changee = await changerSession(espace, {annee, simulation: flags.simulation, changer})
      this.dire(presenterChangement(changee))
      this.ensuite(`animreg formation bilan --annee ${annee}`, 'le plan en chiffres')
      return changee
    })
  }
}
