import {Flags} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {optionDate, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {chargerSuivi} from '../../cli/programme/charger-suivi.js'
import {
  presenterMatrice,
  resumerSuivi,
  tableauDesIndicateurs,
  tableauDuBudget,
  tableauDuSuivi,
} from '../../cli/programme/presenter-suivi.js'
import {type Suivi, schemaSuivi, suivreProgramme} from '../../metier/programme/index.js'

export default class ProgrammeSuivre extends Commande<Suivi> {
  static override readonly resultat = schemaSuivi
  static override summary =
    'Suivre le programme : ce qui est fait, en retard, sans preuve ; le budget ; qui a été rencontré.'
  static override description =
    'Chaque indicateur est compté là où le programme le dit : journal, chiffres-clés, plan de formation, feuilles de temps, ou saisi avec sa preuve. Un indicateur sans source ni preuve est montré « sans preuve », jamais comme fait. « --date » dit à quel jour juger des retards.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> --annee 2008',
    '<%= config.bin %> <%= command.id %> --date 2008-06-30 --indicateurs',
    '<%= config.bin %> <%= command.id %> --matrice',
  ]
  static override flags = {
    indicateurs: Flags.boolean({description: 'montre chaque indicateur, sa valeur, sa cible et sa source'}),
    matrice: Flags.boolean({description: 'montre quelles structures ont été rencontrées, par action'}),
    ...optionDate,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<Suivi> {
    const {flags} = await this.parse(ProgrammeSuivre)
    return this.avecEspace(flags, async (espace, annee) => {
      const {date = `${annee}-12-31`} = flags
      const {faits, demande} = await chargerSuivi(espace, annee, date)
      const suivi = suivreProgramme(faits, demande)
      const actions = suivi.axes.flatMap((axe) => axe.actions)
      await this.direTableau(flags.indicateurs ? tableauDesIndicateurs(actions) : tableauDuSuivi(suivi))
      this.dire(resumerSuivi(suivi))
      await this.direTableau(tableauDuBudget(suivi.budget))
      if (flags.matrice) this.dire(presenterMatrice(suivi.matrice))
      this.ensuite(`animreg programme dossier --annee ${annee}`, 'le dossier du comité de pilotage')
      return suivi
    })
  }
}
