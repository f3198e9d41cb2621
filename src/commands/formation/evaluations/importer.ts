import {Args, Flags} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {importerEvaluations} from '../../../cli/formation/evaluations.js'
import {presenterBilanDeLignes, signalerLignesRefusees} from '../../../cli/import/importer-dans-registre.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../../cli/options.js'
import {type BilanDeLignes, schemaBilanDeLignes} from '../../../metier/feuilles/index.js'

export default class FormationEvaluationsImporter extends Commande<BilanDeLignes> {
  static override readonly resultat = schemaBilanDeLignes
  static override summary = 'Importer les réponses au formulaire d’évaluation d’une formation.'
  static override description =
    'L’export d’un formulaire, tel quel : une ligne par réponse, une colonne par question notée, une colonne de commentaires. Aucun nom n’est gardé ; ceux des participants sont masqués dans les commentaires. Le classeur est la liste entière des réponses de ses sessions à ce moment.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> reponses.xlsx --moment a_chaud --session F2008-03/2 --echelle 5',
  ]
  static override args = {fichier: Args.string({description: 'export du formulaire', required: true})}
  static override flags = {
    moment: Flags.option({
      options: ['a_chaud', 'a_froid'] as const,
      description: 'en fin de session, ou des mois après',
      helpValue: 'MOMENT',
      required: true,
    })(),
    session: Flags.string({description: 'session des réponses qui n’en nomment pas', helpValue: 'CODE'}),
    echelle: Flags.integer({
      description: 'note la plus haute ; sinon celle d’animreg.yaml, ou celle que le classeur dit',
      helpValue: 'NOTE',
      min: 2,
      max: 100,
    }),
    tolerant: Flags.boolean({description: 'laisse de côté les réponses fautives'}),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<BilanDeLignes> {
    const {args, flags} = await this.parse(FormationEvaluationsImporter)
    return this.avecEspace(flags, async (espace, annee) => {
      const {moment, session, echelle, simulation, tolerant} = flags
      const demande = {fichier: args.fichier, annee, moment, session, echelle, simulation, tolerant}
      const bilan = await importerEvaluations(espace, demande)
      this.dire(presenterBilanDeLignes(bilan, 'réponse'))
      signalerLignesRefusees(bilan, 'FOR-011')
      this.ensuite(
        `animreg formation evaluations synthese --annee ${annee}`,
        'ce qu’en disent les participants',
      )
      return bilan
    })
  }
}
