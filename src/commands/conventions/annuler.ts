import {Commande} from '../../cli/commande.js'
import {type Acte, presenterActe, schemaActe} from '../../cli/conventions/suivi/acte.js'
import {argumentConvention, optionLe, optionMotif} from '../../cli/conventions/suivi/options-de-suivi.js'
import {rompre} from '../../cli/conventions/suivi/rompre.js'
import {aujourdhui} from '../../cli/moment.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {demanderTexte} from '../../cli/questions.js'
import {annulerConvention} from '../../metier/conventions/index.js'

export default class ConventionsAnnuler extends Commande<Acte> {
  static override readonly resultat = schemaActe
  static override summary = 'Annuler une convention que personne n’a signée.'
  static override description = 'Son numéro reste au registre, marqué annulé, et n’est jamais redonné.'
  static override examples = ['<%= config.bin %> <%= command.id %> 2008-007 --motif "structure absorbée"']
  static override args = argumentConvention
  static override flags = {
    ...optionMotif,
    ...optionLe('jour de l’annulation'),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<Acte> {
    const {args, flags} = await this.parse(ConventionsAnnuler)
    return this.avecEspace(flags, async (espace, annee) => {
      const demande = {...flags, designations: [args.convention], annee, le: flags.le ?? aujourdhui()}
      const {acte, conventions} = await rompre(espace, {
        ...demande,
        motif: flags.motif,
        demander: this.questionneur(demanderTexte),
        peutDemander: this.peutDemander(),
        verbe: 'Annuler',
        enjeu: 'la convention n’est pas annulée',
        faire: annulerConvention,
      })
      this.dire(presenterActe(conventions, demande))
      this.ensuite('animreg conventions registre', 'le numéro y reste, annulé')
      return acte
    })
  }
}
