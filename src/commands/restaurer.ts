import {Args} from '@oclif/core'
import {Commande} from '../cli/commande.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../cli/options.js'
import {demanderOuiNon} from '../cli/questions.js'
import {
  presenterRestauration,
  type Restauration,
  restaurer,
  schemaRestauration,
} from '../cli/sauvegardes/restaurer.js'

export default class Restaurer extends Commande<Restauration> {
  static override readonly resultat = schemaRestauration
  static override summary = "Remettre l'espace tel qu'une sauvegarde le garde."
  static override description =
    "La sauvegarde est vérifiée en entier avant que rien ne soit touché, et l'état actuel est lui-même sauvegardé. Sur un poste neuf, donnez avec « --espace » le dossier à créer."
  static override examples = [
    '<%= config.bin %> <%= command.id %> sauvegarde-2009-02-28-140512.zip',
    '<%= config.bin %> <%= command.id %> sauvegarde-2009-02-28-140512.zip --simulation',
    {
      description: 'sur un poste neuf, depuis une clé USB',
      command:
        '<%= config.bin %> <%= command.id %> E:\\animreg\\sauvegarde-2009-02-28-140512.zip --espace mon-reseau --oui',
    },
  ]
  static override args = {
    fichier: Args.string({
      description: 'archive à restaurer ; son nom seul si elle est dans sauvegardes/',
      required: true,
    }),
  }
  static override flags = {espace: optionsEspace.espace, ...optionsEcriture, ...optionsGenerales}

  protected override async executer(): Promise<Restauration> {
    const {args, flags} = await this.parse(Restaurer)
    const restauration = await restaurer({
      ...flags,
      espace: flags.espace,
      fichier: args.fichier,
      depart: process.cwd(),
      demander: this.peutDemander() ? async (question) => demanderOuiNon(question) : undefined,
    })
    this.dire(presenterRestauration(restauration, flags))
    if (flags.simulation) this.ensuite(`animreg restaurer ${args.fichier} --oui`, 'le faire vraiment')
    else this.ensuite('animreg', "où en est l'année")
    return restauration
  }
}
