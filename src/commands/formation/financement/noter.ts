import {Flags} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {type EtapeNotee, noterEtape, schemaEtapeNotee} from '../../../cli/formation/financement.js'
import {presenterEtape} from '../../../cli/formation/presenter-financement.js'
import {jourSaisi, optionsEcriture, optionsEspace, optionsGenerales} from '../../../cli/options.js'
import {ETAPES_DE_FINANCEMENT, saisirEtape} from '../../../metier/formation/index.js'

export default class FormationFinancementNoter extends Commande<EtapeNotee> {
  static override readonly resultat = schemaEtapeNotee
  static override summary = "Noter une étape du financement d'une action."
  static override description =
    "Demande, accord, facture ou remboursement. La même pièce (action, étape, jour, référence) notée de nouveau est corrigée ; « --retirer » l'enlève."
  static override examples = [
    '<%= config.bin %> <%= command.id %> --action F2008-03 --etape accord --montant 4400 --le 2008-02-15 --reference UNI-1234',
  ]
  static override flags = {
    action: Flags.string({description: "code de l'action", helpValue: 'CODE', required: true}),
    etape: Flags.option({
      options: ETAPES_DE_FINANCEMENT,
      description: 'étape : demande, accord, facture ou remboursement',
      helpValue: 'ETAPE',
      required: true,
    })(),
    montant: Flags.string({description: 'montant en euros', helpValue: 'EUROS', required: true}),
    le: Flags.custom({
      description: 'jour de la pièce',
      helpValue: 'AAAA-MM-JJ',
      required: true,
      parse: async (saisie) => jourSaisi('le', saisie),
    })(),
    reference: Flags.string({description: 'référence de la pièce', helpValue: 'TEXTE'}),
    retirer: Flags.boolean({description: 'enlève cette pièce'}),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<EtapeNotee> {
    const {flags} = await this.parse(FormationFinancementNoter)
    return this.avecEspace(flags, async (espace, annee) => {
      const {action, etape, montant, le, reference = null, simulation, retirer} = flags
      const actions = await espace.registres.charger('actions_formation')
      const saisie = saisirEtape(actions, {annee, action, etape, montant, le, reference})
      const notee = await noterEtape(espace, saisie, {simulation, retirer})
      this.dire(presenterEtape(notee))
      this.ensuite(`animreg formation financement lister --annee ${annee}`, 'où en est le plan')
      return notee
    })
  }
}
