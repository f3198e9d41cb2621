import {Flags} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {optionsEspace, optionsGenerales} from '../../cli/options.js'
import {presenterConstats} from '../../cli/rapport/presenter-constats.js'
import {
  exigerFinalPossible,
  tableauDesChapitres,
  verifierChapitres,
} from '../../cli/rapport/verifier-chapitres.js'
import {resumerConstats, schemaVerification, type Verification} from '../../metier/rapport/index.js'

export default class RapportVerifier extends Commande<Verification> {
  static override readonly resultat = schemaVerification
  static override summary = 'Vérifier les chapitres du rapport avant de le construire.'
  static override description =
    "Cherche les passages à compléter, les clés inconnues, les chapitres à écrire, les nombres tapés à la main qui ne sont plus ceux de l'année, les chiffres sans valeur ou incomplets, les indicateurs promis qui n'apparaissent nulle part. S'arrête avec le code 3 tant que le rapport final n'est pas possible."
  static override examples = [
    '<%= config.bin %> <%= command.id %> --annee 2008',
    '<%= config.bin %> <%= command.id %> --annee 2008 --arrete A2008-1',
  ]
  static override flags = {
    arrete: Flags.string({
      description: "vérifie sur les chiffres d'un arrêté, et non sur ceux du jour",
      helpValue: 'ARRETE',
    }),
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<Verification> {
    const {flags} = await this.parse(RapportVerifier)
    return this.avecEspace(flags, async (espace, annee) => {
      const verification = await verifierChapitres(espace, annee, flags)
      await this.direTableau(tableauDesChapitres(verification))
      this.dire(`\n${presenterConstats(verification.constats)}`)
      exigerFinalPossible(verification)
      this.dire(`Rien de bloquant : ${resumerConstats(verification.constats)}.`)
      this.ensuite(`animreg rapport construire --annee ${annee}`)
      return verification
    })
  }
}
