import {Args, Flags} from '@oclif/core'
import {anneeTapee, changerExercice, type GesteFait, schemaGesteDExercice} from '../../cli/annees/annees.js'
import {presenterGeste} from '../../cli/annees/presenter-annees.js'
import {Commande} from '../../cli/commande.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {lireExercice} from '../../shared/periode.js'

export default class AnneeOuvrir extends Commande<GesteFait> {
  static override readonly resultat = schemaGesteDExercice
  static override summary = 'Ouvrir un exercice, pendant que le précédent se termine.'
  static override description =
    "De janvier à avril, deux exercices sont ouverts côte à côte. L'année par défaut, celle d'animreg.yaml, ne change qu'avec « --par-defaut »."
  static override examples = [
    '<%= config.bin %> <%= command.id %> 2009',
    '<%= config.bin %> <%= command.id %> 2009 --par-defaut',
  ]
  static override args = {annee: Args.string({description: 'année à ouvrir', required: true})}
  static override flags = {
    'par-defaut': Flags.boolean({description: "en fait l'année par défaut, dans animreg.yaml"}),
    ...optionsEcriture,
    espace: optionsEspace.espace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<GesteFait> {
    const {args, flags} = await this.parse(AnneeOuvrir)
    const visee = {espace: flags.espace, annee: lireExercice(args.annee)}
    return this.avecEspace(visee, async (espace) => {
      const annee = anneeTapee(args.annee)
      const {simulation, 'par-defaut': parDefaut} = flags
      const fait = await changerExercice(espace, annee, {geste: 'ouverture', parDefaut, simulation})
      this.dire(presenterGeste(fait))
      this.ensuite('animreg annee lister', 'les exercices de cet espace')
      return fait
    })
  }
}
