import {Args, Flags} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {importerPresences} from '../../../cli/formation/emargements.js'
import {presenterBilanDeLignes, signalerLignesRefusees} from '../../../cli/import/importer-dans-registre.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../../cli/options.js'
import {type BilanDeLignes, schemaBilanDeLignes} from '../../../metier/feuilles/index.js'

export default class FormationEmargementsImporter extends Commande<BilanDeLignes> {
  static override readonly resultat = schemaBilanDeLignes
  static override summary = 'Importer les présences relevées sur les feuilles d’émargement.'
  static override description =
    'Une ligne par inscrit, une colonne par demi-journée : P (présent), un nombre d’heures (présence partielle), AJ (absence justifiée), ANJ (absence non justifiée), vide si elle est inconnue.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> presences.xlsx',
    '<%= config.bin %> <%= command.id %> presences.xlsx --session F2008-03/2 --simulation',
  ]
  static override args = {fichier: Args.string({description: 'classeur des présences', required: true})}
  static override flags = {
    session: Flags.string({description: 'session des lignes qui n’en nomment pas', helpValue: 'CODE'}),
    tolerant: Flags.boolean({
      description: 'laisse de côté les lignes fautives au lieu de refuser le classeur',
    }),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<BilanDeLignes> {
    const {args, flags} = await this.parse(FormationEmargementsImporter)
    return this.avecEspace(flags, async (espace, annee) => {
      const {session, simulation, tolerant} = flags
      const bilan = await importerPresences(espace, {
        fichier: args.fichier,
        annee,
        session,
        simulation,
        tolerant,
      })
      this.dire(presenterBilanDeLignes(bilan, 'présence'))
      signalerLignesRefusees(bilan, 'FOR-011')
      this.ensuite(`animreg formation emargements attester ${session ?? 'SESSION'}`, 'les attestations')
      return bilan
    })
  }
}
