import {Args} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../../cli/options.js'
import {type MouvementNote, noterMouvement, schemaMouvementNote} from '../../../cli/reseau/noter-mouvement.js'
import {doutesDuMouvement, presenterMouvementNote} from '../../../cli/reseau/presenter-mouvements.js'
import {
  EXEMPLES_DE_MOUVEMENT,
  mouvementTape,
  optionsDeMouvement,
} from '../../../cli/reseau/saisir-mouvement.js'
import {GENRES_DE_MOUVEMENT} from '../../../metier/structures/index.js'

export default class StructuresMouvementAjouter extends Commande<MouvementNote> {
  static override readonly resultat = schemaMouvementNote
  static override summary = 'Enregistrer un mouvement du réseau : création, absorption, changement de nom.'
  static override description =
    "Les structures gardent leur histoire : rien n'est déplacé ni effacé. Le mouvement prend effet le jour donné ; avant, le réseau et les noms restent ceux d'alors."
  static override examples = EXEMPLES_DE_MOUVEMENT
  static override args = {
    genre: Args.string({
      description: 'sorte de mouvement',
      required: true,
      options: [...GENRES_DE_MOUVEMENT],
    }),
  }
  static override flags = {
    ...optionsDeMouvement,
    ...optionsEcriture,
    espace: optionsEspace.espace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<MouvementNote> {
    const {args, flags} = await this.parse(StructuresMouvementAjouter)
    return this.avecEspace(flags, async (espace) => {
      const note = await noterMouvement(espace, mouvementTape(args.genre, flags), flags)
      this.dire(presenterMouvementNote(note))
      for (const doute of doutesDuMouvement(note.mouvement)) this.avertir(doute)
      this.ensuite(
        `animreg structures mouvement lister --annee ${note.mouvement.date.slice(0, 4)}`,
        "l'année du réseau",
      )
      return note
    })
  }
}
