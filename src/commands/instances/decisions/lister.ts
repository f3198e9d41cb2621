import {Flags} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {chargerInstances} from '../../../cli/instances/charger-instances.js'
import {resumerDecisions, tableauDesDecisions} from '../../../cli/instances/presenter-instances.js'
import {optionDate, optionsEspace, optionsGenerales} from '../../../cli/options.js'
import {
  type ListeDesDecisions,
  listerDecisions,
  schemaListeDesDecisions,
} from '../../../metier/programme/index.js'

export default class InstancesDecisionsLister extends Commande<ListeDesDecisions> {
  static override readonly resultat = schemaListeDesDecisions
  static override summary = "Lister les décisions de l'année et celles d'avant qui restent ouvertes."
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --instance bureau --ouvertes',
  ]
  static override flags = {
    instance: Flags.string({description: "seulement celles d'une instance", helpValue: 'INSTANCE'}),
    ouvertes: Flags.boolean({description: 'seulement celles qui restent à prendre ou à faire'}),
    ...optionDate,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<ListeDesDecisions> {
    const {flags} = await this.parse(InstancesDecisionsLister)
    return this.avecEspace(flags, async (espace, annee) => {
      const {instance, ouvertes, date = `${annee}-12-31`} = flags
      const liste = listerDecisions(await chargerInstances(espace), {annee, date, instance, ouvertes})
      await this.direTableau(tableauDesDecisions(liste))
      this.dire(`\n${resumerDecisions(liste)}`)
      this.ensuite(
        'animreg instances decisions faire NUMÉRO --preuve "…"',
        'quand une décision est appliquée',
      )
      return liste
    })
  }
}
