import {Flags} from '@oclif/core'
import {Commande} from '../cli/commande.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../cli/options.js'
import {
  presenterSauvegarde,
  type SauvegardeFaite,
  sauvegarder,
  schemaSauvegarde,
} from '../cli/sauvegardes/sauvegarder.js'

export default class Sauvegarder extends Commande<SauvegardeFaite> {
  static override readonly resultat = schemaSauvegarde
  static override summary = "Sauvegarder l'espace dans une archive datée."
  static override description =
    "L'archive contient la base, les réglages, les appellations, les profils, les modèles, les chapitres du rapport et les fichiers reçus ; pas les documents de sorties/, qui se reconstruisent. Les dix dernières sont gardées dans sauvegardes/ ; celles écrites ailleurs le sont toutes."
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    {
      description: 'en garder une copie sur une clé USB',
      command: '<%= config.bin %> <%= command.id %> --vers E:\\animreg',
    },
  ]
  static override flags = {
    vers: Flags.string({
      description: "dossier où écrire l'archive, plutôt que sauvegardes/",
      helpValue: 'DOSSIER',
    }),
    espace: optionsEspace.espace,
    ...optionsEcriture,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<SauvegardeFaite> {
    const {flags} = await this.parse(Sauvegarder)
    const {exigerEspace} = await import('../espace/index.js')
    const dossier = exigerEspace({dossier: flags.espace, depart: process.cwd()})
    return this.avecTraces(dossier, async () => {
      const faite = await sauvegarder(dossier, flags)
      this.dire(presenterSauvegarde(faite, {depart: process.cwd()}))
      if (!faite.base_saine)
        this.avertir(
          "la base est abîmée : lancez « animreg verifier-poste ». Aucune sauvegarde n'est effacée.",
        )
      if (flags.vers === undefined)
        this.ensuite('animreg sauvegarder --vers DOSSIER', 'une copie sur une clé ou un autre disque')
      else this.ensuite('animreg', "où en est l'année")
      return faite
    })
  }
}
