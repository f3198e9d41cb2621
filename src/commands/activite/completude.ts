import {Flags} from '@oclif/core'
import {chargerCompletude, DELAI, optionAFin} from '../../cli/activite/mesurer-completude.js'
import {presenterCompletude, tableauDeCompletude} from '../../cli/activite/presenter-completude.js'
import {Commande} from '../../cli/commande.js'
import {optionsEspace, optionsGenerales} from '../../cli/options.js'
import {type Completude, schemaCompletude} from '../../metier/activite/index.js'

export default class ActiviteCompletude extends Commande<Completude> {
  static override readonly resultat = schemaCompletude
  static override summary = "Voir qui a envoyé quoi : ce qui est attendu, reçu, à l'heure, et ce qui manque."
  static override description =
    "Un envoi est complet quand la structure a répondu à tous les indicateurs des chiffres-clés pour la période ; « sans objet » et « secret » sont des réponses, une case vide ou « NC » n'en sont pas. Le rythme de chaque indicateur (mois, trimestre, année) est celui que suit la majorité des structures."
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --annee 2008 --a-fin 2008-06',
    '<%= config.bin %> <%= command.id %> --delai 30 --json',
  ]
  static override flags = {
    ...optionAFin,
    delai: Flags.integer({
      description: 'jours laissés pour envoyer après la fin de la période',
      helpValue: 'JOURS',
      default: DELAI,
      min: 0,
      max: 365,
    }),
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<Completude> {
    const {flags} = await this.parse(ActiviteCompletude)
    return this.avecEspace(flags, async (espace, annee) => {
      const {delai, 'a-fin': aFin} = flags
      const completude = await chargerCompletude(espace, {annee, aFin, delai})
      if (completude.attendus > 0) await this.direTableau(tableauDeCompletude(completude))
      this.dire(`\n${presenterCompletude(completude)}`)
      if (completude.complets < completude.attendus) {
        const mois = completude.a_fin ?? ''
        this.ensuite(`animreg activite relancer --annee ${annee} --a-fin ${mois}`, 'un message par structure')
      } else this.ensuite(`animreg chiffres calculer --annee ${annee}`, 'les chiffres-clés du réseau')
      return completude
    })
  }
}
