import {Args} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {motifDeForcage, optionsDeForcage} from '../../cli/forcage.js'
import {importerTableauxDObjectifs, signalerRefus} from '../../cli/import/importer-tableaux.js'
import {demanderDoutes} from '../../cli/import/lever-doutes.js'
import {presenterBilanImport} from '../../cli/import/presenter-bilan.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {type BilanImport, schemaBilanImport} from '../../metier/activite/index.js'

export default class ObjectifsImporter extends Commande<BilanImport> {
  static override readonly resultat = schemaBilanImport
  static override summary = "Importer les objectifs chiffrés d'une année, par structure ou pour la région."
  static override examples = ['<%= config.bin %> <%= command.id %> objectifs-2008.xlsx --annee 2008']
  static override args = {
    fichier: Args.string({description: 'classeur des objectifs', required: true}),
  }
  static override flags = {...optionsDeForcage, ...optionsEcriture, ...optionsEspace, ...optionsGenerales}

  protected override async executer(): Promise<BilanImport> {
    const {args, flags} = await this.parse(ObjectifsImporter)
    return this.avecEspace(flags, async (espace, annee) => {
      const bilan = await importerTableauxDObjectifs(espace, {
        annee,
        designations: [args.fichier],
        simulation: flags.simulation,
        motif: motifDeForcage(flags),
        demander: this.questionneur(demanderDoutes),
        progresser: (...etape) => this.progresser(...etape),
      })
      this.dire(presenterBilanImport(bilan))
      signalerRefus(bilan)
      this.ensuite(`animreg chiffres calculer --annee ${annee}`, 'les chiffres-clés face aux objectifs')
      return bilan
    })
  }
}
