import {Flags} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {chargerInstances} from '../../cli/instances/charger-instances.js'
import {resumerInstances, tableauDesInstances} from '../../cli/instances/presenter-instances.js'
import {optionDate, optionJour, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {
  type ListeDesInstances,
  listerInstances,
  schemaListeDesInstances,
} from '../../metier/programme/index.js'

export default class InstancesLister extends Commande<ListeDesInstances> {
  static override readonly resultat = schemaListeDesInstances
  static override summary = 'Lister les instances, leurs réunions de l’année, les mandats qui finissent.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> --annee 2008',
    '<%= config.bin %> <%= command.id %> --fin-avant 2009-12-31',
  ]
  static override flags = {
    'fin-avant': Flags.custom(
      optionJour('fin-avant', 'montre les mandats en cours qui finissent au plus tard ce jour-là'),
    )(),
    ...optionDate,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<ListeDesInstances> {
    const {flags} = await this.parse(InstancesLister)
    return this.avecEspace(flags, async (espace, annee) => {
      const {date = `${annee}-12-31`, 'fin-avant': finAvant} = flags
      const liste = listerInstances(await chargerInstances(espace), {annee, date, finAvant})
      await this.direTableau(tableauDesInstances(liste))
      this.dire(`\n${resumerInstances(liste)}`)
      this.ensuite('animreg instances montrer INSTANCE', 'ses membres, ses réunions, ses décisions')
      return liste
    })
  }
}
