import {Args, Flags} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {
  type ConvocationDeSession,
  convoquerALaSession,
  FORMATS_DE_CONVOCATION,
  resumerConvocation,
  schemaConvocationDeSession,
} from '../../../cli/formation/convoquer.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../../cli/options.js'
import {presenterFichiers} from '../../../cli/rapport/ecrire-documents.js'
import {lireFormatsParmi} from '../../../cli/rapport/formats-de-rapport.js'

export default class FormationSessionsConvoquer extends Commande<ConvocationDeSession> {
  static override readonly resultat = schemaConvocationDeSession
  static override summary = 'Préparer les convocations des inscrits à une session.'
  static override description =
    'Une page par personne inscrite, et elle seule ; un message par structure (.eml, à ouvrir puis à envoyer) avec les convocations de ses salariés et les dates pour leur agenda. Rien n’est envoyé.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> F2008-03/2',
    '<%= config.bin %> <%= command.id %> F2008-03/2 --horaires "9 h – 12 h 30, 13 h 30 – 17 h" --format pdf,docx',
  ]
  static override args = {
    session: Args.string({description: 'code de la session', required: true}),
  }
  static override flags = {
    horaires: Flags.string({description: 'horaires à écrire sur les convocations', helpValue: 'TEXTE'}),
    format: Flags.string({
      description: `formats à écrire, parmi ${FORMATS_DE_CONVOCATION.join(', ')}`,
      helpValue: 'FORMATS',
      default: 'pdf',
    }),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<ConvocationDeSession> {
    const {args, flags} = await this.parse(FormationSessionsConvoquer)
    return this.avecEspace(flags, async (espace, annee) => {
      const convocation = await convoquerALaSession(espace, {
        annee,
        session: args.session,
        horaires: flags.horaires ?? null,
        formats: lireFormatsParmi(flags.format, FORMATS_DE_CONVOCATION),
        simulation: flags.simulation,
        progresser: (...etape) => this.progresser(...etape),
      })
      this.dire(resumerConvocation(convocation))
      this.dire(presenterFichiers(convocation.fichiers, flags.simulation))
      this.ensuite(`animreg formation emargements editer ${convocation.session}`, 'la feuille à faire signer')
      return convocation
    })
  }
}
