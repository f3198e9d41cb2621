import {Args, Flags} from '@oclif/core'
import {Commande} from '../cli/commande.js'
import {type EspaceCree, initialiser, schemaEspaceCree} from '../cli/initialiser.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../cli/options.js'

export default class Init extends Commande<EspaceCree> {
  static override readonly resultat = schemaEspaceCree
  static override summary = "Créer un espace : le dossier où animreg garde l'année d'un réseau."
  static override description =
    "Les autres fichiers du dossier ne sont pas touchés. Avec « --exemple », l'espace reçoit les fichiers d'une région d'exemple, à essayer avec les autres commandes."
  static override examples = [
    '<%= config.bin %> <%= command.id %> essai --exemple lorraine-2008',
    '<%= config.bin %> <%= command.id %> . --nom "Association régionale des Missions Locales" --region Lorraine --annee 2008',
  ]
  static override args = {
    dossier: Args.string({description: "dossier de l'espace, créé s'il n'existe pas", default: '.'}),
  }
  static override flags = {
    nom: Flags.string({description: "nom de l'association régionale", helpValue: 'NOM'}),
    region: Flags.string({description: 'nom de la région', helpValue: 'REGION'}),
    annee: optionsEspace.annee,
    exemple: Flags.string({description: "pose les fichiers d'une région d'exemple", helpValue: 'EXEMPLE'}),
    recommencer: Flags.boolean({
      description: "recrée un espace d'exemple déjà là ; refusé sur un vrai espace",
    }),
    ...optionsEcriture,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<EspaceCree> {
    const {args, flags} = await this.parse(Init)
    const cree = await initialiser({...flags, dossier: args.dossier})
    this.dire(`${flags.simulation ? 'Serait créé' : 'Espace créé'} : ${cree.dossier}`)
    this.dire(`  ${cree.association}, ${cree.region}, exercice ${cree.annee}`)
    if (cree.exemple) this.dire(`  fichiers d'exemple (répartition fictive) : ${cree.fichiers.join(', ')}`)
    this.ensuite(
      `animreg structures importer annuaire.xlsx`,
      "depuis le dossier de l'espace : l'annuaire du réseau",
    )
    return cree
  }
}
