import {Args} from '@oclif/core'
import {z} from 'zod'
import {Commande} from '../cli/commande.js'
import {completionPour, INTERPRETEURS} from '../cli/completion/scripts.js'
import {optionsGenerales} from '../cli/options.js'

const resultat = z.object({
  interpreteur: z.enum(INTERPRETEURS),
  script: z.string().describe("ce que l'interpréteur de commandes doit lire à son démarrage"),
  installer: z.string().describe('comment faire pour qu’il le lise'),
})

export default class Completion extends Commande<z.infer<typeof resultat>> {
  static override readonly resultat = resultat
  static override summary = 'Compléter les lignes animreg à la touche Tab : sujets, options, codes.'
  static override description =
    "Donne le script à faire lire à votre terminal ; la marche à suivre s'affiche avec lui. La touche Tab propose ensuite les commandes et leurs options, et dans un espace les codes des structures, les chiffres et les années. Rien n'est écrit."
  static override examples = [
    '<%= config.bin %> <%= command.id %> powershell',
    '<%= config.bin %> <%= command.id %> bash',
  ]
  static override args = {
    interpreteur: Args.string({
      description: 'votre terminal',
      options: [...INTERPRETEURS],
      required: true,
    }),
  }
  static override flags = {...optionsGenerales}

  protected override async executer(): Promise<z.infer<typeof resultat>> {
    const {args} = await this.parse(Completion)
    const interpreteur = resultat.shape.interpreteur.parse(args.interpreteur)
    const {script, installer} = completionPour(interpreteur)
    this.dire(script.trimEnd())
    this.annoncer(installer)
    return {interpreteur, script, installer}
  }
}
