import {Flags} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {optionsEspace, optionsGenerales} from '../../../cli/options.js'
import {listerMouvementsDe} from '../../../cli/reseau/lister-mouvements.js'
import {presenterListeDesMouvements} from '../../../cli/reseau/presenter-mouvements.js'
import {type ListeDesMouvements, schemaListeDesMouvements} from '../../../metier/structures/index.js'

export default class StructuresMouvementLister extends Commande<ListeDesMouvements> {
  static override readonly resultat = schemaListeDesMouvements
  static override summary = "Lister les mouvements du réseau, d'une année ou d'une structure."
  static override description =
    "Avec « --annee », ce qui a changé dans l'année, en phrases prêtes pour le rapport. Avec « --structure », d'où elle vient et ce qu'elle est devenue."
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --annee 2009',
    '<%= config.bin %> <%= command.id %> --structure "PAIO de Metz Campagne"',
  ]
  static override flags = {
    structure: Flags.string({description: "seulement l'histoire de cette structure", helpValue: 'STRUCTURE'}),
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<ListeDesMouvements> {
    const {flags} = await this.parse(StructuresMouvementLister)
    return this.avecEspace(flags, async (espace) => {
      const liste = await listerMouvementsDe(espace, flags)
      this.dire(presenterListeDesMouvements(liste))
      if (liste.mouvements.length > 0) this.ensuite('animreg structures lister', 'les structures du réseau')
      else this.ensuite('animreg structures mouvement ajouter --help', 'comment en enregistrer un')
      return liste
    })
  }
}
