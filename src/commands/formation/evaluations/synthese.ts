import {Flags} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {
  FORMATS_DE_SYNTHESE,
  presenterSynthese,
  type SyntheseRendue,
  schemaSyntheseRendue,
  synthetiser,
} from '../../../cli/formation/evaluations.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../../cli/options.js'
import {presenterFichiers} from '../../../cli/rapport/ecrire-documents.js'
import {lireFormatsParmi} from '../../../cli/rapport/formats-de-rapport.js'

export default class FormationEvaluationsSynthese extends Commande<SyntheseRendue> {
  static override readonly resultat = schemaSyntheseRendue
  static override summary =
    'Synthétiser les évaluations : réponses, taux, moyennes, commentaires sans les noms.'
  static override description =
    'Le nombre de réponses et leur taux sont toujours donnés ; une moyenne ne l’est qu’à partir de cinq réponses.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> --session F2008-03/2',
    '<%= config.bin %> <%= command.id %> --par action --format pdf',
  ]
  static override flags = {
    session: Flags.string({description: 'une seule session', helpValue: 'CODE'}),
    moment: Flags.option({
      options: ['a_chaud', 'a_froid'] as const,
      description: 'un seul moment',
      helpValue: 'MOMENT',
    })(),
    par: Flags.option({
      options: ['session', 'action'] as const,
      description: 'une synthèse par session, ou par action',
      default: 'session' as const,
      helpValue: 'NIVEAU',
    })(),
    format: Flags.string({
      description: `formats à écrire, parmi ${FORMATS_DE_SYNTHESE.join(', ')}`,
      helpValue: 'FORMATS',
    }),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<SyntheseRendue> {
    const {flags} = await this.parse(FormationEvaluationsSynthese)
    return this.avecEspace(flags, async (espace, annee) => {
      const {session, moment, par, simulation} = flags
      const formats = flags.format ? lireFormatsParmi(flags.format, FORMATS_DE_SYNTHESE) : []
      const progresser = (...etape: [string, number?, number?]) => this.progresser(...etape)
      const rendue = await synthetiser(espace, {annee, session, moment, par, formats, simulation, progresser})
      this.dire(presenterSynthese(rendue))
      if (rendue.fichiers.length > 0) this.dire(presenterFichiers(rendue.fichiers, simulation))
      this.ensuite(`animreg formation bilan --annee ${annee}`, 'le plan en chiffres')
      return rendue
    })
  }
}
