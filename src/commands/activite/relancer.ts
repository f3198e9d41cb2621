import {Flags} from '@oclif/core'
import {chargerCompletude, optionAFin} from '../../cli/activite/mesurer-completude.js'
import {presenterRelances, signalerPerimes} from '../../cli/activite/presenter-relances.js'
import {type Relances, relancerStructures, schemaRelances} from '../../cli/activite/relancer-structures.js'
import {Commande} from '../../cli/commande.js'
import {jourSaisi, optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'

export default class ActiviteRelancer extends Commande<Relances> {
  static override readonly resultat = schemaRelances
  static override summary = 'Préparer un message pour chaque structure à qui il manque quelque chose.'
  static override description =
    "Écrit dans sorties/relances/ANNEE un fichier .eml par structure, prêt à envoyer avec Outlook : ce qui manque, comment l'envoyer, pour quand. animreg n'envoie rien. Une structure sans courriel dans l'annuaire est citée et n'a pas de message."
  static override examples = [
    '<%= config.bin %> <%= command.id %> --simulation',
    '<%= config.bin %> <%= command.id %> --annee 2008 --a-fin 2008-06 --avant 2008-07-31',
    '<%= config.bin %> <%= command.id %> --copie lettre',
  ]
  static override flags = {
    ...optionAFin,
    avant: Flags.custom({
      description: 'jour limite de réponse ; sinon dans 10 jours',
      helpValue: 'AAAA-MM-JJ',
      parse: async (saisie) => jourSaisi('avant', saisie),
    })(),
    copie: Flags.string({
      description: 'met en copie les contacts de cette liste de diffusion',
      helpValue: 'LISTE',
    }),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<Relances> {
    const {flags} = await this.parse(ActiviteRelancer)
    return this.avecEspace(flags, async (espace, annee) => {
      const {'a-fin': aFin, avant, simulation} = flags
      const completude = await chargerCompletude(espace, {annee, aFin})
      const relances = await relancerStructures(espace, completude, {avant, liste: flags.copie, simulation})
      this.dire(presenterRelances(relances))
      const perimes = signalerPerimes(relances)
      if (perimes) this.avertir(perimes)
      this.ensuite(`animreg activite completude --annee ${annee}`, 'où en sont les envois')
      return relances
    })
  }
}
