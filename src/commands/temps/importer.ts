import {Args, Flags} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {presenterBilanDeLignes, signalerLignesRefusees} from '../../cli/import/importer-dans-registre.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {importerClasseurDeTemps} from '../../cli/temps/classeur-de-temps.js'
import {type BilanDeLignes, schemaBilanDeLignes} from '../../metier/feuilles/index.js'

export default class TempsImporter extends Commande<BilanDeLignes> {
  static override readonly resultat = schemaBilanDeLignes
  static override summary = 'Importer les feuilles de temps d’un classeur.'
  static override description =
    'Une ligne par semaine, une colonne par rubrique, en jours ; une colonne « Fonction » dit de qui est la semaine, une colonne « Financeur » pour qui. Une semaine déjà connue et dite autrement est corrigée ; les autres sont gardées.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> temps-2008.xlsx --annee 2008',
    '<%= config.bin %> <%= command.id %> temps.xlsx --fonction "Assistant régional Parcours 3" --simulation',
  ]
  static override args = {
    fichier: Args.string({description: 'classeur des feuilles de temps', required: true}),
  }
  static override flags = {
    fonction: Flags.string({
      description: 'de qui est ce temps, quand le classeur ne le dit pas',
      helpValue: 'FONCTION',
    }),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<BilanDeLignes> {
    const {args, flags} = await this.parse(TempsImporter)
    return this.avecEspace(flags, async (espace, annee) => {
      const {fonction, simulation} = flags
      const bilan = await importerClasseurDeTemps(espace, {
        fichier: args.fichier,
        annee,
        fonction,
        simulation,
      })
      this.dire(presenterBilanDeLignes(bilan, 'semaine'))
      signalerLignesRefusees(bilan, 'PRG-012')
      this.ensuite(`animreg temps bilan --annee ${annee}`, "le bilan de l'année")
      return bilan
    })
  }
}
