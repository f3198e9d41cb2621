import {Flags} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {type ChoixNote, retenirUneOffre, schemaChoixNote} from '../../../cli/formation/appel-offres.js'
import {optionAppel} from '../../../cli/formation/options-d-appel.js'
import {presenterChoix} from '../../../cli/formation/presenter-appel.js'
import {jourSaisi, optionsEcriture, optionsEspace, optionsGenerales} from '../../../cli/options.js'

export default class FormationAppelOffresRetenir extends Commande<ChoixNote> {
  static override readonly resultat = schemaChoixNote
  static override summary = "Retenir l'offre d'un lot, ou le déclarer sans suite."
  static override description =
    "Les actions du lot prennent l'organisme retenu. Retenir une autre offre que la première, changer d'avis ou déclarer un lot sans suite demande un motif, qui figure au rapport d'analyse."
  static override examples = [
    '<%= config.bin %> <%= command.id %> --lot 1 --organisme "SYNERSYS"',
    '<%= config.bin %> <%= command.id %> --lot 2 --organisme "Cap Formation" --motif "seul à intervenir dans les Vosges"',
    '<%= config.bin %> <%= command.id %> --lot 3 --sans-suite --motif "budget insuffisant"',
  ]
  static override flags = {
    ...optionAppel,
    lot: Flags.integer({description: "numéro du lot ; inutile s'il n'y en a qu'un", helpValue: 'LOT'}),
    organisme: Flags.string({description: "nom de l'organisme retenu", helpValue: 'NOM'}),
    'sans-suite': Flags.boolean({description: "aucune offre n'est retenue", default: false}),
    motif: Flags.string({description: 'pourquoi', helpValue: 'TEXTE'}),
    le: Flags.custom({
      description: "jour de la décision ; sinon aujourd'hui",
      helpValue: 'AAAA-MM-JJ',
      parse: async (saisie) => jourSaisi('le', saisie),
    })(),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<ChoixNote> {
    const {flags} = await this.parse(FormationAppelOffresRetenir)
    return this.avecEspace(flags, async (espace, annee) => {
      const {appel: code, lot, organisme, motif, le, simulation} = flags
      const saisie = {lot, organisme, motif, le, sansSuite: flags['sans-suite']}
      const choix = await retenirUneOffre(espace, saisie, {annee, code, simulation})
      this.dire(presenterChoix(choix))
      this.ensuite(
        `animreg formation appel-offres documents --appel ${choix.appel}`,
        "rapport d'analyse et lettres",
      )
      return choix
    })
  }
}
