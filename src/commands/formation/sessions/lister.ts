import {Commande} from '../../../cli/commande.js'
import {chargerPlan} from '../../../cli/formation/charger-plan.js'
import {tableauDesSessions} from '../../../cli/formation/presenter-plan.js'
import {optionsEspace, optionsGenerales} from '../../../cli/options.js'
import {type ListeDeSessions, listerSessions, schemaListeDeSessions} from '../../../metier/formation/index.js'

export default class FormationSessionsLister extends Commande<ListeDeSessions> {
  static override readonly resultat = schemaListeDeSessions
  static override summary = "Lister les sessions du plan de l'année, dans l'ordre du calendrier."
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --annee 2008 --json',
  ]
  static override flags = {...optionsEspace, ...optionsGenerales}

  protected override async executer(): Promise<ListeDeSessions> {
    const {flags} = await this.parse(FormationSessionsLister)
    return this.avecEspace(flags, async (espace, annee) => {
      const {actions, sessions} = await chargerPlan(espace, annee)
      const liste = listerSessions(sessions, {annee, actions})
      await this.direTableau(tableauDesSessions(liste.sessions))
      this.ensuite(`animreg formation bilan --annee ${annee}`, 'le plan en chiffres')
      return liste
    })
  }
}
