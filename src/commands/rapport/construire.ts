import {Flags} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {
  presenterRapport,
  type RapportConstruit,
  schemaRapportConstruit,
  suiteDuRapport,
} from '../../cli/rapport/bilan-de-construction.js'
import {construireRapport} from '../../cli/rapport/construire-rapport.js'
import {type FormatDeRapport, lireFormats} from '../../cli/rapport/formats-de-rapport.js'

export default class RapportConstruire extends Commande<RapportConstruit> {
  static override readonly resultat = schemaRapportConstruit
  static override summary = "Construire le rapport d'activité de l'année."
  static override description =
    "Écrit dans sorties/ le rapport : couverture, chiffres-clés du réseau, chapitres de rapport/AAAA/, structures par département, sources et définitions. Le texte est le même dans tous les formats : PDF pour imprimer et envoyer, DOCX pour le reprendre dans Word, HTML (un seul fichier) pour un site ou un téléphone. Sans « --final », c'est un brouillon : ce qui manque y est marqué et listé. Un rapport final est celui d'un arrêté, et ne laisse rien à compléter."
  static override examples = [
    '<%= config.bin %> <%= command.id %> --annee 2008',
    '<%= config.bin %> <%= command.id %> --annee 2008 --format pdf,docx,html',
    '<%= config.bin %> <%= command.id %> --annee 2008 --final --arrete dernier',
  ]
  static override flags = {
    format: Flags.custom<readonly FormatDeRapport[]>({
      description: 'pdf, docx, html, ou plusieurs séparés par des virgules ; sinon pdf',
      helpValue: 'FORMATS',
      parse: async (saisie) => lireFormats(saisie),
    })(),
    final: Flags.boolean({
      description: 'rapport final : refuse ce qui est à compléter, demande « --arrete »',
    }),
    arrete: Flags.string({
      description: "imprime les chiffres d'un arrêté, par son numéro ou « dernier »",
      helpValue: 'ARRETE',
    }),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<RapportConstruit> {
    const {flags} = await this.parse(RapportConstruire)
    return this.avecEspace(flags, async (espace, annee) => {
      const {format: formats = ['pdf'], final, arrete, simulation} = flags
      const progresser = this.progresser.bind(this)
      const demande = {annee, formats, final, arrete, simulation, progresser}
      const construit = await construireRapport(espace, demande)
      this.dire(presenterRapport(construit, simulation))
      this.ensuite(...suiteDuRapport(construit, simulation))
      return construit
    })
  }
}
