import {Args} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {optionsDeReunion} from '../../cli/instances/options.js'
import {feuilleDesPresences, presenterConvocation} from '../../cli/instances/presenter-instances.js'
import {reunir} from '../../cli/instances/reunir.js'
import {aujourdhui} from '../../cli/moment.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {exigerOption} from '../../cli/programme/exiger-option.js'
import {type Convocation, schemaConvocation} from '../../metier/programme/index.js'

export default class InstancesReunir extends Commande<Convocation> {
  static override readonly resultat = schemaConvocation
  static override summary =
    'Préparer une réunion : convocation, ordre du jour, feuille de présence, trame de compte rendu.'
  static override description =
    'Écrit dans sorties/instances/ les quatre documents, un message prêt à envoyer qui joint la convocation, et une feuille « presences.xlsx » à remplir en séance. Les membres sont ceux en fonction le jour de la réunion. Vos propres modèles se rangent dans modeles/instances/.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> bureau --date 2009-02-10 --heure 14h --lieu "Nancy" --ordre-du-jour "Programme 2009" --ordre-du-jour "Budget"',
  ]
  static override args = {
    instance: Args.string({description: "nom de l'instance, ou son début", required: true}),
  }
  static override flags = {
    ...optionsDeReunion,
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<Convocation> {
    const {args, flags} = await this.parse(InstancesReunir)
    return this.avecEspace(flags, async (espace) => {
      const {heure, lieu, 'ordre-du-jour': ordreDuJour = [], le: convoqueeLe = aujourdhui()} = flags
      const date = exigerOption(
        flags.date,
        'date',
        `animreg instances reunir "${args.instance}" --date 2009-02-10`,
      )
      const {format: formats = ['pdf', 'docx'], simulation} = flags
      const saisie = {instance: args.instance, date, heure, lieu, ordreDuJour, convoqueeLe}
      const progresser = this.progresser.bind(this)
      const {convocation, avertissements} = await reunir(espace, {...saisie, formats, simulation, progresser})
      for (const texte of avertissements) this.avertir(texte)
      this.dire(presenterConvocation(convocation))
      this.ensuite(
        `animreg instances presents ${feuilleDesPresences(convocation)}`,
        'après la réunion, une fois la feuille remplie',
      )
      return convocation
    })
  }
}
