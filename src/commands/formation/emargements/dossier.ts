import {Args} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {
  constituerDossier,
  type DossierDePreuves,
  presenterDossier,
  schemaDossierDePreuves,
} from '../../../cli/formation/dossier-de-preuves.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../../cli/options.js'
import {presenterFichiers} from '../../../cli/rapport/ecrire-documents.js'

export default class FormationEmargementsDossier extends Commande<DossierDePreuves> {
  static override readonly resultat = schemaDossierDePreuves
  static override summary =
    'Réunir les preuves d’une session en une archive : programme, convocations, présences.'
  static override description =
    'Programme, convocations, feuilles d’émargement, présences relevées, évaluations, attestations, et un index qui dit ce qui manque et comment le faire. L’archive porte des noms : rangez-la en lieu sûr.'
  static override examples = ['<%= config.bin %> <%= command.id %> F2008-03/2']
  static override args = {session: Args.string({description: 'code de la session', required: true})}
  static override flags = {...optionsEcriture, ...optionsEspace, ...optionsGenerales}

  protected override async executer(): Promise<DossierDePreuves> {
    const {args, flags} = await this.parse(FormationEmargementsDossier)
    return this.avecEspace(flags, async (espace, annee) => {
      const {simulation} = flags
      const progresser = (...etape: [string, number?, number?]) => this.progresser(...etape)
      const dossier = await constituerDossier(espace, {annee, session: args.session, simulation, progresser})
      this.dire(presenterDossier(dossier))
      this.dire(presenterFichiers(dossier.fichiers, simulation))
      const manque = dossier.pieces.find((p) => p.a_faire !== null)
      this.ensuite(manque?.a_faire ?? `animreg formation bilan --annee ${annee}`)
      return dossier
    })
  }
}
