import {Flags} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {classerAppel} from '../../../cli/formation/appel-offres.js'
import {optionAppel} from '../../../cli/formation/options-d-appel.js'
import {
  commenterLot,
  suiteDuClassement,
  tableauDuLot,
  titrerLot,
} from '../../../cli/formation/presenter-appel.js'
import {optionsEspace, optionsGenerales} from '../../../cli/options.js'
import {type Classement, schemaClassement} from '../../../metier/formation/index.js'

export default class FormationAppelOffresClasser extends Commande<Classement> {
  static override readonly resultat = schemaClassement
  static override summary = "Classer les offres d'un appel, lot par lot, par la règle annoncée."
  static override description =
    'Points du prix par la formule, moyenne des évaluateurs sur les autres critères, égalités tranchées par le prix puis la date ; écarts entre évaluateurs ; et ce que devient le premier si un poids bouge de 10 points ou si la formule de prix change.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> --appel AO2009',
    '<%= config.bin %> <%= command.id %> --lot 2 --json',
  ]
  static override flags = {
    ...optionAppel,
    lot: Flags.integer({description: "numéro d'un seul lot", helpValue: 'LOT'}),
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<Classement> {
    const {flags} = await this.parse(FormationAppelOffresClasser)
    return this.avecEspace(flags, async (espace, annee) => {
      const classement = await classerAppel(espace, {annee, code: flags.appel, lot: flags.lot})
      for (const lot of classement.lots) {
        this.dire(titrerLot(lot))
        if (lot.classement.length > 0) await this.direTableau(tableauDuLot(lot))
        this.dire(commenterLot(lot))
      }
      this.ensuite(...suiteDuClassement(classement))
      return classement
    })
  }
}
