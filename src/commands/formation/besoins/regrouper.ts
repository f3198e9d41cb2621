import {Flags} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {
  demanderTheme,
  presenterRegroupement,
  type RegroupementRendu,
  regrouperLesBesoins,
  schemaRegroupementRendu,
} from '../../../cli/formation/regrouper-besoins.js'
import {exporterLesThemes} from '../../../cli/formation/themes-a-nommer.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../../cli/options.js'

export default class FormationBesoinsRegrouper extends Commande<RegroupementRendu> {
  static override readonly resultat = schemaRegroupementRendu
  static override summary = 'Regrouper par thème ce que les structures ont écrit.'
  static override description =
    'Les libellés qui se ressemblent sont proposés ensemble ; le groupe nomme les thèmes, et sa réponse est gardée pour les années suivantes. Rien n’est réuni sans réponse.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> --annee 2009',
    '<%= config.bin %> <%= command.id %> --theme "gestion des conflits=Prévenir les conflits"',
    '<%= config.bin %> <%= command.id %> --exporter themes.xlsx',
    '<%= config.bin %> <%= command.id %> --fichier themes.xlsx',
  ]
  static override flags = {
    theme: Flags.string({
      description: "thème d'un libellé ; à répéter pour plusieurs",
      helpValue: 'ECRIT=THEME',
      multiple: true,
      multipleNonGreedy: true,
    }),
    fichier: Flags.string({description: 'classeur des thèmes, rempli par le groupe', helpValue: 'FICHIER'}),
    exporter: Flags.string({description: 'classeur des thèmes à remplir (.xlsx)', helpValue: 'FICHIER'}),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<RegroupementRendu> {
    const {flags} = await this.parse(FormationBesoinsRegrouper)
    return this.avecEspace(flags, async (espace, annee) => {
      const {theme: saisies = [], fichier, exporter, simulation, oui} = flags
      const seul = saisies.length + Number(Boolean(fichier)) + Number(Boolean(exporter)) > 0
      const demander = seul ? undefined : this.questionneur(demanderTheme)
      const dire = (texte: string) => this.dire(texte)
      const rendu = await regrouperLesBesoins(espace, {annee, saisies, fichier, simulation, demander, dire})
      this.dire(presenterRegroupement(rendu))
      const ecriture = {fichier: exporter, simulation, oui, possible: this.peutDemander()}
      this.ensuite(...(await exporterLesThemes(espace, rendu, {...ecriture, dire})))
      return rendu
    })
  }
}
