import {Args, Flags} from '@oclif/core'
import {
  type ExportEcrit,
  ecrireExport,
  preparerExport,
  presenterExport,
  schemaExport,
} from '../../cli/activite/exporter-activite.js'
import {Commande} from '../../cli/commande.js'
import {confirmer} from '../../cli/confirmer.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'

export default class ActiviteExporter extends Commande<ExportEcrit> {
  static override readonly resultat = schemaExport
  static override summary = "Exporter toutes les valeurs d'une année en un tableau, avec son dictionnaire."
  static override description =
    "Une ligne par valeur : structure, indicateur, période, ventilations, état, valeur, unité, et la cellule d'où elle vient. Le dictionnaire est une seconde feuille en .xlsx, un fichier voisin en .csv."
  static override examples = [
    '<%= config.bin %> <%= command.id %> activite-2008.xlsx',
    '<%= config.bin %> <%= command.id %> activite-2008.csv --annee 2008 --sans-provenance',
  ]
  static override args = {
    fichier: Args.string({description: 'fichier à écrire : .csv, .xlsx ou .json', required: true}),
  }
  static override flags = {
    'sans-provenance': Flags.boolean({
      description: 'sans les colonnes import, fichier, feuille et cellule, pour comparer deux exports',
    }),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<ExportEcrit> {
    const {args, flags} = await this.parse(ActiviteExporter)
    return this.avecEspace(flags, async (espace, annee) => {
      const sansProvenance = flags['sans-provenance']
      const {bilan, fichiers} = await preparerExport(espace, {annee, fichier: args.fichier, sansProvenance})
      const existe = bilan.fichiers.some(({remplace}) => remplace)
      const confirme =
        !flags.simulation &&
        (await confirmer({
          question: `« ${args.fichier} » existe déjà. Le remplacer ?`,
          oui: flags.oui || !existe,
          possible: this.peutDemander(),
          enjeu: `« ${args.fichier} » existe déjà et serait remplacé`,
        }))
      if (confirme) await ecrireExport(espace, fichiers)
      const statut = confirme ? 'ecrit' : flags.simulation ? 'simule' : 'abandonne'
      this.dire(presenterExport({...bilan, statut}))
      this.ensuite(`animreg activite completude --annee ${annee}`, 'ce qui manque encore')
      return {...bilan, statut}
    })
  }
}
