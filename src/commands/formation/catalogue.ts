import {Flags} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {
  type Catalogue,
  direManques,
  FORMATS_DU_CATALOGUE,
  faireLeCatalogue,
  schemaCatalogue,
  tableauDuCatalogue,
} from '../../cli/formation/catalogue.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {presenterFichiers} from '../../cli/rapport/ecrire-documents.js'
import {lireFormatsParmi} from '../../cli/rapport/formats-de-rapport.js'

export default class FormationCatalogue extends Commande<Catalogue> {
  static override readonly resultat = schemaCatalogue
  static override summary = "Éditer le catalogue de formation de l'année."
  static override description =
    "Calendrier par mois, sommaire par axe, une fiche par action avec tout ce que le Code du travail (L6353-8) et l'indicateur 1 du référentiel qualité demandent de dire avant l'inscription, bulletin d'inscription ; et le classeur à remplir pour inscrire. Ce que le plan ne dit pas est écrit « Non renseigné » et signalé."
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --format pdf,docx,html --annee 2008',
  ]
  static override flags = {
    format: Flags.string({
      description: `formats à écrire, parmi ${FORMATS_DU_CATALOGUE.join(', ')}`,
      helpValue: 'FORMATS',
      default: 'pdf',
    }),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<Catalogue> {
    const {flags} = await this.parse(FormationCatalogue)
    return this.avecEspace(flags, async (espace, annee) => {
      const catalogue = await faireLeCatalogue(espace, {
        annee,
        formats: lireFormatsParmi(flags.format, FORMATS_DU_CATALOGUE),
        simulation: flags.simulation,
        progresser: (...etape) => this.progresser(...etape),
      })
      await this.direTableau(tableauDuCatalogue(catalogue))
      const manques = direManques(catalogue)
      if (manques !== undefined) this.avertir(manques)
      this.dire(`\n${presenterFichiers(catalogue.fichiers, flags.simulation)}`)
      if (manques === undefined) this.ensuite('animreg formation inscriptions importer bulletin.xlsx')
      else this.ensuite('animreg formation actions exporter plan.xlsx', 'pour compléter les fiches')
      return catalogue
    })
  }
}
