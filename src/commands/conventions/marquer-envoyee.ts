import {Flags} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {type Acte, presenterActe, schemaActe} from '../../cli/conventions/suivi/acte.js'
import {marquerEnvoyees} from '../../cli/conventions/suivi/envoyer.js'
import {argumentConventions, optionLe} from '../../cli/conventions/suivi/options-de-suivi.js'
import {aujourdhui} from '../../cli/moment.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'

export default class ConventionsMarquerEnvoyee extends Commande<Acte> {
  static override readonly resultat = schemaActe
  static override summary = 'Noter que des conventions sont parties pour signature.'
  static override description =
    'Notée une seconde fois, c’est un rappel : « conventions echeances » dit quand relancer (quinze jours, puis un mois).'
  static override examples = [
    '<%= config.bin %> <%= command.id %> --toutes',
    '<%= config.bin %> <%= command.id %> 2008-001 --le 2008-03-03',
  ]
  static override strict = false
  static override args = argumentConventions
  static override flags = {
    toutes: Flags.boolean({description: 'toutes celles que quelqu’un doit encore signer'}),
    modele: Flags.string({description: 'seulement celles de ce modèle', helpValue: 'MODELE'}),
    ...optionLe('jour de l’envoi'),
    simulation: optionsEcriture.simulation,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<Acte> {
    const {argv, flags} = await this.parse(ConventionsMarquerEnvoyee)
    return this.avecEspace(flags, async (espace, annee) => {
      const demande = {...flags, designations: argv as string[], annee, le: flags.le ?? aujourdhui()}
      const {acte, conventions} = await marquerEnvoyees(espace, {
        ...demande,
        modele: flags.modele,
        reponseAvant: undefined,
      })
      this.dire(presenterActe(conventions, demande))
      this.ensuite('animreg conventions echeances', 'les signatures attendues, les versements, les rappels')
      return acte
    })
  }
}
