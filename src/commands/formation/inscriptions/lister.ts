import {Flags} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {listerLesInscriptions} from '../../../cli/formation/lister-inscriptions.js'
import {resumerInscriptions, tableauDesInscriptions} from '../../../cli/formation/presenter-inscriptions.js'
import {optionsEspace, optionsGenerales} from '../../../cli/options.js'
import {
  ETATS_D_INSCRIPTION,
  type ListeDInscriptions,
  schemaListeDInscriptions,
} from '../../../metier/formation/index.js'

export default class FormationInscriptionsLister extends Commande<ListeDInscriptions> {
  static override readonly resultat = schemaListeDInscriptions
  static override summary = 'Lister les inscriptions de l’année et leur état.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> --session F2008-03/2',
    '<%= config.bin %> <%= command.id %> --structure nancy --etat en_attente',
  ]
  static override flags = {
    session: Flags.string({description: 'celles d’une session', helpValue: 'CODE'}),
    structure: Flags.string({description: 'celles d’une structure', helpValue: 'NOM'}),
    etat: Flags.option({
      options: ETATS_D_INSCRIPTION,
      description: 'celles dans cet état',
      helpValue: 'ÉTAT',
    })(),
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<ListeDInscriptions> {
    const {flags} = await this.parse(FormationInscriptionsLister)
    return this.avecEspace(flags, async (espace, annee) => {
      const {session, structure, etat} = flags
      const liste = await listerLesInscriptions(espace, {annee, session, structure, etat})
      if (liste.inscriptions.length > 0) await this.direTableau(tableauDesInscriptions(liste))
      this.dire(`\n${resumerInscriptions(liste)}`)
      this.ensuite(`animreg formation inscriptions expliquer --annee ${annee}`, 'pourquoi chacun attend')
      return liste
    })
  }
}
