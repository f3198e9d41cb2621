import {Args} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {listerLesExperiences} from '../../../cli/experiences/experiences.js'
import {presenterListe} from '../../../cli/experiences/presenter.js'
import {optionsEspace, optionsGenerales} from '../../../cli/options.js'
import {type ListeDExperiences, schemaListeDExperiences} from '../../../metier/programme/index.js'

export default class JournalExperiencesChercher extends Commande<ListeDExperiences> {
  static override readonly resultat = schemaListeDExperiences
  static override summary = "Chercher des mots dans les fiches d'expérience, accents ou non."
  static override description =
    'Tous les mots doivent figurer dans la fiche ; le début d’un mot suffit. Les fiches dont le titre répond viennent d’abord.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> parrainage',
    '<%= config.bin %> <%= command.id %> "sante psychologue"',
  ]
  static override args = {
    texte: Args.string({
      description: 'mots à chercher, entre guillemets s’il y en a plusieurs',
      required: true,
    }),
  }
  static override flags = {...optionsEspace, ...optionsGenerales}

  protected override async executer(): Promise<ListeDExperiences> {
    const {args, flags} = await this.parse(JournalExperiencesChercher)
    return this.avecEspace(flags, async (espace, annee) => {
      const liste = await listerLesExperiences(espace, annee, {texte: args.texte})
      this.dire(presenterListe(liste))
      const premiere = liste.fiches[0]?.numero
      if (premiere) this.ensuite(`animreg journal experiences montrer ${premiere}`, 'la première en entier')
      else this.ensuite('animreg journal experiences lister', 'toutes les fiches')
      return liste
    })
  }
}
