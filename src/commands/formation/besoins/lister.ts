import {Commande} from '../../../cli/commande.js'
import {exigerBesoins} from '../../../cli/formation/charger-besoins.js'
import {resumerBesoins, tableauDesBesoins} from '../../../cli/formation/presenter-besoins.js'
import {optionsEspace, optionsGenerales} from '../../../cli/options.js'
import {type ListeDeBesoins, listerBesoins, schemaListeDeBesoins} from '../../../metier/formation/index.js'

export default class FormationBesoinsLister extends Commande<ListeDeBesoins> {
  static override readonly resultat = schemaListeDeBesoins
  static override summary = 'Lister les besoins exprimés par les structures, et ce qui en a été décidé.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> --annee 2009',
    '<%= config.bin %> <%= command.id %> --annee 2009 --json',
  ]
  static override flags = {...optionsEspace, ...optionsGenerales}

  protected override async executer(): Promise<ListeDeBesoins> {
    const {flags} = await this.parse(FormationBesoinsLister)
    return this.avecEspace(flags, async (espace, annee) => {
      const liste = listerBesoins(await exigerBesoins(espace, annee))
      await this.direTableau(tableauDesBesoins(liste))
      this.dire(`\n${resumerBesoins(liste)}`)
      this.ensuite(`animreg formation besoins synthese --annee ${annee}`, 'les besoins pesés par thème')
      return liste
    })
  }
}
