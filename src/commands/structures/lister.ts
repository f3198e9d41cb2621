import {Flags} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {optionDate, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {chargerAnnuaireALaDate} from '../../cli/reseau/charger-reseau.js'
import {resumerTitulaires, tableauDesTitulaires} from '../../cli/structures/presenter-listes.js'
import {colonnesDesStructures, ligneDeStructure} from '../../cli/structures/presenter-structures.js'
import {
  type ListeDesStructures,
  listerStructures,
  schemaListeDesStructures,
} from '../../metier/structures/index.js'
import {accorder} from '../../shared/francais.js'

export default class StructuresLister extends Commande<ListeDesStructures> {
  static override readonly resultat = schemaListeDesStructures
  static override summary = 'Lister les structures du réseau, ou qui y tient une fonction.'
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --departement 57 --json',
    '<%= config.bin %> <%= command.id %> --fonction président --date 2008-12-31',
  ]
  static override flags = {
    departement: Flags.string({description: 'seulement ce département', helpValue: 'NN'}),
    fonction: Flags.string({
      description: 'qui tient cette fonction à la date : président, directeur, « référent CIVIS »…',
      helpValue: 'FONCTION',
    }),
    ...optionDate,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<ListeDesStructures> {
    const {flags} = await this.parse(StructuresLister)
    return this.avecEspace(flags, async (espace, exercice) => {
      const {departement, fonction, date = `${exercice}-12-31`} = flags
      const annee = Number(date.slice(0, 4))
      const liste = listerStructures(await chargerAnnuaireALaDate(espace, date), {
        annee,
        date,
        departement,
        fonction,
      })
      if (fonction) {
        await this.direTableau(tableauDesTitulaires(liste))
        this.dire(`\n${resumerTitulaires(liste, fonction)}`)
      } else {
        await this.direTableau({
          colonnes: colonnesDesStructures,
          lignes: liste.structures.map(ligneDeStructure),
        })
        this.dire(`\n${accorder(liste.structures.length, 'structure')}, moyens au 31/12/${annee}.`)
      }
      this.ensuite('animreg structures montrer CODE', 'tout ce que l’annuaire sait d’une structure')
      return liste
    })
  }
}
