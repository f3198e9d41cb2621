import {Flags} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {
  ajouterExperience,
  type ExperienceNotee,
  schemaExperienceNotee,
} from '../../../cli/experiences/experiences.js'
import {optionsDExperience, saisieDExperience} from '../../../cli/experiences/options.js'
import {presenterExperienceNotee} from '../../../cli/experiences/presenter.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../../cli/options.js'

export default class JournalExperiencesAjouter extends Commande<ExperienceNotee> {
  static override readonly resultat = schemaExperienceNotee
  static override summary = "Écrire une fiche d'expérience : une bonne pratique à refaire ailleurs."
  static override examples = [
    '<%= config.bin %> <%= command.id %> --titre "Ateliers mobilité" --structure 54395S00 --theme Mobilité --action "Un atelier par mois avec la SNCF." --resultats "32 jeunes en ont profité."',
  ]
  static override flags = {
    ...optionsDExperience,
    'malgre-doublon': Flags.boolean({description: 'la garde même si elle ressemble à une autre'}),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<ExperienceNotee> {
    const {flags} = await this.parse(JournalExperiencesAjouter)
    return this.avecEspace(flags, async (espace, annee) => {
      const {'malgre-doublon': malgreDoublon, simulation} = flags
      const saisie = await saisieDExperience(flags, this.peutDemander())
      const notee = await ajouterExperience(espace, annee, {saisie, malgreDoublon, simulation})
      this.dire(presenterExperienceNotee(notee))
      this.ensuite('animreg journal experiences lister', "toutes les fiches d'expérience")
      return notee
    })
  }
}
