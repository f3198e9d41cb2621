import {exerciceDemande} from '../../cli/chiffres/options.js'
import {optionsDeValidation} from '../../cli/chiffres/options-de-validation.js'
import {presenterValidations} from '../../cli/chiffres/presenter-validations.js'
import {
  schemaValidationsFaites,
  type ValidationsFaites,
  validerDansEspace,
} from '../../cli/chiffres/valider.js'
import {Commande} from '../../cli/commande.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'

export default class ChiffresValider extends Commande<ValidationsFaites> {
  static override readonly resultat = schemaValidationsFaites
  static override summary =
    'Faire valider les chiffres par les directions : feuilles à signer, réponses notées.'
  static override description =
    "Sans option, dit où en est chaque structure : saisi, vérifié (les règles passent et rien ne manque), bon pour diffusion (sa direction est d'accord), clos. Des chiffres qui changent après l'accord redeviennent « saisi », et la raison est dite."
  static override examples = [
    '<%= config.bin %> <%= command.id %> --annee 2008',
    '<%= config.bin %> <%= command.id %> --papier --avant 2009-02-20',
    '<%= config.bin %> <%= command.id %> --structure "Grand Nancy" --reponse accord --par "Mme Martin, directrice"',
  ]
  static override flags = {
    ...optionsDeValidation,
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<ValidationsFaites> {
    const {flags} = await this.parse(ChiffresValider)
    return this.avecEspace(exerciceDemande(flags), async (espace, annee) => {
      const {structure, reponse, par, date, remarque, papier, format, avant, simulation} = flags
      const options = {structure, reponse, par, date, remarque, papier, format, avant, simulation}
      const progresser = this.progresser.bind(this)
      const demande = {...options, annee, aFin: flags['a-fin']?.mois, progresser}
      const fait = await validerDansEspace(espace, demande)
      const {phrases, tableau, suite} = presenterValidations(fait)
      if (tableau) await this.direTableau(tableau)
      this.dire(phrases)
      this.ensuite(...suite)
      return fait
    })
  }
}
