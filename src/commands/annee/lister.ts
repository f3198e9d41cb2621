import {listerAnnees} from '../../cli/annees/annees.js'
import {tableauDesAnnees} from '../../cli/annees/presenter-annees.js'
import {Commande} from '../../cli/commande.js'
import {optionsEspace, optionsGenerales} from '../../cli/options.js'
import {type ListeDesExercices, schemaListeDesExercices} from '../../metier/structures/index.js'

export default class AnneeLister extends Commande<ListeDesExercices> {
  static override readonly resultat = schemaListeDesExercices
  static override summary = 'Lister les exercices : état, fichiers reçus, structures ayant répondu.'
  static override examples = ['<%= config.bin %> <%= command.id %>']
  static override flags = {espace: optionsEspace.espace, ...optionsGenerales}

  protected override async executer(): Promise<ListeDesExercices> {
    const {flags} = await this.parse(AnneeLister)
    return this.avecEspace(flags, async (espace) => {
      const liste = await listerAnnees(espace)
      await this.direTableau(tableauDesAnnees(liste))
      this.dire('\n* année par défaut : celle des commandes sans « --annee ».')
      this.ensuite('animreg annee ouvrir AAAA --par-defaut', "passer à l'année suivante")
      return liste
    })
  }
}
