import {Args, Flags} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {
  editerFeuilles,
  type FeuillesEditees,
  FORMATS_D_EMARGEMENT,
  schemaFeuillesEditees,
} from '../../../cli/formation/emargements.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../../cli/options.js'
import {presenterFichiers} from '../../../cli/rapport/ecrire-documents.js'
import {lireFormatsParmi} from '../../../cli/rapport/formats-de-rapport.js'
import {accorder} from '../../../shared/francais.js'

export default class FormationEmargementsEditer extends Commande<FeuillesEditees> {
  static override readonly resultat = schemaFeuillesEditees
  static override summary = 'Éditer les feuilles d’émargement d’une session, et le classeur pour les saisir.'
  static override description =
    'Une page par jour, une colonne de signature par demi-journée, pour les inscrits et eux seuls ; le classeur sert à saisir ensuite les présences.'
  static override examples = ['<%= config.bin %> <%= command.id %> F2008-03/2']
  static override args = {session: Args.string({description: 'code de la session', required: true})}
  static override flags = {
    format: Flags.string({
      description: `formats des feuilles, parmi ${FORMATS_D_EMARGEMENT.join(', ')}`,
      helpValue: 'FORMATS',
      default: FORMATS_D_EMARGEMENT.join(','),
    }),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<FeuillesEditees> {
    const {args, flags} = await this.parse(FormationEmargementsEditer)
    return this.avecEspace(flags, async (espace, annee) => {
      const rendu = await editerFeuilles(espace, {
        annee,
        session: args.session,
        formats: lireFormatsParmi(flags.format, FORMATS_D_EMARGEMENT),
        simulation: flags.simulation,
        progresser: (...etape) => this.progresser(...etape),
      })
      const {session, inscrits, demi_journees, fichiers} = rendu
      this.dire(
        `Session ${session} : ${accorder(inscrits, 'inscrit')}, ${accorder(demi_journees, 'demi-journée')}.`,
      )
      this.dire(presenterFichiers(fichiers, flags.simulation))
      this.ensuite('animreg formation emargements importer presences.xlsx', 'une fois les présences saisies')
      return rendu
    })
  }
}
