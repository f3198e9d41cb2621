import {Flags} from '@oclif/core'
import {ecrireFormulaires} from '../../cli/activite/formulaires.js'
import {presenterFormulaires} from '../../cli/activite/presenter-formulaires.js'
import {Commande} from '../../cli/commande.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {type FormulairesPrepares, schemaFormulairesPrepares} from '../../metier/activite/index.js'

export default class ActiviteFormulaire extends Commande<FormulairesPrepares> {
  static override readonly resultat = schemaFormulairesPrepares
  static override summary = "Préparer les classeurs de recueil de l'activité, un par structure."
  static override description =
    "Un classeur Excel à remplir : les indicateurs et leurs « dont », les douze mois ou l'année, les valeurs de l'année d'avant en rappel, la charte de saisie. Rempli, il s'importe sans aucune question : animreg activite importer."
  static override examples = [
    '<%= config.bin %> <%= command.id %> --toutes --annee 2008',
    '<%= config.bin %> <%= command.id %> --pour 54395S00 --pour 57463S00',
  ]
  static override flags = {
    pour: Flags.string({
      description: "code ou nom d'une structure ; à répéter pour plusieurs",
      helpValue: 'CODE',
      multiple: true,
      multipleNonGreedy: true,
    }),
    toutes: Flags.boolean({description: "toutes les structures de l'annuaire"}),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<FormulairesPrepares> {
    const {flags} = await this.parse(ActiviteFormulaire)
    return this.avecEspace(flags, async (espace, annee) => {
      const {pour = [], toutes, simulation} = flags
      const prepares = await ecrireFormulaires(espace, {
        annee,
        pour,
        toutes,
        simulation,
        progresser: (...etape) => this.progresser(...etape),
      })
      this.dire(presenterFormulaires(prepares, simulation))
      this.ensuite(`animreg activite importer DOSSIER --annee ${annee}`, 'quand ils reviennent remplis')
      return prepares
    })
  }
}
