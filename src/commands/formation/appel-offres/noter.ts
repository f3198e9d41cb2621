import {Args, Flags} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {signalerRefus} from '../../../cli/formation/importer-plusieurs.js'
import {
  type Notation,
  noterLesOffres,
  presenterNotation,
  schemaNotation,
} from '../../../cli/formation/noter-offres.js'
import {optionAppel, optionRepetee} from '../../../cli/formation/options-d-appel.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../../cli/options.js'

export default class FormationAppelOffresNoter extends Commande<Notation> {
  static override readonly resultat = schemaNotation
  static override summary =
    'Écrire les grilles de notation, une par évaluateur, ou lire celles qui reviennent.'
  static override description =
    "Chaque note cite sa preuve dans l'offre. Un évaluateur qui déclare un lien avec un candidat ne compte pas pour le lot. Le prix ne se note pas : la formule annoncée le calcule. Désignez les évaluateurs par leur fonction ou leurs initiales."
  static override examples = [
    '<%= config.bin %> <%= command.id %> --grilles --evaluateur "Présidente" --evaluateur "Directeur A"',
    '<%= config.bin %> <%= command.id %> recus/grilles --appel AO2009',
  ]
  static override strict = false
  static override args = {fichiers: Args.string({description: 'grilles remplies, dossiers ou motifs'})}
  static override flags = {
    ...optionAppel,
    grilles: Flags.boolean({description: 'écrit les grilles à remplir'}),
    evaluateur: optionRepetee('évaluateur à qui préparer une grille', 'FONCTION'),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<Notation> {
    const {argv, flags} = await this.parse(FormationAppelOffresNoter)
    return this.avecEspace(flags, async (espace, annee) => {
      const {appel: code, grilles, evaluateur: evaluateurs = [], simulation} = flags
      const notation = await noterLesOffres(espace, {
        annee,
        code,
        grilles,
        evaluateurs,
        fichiers: argv.map(String),
        simulation,
        progresser: (...etape) => this.progresser(...etape),
      })
      this.dire(presenterNotation(notation))
      signalerRefus(notation, 'FOR-045')
      if (grilles)
        this.ensuite(`animreg formation appel-offres noter DOSSIER --appel ${notation.appel}`, 'au retour')
      else this.ensuite(`animreg formation appel-offres classer --appel ${notation.appel}`)
      return notation
    })
  }
}
