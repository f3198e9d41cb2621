import {Args, Flags} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../../cli/options.js'
import {
  annulerMouvement,
  type MouvementNote,
  schemaMouvementNote,
} from '../../../cli/reseau/noter-mouvement.js'
import {presenterMouvementNote} from '../../../cli/reseau/presenter-mouvements.js'

export default class StructuresMouvementAnnuler extends Commande<MouvementNote> {
  static override readonly resultat = schemaMouvementNote
  static override summary = 'Annuler un mouvement enregistré à tort.'
  static override description =
    "Le réseau redevient ce qu'il était sans lui. Refusé tant qu'un autre mouvement en dépend. Rien n'est effacé : le mouvement annulé reste dans la base avec son motif."
  static override examples = [
    '<%= config.bin %> <%= command.id %> 3 --simulation',
    '<%= config.bin %> <%= command.id %> 3 --motif "date erronée"',
  ]
  static override args = {
    numero: Args.string({
      description: 'numéro du mouvement, donné par « structures mouvement lister »',
      required: true,
    }),
  }
  static override flags = {
    motif: Flags.string({description: "pourquoi l'annuler", helpValue: 'TEXTE'}),
    ...optionsEcriture,
    espace: optionsEspace.espace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<MouvementNote> {
    const {args, flags} = await this.parse(StructuresMouvementAnnuler)
    return this.avecEspace(flags, async (espace) => {
      const note = await annulerMouvement(espace, {numero: args.numero, motif: flags.motif}, flags)
      this.dire(presenterMouvementNote(note))
      this.ensuite('animreg structures mouvement lister', "l'histoire du réseau sans lui")
      return note
    })
  }
}
