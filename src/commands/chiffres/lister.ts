import {listeEnJson} from '../../cli/chiffres/en-json.js'
import {presenterCles, presenterVentilations, tableauDesCles} from '../../cli/chiffres/presenter-liste.js'
import {Commande} from '../../cli/commande.js'
import {chargerFaitsChiffres} from '../../cli/faits.js'
import {optionsEspace, optionsGenerales} from '../../cli/options.js'
import {
  type ListeDeChiffres,
  listerChiffres,
  schemaAvecCentimes,
  schemaListeDeChiffres,
} from '../../metier/chiffres/index.js'

export default class ChiffresLister extends Commande<ListeDeChiffres> {
  static override readonly resultat = schemaAvecCentimes(schemaListeDeChiffres)
  static override summary = 'Lister les chiffres et leurs codes, à recopier dans un chapitre.'
  static override description =
    "Les chiffres-clés d'abord, dans l'ordre où ils se publient, puis les autres indicateurs ; chacun avec sa façon de compter, ses ventilations et sa valeur de l'année."
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --annee 2008 --json',
  ]
  static override flags = {...optionsEspace, ...optionsGenerales}

  protected override async executer(): Promise<ListeDeChiffres> {
    const {flags} = await this.parse(ChiffresLister)
    return this.avecEspace(flags, async (espace, annee) => {
      const liste = listerChiffres(await chargerFaitsChiffres(espace, annee), annee)
      await this.direTableau(tableauDesCles(liste))
      this.dire(presenterVentilations(liste))
      this.dire(presenterCles(liste))
      this.ensuite(`animreg chiffres expliquer CODE --annee ${annee}`, "d'où vient un chiffre")
      return listeEnJson(liste)
    })
  }
}
