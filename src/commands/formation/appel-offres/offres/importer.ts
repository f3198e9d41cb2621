import {Args, Flags} from '@oclif/core'
import {Commande} from '../../../../cli/commande.js'
import {importerOffres} from '../../../../cli/formation/offres.js'
import {optionAppel} from '../../../../cli/formation/options-d-appel.js'
import {
  presenterBilanDeLignes,
  signalerLignesRefusees,
} from '../../../../cli/import/importer-dans-registre.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../../../cli/options.js'
import {type BilanDeLignes, schemaBilanDeLignes} from '../../../../metier/feuilles/index.js'

export default class FormationAppelOffresOffresImporter extends Commande<BilanDeLignes> {
  static override readonly resultat = schemaBilanDeLignes
  static override summary = "Importer le registre des offres reçues, avec leur date et ce qu'il y manque."
  static override description =
    "Une offre tardive, incomplète, sans prix ou au-dessus du plafond est gardée, et mise à l'écart avec son motif. La première offre verrouille les critères et leurs poids."
  static override examples = ['<%= config.bin %> <%= command.id %> offres.xlsx --appel AO2009']
  static override args = {fichier: Args.string({description: 'classeur des offres', required: true})}
  static override flags = {
    ...optionAppel,
    tolerant: Flags.boolean({
      description: 'laisse de côté les lignes fautives au lieu de refuser le classeur',
    }),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<BilanDeLignes> {
    const {args, flags} = await this.parse(FormationAppelOffresOffresImporter)
    return this.avecEspace(flags, async (espace, annee) => {
      const {appel: code, simulation, tolerant} = flags
      const bilan = await importerOffres(espace, {fichier: args.fichier, annee, code, simulation, tolerant})
      this.dire(presenterBilanDeLignes(bilan, 'offre'))
      signalerLignesRefusees(bilan, 'FOR-038')
      this.ensuite(
        `animreg formation appel-offres noter --grilles --evaluateur "Présidente" --annee ${annee}`,
        'une grille par évaluateur',
      )
      return bilan
    })
  }
}
