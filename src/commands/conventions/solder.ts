import {Flags} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {argumentConvention, optionLe} from '../../cli/conventions/suivi/options-de-suivi.js'
import {noterSolde, type Solde, schemaSolde} from '../../cli/conventions/suivi/payer.js'
import {aujourdhui} from '../../cli/moment.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'

export default class ConventionsSolder extends Commande<Solde> {
  static override readonly resultat = schemaSolde
  static override summary = 'Solder une convention : ses comptes ou justificatifs sont reçus.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> 2008-001 --le 2009-03-20 --fichier factures.pdf',
    '<%= config.bin %> <%= command.id %> 2008-001 --note "compte rendu financier du 12 mars"',
  ]
  static override args = argumentConvention
  static override flags = {
    fichier: Flags.string({description: 'comptes reçus : PDF, JPEG ou PNG', helpValue: 'COMPTES.pdf'}),
    note: Flags.string({description: 'ce qui a été reçu', helpValue: 'TEXTE'}),
    ...optionLe('jour de la réception'),
    simulation: optionsEcriture.simulation,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<Solde> {
    const {args, flags} = await this.parse(ConventionsSolder)
    return this.avecEspace(flags, async (espace, annee) => {
      const {solde, texte, doute} = await noterSolde(espace, {
        ...flags,
        designations: [args.convention],
        annee,
        fichier: flags.fichier,
        note: flags.note,
        le: flags.le ?? aujourdhui(),
      })
      this.dire(texte)
      if (doute) this.avertir(doute)
      this.ensuite(`animreg conventions registre --annee ${annee}`, 'le registre et ses fichiers')
      return solde
    })
  }
}
