import {Flags} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {
  controlerConventions,
  presenterControle,
  signalerConstats,
} from '../../cli/conventions/suivi/controler.js'
import {argumentConventions} from '../../cli/conventions/suivi/options-de-suivi.js'
import {optionsEspace, optionsGenerales} from '../../cli/options.js'
import {type ControleDesConventions, schemaControle} from '../../metier/conventions/index.js'

export default class ConventionsControler extends Commande<ControleDesConventions> {
  static override readonly resultat = schemaControle
  static override summary = 'Relire les conventions faites : renvois, blancs, dates, montants, échéances.'
  static override description =
    'Relit les documents Word tels qu’ils sont dans le dossier, même modifiés : articles ou annexes cités et absents, balises restées, « à compléter », dates de l’année précédente, fin avant le début, chiffres et lettres qui diffèrent, échéances hors de la durée.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> --toutes --annee 2008',
    '<%= config.bin %> <%= command.id %> 2008-001',
  ]
  static override strict = false
  static override args = argumentConventions
  static override flags = {
    toutes: Flags.boolean({description: 'toutes celles de l’année'}),
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<ControleDesConventions> {
    const {argv, flags} = await this.parse(ConventionsControler)
    return this.avecEspace(flags, async (espace, annee) => {
      const controle = await controlerConventions(espace, {
        annee,
        designations: argv as string[],
        toutes: flags.toutes,
        progresser: (...etape) => this.progresser(...etape),
      })
      this.dire(presenterControle(controle))
      signalerConstats(controle)
      this.ensuite(`animreg conventions lister --annee ${annee}`, 'où en est chaque convention')
      return controle
    })
  }
}
