import {Args, Flags} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {presenterBilanDeLignes, signalerLignesRefusees} from '../../cli/import/importer-dans-registre.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {importerClasseurDuProgramme} from '../../cli/programme/importer-programme.js'
import {type BilanDeLignes, schemaBilanDeLignes} from '../../metier/feuilles/index.js'

export default class ProgrammeImporter extends Commande<BilanDeLignes> {
  static override readonly resultat = schemaBilanDeLignes
  static override summary =
    "Importer le programme d'actions de l'année : actions, indicateurs de suivi, budget."
  static override description =
    'Trois feuilles : les actions (axe ou mission, objectif, code, pilote, dates, budget), leurs indicateurs (cible, unité, où le lire) et le budget par financeur (prévu, engagé, réalisé). Les actions absentes du classeur sont gardées, sauf avec « --remplacer ».'
  static override examples = [
    '<%= config.bin %> <%= command.id %> programme-2008.xlsx --annee 2008',
    '<%= config.bin %> <%= command.id %> programme-2008.xlsx --remplacer --simulation',
  ]
  static override args = {
    fichier: Args.string({description: 'classeur du programme', required: true}),
  }
  static override flags = {
    remplacer: Flags.boolean({
      description: 'le classeur est le programme entier : retire les actions absentes',
    }),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<BilanDeLignes> {
    const {args, flags} = await this.parse(ProgrammeImporter)
    return this.avecEspace(flags, async (espace, annee) => {
      const {simulation, remplacer} = flags
      const demande = {fichier: args.fichier, annee, simulation, remplacer}
      const bilan = await importerClasseurDuProgramme(espace, demande)
      this.dire(presenterBilanDeLignes(bilan, 'action'))
      signalerLignesRefusees(bilan, 'PRG-041')
      this.ensuite(`animreg programme suivre --annee ${annee}`, 'ce qui est fait, ce qui est en retard')
      return bilan
    })
  }
}
