import {Args, Flags} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {
  autresBalises,
  type ExamenDesModeles,
  examinerModeles,
  presenterExamen,
  schemaExamen,
  signalerModelesEnDefaut,
  tableauDesBalises,
} from '../../../cli/conventions/examiner-modeles.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../../cli/options.js'

export default class ConventionsModelesVerifier extends Commande<ExamenDesModeles> {
  static override readonly resultat = schemaExamen
  static override summary = 'Vérifier les modèles : balises connues et inconnues, renvois, données inutiles.'
  static override description =
    'Avec le nom d’un modèle, donne la liste de ses balises et de celles qu’il pourrait employer. Avec « --specimen », écrit le modèle rempli de données fictives, en Word et en PDF, dans sorties/conventions/specimens.'
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> convention-financiere-parcours3 --specimen',
  ]
  static override args = {
    modele: Args.string({description: 'nom du modèle ; sinon tous'}),
  }
  static override flags = {
    specimen: Flags.boolean({description: 'écrit le modèle rempli de données fictives'}),
    simulation: optionsEcriture.simulation,
    espace: optionsEspace.espace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<ExamenDesModeles> {
    const {args, flags} = await this.parse(ConventionsModelesVerifier)
    return this.avecEspace(flags, async (espace) => {
      const examen = await examinerModeles(espace, {...flags, modele: args.modele})
      const [seul] = args.modele === undefined ? [] : examen.modeles
      if (seul) {
        await this.direTableau(tableauDesBalises(seul))
        this.dire(`\nCe que le texte pourrait encore nommer :\n${await autresBalises(espace, seul)}\n`)
      }
      this.dire(presenterExamen(examen))
      signalerModelesEnDefaut(examen)
      this.ensuite('animreg conventions generer --help', 'préparer des conventions')
      return examen
    })
  }
}
