import {Flags} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {
  FORMATS_DE_SYNTHESE,
  faireLaSynthese,
  type SyntheseRendue,
  schemaSyntheseRendue,
} from '../../../cli/formation/besoins.js'
import {
  resumerSynthese,
  suiteDeLaSynthese,
  tableauDeSynthese,
} from '../../../cli/formation/presenter-besoins.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../../cli/options.js'
import {presenterFichiers} from '../../../cli/rapport/ecrire-documents.js'
import {lireFormatsParmi} from '../../../cli/rapport/formats-de-rapport.js'

export default class FormationBesoinsSynthese extends Commande<SyntheseRendue> {
  static override readonly resultat = schemaSyntheseRendue
  static override summary = 'Peser les besoins de l’année par thème, public et département.'
  static override description =
    'Chaque besoin pèse ses personnes × sa priorité (3 pour l’urgent, 2 pour le souhaité, 1 pour le reste) ; ce qui a été refusé l’an passé vient en premier. Avec « --format », la synthèse est aussi écrite en document ou en classeur.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> --annee 2009',
    '<%= config.bin %> <%= command.id %> --annee 2009 --format pdf,xlsx',
  ]
  static override flags = {
    format: Flags.string({
      description: `formats à écrire, parmi ${FORMATS_DE_SYNTHESE.join(', ')}`,
      helpValue: 'FORMATS',
    }),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<SyntheseRendue> {
    const {flags} = await this.parse(FormationBesoinsSynthese)
    return this.avecEspace(flags, async (espace, annee) => {
      const synthese = await faireLaSynthese(espace, {
        annee,
        formats: flags.format ? lireFormatsParmi(flags.format, FORMATS_DE_SYNTHESE) : [],
        simulation: flags.simulation,
        progresser: (...etape) => this.progresser(...etape),
      })
      await this.direTableau(tableauDeSynthese(synthese))
      this.dire(`\n${resumerSynthese(synthese)}`)
      if (synthese.fichiers.length > 0) this.dire(presenterFichiers(synthese.fichiers, flags.simulation))
      this.ensuite(...suiteDeLaSynthese(synthese))
      return synthese
    })
  }
}
