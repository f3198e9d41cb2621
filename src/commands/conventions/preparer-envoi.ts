import {Flags} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {
  type Envois,
  preparerEnvois,
  presenterEnvois,
  schemaEnvois,
} from '../../cli/conventions/suivi/envoyer.js'
import {argumentConventions} from '../../cli/conventions/suivi/options-de-suivi.js'
import {aujourdhui} from '../../cli/moment.js'
import {jourSaisi, optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'

export default class ConventionsPreparerEnvoi extends Commande<Envois> {
  static override readonly resultat = schemaEnvois
  static override summary = 'Préparer les messages d’envoi : un par partie, la convention jointe.'
  static override description =
    'Écrit un message (.eml) pour chaque partie qui n’a pas encore signé, dans sorties/conventions/ANNEE/envois ; rien ne part. Pour une convention déjà envoyée, le message est un rappel. Quand vous les avez envoyés, notez-le avec « conventions marquer-envoyee ».'
  static override examples = [
    '<%= config.bin %> <%= command.id %> --toutes --reponse-avant 2008-04-15',
    '<%= config.bin %> <%= command.id %> 2008-001 2008-002',
  ]
  static override strict = false
  static override args = argumentConventions
  static override flags = {
    toutes: Flags.boolean({description: 'toutes celles que quelqu’un doit encore signer'}),
    modele: Flags.string({description: 'seulement celles de ce modèle', helpValue: 'MODELE'}),
    'reponse-avant': Flags.custom({
      description: 'jour avant lequel les renvoyer signées',
      helpValue: 'AAAA-MM-JJ',
      parse: async (saisie) => jourSaisi('reponse-avant', saisie),
    })(),
    simulation: optionsEcriture.simulation,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<Envois> {
    const {argv, flags} = await this.parse(ConventionsPreparerEnvoi)
    return this.avecEspace(flags, async (espace, annee) => {
      const envois = await preparerEnvois(espace, {
        ...flags,
        designations: argv as string[],
        annee,
        modele: flags.modele,
        reponseAvant: flags['reponse-avant'],
        le: aujourdhui(),
      })
      this.dire(presenterEnvois(envois))
      const numeros = flags.toutes ? '--toutes' : argv.join(' ')
      this.ensuite(`animreg conventions marquer-envoyee ${numeros}`, 'quand les messages sont partis')
      return envois
    })
  }
}
