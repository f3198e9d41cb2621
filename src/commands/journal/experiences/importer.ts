import {Args} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {importerClasseurDExperiences} from '../../../cli/experiences/experiences.js'
import {presenterBilanDeLignes, signalerLignesRefusees} from '../../../cli/import/importer-dans-registre.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../../cli/options.js'
import {type BilanDeLignes, schemaBilanDeLignes} from '../../../metier/feuilles/index.js'

export default class JournalExperiencesImporter extends Commande<BilanDeLignes> {
  static override readonly resultat = schemaBilanDeLignes
  static override summary = "Importer des fiches d'expérience depuis un classeur."
  static override description =
    'Une fiche par ligne : titre, structure ou lieu, thème, contexte, action menée, partenaires et rôles, résultats. Les fiches que le classeur ne cite pas sont gardées.'
  static override examples = ['<%= config.bin %> <%= command.id %> fiches-experience.xlsx']
  static override args = {
    fichier: Args.string({description: "classeur des fiches d'expérience", required: true}),
  }
  static override flags = {...optionsEcriture, ...optionsEspace, ...optionsGenerales}

  protected override async executer(): Promise<BilanDeLignes> {
    const {args, flags} = await this.parse(JournalExperiencesImporter)
    return this.avecEspace(flags, async (espace, annee) => {
      const demande = {fichier: args.fichier, annee, simulation: flags.simulation}
      const bilan = await importerClasseurDExperiences(espace, demande)
      this.dire(presenterBilanDeLignes(bilan, 'fiche'))
      signalerLignesRefusees(bilan, 'PRG-022')
      this.ensuite('animreg journal experiences lister', 'les fiches, par thème')
      return bilan
    })
  }
}
