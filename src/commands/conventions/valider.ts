import {Flags} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {optionsDeChoix} from '../../cli/conventions/options.js'
import {
  presenterValidation,
  schemaValidation,
  type Validation,
  validerConventions,
} from '../../cli/conventions/valider.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'

export default class ConventionsValider extends Commande<Validation> {
  static override readonly resultat = schemaValidation
  static override summary = 'Valider des brouillons : leur donner un numéro et leur texte définitif.'
  static override description =
    'Le numéro suit la forme choisie dans animreg.yaml ; il n’est jamais donné deux fois, même si la convention est annulée. Un document validé n’est plus jamais réécrit.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> --modele convention-financiere-parcours3 --toutes --simulation',
    '<%= config.bin %> <%= command.id %> --pour 54528S00 --annee 2008',
  ]
  static override flags = {
    modele: Flags.string({description: 'seulement les brouillons de ce modèle', helpValue: 'MODELE'}),
    ...optionsDeChoix,
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<Validation> {
    const {flags} = await this.parse(ConventionsValider)
    return this.avecEspace(flags, async (espace, annee) => {
      await espace.exercices.exigerOuvert(annee)
      const validation = await validerConventions(espace, {
        ...flags,
        annee,
        pour: flags.pour ?? [],
        progresser: (etape, fait, total) => this.progresser(etape, fait, total),
      })
      this.dire(presenterValidation(validation))
      this.ensuite(
        `animreg conventions preparer-envoi --toutes --annee ${annee}`,
        'un message par partie, la convention jointe',
      )
      return validation
    })
  }
}
