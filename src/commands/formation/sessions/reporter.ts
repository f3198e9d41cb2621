import {Args, Flags} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {changerSession, presenterChangement} from '../../../cli/formation/changer-session.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../../cli/options.js'
import {
  lireDemiJournees,
  reporterSession,
  type SessionChangee,
  schemaSessionChangee,
} from '../../../metier/formation/index.js'

export default class FormationSessionsReporter extends Commande<SessionChangee> {
  static override readonly resultat = schemaSessionChangee
  static override summary = 'Reporter une session, à de nouvelles dates ou à plus tard.'
  static override description =
    "Avec « --dates », la session est prévue à ces jours ; sans dates, ou à des dates d'une autre année, elle est reportée et ne compte plus dans le plan. Les inscrits gardent leur place, sauf s'ils devaient être en deux endroits : le report est alors refusé."
  static override examples = [
    '<%= config.bin %> <%= command.id %> F2008-03/2 --dates "14/10/2008 ; 21/10/2008 matin" --motif "formateur souffrant"',
    '<%= config.bin %> <%= command.id %> F2008-03/2 --motif "trop peu d\'inscrits"',
  ]
  static override args = {
    session: Args.string({description: 'code de la session', required: true}),
  }
  static override flags = {
    dates: Flags.string({
      description: 'nouveaux jours, séparés par « ; », suivis de « matin » ou « après-midi » pour la moitié',
      helpValue: 'JOURS',
    }),
    motif: Flags.string({description: 'pourquoi', helpValue: 'TEXTE', required: true}),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<SessionChangee> {
    const {args, flags} = await this.parse(FormationSessionsReporter)
    return this.avecEspace(flags, async (espace, annee) => {
      const {simulation, motif} = flags
      const dates = flags.dates === undefined ? [] : lireDemiJournees(flags.dates)
      const demande = {code: args.session, dates, motif}
      const changer = (faits: Parameters<typeof reporterSession>[0]) => reporterSession(faits, demande)
      const changee = await changerSession(espace, {annee, simulation, changer})
      this.dire(presenterChangement(changee))
      this.ensuite(`animreg formation sessions calendrier --annee ${annee}`, 'voir si ces dates se gênent')
      return changee
    })
  }
}
