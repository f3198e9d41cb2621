import {Flags} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {optionsEspace, optionsGenerales} from '../../cli/options.js'
import {colonnesDesStructures, ligneDeStructure} from '../../cli/presenter-structures.js'
import {
  type ListeDesStructures,
  listerStructures,
  schemaListeDesStructures,
} from '../../metier/structures/index.js'
import {accorder} from '../../shared/francais.js'

export default class StructuresLister extends Commande<ListeDesStructures> {
  static override readonly resultat = schemaListeDesStructures
  static override summary = 'Lister les structures du réseau.'
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --departement 57 --json',
  ]
  static override flags = {
    departement: Flags.string({description: 'seulement ce département', helpValue: 'NN'}),
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<ListeDesStructures> {
    const {flags} = await this.parse(StructuresLister)
    return this.avecEspace(flags, async (espace, annee) => {
      const liste = listerStructures(
        {structures: await espace.chargerStructures(), moyens: await espace.chargerMoyens([annee])},
        {annee, departement: flags.departement},
      )
      await this.direTableau({
        colonnes: colonnesDesStructures,
        lignes: liste.structures.map(ligneDeStructure),
      })
      this.dire(`\n${accorder(liste.structures.length, 'structure')}, moyens au 31/12/${annee}.`)
      return liste
    })
  }
}
