import {Args, Flags} from '@oclif/core'
import {importerClasseurDeContexte, signalerContexteRefuse} from '../../../cli/chiffres/importer-contexte.js'
import {presenterBilanDuContexte} from '../../../cli/chiffres/presenter-contexte.js'
import {Commande} from '../../../cli/commande.js'
import {jourSaisi, optionsEcriture, optionsEspace, optionsGenerales} from '../../../cli/options.js'
import {type BilanDuContexte, schemaBilanDuContexte} from '../../../metier/chiffres/index.js'

export default class ChiffresContexteImporter extends Commande<BilanDuContexte> {
  static override readonly resultat = schemaBilanDuContexte
  static override summary =
    "Importer ce que d'autres comptent du territoire : population, demandeurs d'emploi."
  static override description =
    "Une ligne par territoire : la région, un département ou une structure. Ce qui est compté (jeunes de 16 à 25 ans, jeunes ni en emploi ni en études, demandeurs d'emploi de moins de 26 ans) se lit dans le titre des colonnes, avec son année, ou dans une colonne « Donnée ». La source est toujours gardée."
  static override examples = [
    '<%= config.bin %> <%= command.id %> insee.xlsx --source "Insee, recensement 2006" --date-source 2009-01-13',
    '<%= config.bin %> <%= command.id %> defm-2008.csv --simulation',
  ]
  static override args = {
    fichier: Args.string({description: 'classeur ou CSV des données de contexte', required: true}),
  }
  static override flags = {
    source: Flags.string({description: 'qui a compté, quand le tableau ne le dit pas', helpValue: 'TEXTE'}),
    'date-source': Flags.custom({
      description: 'jour où la source a publié ces nombres',
      helpValue: 'AAAA-MM-JJ',
      parse: async (saisie) => jourSaisi('date-source', saisie),
    })(),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<BilanDuContexte> {
    const {args, flags} = await this.parse(ChiffresContexteImporter)
    return this.avecEspace(flags, async (espace, annee) => {
      const {source, simulation, 'date-source': dateDeSource} = flags
      const demande = {fichier: args.fichier, annee, source, dateDeSource, simulation}
      const bilan = await importerClasseurDeContexte(espace, demande)
      this.dire(presenterBilanDuContexte(bilan))
      signalerContexteRefuse(bilan)
      this.ensuite(`animreg chiffres calculer --annee ${annee} --avec-contexte`, 'les taux de couverture')
      return bilan
    })
  }
}
