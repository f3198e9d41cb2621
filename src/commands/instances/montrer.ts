import {Args} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {chargerInstances} from '../../cli/instances/charger-instances.js'
import {
  presenterInstance,
  presenterReunions,
  tableauDesMembres,
} from '../../cli/instances/presenter-instances.js'
import {optionDate, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {type FicheDInstance, montrerInstance, schemaFicheDInstance} from '../../metier/programme/index.js'

export default class InstancesMontrer extends Commande<FicheDInstance> {
  static override readonly resultat = schemaFicheDInstance
  static override summary =
    'Montrer une instance : ses règles, ses membres à une date, ses réunions, ses décisions.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> bureau --annee 2008',
    `<%= config.bin %> <%= command.id %> "conseil d'administration" --date 2008-05-14`,
  ]
  static override args = {
    instance: Args.string({description: "nom de l'instance, ou son début", required: true}),
  }
  static override flags = {...optionDate, ...optionsEspace, ...optionsGenerales}

  protected override async executer(): Promise<FicheDInstance> {
    const {args, flags} = await this.parse(InstancesMontrer)
    return this.avecEspace(flags, async (espace, annee) => {
      const {date = `${annee}-12-31`} = flags
      const fiche = montrerInstance(await chargerInstances(espace), {annee, date, instance: args.instance})
      this.dire(presenterInstance(fiche))
      await this.direTableau(tableauDesMembres(fiche))
      this.dire(presenterReunions(fiche))
      this.ensuite(
        `animreg instances reunir "${fiche.instance.nom}" --date AAAA-MM-JJ --ordre-du-jour "…"`,
        'préparer la prochaine réunion',
      )
      return fiche
    })
  }
}
