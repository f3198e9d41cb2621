import {Args} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {presenterConstats} from '../../cli/import/presenter-bilan.js'
import {optionsDePresence} from '../../cli/instances/options.js'
import {noterPresents} from '../../cli/instances/presences.js'
import {presenterPresences} from '../../cli/instances/presenter-instances.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {type PresencesNotees, schemaPresencesNotees} from '../../metier/programme/index.js'

export default class InstancesPresents extends Commande<PresencesNotees> {
  static override readonly resultat = schemaPresencesNotees
  static override summary =
    'Noter les présents, les excusés et les pouvoirs d’une réunion, et dire si le quorum est atteint.'
  static override description =
    'Par leurs noms, par leur nombre, ou par la feuille « presences.xlsx » que « instances reunir » écrit, une fois remplie.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> sorties/instances/2009-02-10-Bureau/presences.xlsx',
    '<%= config.bin %> <%= command.id %> bureau --date 2009-02-10 --present "Genêt" --present "Saule" --pouvoir "Iris=Genêt"',
    `<%= config.bin %> <%= command.id %> "conseil d'administration" --date 2008-05-14 --nombre 22`,
  ]
  static override args = {
    instance: Args.string({
      description: "nom de l'instance, ou son début ; ou feuille de présences remplie",
      required: true,
    }),
  }
  static override flags = {
    ...optionsDePresence,
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<PresencesNotees> {
    const {args, flags} = await this.parse(InstancesPresents)
    return this.avecEspace(flags, async (espace, annee) => {
      const {notees, anomalies} = await noterPresents(espace, annee, args.instance, flags)
      this.dire([presenterPresences(notees), ...presenterConstats(anomalies)].join('\n'))
      const {date} = notees.reunion
      this.ensuite(
        `animreg instances decisions noter "…" --instance "${notees.nom_instance}" --date ${date}`,
        'ce qui a été décidé',
      )
      return notees
    })
  }
}
