import {Args, Flags} from '@oclif/core'
import {anneeTapee, changerExercice, type GesteFait, schemaGesteDExercice} from '../../cli/annees/annees.js'
import {presenterGeste} from '../../cli/annees/presenter-annees.js'
import {Commande} from '../../cli/commande.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {lireExercice} from '../../shared/periode.js'

export default class AnneeRouvrir extends Commande<GesteFait> {
  static override readonly resultat = schemaGesteDExercice
  static override summary = 'Rouvrir un exercice clos, en disant pourquoi.'
  static override description =
    "Le motif est gardé avec la date. Pensez à clore de nouveau l'exercice ensuite."
  static override examples = [
    '<%= config.bin %> <%= command.id %> 2008 --motif "correction envoyée par le Grand Nancy"',
  ]
  static override args = {annee: Args.string({description: 'année à rouvrir', required: true})}
  static override flags = {
    motif: Flags.string({description: 'pourquoi la rouvrir', helpValue: 'TEXTE', required: true}),
    ...optionsEcriture,
    espace: optionsEspace.espace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<GesteFait> {
    const {args, flags} = await this.parse(AnneeRouvrir)
    const visee = {espace: flags.espace, annee: lireExercice(args.annee)}
    return this.avecEspace(visee, async (espace) => {
      const annee = anneeTapee(args.annee)
      const {motif, simulation} = flags
      const fait = await changerExercice(espace, annee, {geste: 'reouverture', motif, simulation})
      this.dire(presenterGeste(fait))
      this.ensuite(`animreg annee clore ${annee}`, 'une fois la correction faite')
      return fait
    })
  }
}
