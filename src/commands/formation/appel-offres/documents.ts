import {Flags} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {
  type DocumentsDAppel,
  ecrireDocumentsDAppel,
  FORMATS_D_APPEL,
  PIECES_D_APPEL,
  schemaDocumentsDAppel,
} from '../../../cli/formation/documents-d-appel.js'
import {optionAppel} from '../../../cli/formation/options-d-appel.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../../cli/options.js'
import {presenterFichiers} from '../../../cli/rapport/ecrire-documents.js'
import {lireFormatsParmi} from '../../../cli/rapport/formats-de-rapport.js'

export default class FormationAppelOffresDocuments extends Commande<DocumentsDAppel> {
  static override readonly resultat = schemaDocumentsDAppel
  static override summary = "Écrire le cahier des charges, le règlement, le rapport d'analyse et les lettres."
  static override description =
    "Sans « --piece », tout ce que l'avancement permet. Les lettres donnent à chaque candidat ses notes à lui, et elles seules."
  static override examples = [
    '<%= config.bin %> <%= command.id %> --appel AO2009',
    '<%= config.bin %> <%= command.id %> --piece lettres --format docx',
  ]
  static override flags = {
    ...optionAppel,
    piece: Flags.option({
      description: 'document à écrire ; à répéter pour plusieurs',
      helpValue: 'PIECE',
      options: PIECES_D_APPEL,
      multiple: true,
      multipleNonGreedy: true,
    })(),
    format: Flags.string({
      description: `formats à écrire, parmi ${FORMATS_D_APPEL.join(', ')}`,
      helpValue: 'FORMATS',
      default: 'pdf,docx',
    }),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<DocumentsDAppel> {
    const {flags} = await this.parse(FormationAppelOffresDocuments)
    return this.avecEspace(flags, async (espace, annee) => {
      const {appel: code, piece: pieces = [], simulation} = flags
      const ecrits = await ecrireDocumentsDAppel(espace, {
        annee,
        code,
        pieces,
        formats: lireFormatsParmi(flags.format, FORMATS_D_APPEL),
        simulation,
        progresser: (...etape) => this.progresser(...etape),
      })
      this.dire(presenterFichiers(ecrits.fichiers, simulation))
      this.ensuite(`animreg formation appel-offres lister --annee ${annee}`, 'où en est chaque lot')
      return ecrits
    })
  }
}
