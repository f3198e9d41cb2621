import {Flags} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {
  presenterBilan,
  presenterRegistre,
  signalerDefauts,
  tableauDesConventions,
} from '../../cli/conventions/presenter-registre.js'
import {type RegistreTenu, schemaRegistreTenu, tenirRegistre} from '../../cli/conventions/tenir-registre.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'

export default class ConventionsRegistre extends Commande<RegistreTenu> {
  static override readonly resultat = schemaRegistreTenu
  static override summary = 'Tenir le registre : numéros sans trou ni doublon, fichiers et empreintes.'
  static override description =
    'Vérifie que chaque numéro de l’année est au registre et que chaque document validé est présent et inchangé. Une copie qui manque sous sorties/conventions y est remise. Avec « --sortie », écrit le registre en classeur.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> --annee 2008',
    '<%= config.bin %> <%= command.id %> --sortie registre-2008.xlsx',
  ]
  static override flags = {
    sortie: Flags.string({description: 'classeur à écrire (.xlsx)', helpValue: 'FICHIER.xlsx'}),
    simulation: optionsEcriture.simulation,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<RegistreTenu> {
    const {flags} = await this.parse(ConventionsRegistre)
    return this.avecEspace(flags, async (espace, annee) => {
      const registre = await tenirRegistre(espace, {...flags, annee})
      await this.direTableau(tableauDesConventions({conventions: registre.lignes}))
      this.dire(`\n${presenterBilan(registre.bilan)}\n${presenterRegistre(registre)}`)
      if (registre.fichier) this.dire(`Écrit : ${registre.fichier}`)
      signalerDefauts(registre)
      this.ensuite(`animreg conventions lister --annee ${annee}`, 'où en est chaque convention')
      return registre
    })
  }
}
