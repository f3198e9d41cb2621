import {Args, Flags} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {type GesteFait, remplacer, schemaGeste} from '../../../cli/formation/gestes-d-inscription.js'
import {optionLe} from '../../../cli/formation/options-de-participants.js'
import {presenterGeste} from '../../../cli/formation/presenter-inscriptions.js'
import {aujourdhui} from '../../../cli/moment.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../../cli/options.js'

export default class FormationInscriptionsRemplacer extends Commande<GesteFait> {
  static override readonly resultat = schemaGeste
  static override summary = 'Remplacer une personne inscrite par un collègue de la même structure.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> I2008-0042 --par "DUPONT Camille" --courriel c.dupont@exemple.fr',
  ]
  static override args = {cle: Args.string({description: "numéro de l'inscription", required: true})}
  static override flags = {
    par: Flags.string({description: 'qui vient à sa place', helpValue: '"NOM Prénom"', required: true}),
    courriel: Flags.string({description: 'son courriel', helpValue: 'ADRESSE'}),
    metier: Flags.string({
      description: 'son métier ; sinon celui de la personne remplacée',
      helpValue: 'MÉTIER',
    }),
    ...optionLe,
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<GesteFait> {
    const {args, flags} = await this.parse(FormationInscriptionsRemplacer)
    return this.avecEspace(flags, async (espace, annee) => {
      const {par, courriel, metier, simulation, le = aujourdhui()} = flags
      const fait = await remplacer(espace, {annee, cle: args.cle, le, simulation, par, courriel, metier})
      this.dire(presenterGeste(fait))
      const session = fait.inscriptions[0]?.session ?? 'SESSION'
      this.ensuite(`animreg formation emargements editer ${session}`, "la feuille d'émargement à jour")
      return fait
    })
  }
}
