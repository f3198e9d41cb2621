import {Flags} from '@oclif/core'
import {presenterEcarts} from '../../cli/activite/presenter-ecarts.js'
import {chargerFaitsEcarts, structureDemandee} from '../../cli/activite/verification.js'
import {Commande} from '../../cli/commande.js'
import {optionsEspace, optionsGenerales} from '../../cli/options.js'
import {comparerLesSources, type Ecarts, schemaEcarts} from '../../metier/activite/index.js'

export default class ActiviteEcarts extends Commande<Ecarts> {
  static override readonly resultat = schemaEcarts
  static override summary = 'Montrer où deux sources donnent des valeurs différentes.'
  static override description =
    "Pour la même structure, le même indicateur et la même période : les deux nombres, leurs cellules, et celui qui est utilisé. L'ordre des sources est dans animreg.yaml, sous « sources »."
  static override examples = [
    '<%= config.bin %> <%= command.id %> --annee 2008',
    '<%= config.bin %> <%= command.id %> --structure 54395S00 --json',
  ]
  static override flags = {
    structure: Flags.string({description: 'une seule structure, ou REGION', helpValue: 'CODE'}),
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<Ecarts> {
    const {flags} = await this.parse(ActiviteEcarts)
    return this.avecEspace(flags, async (espace, annee) => {
      const faits = await chargerFaitsEcarts(espace, annee)
      const structure = structureDemandee(faits.structures, flags.structure)
      const ecarts = comparerLesSources(faits, {annee, structure})
      this.dire(presenterEcarts(ecarts))
      this.ensuite(`animreg activite verifier --annee ${annee}`, 'les valeurs retenues vont-elles ensemble ?')
      return ecarts
    })
  }
}
