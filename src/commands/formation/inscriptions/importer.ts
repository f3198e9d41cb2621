import {Args, Flags} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {importerInscriptions} from '../../../cli/formation/importer-inscriptions.js'
import {
  importerPlusieurs,
  type PlusieursBilans,
  presenterPlusieurs,
  schemaPlusieursBilans,
  signalerRefus,
} from '../../../cli/formation/importer-plusieurs.js'
import {optionLe} from '../../../cli/formation/options-de-participants.js'
import {aujourdhui} from '../../../cli/moment.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../../cli/options.js'

export default class FormationInscriptionsImporter extends Commande<PlusieursBilans> {
  static override readonly resultat = schemaPlusieursBilans
  static override summary = 'Importer les demandes d’inscription des structures.'
  static override description =
    'Une ligne par personne et par action : nom, prénom, courriel, métier, action, sessions acceptées, priorité, « ensemble » pour les personnes à placer ensemble. Signale la même personne deux fois, les demi-journées qui se chevauchent, le métier hors public, la session fermée. Rien n’est attribué : voyez « inscriptions affecter ».'
  static override examples = [
    '<%= config.bin %> <%= command.id %> inscriptions-recues',
    '<%= config.bin %> <%= command.id %> nancy.xlsx --structure 54528S00 --simulation',
  ]
  static override strict = false
  static override args = {
    fichiers: Args.string({description: 'classeurs, dossier ou motif (plusieurs possibles)', required: true}),
  }
  static override flags = {
    structure: Flags.string({
      description: 'structure des lignes qui n’en nomment pas',
      helpValue: 'CODE',
    }),
    tolerant: Flags.boolean({
      description: 'laisse de côté les lignes fautives au lieu de refuser le classeur',
    }),
    ...optionLe,
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<PlusieursBilans> {
    const {argv, flags} = await this.parse(FormationInscriptionsImporter)
    return this.avecEspace(flags, async (espace, annee) => {
      const {structure, tolerant, simulation, le: recueLe = aujourdhui()} = flags
      const demande = {annee, structure, recueLe, simulation, tolerant}
      const bilans = await importerPlusieurs(argv.map(String), {
        importer: async (fichier) => importerInscriptions(espace, {fichier, ...demande}),
        progresser: (...etape) => this.progresser(...etape),
      })
      this.dire(presenterPlusieurs(bilans, 'demande'))
      signalerRefus(bilans, 'FOR-011')
      this.ensuite(
        `animreg formation inscriptions affecter --annee ${annee} --simulation`,
        'qui aurait une place',
      )
      return bilans
    })
  }
}
