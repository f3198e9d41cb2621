import {Args, Flags} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {changerSession, presenterChangement} from '../../../cli/formation/changer-session.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../../cli/options.js'
import {annulerSession, type SessionChangee, schemaSessionChangee} from '../../../metier/formation/index.js'

export default class FormationSessionsAnnuler extends Commande<SessionChangee> {
  static override readonly resultat = schemaSessionChangee
  static override summary = 'Annuler une session.'
  static override description =
    "La session ne compte plus dans le plan. Ceux qui y avaient une place reviennent en liste d'attente, avec le motif ; personne n'est placé ailleurs sans qu'on le décide."
  static override examples = [
    '<%= config.bin %> <%= command.id %> F2008-03/2 --motif "trop peu d\'inscrits"',
    '<%= config.bin %> <%= command.id %> F2008-03/2 --motif "trop peu d\'inscrits" --simulation',
  ]
  static override args = {
    session: Args.string({description: 'code de la session', required: true}),
  }
  static override flags = {
    motif: Flags.string({description: 'pourquoi', helpValue: 'TEXTE', required: true}),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<SessionChangee> {
    const {args, flags} = await this.parse(FormationSessionsAnnuler)
    return this.avecEspace(flags, async (espace, annee) => {
      const {simulation, motif} = flags
      const demande = {code: args.session, motif}
      const changer = (faits: Parameters<typeof annulerSession>[0]) => annulerSession(faits, demande)
      const changee = await changerSession(espace, {annee, simulation, changer})
      this.dire(presenterChangement(changee))
      this.ensuite(`animreg formation sessions lister --annee ${annee}`, 'ce qui reste au calendrier')
      return changee
    })
  }
}
