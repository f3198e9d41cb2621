import {Args} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {montantSaisi, noterDepenseDansEspace, presenterDepense} from '../../cli/programme/depenser.js'
import {exigerOption} from '../../cli/programme/exiger-option.js'
import {optionsDeDepense} from '../../cli/programme/options-de-depense.js'
import {jourDArret} from '../../cli/programme/realiser.js'
import {type DepenseNotee, schemaDepenseNotee} from '../../metier/programme/index.js'

export default class ProgrammeDepenser extends Commande<DepenseNotee> {
  static override readonly resultat = schemaDepenseNotee
  static override summary = 'Noter un montant engagé ou dépensé sur une action, par financeur.'
  static override description =
    'Le montant s’ajoute à ce que l’action a déjà pour ce financeur ; un montant négatif corrige. La feuille « Budget » du programme exporté donne les totaux, et les remplace à la réimportation.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> 3.2.2 --montant 4700 --financeur DRTEFP --le 2008-06-12 --objet "facture 118"',
    '<%= config.bin %> <%= command.id %> 4.1.1 --montant 1200 --etat engage',
  ]
  static override args = {
    code: Args.string({description: "code de l'action", required: true}),
  }
  static override flags = {
    ...optionsDeDepense,
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<DepenseNotee> {
    const {args, flags} = await this.parse(ProgrammeDepenser)
    return this.avecEspace(flags, async (espace, annee) => {
      const {code} = args
      const {financeur, etat, objet, le = jourDArret(annee), simulation} = flags
      const exemple = `animreg programme depenser ${code} --montant 4700`
      const montant_centimes = montantSaisi(exigerOption(flags.montant, 'montant', exemple))
      const malgreDoublon = flags['malgre-doublon']
      const saisie = {annee, code, financeur, etat, objet, montant_centimes, le, malgreDoublon}
      const {note, avertissements} = await noterDepenseDansEspace(espace, saisie, {simulation})
      for (const texte of avertissements) this.avertir(texte)
      this.dire(presenterDepense(note))
      this.ensuite(`animreg programme montrer ${note.depense.action} --annee ${annee}`, "où en est l'action")
      return note
    })
  }
}
