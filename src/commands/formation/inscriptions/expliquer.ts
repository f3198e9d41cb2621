import {Args} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {
  expliquerInscriptions,
  type InscriptionsExpliquees,
  schemaInscriptionsExpliquees,
} from '../../../cli/formation/expliquer-inscriptions.js'
import {optionLe} from '../../../cli/formation/options-de-participants.js'
import {presenterAttentes, presenterUneInscription} from '../../../cli/formation/presenter-inscriptions.js'
import {aujourdhui} from '../../../cli/moment.js'
import {optionsEspace, optionsGenerales} from '../../../cli/options.js'

export default class FormationInscriptionsExpliquer extends Commande<InscriptionsExpliquees> {
  static override readonly resultat = schemaInscriptionsExpliquees
  static override summary = 'Expliquer pourquoi chaque personne attend, et pourquoi personne n’a été promu.'
  static override description =
    'Pour chaque personne en attente : son rang, ce qui fait ce rang, et pour chaque session acceptée ce qui manque (complète, quota de la structure, demi-journées déjà prises, groupe trop grand) ou la place libre qui reste à proposer.'
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> I2008-0042',
  ]
  static override args = {
    cle: Args.string({description: "numéro d'une inscription ; sinon toutes celles qui attendent"}),
  }
  static override flags = {...optionLe, ...optionsEspace, ...optionsGenerales}

  protected override async executer(): Promise<InscriptionsExpliquees> {
    const {args, flags} = await this.parse(FormationInscriptionsExpliquer)
    return this.avecEspace(flags, async (espace, annee) => {
      const explication = await expliquerInscriptions(espace, {
        annee,
        le: flags.le ?? aujourdhui(),
        cle: args.cle,
      })
      const {attentes, inscription} = explication
      this.dire(inscription ? presenterUneInscription(inscription) : presenterAttentes(attentes))
      const libre = attentes.flatMap((a) => a.raisons).find((r) => r.obstacle === 'a_proposer')
      if (libre?.session) this.ensuite(`animreg formation inscriptions proposer-place ${libre.session}`)
      else this.ensuite(`animreg formation inscriptions lister --annee ${annee}`)
      return explication
    })
  }
}
