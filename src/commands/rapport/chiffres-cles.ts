import {Flags} from '@oclif/core'
import {exerciceDemande, optionsDeDemande} from '../../cli/chiffres/options.js'
import {Commande} from '../../cli/commande.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {presenterFichiers} from '../../cli/rapport/ecrire-documents.js'
import {ecrirePage, suiteDeLaPage} from '../../cli/rapport/ecrire-page.js'
import {lireFormatsParmi} from '../../cli/rapport/formats-de-rapport.js'
import {
  FORMATS_DE_LA_PAGE,
  type FormatDeLaPage,
  type PageDeChiffresEcrite,
  schemaPageDeChiffres,
} from '../../metier/rapport/index.js'

export default class RapportChiffresCles extends Commande<PageDeChiffresEcrite> {
  static override readonly resultat = schemaPageDeChiffres
  static override summary = 'Écrire le réseau sur une page, ou quelques chiffres pour la presse.'
  static override description =
    "La page porte les chiffres-clés, leur évolution et leurs objectifs : en PDF pour l'imprimer, en image pour un site ou un diaporama. Avec « --presse », les chiffres sont dits en phrases, chacun avec sa source, et le contact de l'association est celui d'animreg.yaml."
  static override examples = [
    '<%= config.bin %> <%= command.id %> --annee 2008',
    '<%= config.bin %> <%= command.id %> --annee 2008 --format pdf,png,docx',
    '<%= config.bin %> <%= command.id %> --presse',
  ]
  static override flags = {
    presse: Flags.boolean({description: 'la fiche de presse, à la place de la page', default: false}),
    'a-fin': optionsDeDemande['a-fin'],
    format: Flags.custom<FormatDeLaPage[]>({
      description:
        'pdf, png, docx, ou plusieurs séparés par des virgules ; sinon pdf,png (presse : pdf,docx)',
      helpValue: 'FORMATS',
      parse: async (saisie) => lireFormatsParmi(saisie, FORMATS_DE_LA_PAGE),
    })(),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<PageDeChiffresEcrite> {
    const {flags} = await this.parse(RapportChiffresCles)
    return this.avecEspace(exerciceDemande(flags), async (espace, annee) => {
      const {presse, format: formats, simulation} = flags
      const progresser = this.progresser.bind(this)
      const aFin = flags['a-fin']?.mois
      const page = await ecrirePage(espace, {annee, aFin, presse, formats, simulation, progresser})
      this.dire(presenterFichiers(page.fichiers, simulation))
      this.ensuite(...suiteDeLaPage(page))
      return page
    })
  }
}
