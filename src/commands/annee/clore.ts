import {Args} from '@oclif/core'
import {anneeTapee, changerExercice, type GesteFait, schemaGesteDExercice} from '../../cli/annees/annees.js'
import {presenterGeste} from '../../cli/annees/presenter-annees.js'
import {Commande} from '../../cli/commande.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {lireExercice} from '../../shared/periode.js'

export default class AnneeClore extends Commande<GesteFait> {
  static override readonly resultat = schemaGesteDExercice
  static override summary = "Clore un exercice : plus rien n'y est enregistré."
  static override description =
    'Les imports, les annulations et les mouvements de cette année sont refusés ensuite. Les chiffres et les documents se construisent toujours. « annee rouvrir » lève la clôture, en disant pourquoi.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> 2008 --simulation',
    '<%= config.bin %> <%= command.id %> 2008',
  ]
  static override args = {annee: Args.string({description: 'année à clore', required: true})}
  static override flags = {...optionsEcriture, espace: optionsEspace.espace, ...optionsGenerales}

  protected override async executer(): Promise<GesteFait> {
    const {args, flags} = await this.parse(AnneeClore)
    const visee = {espace: flags.espace, annee: lireExercice(args.annee)}
    return this.avecEspace(visee, async (espace) => {
      const annee = anneeTapee(args.annee)
      const fait = await changerExercice(espace, annee, {geste: 'cloture', simulation: flags.simulation})
      this.dire(presenterGeste(fait))
      this.ensuite(`animreg annee ouvrir ${annee + 1} --par-defaut`, "travailler sur l'année suivante")
      return fait
    })
  }
}
