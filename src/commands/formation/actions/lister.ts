import {Commande} from '../../../cli/commande.js'
import {chargerPlan} from '../../../cli/formation/charger-plan.js'
import {resumerActions, tableauDesActions} from '../../../cli/formation/presenter-plan.js'
import {optionsEspace, optionsGenerales} from '../../../cli/options.js'
import {type ListeDActions, listerActions, schemaListeDActions} from '../../../metier/formation/index.js'

export default class FormationActionsLister extends Commande<ListeDActions> {
  static override readonly resultat = schemaListeDActions
  static override summary = "Lister les actions du plan de formation de l'année."
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --annee 2008 --json',
  ]
  static override flags = {...optionsEspace, ...optionsGenerales}

  protected override async executer(): Promise<ListeDActions> {
    const {flags} = await this.parse(FormationActionsLister)
    return this.avecEspace(flags, async (espace, annee) => {
      const liste = listerActions(await chargerPlan(espace, annee))
      await this.direTableau(tableauDesActions(liste))
      this.dire(`\n${resumerActions(liste)}`)
      const [premiere] = liste.actions
      if (premiere) this.ensuite(`animreg formation actions montrer ${premiere.code} --annee ${annee}`)
      else this.ensuite('animreg formation actions exporter plan.xlsx', 'un classeur à remplir')
      return liste
    })
  }
}
