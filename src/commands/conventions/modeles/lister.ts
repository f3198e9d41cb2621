import {Commande} from '../../../cli/commande.js'
import {
  type ListeDesModeles,
  listerModeles,
  schemaListeDesModeles,
  tableauDesModeles,
} from '../../../cli/conventions/examiner-modeles.js'
import {optionsEspace, optionsGenerales} from '../../../cli/options.js'

export default class ConventionsModelesLister extends Commande<ListeDesModeles> {
  static override readonly resultat = schemaListeDesModeles
  static override summary = 'Lister les modèles de conventions : ceux d’animreg et les vôtres.'
  static override description =
    'Un modèle à vous est un fichier .md du dossier modeles/conventions de l’espace ; il passe avant celui d’animreg qui porte le même nom.'
  static override examples = ['<%= config.bin %> <%= command.id %>']
  static override flags = {espace: optionsEspace.espace, ...optionsGenerales}

  protected override async executer(): Promise<ListeDesModeles> {
    const {flags} = await this.parse(ConventionsModelesLister)
    return this.avecEspace(flags, async (espace) => {
      const liste = await listerModeles(espace)
      await this.direTableau(tableauDesModeles(liste))
      this.ensuite('animreg conventions modeles verifier --specimen', 'les voir remplis de données fictives')
      return liste
    })
  }
}
