import {Args, Flags} from '@oclif/core'
import {Commande} from '../../../cli/commande.js'
import {confirmer} from '../../../cli/confirmer.js'
import {
  type Propositions,
  preparerPropositions,
  schemaPropositions,
} from '../../../cli/formation/affecter-inscriptions.js'
import {optionJusquAu, optionLe} from '../../../cli/formation/options-de-participants.js'
import {presenterPropositions} from '../../../cli/formation/presenter-inscriptions.js'
import {aujourdhui} from '../../../cli/moment.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../../cli/options.js'

export default class FormationInscriptionsProposerPlace extends Commande<Propositions> {
  static override readonly resultat = schemaPropositions
  static override summary = 'Proposer les places libres d’une session à qui attend, dans l’ordre.'
  static override description =
    'La liste des propositions est montrée avec ses raisons, puis confirmée : personne n’est promu en silence. Une place proposée est gardée jusqu’au jour dit ; sans réponse, elle est à nouveau libre.'
  static override examples = ['<%= config.bin %> <%= command.id %> F2008-03/2 --jusqu-au 2008-10-01']
  static override args = {session: Args.string({description: 'code de la session', required: true})}
  static override flags = {
    ...optionJusquAu,
    'hors-quota': Flags.boolean({description: 'propose aussi aux structures qui ont atteint leur quota'}),
    ...optionLe,
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<Propositions> {
    const {args, flags} = await this.parse(FormationInscriptionsProposerPlace)
    return this.avecEspace(flags, async (espace, annee) => {
      const {le = aujourdhui(), 'jusqu-au': jusquAu, 'hors-quota': horsQuota} = flags
      const {rendu, garder} = await preparerPropositions(espace, {annee, le, jusquAu, horsQuota, ...args})
      this.dire(presenterPropositions(rendu))
      const aGarder = rendu.proposees.length + rendu.expirees.length > 0
      if (!aGarder || flags.simulation) return rendu
      const confirme = await confirmer({
        question: 'Faire ces propositions ?',
        oui: flags.oui,
        possible: this.peutDemander(),
        enjeu: "aucune place n'est proposée",
      })
      if (!confirme) return {...rendu, statut: 'abandonne'}
      await garder()
      const cle = rendu.proposees[0]?.cle ?? 'NUMÉRO'
      this.ensuite(
        `animreg formation inscriptions repondre ${cle} --accepte`,
        'ou --refuse, selon la réponse',
      )
      return {...rendu, statut: 'ecrit'}
    })
  }
}
