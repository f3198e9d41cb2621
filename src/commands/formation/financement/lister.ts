import {Flags} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {listerFinancement, type SuiviRendu, schemaSuiviRendu} from '../../../cli/formation/financement.js'
import {resumerFinancement, tableauDuFinancement} from '../../../cli/formation/presenter-financement.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../../cli/options.js'
import {presenterFichiers} from '../../../cli/rapport/ecrire-documents.js'

export default class FormationFinancementLister extends Commande<SuiviRendu> {
  static override readonly resultat = schemaSuiviRendu
  static override summary = 'Voir ce qui est demandé, accordé, facturé et remboursé, action par action.'
  static override description =
    'Budget du plan, écarts entre les étapes, coût par journée-stagiaire, places sans inscrit. Ce que personne n’a noté reste vide.'
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --classeur --annee 2008',
  ]
  static override flags = {
    classeur: Flags.boolean({description: 'écrit aussi le classeur à compléter puis à réimporter'}),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<SuiviRendu> {
    const {flags} = await this.parse(FormationFinancementLister)
    return this.avecEspace(flags, async (espace, annee) => {
      const {classeur, simulation} = flags
      const suivi = await listerFinancement(espace, {annee, classeur, simulation})
      await this.direTableau(tableauDuFinancement(suivi))
      this.dire(`\n${resumerFinancement(suivi)}`)
      if (suivi.fichiers.length > 0) this.dire(presenterFichiers(suivi.fichiers, simulation))
      const premiere = suivi.actions.find((a) => a.demande_centimes === null)
      if (premiere)
        this.ensuite(`animreg formation financement demander ${premiere.code}`, 'sa prise en charge')
      else this.ensuite(`animreg formation bilan --annee ${annee}`, 'le plan en chiffres')
      return suivi
    })
  }
}
