import {Args, Flags} from '@oclif/core'
import {donnerReponse} from '../../../cli/chiffres/demandes.js'
import {presenterReponse, tableauDeLaReponse} from '../../../cli/chiffres/presenter-demandes.js'
import {Commande} from '../../../cli/commande.js'
import {aujourdhui} from '../../../cli/moment.js'
import {jourSaisi, optionsEcriture, optionsEspace, optionsGenerales} from '../../../cli/options.js'
import {type ReponseDonnee, schemaReponseDonnee} from '../../../metier/chiffres/index.js'

export default class ChiffresDemandesRepondre extends Commande<ReponseDonnee> {
  static override readonly resultat = schemaReponseDonnee
  static override summary = 'Répondre à une demande de chiffres, et garder ce qui a été répondu.'
  static override description =
    "Si la même question a déjà reçu une réponse, c'est elle qui est redonnée, et ce que les chiffres d'aujourd'hui diraient autrement est signalé ; « --actualiser » donne les chiffres d'aujourd'hui."
  static override examples = [
    '<%= config.bin %> <%= command.id %> 3',
    '<%= config.bin %> <%= command.id %> 3 --actualiser',
  ]
  static override args = {numero: Args.string({description: 'numéro de la demande', required: true})}
  static override flags = {
    actualiser: Flags.boolean({
      description: "donne les chiffres d'aujourd'hui, même si la question a déjà eu sa réponse",
    }),
    le: Flags.custom({
      description: "jour de la réponse ; sinon aujourd'hui",
      helpValue: 'AAAA-MM-JJ',
      parse: async (saisie) => jourSaisi('le', saisie),
    })(),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<ReponseDonnee> {
    const {args, flags} = await this.parse(ChiffresDemandesRepondre)
    return this.avecEspace(flags, async (espace) => {
      const {actualiser, simulation, le = aujourdhui()} = flags
      const voulue = {numero: args.numero, le, actualiser, simulation}
      const {referentiel, ...reponse} = await donnerReponse(espace, voulue)
      await this.direTableau(tableauDeLaReponse(reponse, referentiel))
      this.dire(presenterReponse(reponse))
      this.ensuite(`animreg chiffres demandes rejouer ${args.numero}`, 'plus tard : ce qui aura changé')
      return reponse
    })
  }
}
