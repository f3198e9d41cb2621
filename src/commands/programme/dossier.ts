import {Flags} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {optionDate, optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {
  construireDossier,
  type DossierConstruit,
  FORMATS_DE_DOSSIER,
  schemaDossierConstruit,
} from '../../cli/programme/construire-dossier.js'
import {presenterFichiers} from '../../cli/rapport/ecrire-documents.js'
import {lireFormatsParmi} from '../../cli/rapport/formats-de-rapport.js'

export default class ProgrammeDossier extends Commande<DossierConstruit> {
  static override readonly resultat = schemaDossierConstruit
  static override summary = 'Construire le dossier du comité de pilotage.'
  static override description =
    'Écrit dans sorties/ : avancement par axe, indicateurs face à leurs cibles, chiffres-clés, compte rendu financier par axe et par financeur, structures rencontrées, décisions demandées et à faire, équipe et instances.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> --annee 2008',
    '<%= config.bin %> <%= command.id %> --date 2008-06-30 --format pdf,docx',
  ]
  static override flags = {
    format: Flags.custom<DossierConstruit['fichiers'][number]['format'][]>({
      description: 'pdf, docx, html, xlsx, ou plusieurs séparés par des virgules ; sinon pdf',
      helpValue: 'FORMATS',
      parse: async (saisie) => lireFormatsParmi(saisie, FORMATS_DE_DOSSIER),
    })(),
    ...optionDate,
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<DossierConstruit> {
    const {flags} = await this.parse(ProgrammeDossier)
    return this.avecEspace(flags, async (espace, annee) => {
      const {format: formats = ['pdf'], date = `${annee}-12-31`, simulation} = flags
      const progresser = this.progresser.bind(this)
      const construit = await construireDossier(espace, {annee, date, formats, simulation, progresser})
      this.dire(presenterFichiers(construit.fichiers, simulation))
      this.ensuite(
        'animreg instances reunir "comité de pilotage" --date AAAA-MM-JJ --ordre-du-jour "…"',
        'convoquer le comité',
      )
      return construit
    })
  }
}
