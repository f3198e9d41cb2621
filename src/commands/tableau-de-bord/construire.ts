import {Flags} from '@oclif/core'
import {exerciceDemande, optionsDeDemande} from '../../cli/chiffres/options.js'
import {Commande} from '../../cli/commande.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {lireFormatsParmi} from '../../cli/rapport/formats-de-rapport.js'
import {
  construireTableauDeBord,
  presenterTableauDeBord,
  suiteDuTableauDeBord,
} from '../../cli/tableau-de-bord/construire-tableau-de-bord.js'
import {
  FORMATS_DU_TABLEAU_DE_BORD,
  LECTEURS,
  schemaTableauDeBord,
  type TableauDeBord,
} from '../../metier/rapport/index.js'

export default class TableauDeBordConstruire extends Commande<TableauDeBord> {
  static override readonly resultat = schemaTableauDeBord
  static override summary = "Construire le tableau de bord d'une fin de mois."
  static override description =
    "Pour la réunion des directeurs : les chiffres par structure, les objectifs, qui a répondu, les anomalies à régler. Pour les financeurs : le réseau et ses départements, sans chiffre d'une structure. Tout est comparé aux mêmes mois de l'année précédente ; la date d'extraction est sur chaque page."
  static override examples = [
    '<%= config.bin %> <%= command.id %> --a-fin 2008-06',
    '<%= config.bin %> <%= command.id %> --a-fin 2008-06 --pour financeurs --format pdf,docx',
  ]
  static override flags = {
    'a-fin': optionsDeDemande['a-fin'],
    pour: Flags.option({
      description: 'qui le lira : les directeurs des structures, ou les financeurs',
      options: LECTEURS,
      default: 'directeurs' as const,
      helpValue: 'LECTEURS',
    })(),
    format: Flags.custom<(typeof FORMATS_DU_TABLEAU_DE_BORD)[number][]>({
      description: 'pdf, xlsx, docx, html, ou plusieurs séparés par des virgules ; sinon pdf,xlsx',
      helpValue: 'FORMATS',
      parse: async (saisie) => lireFormatsParmi(saisie, FORMATS_DU_TABLEAU_DE_BORD),
    })(),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<TableauDeBord> {
    const {flags} = await this.parse(TableauDeBordConstruire)
    return this.avecEspace(exerciceDemande(flags), async (espace, annee) => {
      const {pour, format: formats = ['pdf', 'xlsx'], simulation} = flags
      const progresser = this.progresser.bind(this)
      const demande = {annee, aFin: flags['a-fin']?.mois, pour, formats, simulation, progresser}
      const tableau = await construireTableauDeBord(espace, demande)
      this.dire(presenterTableauDeBord(tableau))
      this.ensuite(...suiteDuTableauDeBord(tableau))
      return tableau
    })
  }
}
