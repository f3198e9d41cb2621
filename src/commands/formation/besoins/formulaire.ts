import {Flags} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {
  ecrireFormulairesDeBesoins,
  type FormulairesDeBesoins,
  presenterFormulairesDeBesoins,
  schemaFormulairesDeBesoins,
} from '../../../cli/formation/formulaires-de-besoins.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../../cli/options.js'

export default class FormationBesoinsFormulaire extends Commande<FormulairesDeBesoins> {
  static override readonly resultat = schemaFormulairesDeBesoins
  static override summary = 'Préparer les classeurs de recensement des besoins, un par structure.'
  static override description =
    "Chaque classeur commence par ce que la structure a demandé sans l'obtenir l'année d'avant, puis ce qu'elle a déjà dit, puis des lignes à remplir dans ses mots. Rempli, il s'importe sans question."
  static override examples = [
    '<%= config.bin %> <%= command.id %> --toutes --annee 2009',
    '<%= config.bin %> <%= command.id %> --structure 54395S00',
  ]
  static override flags = {
    structure: Flags.string({
      description: "code ou nom d'une structure ; à répéter pour plusieurs",
      helpValue: 'CODE',
      multiple: true,
      multipleNonGreedy: true,
    }),
    toutes: Flags.boolean({description: "toutes les structures de l'annuaire", default: false}),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<FormulairesDeBesoins> {
    const {flags} = await this.parse(FormationBesoinsFormulaire)
    return this.avecEspace(flags, async (espace, annee) => {
      const ecrits = await ecrireFormulairesDeBesoins(espace, {
        annee,
        pour: flags.structure ?? [],
        toutes: flags.toutes,
        simulation: flags.simulation,
        progresser: (...etape) => this.progresser(...etape),
      })
      this.dire(presenterFormulairesDeBesoins(ecrits))
      this.ensuite(
        `animreg formation besoins importer DOSSIER --annee ${annee}`,
        'quand ils reviennent remplis',
      )
      return ecrits
    })
  }
}
