import {Args, Flags} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {noterDecisionDansEspace} from '../../../cli/instances/noter.js'
import {presenterDecision} from '../../../cli/instances/presenter-instances.js'
import {optionJour, optionsEcriture, optionsEspace, optionsGenerales} from '../../../cli/options.js'
import {exigerOption} from '../../../cli/programme/exiger-option.js'
import {type DecisionNotee, schemaDecisionNotee} from '../../../metier/programme/index.js'

export default class InstancesDecisionsNoter extends Commande<DecisionNotee> {
  static override readonly resultat = schemaDecisionNotee
  static override summary = "Noter une décision d'une instance, prise ou à lui demander."
  static override examples = [
    '<%= config.bin %> <%= command.id %> "Imprimer la plaquette" --instance bureau --date 2008-03-31 --responsable "Animateur régional" --echeance 2008-09-30',
    '<%= config.bin %> <%= command.id %> "Valider le programme 2009" --instance "comité de pilotage" --date 2009-01-20 --demandee',
  ]
  static override args = {
    texte: Args.string({description: 'la décision, en une phrase', required: true}),
  }
  static override flags = {
    instance: Flags.string({
      description: "nom de l'instance, ou son début",
      required: true,
      helpValue: 'INSTANCE',
    }),
    date: Flags.custom(optionJour('date', 'jour de la réunion (obligatoire)'))(),
    responsable: Flags.string({description: 'qui la met en œuvre', helpValue: 'NOM'}),
    echeance: Flags.custom(optionJour('echeance', 'pour quand'))(),
    demandee: Flags.boolean({
      description: 'elle reste à prendre : elle figurera au dossier du comité de pilotage',
    }),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<DecisionNotee> {
    const {args, flags} = await this.parse(InstancesDecisionsNoter)
    return this.avecEspace(flags, async (espace) => {
      const {instance, responsable, echeance, demandee, simulation} = flags
      const date = exigerOption(
        flags.date,
        'date',
        'animreg instances decisions noter "…" --instance bureau --date 2009-02-10',
      )
      const saisie = {texte: args.texte, instance, date, responsable, echeance, demandee}
      const note = await noterDecisionDansEspace(espace, saisie, {simulation})
      this.dire(presenterDecision(note))
      this.ensuite('animreg instances decisions lister --ouvertes', 'ce qui reste à faire')
      return note
    })
  }
}
