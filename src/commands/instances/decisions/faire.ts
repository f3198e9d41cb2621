import {Args, Flags} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {faireDecisionDansEspace} from '../../../cli/instances/noter.js'
import {presenterDecision} from '../../../cli/instances/presenter-instances.js'
import {aujourdhui} from '../../../cli/moment.js'
import {optionJour, optionsEcriture, optionsEspace, optionsGenerales} from '../../../cli/options.js'
import {type DecisionNotee, schemaDecisionNotee} from '../../../metier/programme/index.js'

export default class InstancesDecisionsFaire extends Commande<DecisionNotee> {
  static override readonly resultat = schemaDecisionNotee
  static override summary = 'Dire qu’une décision est faite, prise ou abandonnée.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> 2008-02 --le 2008-09-15 --preuve "bon de livraison de la plaquette"',
    '<%= config.bin %> <%= command.id %> 2009-01 --etat prise',
  ]
  static override args = {
    numero: Args.string({description: 'numéro de la décision', required: true}),
  }
  static override flags = {
    etat: Flags.option({
      description: 'faite, prise (elle était demandée) ou abandonnee ; sinon faite',
      options: ['faite', 'prise', 'abandonnee'] as const,
      default: 'faite',
      helpValue: 'ÉTAT',
    })(),
    le: Flags.custom(optionJour('le', "jour où elle a été faite ; sinon aujourd'hui"))(),
    preuve: Flags.string({description: 'ce qui le prouve', helpValue: 'TEXTE'}),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<DecisionNotee> {
    const {args, flags} = await this.parse(InstancesDecisionsFaire)
    return this.avecEspace(flags, async (espace) => {
      const {etat, le = aujourdhui(), preuve, simulation} = flags
      const note = await faireDecisionDansEspace(
        espace,
        {numero: args.numero, etat, le, preuve},
        {simulation},
      )
      this.dire(presenterDecision(note))
      this.ensuite('animreg instances decisions lister --ouvertes', 'ce qui reste à faire')
      return note
    })
  }
}
