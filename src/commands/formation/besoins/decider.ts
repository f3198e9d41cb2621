import {Flags} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {type DecisionNotee, noterDecision, schemaDecision} from '../../../cli/formation/besoins.js'
import {presenterDecision} from '../../../cli/formation/presenter-besoins.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../../cli/options.js'

export default class FormationBesoinsDecider extends Commande<DecisionNotee> {
  static override readonly resultat = schemaDecision
  static override summary = "Noter ce que le groupe décide d'un thème : retenu, ou écarté avec son motif."
  static override description =
    'Un thème écarté garde son motif, et ses demandes reviennent en tête l’année suivante. Un thème retenu peut citer l’action du plan qui y répond.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> --theme "Prévenir les conflits" --retenu --action F2009-02',
    '<%= config.bin %> <%= command.id %> --theme "Anglais" --ecarte --motif "hors des orientations de la branche"',
  ]
  static override flags = {
    theme: Flags.string({
      description: 'thème, tel que la synthèse le nomme',
      helpValue: 'THEME',
      required: true,
    }),
    retenu: Flags.boolean({description: 'le groupe retient ce thème', default: false}),
    ecarte: Flags.boolean({description: 'le groupe écarte ce thème', default: false}),
    motif: Flags.string({description: 'pourquoi ; exigé pour un thème écarté', helpValue: 'TEXTE'}),
    action: Flags.string({description: "code de l'action qui y répond", helpValue: 'CODE'}),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<DecisionNotee> {
    const {flags} = await this.parse(FormationBesoinsDecider)
    return this.avecEspace(flags, async (espace, annee) => {
      const {theme, retenu, ecarte, motif, action, simulation} = flags
      const saisie = {theme, retenu, ecarte, motif, action}
      const decision = await noterDecision(espace, saisie, {annee, simulation})
      this.dire(presenterDecision(decision))
      this.ensuite(`animreg formation besoins synthese --annee ${annee}`, 'ce qui reste à décider')
      return decision
    })
  }
}
