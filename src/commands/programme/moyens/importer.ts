import {Args, Flags} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {presenterBilanDeLignes, signalerLignesRefusees} from '../../../cli/import/importer-dans-registre.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../../cli/options.js'
import {importerClasseurDeMoyens} from '../../../cli/programme/moyens.js'
import {type BilanDeLignes, schemaBilanDeLignes} from '../../../metier/feuilles/index.js'

export default class ProgrammeMoyensImporter extends Commande<BilanDeLignes> {
  static override readonly resultat = schemaBilanDeLignes
  static override summary = "Importer l'équipe de l'animation, ses financements et les cotisations."
  static override description =
    'Une feuille d’équipe (Poste, Statut, Employeur, Effectif, ETP), de financements (Financeur, Demandé, Notifié, Reçu), de cotisations (Structure, Appelée, Reçue) ou un tableau d’effectifs par organisme. Les totaux écrits sont vérifiés, jamais repris : un tableau qui ne tombe pas juste entre, avec le constat de chaque cellule.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> moyens-2008.xlsx --annee 2008',
    '<%= config.bin %> <%= command.id %> effectifs-nationaux.csv --annee 2008 --simulation',
  ]
  static override args = {
    fichier: Args.string({description: 'classeur des moyens', required: true}),
  }
  static override flags = {
    remplacer: Flags.boolean({
      description: 'les feuilles du classeur sont entières : retire les lignes absentes',
    }),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<BilanDeLignes> {
    const {args, flags} = await this.parse(ProgrammeMoyensImporter)
    return this.avecEspace(flags, async (espace, annee) => {
      const {simulation, remplacer} = flags
      const demande = {fichier: args.fichier, annee, simulation, remplacer}
      const bilan = await importerClasseurDeMoyens(espace, demande)
      this.dire(presenterBilanDeLignes(bilan, 'ligne'))
      signalerLignesRefusees(bilan, 'PRG-068')
      this.ensuite(
        `animreg programme moyens montrer --annee ${annee}`,
        "l'équipe, les financements, les cotisations",
      )
      return bilan
    })
  }
}
