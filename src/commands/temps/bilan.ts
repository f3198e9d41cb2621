import {Flags} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {
  type BilanEcrit,
  dresserLeBilan,
  resumerBilan,
  schemaBilanEcrit,
  tableauDeRepartition,
  tableauDuTemps,
} from '../../cli/temps/bilan.js'

export default class TempsBilan extends Commande<BilanEcrit> {
  static override readonly resultat = schemaBilanEcrit
  static override summary = "Faire le bilan du temps d'une année : par rubrique, mois, fonction, financeur."
  static override description =
    'Une semaine compte dans le mois et l’année de son jeudi. Avec « --format », le bilan est écrit dans sorties/, à signer ou à joindre à un dossier.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> --annee 2008',
    '<%= config.bin %> <%= command.id %> --annee 2008 --par mois',
    '<%= config.bin %> <%= command.id %> --annee 2008 --financeur FSE --format pdf,docx,xlsx',
  ]
  static override flags = {
    par: Flags.option({
      description: 'répartit par mois, fonction ou financeur',
      options: ['mois', 'fonction', 'financeur'] as const,
      helpValue: 'AXE',
    })(),
    fonction: Flags.string({description: 'seulement cette fonction', helpValue: 'FONCTION'}),
    financeur: Flags.string({description: 'seulement les jours que finance ce financeur', helpValue: 'NOM'}),
    format: Flags.string({description: 'écrit aussi le bilan : pdf, docx, xlsx', helpValue: 'FORMATS'}),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<BilanEcrit> {
    const {flags} = await this.parse(TempsBilan)
    return this.avecEspace(flags, async (espace, annee) => {
      const {par, fonction, financeur, format, simulation} = flags
      const progresser = (...etape: Parameters<typeof this.progresser>) => this.progresser(...etape)
      const bilan = await dresserLeBilan(espace, annee, {fonction, financeur, format, simulation, progresser})
      await this.direTableau(par ? tableauDeRepartition(bilan, par) : tableauDuTemps(bilan))
      this.dire(`\n${resumerBilan(bilan, simulation)}`)
      if (format)
        this.ensuite(
          `animreg temps exporter temps-${annee}.xlsx --annee ${annee}`,
          'les semaines, une par une',
        )
      else this.ensuite(`animreg temps bilan --annee ${annee} --format pdf`, 'le bilan à signer')
      return bilan
    })
  }
}
