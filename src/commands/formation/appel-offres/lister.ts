import {Commande} from '../../../cli/commande.js'
import {resumerAppels, tableauDesAppels} from '../../../cli/formation/presenter-appel.js'
import {optionsEspace, optionsGenerales} from '../../../cli/options.js'
import {type ListeDAppels, listerAppels, schemaListeDAppels} from '../../../metier/formation/index.js'

export default class FormationAppelOffresLister extends Commande<ListeDAppels> {
  static override readonly resultat = schemaListeDAppels
  static override summary = "Lister les appels d'offres de l'année, et où en est chaque lot."
  static override examples = ['<%= config.bin %> <%= command.id %> --annee 2009']
  static override flags = {...optionsEspace, ...optionsGenerales}

  protected override async executer(): Promise<ListeDAppels> {
    const {flags} = await this.parse(FormationAppelOffresLister)
    return this.avecEspace(flags, async (espace, annee) => {
      const {registres} = espace
      const liste = listerAppels(await registres.charger('appels_d_offres'), annee, {
        offres: await registres.charger('offres'),
        choix: await registres.charger('choix_d_offres'),
        organismes: await registres.charger('organismes'),
      })
      if (liste.appels.length > 0) await this.direTableau(tableauDesAppels(liste))
      this.dire(resumerAppels(liste))
      const [premier] = liste.appels
      if (premier) this.ensuite(`animreg formation appel-offres classer --appel ${premier.code}`)
      else
        this.ensuite(
          `animreg formation appel-offres ouvrir AO${annee} --limite ${annee}-06-30 --annee ${annee}`,
        )
      return liste
    })
  }
}
