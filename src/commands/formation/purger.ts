import {Flags} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {confirmer} from '../../cli/confirmer.js'
import {type Purge, presenterPurge, purgerFormation, schemaPurge} from '../../cli/formation/purger.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'

export default class FormationPurger extends Commande<Purge> {
  static override readonly resultat = schemaPurge
  static override summary = 'Effacer les noms des participants des années passées, sans changer les comptes.'
  static override description =
    'Noms, courriels, motifs et commentaires des inscriptions, présences et évaluations des années antérieures sont effacés, dans l’historique aussi, et les classeurs reçus qui les portent sont retirés de sources/. Les comptes restent : le bilan de ces années ne change pas. C’est définitif, et les années closes en font partie.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> --avant 2022 --simulation',
    '<%= config.bin %> <%= command.id %> --avant 2022 --oui',
  ]
  static override flags = {
    avant: Flags.integer({
      description: 'première année dont les noms sont gardés',
      helpValue: 'AAAA',
      required: true,
      min: 1982,
      max: 2099,
    }),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<Purge> {
    const {flags} = await this.parse(FormationPurger)
    return this.avecEspace(flags, async (espace) => {
      const {avant, simulation, oui} = flags
      const prevue = await purgerFormation(espace, {avant, simulation: true})
      const rien = prevue.ecritures + prevue.fichiers.length === 0
      if (simulation || rien) {
        this.dire(presenterPurge(prevue))
        return prevue
      }
      if (!oui) this.annoncer(presenterPurge(prevue))
      const confirme = await confirmer({
        question: 'Effacer définitivement ces noms ?',
        oui,
        possible: this.peutDemander(),
        enjeu: 'les noms ne sont pas effacés',
      })
      if (!confirme) return {...prevue, statut: 'abandonne'}
      const purge = await purgerFormation(espace, {avant, simulation: false})
      this.dire(presenterPurge(purge))
      this.ensuite(`animreg formation bilan --annee ${avant - 1}`, 'les comptes sont les mêmes')
      return purge
    })
  }
}
