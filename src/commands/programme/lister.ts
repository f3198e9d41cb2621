import {Flags} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {optionsEspace, optionsGenerales} from '../../cli/options.js'
import {resumerProgramme, tableauDuProgramme} from '../../cli/programme/presenter-programme.js'
import {type ListeDuProgramme, listerProgramme, schemaListeDuProgramme} from '../../metier/programme/index.js'

export default class ProgrammeLister extends Commande<ListeDuProgramme> {
  static override readonly resultat = schemaListeDuProgramme
  static override summary = "Lister les actions du programme de l'année."
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --axe 3 --json',
  ]
  static override flags = {
    axe: Flags.string({
      description: 'seulement les actions de cet axe ou de cette mission',
      helpValue: 'CODE',
    }),
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<ListeDuProgramme> {
    const {flags} = await this.parse(ProgrammeLister)
    return this.avecEspace(flags, async (espace, annee) => {
      const {axe} = flags
      const liste = listerProgramme(await espace.registres.charger('programme'), {annee, axe})
      await this.direTableau(tableauDuProgramme(liste))
      this.dire(`\n${resumerProgramme(liste)}`)
      this.ensuite(`animreg programme suivre --annee ${annee}`, 'ce qui est fait, ce qui est en retard')
      return liste
    })
  }
}
