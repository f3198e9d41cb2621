import {Args, Flags} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {motifDeForcage, optionsDeForcage} from '../../cli/forcage.js'
import {importerTableauxDActivite, signalerRefus} from '../../cli/import/importer-tableaux.js'
import {demanderDoutes} from '../../cli/import/lever-doutes.js'
import {presenterBilanImport} from '../../cli/import/presenter-bilan.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {type BilanImport, schemaBilanImport} from '../../metier/activite/index.js'

export default class ActiviteImporter extends Commande<BilanImport> {
  static override readonly resultat = schemaBilanImport
  static override summary = "Importer les tableaux d'activité envoyés par les structures."
  static override description =
    'Reconnaît les tableaux par leurs intitulés, quelle que soit leur disposition : structures, indicateurs et périodes en lignes ou en colonnes, listes, plusieurs tableaux par feuille. Un fichier entre en entier ou pas du tout ; les totaux servent de contrôle. Dans un terminal, un nom douteux est demandé et la réponse gardée dans appellations.yaml. Une extraction d’une ligne par jeune, sans identité, est comptée : seuls ses comptes et son empreinte sont gardés.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> recus/2008',
    '<%= config.bin %> <%= command.id %> "recus/2008/*.xlsx" --simulation',
    '<%= config.bin %> <%= command.id %> nancy.xlsx metz.xlsx --annee 2008',
  ]
  static override strict = false
  static override args = {
    fichiers: Args.string({description: 'fichiers, dossiers ou motifs (*.xlsx)', required: true}),
  }
  static override flags = {
    source: Flags.string({
      description: 'source des données, déclarée dans animreg.yaml',
      helpValue: 'NOM',
      default: 'tableaux',
    }),
    tolerant: Flags.boolean({description: 'importe le reste du fichier quand une cellule est illisible'}),
    profil: Flags.string({description: 'façon de lire gardée dans profils/NOM.yaml', helpValue: 'NOM'}),
    ...optionsDeForcage,
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<BilanImport> {
    const {argv, flags} = await this.parse(ActiviteImporter)
    return this.avecEspace(flags, async (espace, annee) => {
      const bilan = await importerTableauxDActivite(espace, {
        annee,
        designations: argv as string[],
        source: flags.source,
        tolerant: flags.tolerant,
        profil: flags.profil,
        motif: motifDeForcage(flags),
        demander: this.questionneur(demanderDoutes),
        simulation: flags.simulation,
        progresser: (...etape) => this.progresser(...etape),
      })
      this.dire(presenterBilanImport(bilan))
      signalerRefus(bilan)
      this.ensuite(`animreg activite verifier --annee ${annee}`, 'la cohérence de ce qui est entré')
      return bilan
    })
  }
}
