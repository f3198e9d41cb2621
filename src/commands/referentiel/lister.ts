import {Commande} from '../../cli/commande.js'
import {optionsEspace, optionsGenerales} from '../../cli/options.js'
import {chargerListeDesReferentiels} from '../../cli/referentiel/charger.js'
import {tableauDesIndicateurs, tableauDesReferentiels} from '../../cli/referentiel/presenter-referentiels.js'
import {type ListeDesReferentiels, schemaListeDesReferentiels} from '../../metier/referentiel/index.js'

export default class ReferentielLister extends Commande<ListeDesReferentiels> {
  static override readonly resultat = schemaListeDesReferentiels
  static override summary = 'Lister les référentiels et les indicateurs de celui que suit le réseau.'
  static override description =
    "Un référentiel dit ce que compte chaque indicateur. Ceux d'animreg et ceux du dossier referentiels/ de l'espace sont montrés ; la ligne « referentiel » de animreg.yaml dit lequel est suivi."
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --json',
  ]
  static override flags = {...optionsEspace, ...optionsGenerales}

  protected override async executer(): Promise<ListeDesReferentiels> {
    const {flags} = await this.parse(ReferentielLister)
    return this.avecEspace(flags, async (espace) => {
      const liste = await chargerListeDesReferentiels(espace, (texte) => this.avertir(texte))
      await this.direTableau(tableauDesReferentiels(liste))
      this.dire(`\nIndicateurs de ${liste.adopte.nom}, ${liste.adopte.libelle}\n`)
      await this.direTableau(tableauDesIndicateurs(liste))
      this.ensuite('animreg referentiel charte', 'leurs définitions et leur saisie, en PDF')
      return liste
    })
  }
}
