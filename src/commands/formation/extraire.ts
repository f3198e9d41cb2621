import {Args} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {
  type ExtraitRendu,
  extraire,
  presenterExtrait,
  schemaExtraitRendu,
} from '../../cli/formation/extraire.js'
import {aujourdhui} from '../../cli/moment.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {presenterFichiers} from '../../cli/rapport/ecrire-documents.js'

export default class FormationExtraire extends Commande<ExtraitRendu> {
  static override readonly resultat = schemaExtraitRendu
  static override summary =
    'Extraire tout ce qui est gardé d’une personne, toutes années, pour le lui remettre.'
  static override examples = ['<%= config.bin %> <%= command.id %> "DUPONT Camille"']
  static override args = {
    personne: Args.string({description: 'nom et prénom, entre guillemets', required: true}),
  }
  static override flags = {...optionsEcriture, ...optionsEspace, ...optionsGenerales}

  protected override async executer(): Promise<ExtraitRendu> {
    const {args, flags} = await this.parse(FormationExtraire)
    return this.avecEspace(flags, async (espace, annee) => {
      const {simulation} = flags
      const extrait = await extraire(espace, {annee, personne: args.personne, le: aujourdhui(), simulation})
      this.dire(presenterExtrait(extrait))
      this.dire(presenterFichiers(extrait.fichiers_ecrits, simulation))
      this.ensuite(
        `animreg formation purger --avant ${annee} --simulation`,
        'effacer les noms des années passées',
      )
      return extrait
    })
  }
}
