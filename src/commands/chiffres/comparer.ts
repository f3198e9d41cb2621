import {Args} from '@oclif/core'
import {comparerDansEspace} from '../../cli/chiffres/comparer.js'
import {presenterComparaison, suiteDeComparaison} from '../../cli/chiffres/presenter-comparaison.js'
import {Commande} from '../../cli/commande.js'
import {optionsEspace, optionsGenerales} from '../../cli/options.js'
import {type ComparaisonDArrete, schemaComparaisonDArrete} from '../../metier/chiffres/index.js'

export default class ChiffresComparer extends Commande<ComparaisonDArrete> {
  static override readonly resultat = schemaComparaisonDArrete
  static override summary = 'Dire ce qui a bougé depuis un arrêté, et pourquoi.'
  static override description =
    "Chaque nombre qui n'est plus celui qui a été arrêté, avec sa cause : les données (quelle structure, quel import), le périmètre (quel mouvement), la définition ou les réglages. Sans second arrêté, la comparaison se fait avec les chiffres d'aujourd'hui."
  static override examples = [
    '<%= config.bin %> <%= command.id %> A2008-1',
    '<%= config.bin %> <%= command.id %> A2008-1 A2008-2',
    '<%= config.bin %> <%= command.id %> dernier --annee 2008 --json',
  ]
  static override args = {
    arrete: Args.string({description: "numéro de l'arrêté, ou « dernier »", required: true}),
    autre: Args.string({description: "un autre arrêté ; sinon les chiffres d'aujourd'hui"}),
  }
  static override flags = {...optionsEspace, ...optionsGenerales}

  protected override async executer(): Promise<ComparaisonDArrete> {
    const {args, flags} = await this.parse(ChiffresComparer)
    return this.avecEspace(flags, async (espace, annee) => {
      const comparaison = await comparerDansEspace(espace, {arrete: args.arrete, autre: args.autre, annee})
      this.dire(presenterComparaison(comparaison))
      this.ensuite(...suiteDeComparaison(comparaison))
      return comparaison
    })
  }
}
