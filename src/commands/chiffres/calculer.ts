import {Flags} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {chargerFaitsChiffres} from '../../cli/faits.js'
import {optionsEspace, optionsGenerales} from '../../cli/options.js'
import {presenterChiffresEnTableaux} from '../../cli/presenter-chiffres.js'
import {type Chiffres, calculerChiffres, schemaChiffres} from '../../metier/chiffres/index.js'

export default class ChiffresCalculer extends Commande<Chiffres> {
  static override readonly resultat = schemaChiffres
  static override summary = 'Calculer les chiffres-clés du réseau.'
  static override description =
    "Chaque chiffre dit combien de structures ont répondu, son évolution depuis l'année précédente et, s'il y en a un, l'objectif. Une valeur manquante n'est jamais comptée pour zéro."
  static override examples = [
    '<%= config.bin %> <%= command.id %> --annee 2008',
    '<%= config.bin %> <%= command.id %> --par departement',
    '<%= config.bin %> <%= command.id %> --annee 2008 --json',
  ]
  static override flags = {
    perimetre: Flags.option({
      description: 'toutes les structures, ou seulement celles présentes les deux années',
      options: ['courant', 'constant'] as const,
      default: 'courant',
      helpValue: 'PERIMETRE',
    })(),
    par: Flags.string({description: 'structure, departement ou une ventilation', helpValue: 'GROUPE'}),
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<Chiffres> {
    const {flags} = await this.parse(ChiffresCalculer)
    return this.avecEspace(flags, async (espace, annee) => {
      const faits = await chargerFaitsChiffres(espace, annee)
      const chiffres = calculerChiffres(faits, {annee, perimetre: flags.perimetre, par: flags.par})
      for (const {titre, tableau, mentions} of presenterChiffresEnTableaux(chiffres, faits.referentiel)) {
        this.dire(titre)
        await this.direTableau(tableau)
        this.dire(mentions)
      }
      this.ensuite(`animreg rapport construire --annee ${annee}`, 'la page des chiffres-clés en PDF')
      return chiffres
    })
  }
}
