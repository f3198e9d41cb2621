import {Commande} from '../../../cli/commande.js'
import {confirmer} from '../../../cli/confirmer.js'
import {
  type Affectation,
  preparerAffectation,
  schemaAffectation,
} from '../../../cli/formation/affecter-inscriptions.js'
import {optionLe} from '../../../cli/formation/options-de-participants.js'
import {presenterAffectation, tableauDesPlaces} from '../../../cli/formation/presenter-inscriptions.js'
import {aujourdhui} from '../../../cli/moment.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../../cli/options.js'

export default class FormationInscriptionsAffecter extends Commande<Affectation> {
  static override readonly resultat = schemaAffectation
  static override summary = 'Attribuer les places des sessions aux demandes, selon les règles déclarées.'
  static override description =
    'Les demandes sont servies dans l’ordre déclaré dans animreg.yaml (« formation: priorites ») : jamais formé, non servi l’an passé, priorité du besoin, date ; à égalité, un tirage toujours le même. Le quota par structure est respecté. Qui attend déjà n’est jamais promu ici, et personne ne passe devant. Le résultat est montré, puis confirmé.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> --simulation',
    '<%= config.bin %> <%= command.id %> --annee 2008 --oui',
  ]
  static override flags = {...optionLe, ...optionsEcriture, ...optionsEspace, ...optionsGenerales}

  protected override async executer(): Promise<Affectation> {
    const {flags} = await this.parse(FormationInscriptionsAffecter)
    return this.avecEspace(flags, async (espace, annee) => {
      const {rendu, garder} = await preparerAffectation(espace, {annee, le: flags.le ?? aujourdhui()})
      // With « --oui » what is shown is what is kept; else it is what the question is about.
      const montre = flags.oui && !flags.simulation ? {...rendu, statut: 'ecrit' as const} : rendu
      await this.direTableau(tableauDesPlaces(rendu))
      this.dire(`\n${presenterAffectation(montre)}`)
      if (rendu.decisions.length > 0 && !flags.simulation) {
        const confirme = await confirmer({
          question: 'Garder cette attribution des places ?',
          oui: flags.oui,
          possible: this.peutDemander(),
          enjeu: 'les places ne sont pas attribuées',
        })
        if (!confirme) return {...rendu, statut: 'abandonne'}
        await garder()
        this.dire('Les places sont attribuées.')
      }
      const suite = flags.simulation ? `affecter --annee ${annee}` : `expliquer --annee ${annee}`
      this.ensuite(
        `animreg formation inscriptions ${suite}`,
        flags.simulation ? 'pour la garder' : 'pourquoi chacun attend',
      )
      return flags.simulation || rendu.decisions.length === 0 ? rendu : {...rendu, statut: 'ecrit'}
    })
  }
}
