import {Args} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {optionDate, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {chargerDossierDeStructure} from '../../cli/structures/charger-dossier.js'
import {presenterFiche} from '../../cli/structures/presenter-fiche.js'
import {
  type FicheDeStructure,
  montrerStructure,
  schemaFicheDeStructure,
} from '../../metier/structures/index.js'

export default class StructuresMontrer extends Commande<FicheDeStructure> {
  static override readonly resultat = schemaFicheDeStructure
  static override summary = 'Montrer une structure : coordonnées, personnes, moyens, financements.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> 54395S00',
    '<%= config.bin %> <%= command.id %> "grand nancy" --date 2008-12-31',
  ]
  static override args = {
    structure: Args.string({
      description: 'code ou nom de la structure, accents et majuscules à part',
      required: true,
    }),
  }
  static override flags = {...optionDate, ...optionsEspace, ...optionsGenerales}

  protected override async executer(): Promise<FicheDeStructure> {
    const {args, flags} = await this.parse(StructuresMontrer)
    return this.avecEspace(flags, async (espace, annee) => {
      const date = flags.date ?? `${annee}-12-31`
      const fiche = montrerStructure(await chargerDossierDeStructure(espace), {
        designation: args.structure,
        date,
      })
      this.dire(presenterFiche(fiche))
      this.ensuite('animreg structures exporter annuaire.xlsx', 'pour corriger ou compléter')
      return fiche
    })
  }
}
