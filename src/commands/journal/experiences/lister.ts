import {Flags} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {listerLesExperiences} from '../../../cli/experiences/experiences.js'
import {presenterListe} from '../../../cli/experiences/presenter.js'
import {optionsEspace, optionsGenerales} from '../../../cli/options.js'
import {type ListeDExperiences, schemaListeDExperiences} from '../../../metier/programme/index.js'

export default class JournalExperiencesLister extends Commande<ListeDExperiences> {
  static override readonly resultat = schemaListeDExperiences
  static override summary = "Lister les fiches d'expérience, par thème."
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --theme Santé',
  ]
  static override flags = {
    theme: Flags.string({description: 'seulement ce thème', helpValue: 'THEME'}),
    structure: Flags.string({
      description: 'seulement celles de cette structure, par son code ou son nom',
      helpValue: 'STRUCTURE',
    }),
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<ListeDExperiences> {
    const {flags} = await this.parse(JournalExperiencesLister)
    return this.avecEspace(flags, async (espace, annee) => {
      const {theme, structure} = flags
      const liste = await listerLesExperiences(espace, annee, {theme, structure})
      this.dire(presenterListe(liste))
      const premiere = liste.fiches[0]?.numero
      if (premiere) this.ensuite(`animreg journal experiences montrer ${premiere}`, 'une fiche en entier')
      else this.ensuite('animreg journal experiences exporter fiches.xlsx', 'un classeur à remplir')
      return liste
    })
  }
}
