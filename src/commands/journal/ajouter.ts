import {Args, Flags} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {interlocuteur} from '../../cli/journal/interroger.js'
import {ajouterFait, type FaitNote, schemaFaitNote} from '../../cli/journal/noter-fait.js'
import {optionsDeFait, saisieTapee} from '../../cli/journal/options.js'
import {presenterFaitNote} from '../../cli/journal/presenter-fait.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'

export default class JournalAjouter extends Commande<FaitNote> {
  static override readonly resultat = schemaFaitNote
  static override summary = 'Noter un fait au journal : réunion, intervention, lettre, forum.'
  static override description =
    'En une phrase entre guillemets : le jour, ce qui a été fait, le lieu, puis ce qui se nomme (« 18 participants », « thème CIVIS », « avec l’ANPE », « 3 h », « 402 entretiens », « action 3.3.1 »). Ou par options, qui ont le dernier mot. Sans rien, les questions sont posées. Ce qui est compris est relu avant d’être gardé.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> "14/10/2008 réunion des directeurs, Nancy, 18 participants, thème CIVIS"',
    '<%= config.bin %> <%= command.id %> "6 mai Train pour l’Emploi, Metz, avec la SNCF, 1080 visiteurs, 402 entretiens"',
    '<%= config.bin %> <%= command.id %> --date 14/10/2008 --type "Groupe de travail" --intitule "Référents CIVIS" --participants "54528S00=2, 54395S00=1"',
  ]
  static override args = {
    fait: Args.string({description: 'le fait en une phrase, entre guillemets'}),
  }
  static override flags = {
    ...optionsDeFait,
    'malgre-doublon': Flags.boolean({description: 'le garde même s’il ressemble à un fait déjà noté'}),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<FaitNote> {
    const {args, flags} = await this.parse(JournalAjouter)
    return this.avecEspace(flags, async (espace, annee) => {
      const demande = {
        ligne: args.fait,
        saisie: saisieTapee(flags),
        malgreDoublon: flags['malgre-doublon'],
        simulation: flags.simulation,
        avertir: (texte: string) => this.avertir(texte),
      }
      const qui = this.peutDemander() ? interlocuteur((texte) => this.dire(texte)) : undefined
      const note = await ajouterFait(espace, annee, demande, qui)
      this.dire(presenterFaitNote(note, {relu: qui !== undefined && note.statut === 'ajoute'}))
      this.ensuite(`animreg journal lister --annee ${note.fait.date.slice(0, 4)}`, "le journal de l'année")
      return note
    })
  }
}
