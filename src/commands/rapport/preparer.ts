import {Flags} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {PLAN_PAR_DEFAUT, preparerRapport, presenterPreparation} from '../../cli/rapport/preparer-chapitres.js'
import {type Preparation, schemaPreparation} from '../../metier/rapport/index.js'

export default class RapportPreparer extends Commande<Preparation> {
  static override readonly resultat = schemaPreparation
  static override summary = "Préparer les chapitres du rapport d'activité."
  static override description =
    "Pose dans rapport/AAAA/ un fichier par chapitre du plan, avec un début de texte et les chiffres de l'année. Un chapitre déjà là n'est jamais touché. Deux plans sont fournis : « missions » (les quatre missions de l'animation régionale) et « parcours » (le public, les solutions, les moyens). Le vôtre se range dans modeles/rapport/plans/, ou se donne par son fichier."
  static override examples = [
    '<%= config.bin %> <%= command.id %> --annee 2008',
    '<%= config.bin %> <%= command.id %> --plan parcours --simulation',
    '<%= config.bin %> <%= command.id %> --plan mon-plan.yaml',
  ]
  static override flags = {
    plan: Flags.string({
      description: 'missions, parcours, ou le fichier du vôtre ; sinon missions',
      helpValue: 'PLAN',
      default: PLAN_PAR_DEFAUT,
    }),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<Preparation> {
    const {flags} = await this.parse(RapportPreparer)
    return this.avecEspace(flags, async (espace, annee) => {
      const {plan, simulation} = flags
      const bilan = await preparerRapport(espace, {annee, plan, simulation})
      this.dire(presenterPreparation(bilan))
      if (simulation) this.ensuite(`animreg rapport preparer --plan ${plan} --annee ${annee}`, 'les poser')
      else this.ensuite(`animreg rapport verifier --annee ${annee}`, 'ce qui reste à écrire')
      return bilan
    })
  }
}
