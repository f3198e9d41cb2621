import {Args, Flags} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {importerBesoins} from '../../../cli/formation/besoins.js'
import {
  importerPlusieurs,
  type PlusieursBilans,
  presenterPlusieurs,
  schemaPlusieursBilans,
  signalerRefus,
} from '../../../cli/formation/importer-plusieurs.js'
import {demanderDoutes} from '../../../cli/import/lever-doutes.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../../cli/options.js'

export default class FormationBesoinsImporter extends Commande<PlusieursBilans> {
  static override readonly resultat = schemaPlusieursBilans
  static override summary = 'Importer les recensements de besoins des structures.'
  static override description =
    'Une ligne par besoin : thème dans les mots de la structure, public, personnes, priorité, période, contrainte. La structure se lit dans une colonne, au-dessus du tableau ou dans le nom du fichier.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> recus/besoins --annee 2009',
    '<%= config.bin %> <%= command.id %> besoins-nancy.xlsx --simulation',
  ]
  static override strict = false
  static override args = {
    fichiers: Args.string({description: 'classeurs, dossiers ou motifs', required: true}),
  }
  static override flags = {
    remplacer: Flags.boolean({
      description: 'chaque classeur est la liste entière de sa structure : retire ce qu’il ne cite pas',
    }),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<PlusieursBilans> {
    const {argv, flags} = await this.parse(FormationBesoinsImporter)
    return this.avecEspace(flags, async (espace, annee) => {
      const {simulation, remplacer} = flags
      const demande = {annee, simulation, remplacer, demander: this.questionneur(demanderDoutes)}
      const bilans = await importerPlusieurs(argv.map(String), {
        importer: async (fichier) => importerBesoins(espace, {fichier, ...demande}),
        progresser: (...etape) => this.progresser(...etape),
      })
      this.dire(presenterPlusieurs(bilans, 'besoin'))
      signalerRefus(bilans, 'FOR-024')
      this.ensuite(`animreg formation besoins regrouper --annee ${annee}`, 'nommer les thèmes')
      return bilans
    })
  }
}
