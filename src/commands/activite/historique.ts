import {Flags} from '@oclif/core'
import {lireHistorique} from '../../cli/activite/historique.js'
import {
  presenterDetail,
  resumerHistorique,
  tableauDesImports,
} from '../../cli/activite/presenter-historique.js'
import {Commande} from '../../cli/commande.js'
import {optionsEspace, optionsGenerales} from '../../cli/options.js'
import {type Historique, schemaHistorique} from '../../metier/activite/index.js'

export default class ActiviteHistorique extends Commande<Historique> {
  static override readonly resultat = schemaHistorique
  static override summary = 'Voir les imports : ce qui est entré, quand, et ce que chacun a changé.'
  static override description =
    "Chaque import porte un numéro et reste dans l'historique, même annulé. Avec « --import », ses constats et ses valeurs changées, l'ancienne et la nouvelle, structure par structure."
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --annee 2008',
    '<%= config.bin %> <%= command.id %> --import 12',
  ]
  static override flags = {
    import: Flags.string({description: "le détail d'un import, par son numéro", helpValue: 'N'}),
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<Historique> {
    const {flags} = await this.parse(ActiviteHistorique)
    return this.avecEspace(flags, async (espace, annee) => {
      const historique = await lireHistorique(espace, {annee, numero: flags.import})
      const {detail, imports} = historique
      if (detail) {
        this.dire(presenterDetail(detail))
        this.ensuite(
          `animreg activite annuler ${detail.import} --simulation`,
          'ce que donnerait son annulation',
        )
        return historique
      }
      if (imports.length > 0) await this.direTableau(tableauDesImports(historique))
      this.dire(`\n${resumerHistorique(historique)}`)
      this.ensuite(
        `animreg activite historique --import ${imports.at(-1)?.import ?? 1}`,
        "le détail d'un import",
      )
      return historique
    })
  }
}
