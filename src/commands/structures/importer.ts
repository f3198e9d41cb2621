import {Args} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {
  importerClasseurAnnuaire,
  signalerAnnuaireRefuse,
} from '../../cli/import/importer-classeur-annuaire.js'
import {presenterBilanAnnuaire} from '../../cli/import/presenter-bilan.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {type BilanAnnuaire, schemaBilanAnnuaire} from '../../metier/structures/index.js'

export default class StructuresImporter extends Commande<BilanAnnuaire> {
  static override readonly resultat = schemaBilanAnnuaire
  static override summary = "Importer l'annuaire du réseau depuis un classeur."
  static override description =
    "Une ligne par structure ; les colonnes sont reconnues à leur titre, dans n'importe quel ordre. Les différences avec l'annuaire déjà connu sont montrées champ par champ."
  static override examples = [
    '<%= config.bin %> <%= command.id %> annuaire.xlsx',
    '<%= config.bin %> <%= command.id %> annuaire.xlsx --annee 2008 --simulation',
  ]
  static override args = {
    fichier: Args.string({description: "classeur de l'annuaire", required: true}),
  }
  static override flags = {...optionsEcriture, ...optionsEspace, ...optionsGenerales}

  protected override async executer(): Promise<BilanAnnuaire> {
    const {args, flags} = await this.parse(StructuresImporter)
    return this.avecEspace(flags, async (espace, annee) => {
      const {simulation} = flags
      const bilan = await importerClasseurAnnuaire(espace, {fichier: args.fichier, annee, simulation})
      this.dire(presenterBilanAnnuaire(bilan))
      signalerAnnuaireRefuse(bilan)
      this.ensuite('animreg activite importer recus/', 'les tableaux reçus des structures')
      return bilan
    })
  }
}
