import {resolve} from 'node:path'
import {Args, Flags} from '@oclif/core'
import {presenterRenvois, suiteDuRenvoi} from '../../cli/activite/presenter-renvois.js'
import {renvoyerFichiers, signalerImpossibles} from '../../cli/activite/renvoyer.js'
import {Commande} from '../../cli/commande.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {type Renvois, schemaRenvois} from '../../metier/activite/index.js'

export default class ActiviteRenvoyer extends Commande<Renvois> {
  static override readonly resultat = schemaRenvois
  static override summary = 'Préparer la copie annotée à renvoyer à une structure.'
  static override description =
    "Relit un fichier reçu comme l'import le lirait. S'il y a quelque chose à corriger, écrit dans sorties/a-corriger/ une copie Excel du fichier : cases en couleur, un commentaire sur chacune, et une première feuille « À corriger » avec des liens. L'original n'est pas modifié."
  static override examples = [
    '<%= config.bin %> <%= command.id %> recus/2008/nancy.xlsx',
    '<%= config.bin %> <%= command.id %> recus/2008 --tous-refuses',
    '<%= config.bin %> <%= command.id %> --import 12',
  ]
  static override strict = false
  static override args = {
    fichiers: Args.string({description: 'fichiers reçus, dossiers ou motifs (*.xlsx)'}),
  }
  static override flags = {
    import: Flags.string({description: "l'original d'un import, par son numéro", helpValue: 'N'}),
    'tous-refuses': Flags.boolean({description: "seulement les fichiers que l'import refuserait"}),
    sortie: Flags.string({
      description: 'dossier où écrire les copies ; sinon sorties/a-corriger/ANNEE',
      helpValue: 'DOSSIER',
    }),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<Renvois> {
    const {argv, flags} = await this.parse(ActiviteRenvoyer)
    return this.avecEspace(flags, async (espace, annee) => {
      const {simulation} = flags
      const renvois = await renvoyerFichiers(espace, {
        annee,
        designations: argv as string[],
        import: flags.import,
        refusesSeulement: flags['tous-refuses'],
        sortie: flags.sortie === undefined ? undefined : resolve(flags.sortie),
        simulation,
        progresser: (...etape) => this.progresser(...etape),
      })
      this.dire(presenterRenvois(renvois, simulation))
      signalerImpossibles(renvois)
      this.ensuite(...suiteDuRenvoi(renvois))
      return renvois
    })
  }
}
