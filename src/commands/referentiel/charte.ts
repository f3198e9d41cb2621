import {Flags} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {
  type CharteEcrite,
  ecrireCharte,
  FORMATS_DE_CHARTE,
  schemaCharteEcrite,
} from '../../cli/referentiel/ecrire-charte.js'
import {presenterCharte} from '../../cli/referentiel/presenter-referentiels.js'

export default class ReferentielCharte extends Commande<CharteEcrite> {
  static override readonly resultat = schemaCharteEcrite
  static override summary = 'Écrire la charte de saisie du réseau, à donner aux structures.'
  static override description =
    'Un document par référentiel : ce que compte chaque indicateur, comment il se saisit, comment il se détaille, et ce qui a changé depuis la version précédente quand elle est connue.'
  static override examples = [
    '<%= config.bin %> <%= command.id %>',
    '<%= config.bin %> <%= command.id %> --format xlsx',
    '<%= config.bin %> <%= command.id %> --referentiel parcours3@1',
  ]
  static override flags = {
    format: Flags.option({
      description: 'document PDF ou classeur Excel',
      options: FORMATS_DE_CHARTE,
      default: 'pdf',
      helpValue: 'FORMAT',
    })(),
    referentiel: Flags.string({
      description: "une autre version que celle de l'espace",
      helpValue: 'NOM@VERSION',
    }),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<CharteEcrite> {
    const {flags} = await this.parse(ReferentielCharte)
    return this.avecEspace(flags, async (espace, annee) => {
      const {format, referentiel, simulation} = flags
      const ecrite = await ecrireCharte(espace, {format, referentiel, simulation})
      this.dire(presenterCharte(ecrite, simulation))
      this.ensuite(`animreg activite formulaire --toutes --annee ${annee}`, 'les classeurs de recueil')
      return ecrite
    })
  }
}
