import {Flags} from '@oclif/core'
import {presenterConfirmation, presenterVerification} from '../../cli/activite/presenter-verification.js'
import {signalerBloquantes, verifierEspace} from '../../cli/activite/verification.js'
import {Commande} from '../../cli/commande.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {schemaVerification, type Verification} from '../../metier/activite/index.js'
import {GRAVITES} from '../../shared/anomalie.js'

export default class ActiviteVerifier extends Commande<Verification> {
  static override readonly resultat = schemaVerification
  static override summary = "Vérifier que les valeurs reçues vont ensemble, et avec celles d'avant."
  static override description =
    'Contrôle les règles de cohérence du référentiel (femmes + hommes = total…) et compare chaque structure à ses années précédentes. Une valeur surprenante mais juste se confirme, avec sa raison ; elle est redemandée si elle change.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> --annee 2008',
    '<%= config.bin %> <%= command.id %> --structure 54395S00 --gravite bloquante',
    '<%= config.bin %> <%= command.id %> --confirmer evolution:54395S00:2008:jeunes_parraines --motif "nouveau réseau de parrains"',
  ]
  static override flags = {
    structure: Flags.string({description: 'une seule structure, ou REGION', helpValue: 'CODE'}),
    gravite: Flags.option({
      description: 'ne montre que cette gravité et les plus fortes',
      options: GRAVITES,
      helpValue: 'GRAVITE',
    })(),
    confirmer: Flags.string({
      description: 'clé d’un constat à ne plus signaler ; à répéter pour plusieurs',
      helpValue: 'CLE',
      multiple: true,
      multipleNonGreedy: true,
    }),
    motif: Flags.string({description: 'pourquoi la valeur est juste', helpValue: 'TEXTE'}),
    retirer: Flags.string({
      description: 'clé d’un constat confirmé, à signaler de nouveau',
      helpValue: 'CLE',
      multiple: true,
      multipleNonGreedy: true,
    }),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<Verification> {
    const {flags} = await this.parse(ActiviteVerifier)
    const {confirmer = [], retirer = [], motif, structure, gravite, simulation} = flags
    return this.avecEspace(flags, async (espace, annee) => {
      const demande = {annee, structure, gravite, confirmer, retirer, motif, simulation}
      const verification = await verifierEspace(espace, demande)
      if (verification.valeurs === 0) this.avertir(`aucune valeur reçue pour ${annee}, rien n'a été vérifié.`)
      if (confirmer.length + retirer.length > 0) this.dire(presenterConfirmation(verification, demande))
      else {
        this.dire(presenterVerification(verification))
        signalerBloquantes(verification)
      }
      this.ensuite(`animreg chiffres calculer --annee ${annee}`, 'les chiffres-clés du réseau')
      return verification
    })
  }
}
