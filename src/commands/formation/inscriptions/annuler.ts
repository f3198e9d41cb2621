import {Args, Flags} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {annuler, type GesteFait, schemaGeste} from '../../../cli/formation/gestes-d-inscription.js'
import {optionLe} from '../../../cli/formation/options-de-participants.js'
import {presenterGeste} from '../../../cli/formation/presenter-inscriptions.js'
import {aujourdhui} from '../../../cli/moment.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../../cli/options.js'

export default class FormationInscriptionsAnnuler extends Commande<GesteFait> {
  static override readonly resultat = schemaGeste
  static override summary = 'Annuler une inscription, avec son motif.'
  static override description =
    'La place est libre aussitôt, mais n’est donnée à personne : elle se propose avec « inscriptions proposer-place ». Une inscription annulée ne revient pas.'
  static override examples = ['<%= config.bin %> <%= command.id %> I2008-0042 --motif "changement de poste"']
  static override args = {cle: Args.string({description: "numéro de l'inscription", required: true})}
  static override flags = {
    motif: Flags.string({description: 'pourquoi', helpValue: 'TEXTE', required: true}),
    ...optionLe,
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<GesteFait> {
    const {args, flags} = await this.parse(FormationInscriptionsAnnuler)
    return this.avecEspace(flags, async (espace, annee) => {
      const {motif, simulation, le = aujourdhui()} = flags
      const fait = await annuler(espace, {annee, cle: args.cle, le, simulation, motif})
      this.dire(presenterGeste(fait))
      const session = fait.inscriptions[0]?.session
      if (session)
        this.ensuite(`animreg formation inscriptions proposer-place ${session}`, 'la place est libre')
      else this.ensuite('animreg formation inscriptions expliquer', 'qui attend encore, et pourquoi')
      return fait
    })
  }
}
