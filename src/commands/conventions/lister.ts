import {Flags} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {resumerConventions, tableauDesConventions} from '../../cli/conventions/presenter-registre.js'
import {chargerConventions} from '../../cli/conventions/suivi/acte.js'
import {aujourdhui} from '../../cli/moment.js'
import {optionsEspace, optionsGenerales} from '../../cli/options.js'
import {
  ETATS,
  type ListeDesConventions,
  listerConventions,
  schemaListeDesConventions,
} from '../../metier/conventions/index.js'

export default class ConventionsLister extends Commande<ListeDesConventions> {
  static override readonly resultat = schemaListeDesConventions
  static override summary = 'Lister les conventions de l’année et dire où en est chacune.'
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --etat brouillon',
    '<%= config.bin %> <%= command.id %> --modele convention-financiere-parcours3 --json',
  ]
  static override flags = {
    modele: Flags.string({description: 'seulement celles de ce modèle', helpValue: 'MODELE'}),
    etat: Flags.string({
      description: 'seulement celles dans cet état',
      helpValue: 'ETAT',
      options: [...ETATS],
    }),
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<ListeDesConventions> {
    const {flags} = await this.parse(ConventionsLister)
    return this.avecEspace(flags, async (espace, annee) => {
      const {modele, etat} = flags
      const liste = listerConventions(await chargerConventions(espace, aujourdhui()), {annee, modele, etat})
      if (liste.conventions.length > 0) await this.direTableau(tableauDesConventions(liste))
      this.dire(`\n${resumerConventions(liste)}`)
      if (liste.conventions.some((c) => c.etat === 'brouillon')) {
        this.ensuite(`animreg conventions valider --annee ${annee} --toutes`, 'donner les numéros')
      } else if (liste.conventions.length > 0) {
        this.ensuite('animreg conventions echeances', 'ce qui reste à signer, à verser, à recevoir')
      } else this.ensuite('animreg conventions modeles lister', 'les modèles de conventions')
      return liste
    })
  }
}
