import {Args} from '@oclif/core'
import {z} from 'zod'
import {Commande} from '../cli/commande.js'
import {chercherMessages, type MessageExplique, presenterMessage, presenterMessages} from '../cli/messages.js'
import {optionsGenerales} from '../cli/options.js'

const resultat = z.object({
  messages: z.array(
    z.object({
      code: z.string(),
      titre: z.string(),
      explication: z.string(),
      a_faire: z.string(),
      sortie: z
        .int()
        .nullable()
        .describe("code de sortie quand le message arrête une commande ; null s'il qualifie une donnée"),
    }),
  ),
})

export default class Expliquer extends Commande<{messages: MessageExplique[]}> {
  static override summary = "Expliquer un message numéroté : ce qu'il veut dire, et quoi faire."
  static override description =
    'Chaque erreur et chaque anomalie porte un code, par exemple ACT-003. Sans code, la commande les donne tous.'
  static override examples = [
    {description: 'comprendre un message', command: '<%= config.bin %> expliquer CLI-002'},
    {description: 'lire la liste de tous les messages', command: '<%= config.bin %> expliquer'},
  ]
  static override args = {code: Args.string({description: 'code du message, par exemple ACT-003'})}
  static override flags = {...optionsGenerales}
  static override readonly resultat = resultat

  protected async executer(): Promise<{messages: MessageExplique[]}> {
    const {args} = await this.parse(Expliquer)
    const messages = chercherMessages(args.code)
    if (args.code) this.dire(messages.map((message) => presenterMessage(message)).join('\n\n'))
    else {
      this.dire(presenterMessages(messages))
      this.ensuite('animreg expliquer CODE', 'un message en détail')
    }
    return {messages}
  }
}
