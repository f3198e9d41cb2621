import {Flags} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {argumentConvention, optionLe, optionMontant} from '../../cli/conventions/suivi/options-de-suivi.js'
import {noterVersement, type Paiement, schemaPaiement} from '../../cli/conventions/suivi/payer.js'
import {aujourdhui} from '../../cli/moment.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'

export default class ConventionsPayer extends Commande<Paiement> {
  static override readonly resultat = schemaPaiement
  static override summary = 'Noter le versement d’une échéance.'
  static override description =
    'Sans « --montant », c’est tout ce qui reste de l’échéance. Une convention sans échéancier se paie en une fois.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> 2008-001 --echeance 1 --le 2008-04-30',
    '<%= config.bin %> <%= command.id %> 2008-001 --echeance 2 --montant 200',
  ]
  static override args = argumentConvention
  static override flags = {
    echeance: Flags.integer({description: 'rang de l’échéance', helpValue: 'N', min: 1}),
    ...optionMontant,
    ...optionLe('jour du versement'),
    simulation: optionsEcriture.simulation,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<Paiement> {
    const {args, flags} = await this.parse(ConventionsPayer)
    return this.avecEspace(flags, async (espace, annee) => {
      const {paiement, texte} = await noterVersement(espace, {
        ...flags,
        designations: [args.convention],
        annee,
        echeance: flags.echeance,
        montant: flags.montant,
        le: flags.le ?? aujourdhui(),
      })
      this.dire(texte)
      this.ensuite('animreg conventions echeances', 'les autres versements')
      return paiement
    })
  }
}
