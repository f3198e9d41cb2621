import {Flags} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {
  dresserEcheancier,
  resumerEcheancier,
  tableauDesEcheances,
} from '../../cli/conventions/suivi/echeancier.js'
import {jourSaisi, optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {type Echeancier, schemaEcheancier} from '../../metier/conventions/index.js'

export default class ConventionsEcheances extends Commande<Echeancier> {
  static override readonly resultat = schemaEcheancier
  static override summary = 'Dire ce qui attend : signatures, versements, préavis, fins, comptes dus.'
  static override description =
    'Toutes les années à la fois, le plus proche d’abord. Avec « --ics », écrit un agenda qu’Outlook ou un téléphone ouvre.'
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --avant 2009-06-30 --ics conventions.ics',
  ]
  static override flags = {
    avant: Flags.custom({
      description: 'seulement ce qui tombe jusqu’à ce jour',
      helpValue: 'AAAA-MM-JJ',
      parse: async (saisie) => jourSaisi('avant', saisie),
    })(),
    ics: Flags.string({description: 'agenda à écrire (.ics)', helpValue: 'FICHIER.ics'}),
    simulation: optionsEcriture.simulation,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<Echeancier> {
    const {flags} = await this.parse(ConventionsEcheances)
    return this.avecEspace(flags, async (espace) => {
      const {avant, ics, simulation} = flags
      const echeancier = await dresserEcheancier(espace, {avant, ics, simulation})
      if (echeancier.echeances.length > 0) await this.direTableau(tableauDesEcheances(echeancier))
      this.dire(`\n${resumerEcheancier(echeancier)}`)
      this.ensuite('animreg conventions lister', 'où en est chaque convention')
      return echeancier
    })
  }
}
