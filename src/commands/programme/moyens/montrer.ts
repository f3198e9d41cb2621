import {Commande} from '../../../cli/commande.js'
import {optionsEspace, optionsGenerales} from '../../../cli/options.js'
import {chargerMoyensMontres, resumerMoyens, tableauxDesMoyens} from '../../../cli/programme/moyens.js'
import {type MoyensMontres, schemaMoyensMontres} from '../../../metier/programme/index.js'

export default class ProgrammeMoyensMontrer extends Commande<MoyensMontres> {
  static override readonly resultat = schemaMoyensMontres
  static override summary = "Montrer l'équipe de l'animation et ses moyens : ETP, financements, cotisations."
  static override examples = ['<%= config.bin %> <%= command.id %> --annee 2008']
  static override flags = {...optionsEspace, ...optionsGenerales}

  protected override async executer(): Promise<MoyensMontres> {
    const {flags} = await this.parse(ProgrammeMoyensMontrer)
    return this.avecEspace(flags, async (espace, annee) => {
      const moyens = await chargerMoyensMontres(espace, annee)
      for (const {titre, tableau} of tableauxDesMoyens(moyens)) {
        this.dire(`${titre}\n`)
        await this.direTableau(tableau)
        this.dire()
      }
      this.dire(resumerMoyens(moyens))
      this.ensuite(`animreg programme dossier --annee ${annee}`, 'le dossier du comité de pilotage')
      return moyens
    })
  }
}
