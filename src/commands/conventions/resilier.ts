import {Commande} from '../../cli/commande.js'
import {type Acte, presenterActe, schemaActe} from '../../cli/conventions/suivi/acte.js'
import {argumentConvention, optionLe, optionMotif} from '../../cli/conventions/suivi/options-de-suivi.js'
import {rompre} from '../../cli/conventions/suivi/rompre.js'
import {aujourdhui} from '../../cli/moment.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {demanderTexte} from '../../cli/questions.js'
import {resilierConvention} from '../../metier/conventions/index.js'

export default class ConventionsResilier extends Commande<Acte> {
  static override readonly resultat = schemaActe
  static override summary = 'Résilier une convention signée, avant son terme.'
  static override description =
    'Les versements qui restaient ne sont plus attendus au-delà de ce qui est dû ; les comptes, si.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> 2008-001 --le 2008-09-30 --motif "fermeture du poste"',
  ]
  static override args = argumentConvention
  static override flags = {
    ...optionMotif,
    ...optionLe('jour de la résiliation'),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<Acte> {
    const {args, flags} = await this.parse(ConventionsResilier)
    return this.avecEspace(flags, async (espace, annee) => {
      const demande = {...flags, designations: [args.convention], annee, le: flags.le ?? aujourdhui()}
      const {acte, conventions} = await rompre(espace, {
        ...demande,
        motif: flags.motif,
        demander: this.questionneur(demanderTexte),
        peutDemander: this.peutDemander(),
        verbe: 'Résilier',
        enjeu: 'la convention n’est pas résiliée',
        faire: resilierConvention,
      })
      this.dire(presenterActe(conventions, demande))
      this.ensuite('animreg conventions echeances', 'ce qui reste à verser et à recevoir')
      return acte
    })
  }
}
