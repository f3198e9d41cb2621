import {Flags} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {
  type CalendrierRendu,
  dresserLeCalendrier,
  FORMATS_DU_CALENDRIER,
  resumerCalendrier,
  schemaCalendrierRendu,
} from '../../../cli/formation/calendrier.js'
import {tableauDesSessions} from '../../../cli/formation/presenter-plan.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../../cli/options.js'
import {presenterFichiers} from '../../../cli/rapport/ecrire-documents.js'
import {lireFormatsParmi} from '../../../cli/rapport/formats-de-rapport.js'

export default class FormationSessionsCalendrier extends Commande<CalendrierRendu> {
  static override readonly resultat = schemaCalendrierRendu
  static override summary = 'Dresser le calendrier des sessions, et voir ce qui se gêne.'
  static override description =
    "Signale deux sessions au même moment pour un formateur ou un public, les jours fériés (ceux d'Alsace-Moselle compris), les réunions du réseau notées au journal ou dans les instances, les week-ends. « --ics » donne un fichier que lisent Outlook et les autres agendas."
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --ics --format pdf',
  ]
  static override flags = {
    format: Flags.string({
      description: `formats à écrire, parmi ${FORMATS_DU_CALENDRIER.join(', ')}`,
      helpValue: 'FORMATS',
    }),
    ics: Flags.boolean({description: 'écrit aussi le calendrier pour un agenda (.ics)'}),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<CalendrierRendu> {
    const {flags} = await this.parse(FormationSessionsCalendrier)
    return this.avecEspace(flags, async (espace, annee) => {
      const calendrier = await dresserLeCalendrier(espace, {
        annee,
        formats: flags.format ? lireFormatsParmi(flags.format, FORMATS_DU_CALENDRIER) : [],
        ics: flags.ics,
        simulation: flags.simulation,
        progresser: (...etape) => this.progresser(...etape),
      })
      await this.direTableau(tableauDesSessions(calendrier.sessions))
      this.dire(`\n${resumerCalendrier(calendrier)}`)
      if (calendrier.fichiers.length > 0) this.dire(presenterFichiers(calendrier.fichiers, flags.simulation))
      this.ensuite(`animreg formation catalogue --annee ${annee}`, 'le catalogue à diffuser')
      return calendrier
    })
  }
}
