import {Args, Flags} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {
  type Attestations,
  attester,
  FORMATS_D_EMARGEMENT,
  resumerAttestations,
  schemaAttestations,
} from '../../../cli/formation/emargements.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../../cli/options.js'
import {presenterFichiers} from '../../../cli/rapport/ecrire-documents.js'
import {lireFormatsParmi} from '../../../cli/rapport/formats-de-rapport.js'

export default class FormationEmargementsAttester extends Commande<Attestations> {
  static override readonly resultat = schemaAttestations
  static override summary = 'Écrire les attestations d’une session, pour qui en remplit la règle.'
  static override description =
    'La règle est la part des demi-journées suivies déclarée dans animreg.yaml (« formation: taux_d_attestation »), 100 % par défaut. Les personnes qui ne la remplissent pas sont nommées, avec la raison.'
  static override examples = ['<%= config.bin %> <%= command.id %> F2008-03/2']
  static override args = {session: Args.string({description: 'code de la session', required: true})}
  static override flags = {
    format: Flags.string({
      description: `formats des attestations, parmi ${FORMATS_D_EMARGEMENT.join(', ')}`,
      helpValue: 'FORMATS',
      default: 'pdf',
    }),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<Attestations> {
    const {args, flags} = await this.parse(FormationEmargementsAttester)
    return this.avecEspace(flags, async (espace, annee) => {
      const rendu = await attester(espace, {
        annee,
        session: args.session,
        formats: lireFormatsParmi(flags.format, FORMATS_D_EMARGEMENT),
        simulation: flags.simulation,
        progresser: (...etape) => this.progresser(...etape),
      })
      this.dire(resumerAttestations(rendu))
      this.dire(presenterFichiers(rendu.fichiers, flags.simulation))
      this.ensuite(
        `animreg formation emargements dossier ${rendu.session}`,
        'toutes les preuves en un fichier',
      )
      return rendu
    })
  }
}
