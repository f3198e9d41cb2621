import {Flags} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {type Acte, presenterActe, schemaActe} from '../../cli/conventions/suivi/acte.js'
import {demanderSignataires} from '../../cli/conventions/suivi/demander-signataires.js'
import {argumentConventions, optionLe} from '../../cli/conventions/suivi/options-de-suivi.js'
import {enregistrerSignatures} from '../../cli/conventions/suivi/signer.js'
import {aujourdhui} from '../../cli/moment.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'

export default class ConventionsEnregistrerSignature extends Commande<Acte> {
  static override readonly resultat = schemaActe
  static override summary = 'Noter une signature : par qui, quel jour, avec la copie signée.'
  static override description =
    'Les parties signent l’une après l’autre ; la dernière signature fait la convention signée. La copie donnée par « --fichier » est gardée avec son empreinte (sha-256). Un avenant signé déplace le terme de sa convention.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> 2008-001 --par association --le 2008-03-10',
    '<%= config.bin %> <%= command.id %> 2008-001 --par 54528S00 --le 2008-03-14 --fichier scan.pdf',
    '<%= config.bin %> <%= command.id %> 2008-001 2008-002 --par toutes --le 2008-03-14',
  ]
  static override strict = false
  static override args = argumentConventions
  static override flags = {
    par: Flags.string({
      description: 'partie qui signe : son code, son nom, « association », ou « toutes » (peut se répéter)',
      helpValue: 'PARTIE',
      multiple: true,
      multipleNonGreedy: true,
    }),
    signataire: Flags.string({
      description: 'qui a signé, si ce n’est pas le représentant nommé dans le texte',
      helpValue: '"NOM, QUALITÉ"',
    }),
    fichier: Flags.string({description: 'copie signée : PDF, JPEG ou PNG', helpValue: 'SCAN.pdf'}),
    ...optionLe('jour de la signature'),
    simulation: optionsEcriture.simulation,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<Acte> {
    const {argv, flags} = await this.parse(ConventionsEnregistrerSignature)
    return this.avecEspace(flags, async (espace, annee) => {
      const demande = {...flags, designations: argv as string[], annee, le: flags.le ?? aujourdhui()}
      const {acte, conventions} = await enregistrerSignatures(espace, {
        ...demande,
        par: flags.par ?? [],
        signataire: flags.signataire,
        fichier: flags.fichier,
        demander: this.questionneur(demanderSignataires),
      })
      this.dire(presenterActe(conventions, demande))
      this.ensuite('animreg conventions echeances', 'ce qui reste à signer, à verser, à recevoir')
      return acte
    })
  }
}
