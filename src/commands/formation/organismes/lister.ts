import {Commande} from '../../../cli/commande.js'
import {tableauDesOrganismes} from '../../../cli/formation/presenter-plan.js'
import {optionsEspace, optionsGenerales} from '../../../cli/options.js'
import {
  type ListeDOrganismes,
  listerOrganismes,
  schemaListeDOrganismes,
} from '../../../metier/formation/index.js'

export default class FormationOrganismesLister extends Commande<ListeDOrganismes> {
  static override readonly resultat = schemaListeDOrganismes
  static override summary = 'Lister les organismes de formation connus, et les actions qu’ils ont menées.'
  static override examples = ['<%= config.bin %> <%= command.id %>']
  static override flags = {...optionsEspace, ...optionsGenerales}

  protected override async executer(): Promise<ListeDOrganismes> {
    const {flags} = await this.parse(FormationOrganismesLister)
    return this.avecEspace(flags, async (espace) => {
      const {registres} = espace
      const liste = listerOrganismes(await registres.charger('organismes'), {
        actions: await registres.charger('actions_formation'),
        sessions: await registres.charger('sessions_formation'),
        evaluations: await registres.charger('evaluations'),
      })
      await this.direTableau(tableauDesOrganismes(liste))
      this.ensuite('animreg formation organismes exporter organismes.xlsx', 'pour les compléter')
      return liste
    })
  }
}
