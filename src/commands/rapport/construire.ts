import {relative} from 'node:path'
import {Commande} from '../../cli/commande.js'
import {
  construireRapport,
  type RapportConstruit,
  schemaRapportConstruit,
} from '../../cli/construire-rapport.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'

export default class RapportConstruire extends Commande<RapportConstruit> {
  static override readonly resultat = schemaRapportConstruit
  static override summary = "Construire le rapport d'activité de l'année."
  static override description =
    'Écrit dans sorties/ un PDF : couverture, chiffres-clés du réseau, structures par département, sources et définitions. Un chiffre manquant y est écrit « non renseigné ».'
  static override examples = ['<%= config.bin %> <%= command.id %> --annee 2008']
  static override flags = {...optionsEcriture, ...optionsEspace, ...optionsGenerales}

  protected override async executer(): Promise<RapportConstruit> {
    const {flags} = await this.parse(RapportConstruire)
    return this.avecEspace(flags, async (espace, annee) => {
      const {simulation} = flags
      this.progresser(`Composition du rapport ${annee}`)
      const construit = await construireRapport(espace, {annee, simulation})
      for (const {chemin} of construit.fichiers) {
        this.dire(
          `${simulation ? 'Serait écrit' : 'Rapport écrit'} : ${simulation ? chemin : relative(process.cwd(), chemin)}`,
        )
      }
      return construit
    })
  }
}
