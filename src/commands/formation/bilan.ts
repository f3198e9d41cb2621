import {Flags} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {
  type BilanRendu,
  FORMATS_DU_BILAN,
  faireLeBilan,
  resumerBilan,
  schemaBilanRendu,
  tableauDuBilan,
} from '../../cli/formation/bilan.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {presenterFichiers} from '../../cli/rapport/ecrire-documents.js'
import {lireFormatsParmi} from '../../cli/rapport/formats-de-rapport.js'

export default class FormationBilan extends Commande<BilanRendu> {
  static override readonly resultat = schemaBilanRendu
  static override summary = "Dresser le bilan du plan de formation d'une année."
  static override description =
    'Actions, sessions, jours (sessions × jours), places, inscrits, présents, salariés formés, heures-stagiaires, coûts, et le cumul depuis le premier plan. Ce que personne n’a donné reste vide. Avec « --format », le bilan est aussi écrit en document ou en classeur.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> --annee 2008',
    '<%= config.bin %> <%= command.id %> --format pdf,xlsx',
  ]
  static override flags = {
    format: Flags.string({
      description: `formats à écrire, parmi ${FORMATS_DU_BILAN.join(', ')}`,
      helpValue: 'FORMATS',
    }),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<BilanRendu> {
    const {flags} = await this.parse(FormationBilan)
    return this.avecEspace(flags, async (espace, annee) => {
      const bilan = await faireLeBilan(espace, {
        annee,
        formats: flags.format ? lireFormatsParmi(flags.format, FORMATS_DU_BILAN) : [],
        simulation: flags.simulation,
        progresser: (...etape) => this.progresser(...etape),
      })
      await this.direTableau(tableauDuBilan(bilan))
      this.dire(`\n${resumerBilan(bilan)}`)
      if (bilan.fichiers.length > 0) this.dire(presenterFichiers(bilan.fichiers, flags.simulation))
      else this.ensuite(`animreg formation bilan --annee ${annee} --format pdf,xlsx`, 'le bilan à diffuser')
      return bilan
    })
  }
}
