import {Args} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {presenterHistorique, retracer} from '../../cli/formation/historique.js'
import {optionsEspace, optionsGenerales} from '../../cli/options.js'
import {type HistoriqueDeCode, schemaHistoriqueDeCode} from '../../metier/formation/index.js'

export default class FormationHistorique extends Commande<HistoriqueDeCode> {
  static override readonly resultat = schemaHistoriqueDeCode
  static override summary = "Suivre une action du besoin au bilan, par l'un quelconque de ses codes."
  static override description =
    "Besoin, thème, lot, offres, choix, action, sessions, inscriptions, présences, évaluations, financement, bilan : la chaîne entière, dans les deux sens. Le code peut être celui d'un besoin, d'un thème, d'un appel d'offres ou de l'un de ses lots, d'un organisme, d'une action, d'une session ou d'une inscription. Aucun nom de salarié n'est écrit."
  static override examples = [
    '<%= config.bin %> <%= command.id %> F2008-03',
    '<%= config.bin %> <%= command.id %> F2008-03/2 --json',
  ]
  static override args = {
    code: Args.string({description: 'code à suivre', required: true}),
  }
  static override flags = {...optionsEspace, ...optionsGenerales}

  protected override async executer(): Promise<HistoriqueDeCode> {
    const {args, flags} = await this.parse(FormationHistorique)
    return this.avecEspace(flags, async (espace, annee) => {
      const historique = await retracer(espace, {annee, code: args.code})
      this.dire(presenterHistorique(historique))
      this.ensuite(`animreg formation bilan --annee ${annee}`, 'le plan en chiffres')
      return historique
    })
  }
}
