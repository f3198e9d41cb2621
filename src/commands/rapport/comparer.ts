import {Args} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {optionsEspace, optionsGenerales} from '../../cli/options.js'
import {presenterComparaison} from '../../cli/rapport/presenter-comparaison.js'
import {trouverVersions} from '../../cli/rapport/versions.js'
import {
  type ComparaisonDeRapports,
  comparerVersions,
  schemaComparaisonDeRapports,
} from '../../metier/rapport/index.js'

export default class RapportComparer extends Commande<ComparaisonDeRapports> {
  static override readonly resultat = schemaComparaisonDeRapports
  static override summary = 'Comparer deux versions construites du rapport.'
  static override description =
    "Chaque construction garde les mots du rapport dans sorties/versions-du-rapport/. Sans argument, les deux dernières versions de l'année sont comparées : chapitres, paragraphes et nombres qui ne sont plus les mêmes."
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> 2008-001 2008-004',
  ]
  static override args = {
    ancien: Args.string({description: 'version la plus ancienne, comme 2008-001 ; sinon l’avant-dernière'}),
    nouveau: Args.string({description: 'version la plus récente ; sinon la dernière'}),
  }
  static override flags = {...optionsEspace, ...optionsGenerales}

  protected override async executer(): Promise<ComparaisonDeRapports> {
    const {args, flags} = await this.parse(RapportComparer)
    return this.avecEspace(flags, async (espace, annee) => {
      const [ancien, nouveau] = await trouverVersions(espace, annee, [args.ancien, args.nouveau])
      const chapitres = comparerVersions(ancien.texte, nouveau.texte)
      const comparaison = {annee, ancien: ancien.nom, nouveau: nouveau.nom, chapitres}
      this.dire(presenterComparaison(comparaison))
      this.ensuite(`animreg rapport construire --annee ${annee}`, 'la version suivante')
      return comparaison
    })
  }
}
