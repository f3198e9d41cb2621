import {Args, Flags} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {
  type DemandeRendue,
  demanderPriseEnCharge,
  schemaDemandeRendue,
} from '../../../cli/formation/financement.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../../cli/options.js'
import {presenterFichiers} from '../../../cli/rapport/ecrire-documents.js'
import {FORMATS_DE_RAPPORT, lireFormats} from '../../../cli/rapport/formats-de-rapport.js'

export default class FormationFinancementDemander extends Commande<DemandeRendue> {
  static override readonly resultat = schemaDemandeRendue
  static override summary = "Éditer la demande de prise en charge d'une action, pour l'OPCO."
  static override description =
    'Demandeur, formation, organisme, sessions, budget, signatures ; aucun nom de salarié. Ce qui manque au plan est écrit « Non renseigné » et signalé.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> F2008-03',
    '<%= config.bin %> <%= command.id %> F2008-03 --format docx',
  ]
  static override args = {
    action: Args.string({description: "code de l'action", required: true}),
  }
  static override flags = {
    format: Flags.string({
      description: `formats à écrire, parmi ${FORMATS_DE_RAPPORT.join(', ')}`,
      helpValue: 'FORMATS',
      default: 'pdf',
    }),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<DemandeRendue> {
    const {args, flags} = await this.parse(FormationFinancementDemander)
    return this.avecEspace(flags, async (espace, annee) => {
      const demande = await demanderPriseEnCharge(espace, {
        annee,
        action: args.action,
        formats: lireFormats(flags.format),
        simulation: flags.simulation,
        progresser: (...etape) => this.progresser(...etape),
      })
      if (demande.manques.length > 0) this.avertir(`« Non renseigné » pour : ${demande.manques.join(', ')}.`)
      this.dire(presenterFichiers(demande.fichiers, flags.simulation))
      const suite = `animreg formation financement noter --action ${demande.action} --etape demande --montant EUROS --le AAAA-MM-JJ`
      this.ensuite(suite, 'une fois la demande envoyée')
      return demande
    })
  }
}
