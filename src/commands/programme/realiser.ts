import {Args, Flags} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {optionJour, optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {exigerOption} from '../../cli/programme/exiger-option.js'
import {presenterRealise} from '../../cli/programme/presenter-suivi.js'
import {jourDArret, noterRealiseDansEspace, valeurSaisie} from '../../cli/programme/realiser.js'
import {type RealiseNote, schemaRealiseNote} from '../../metier/programme/index.js'

export default class ProgrammeRealiser extends Commande<RealiseNote> {
  static override readonly resultat = schemaRealiseNote
  static override summary = "Noter le réalisé d'un indicateur que rien d'autre ne compte, avec sa preuve."
  static override description =
    'Sans preuve, la valeur est gardée mais l’indicateur reste « sans preuve » : il n’est jamais tenu pour fait.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> 3.3.5 --indicateur 1 --valeur 276 --preuve "tableau des bons, SNCF"',
    '<%= config.bin %> <%= command.id %> 3.3.5 --indicateur "Voyages" --valeur "4 668" --preuve "factures SNCF 2008"',
  ]
  static override args = {
    code: Args.string({description: "code de l'action", required: true}),
  }
  static override flags = {
    indicateur: Flags.string({
      description: "rang ou nom de l'indicateur ; inutile s'il n'y en a qu'un",
      helpValue: 'RANG',
    }),
    valeur: Flags.string({description: 'valeur réalisée (obligatoire)', helpValue: 'NOMBRE'}),
    preuve: Flags.string({
      description: 'ce qui le prouve : document, registre, courrier…',
      helpValue: 'TEXTE',
    }),
    le: Flags.custom(
      optionJour(
        'le',
        "jour auquel la valeur est arrêtée ; sinon aujourd'hui, ou le 31/12 d'un exercice passé",
      ),
    )(),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<RealiseNote> {
    const {args, flags} = await this.parse(ProgrammeRealiser)
    return this.avecEspace(flags, async (espace, annee) => {
      const {indicateur, preuve, le = jourDArret(annee), simulation} = flags
      const valeur = valeurSaisie(
        exigerOption(flags.valeur, 'valeur', `animreg programme realiser ${args.code} --valeur 276`),
      )
      const saisi = {annee, code: args.code, indicateur, valeur, preuve, le}
      const note = await noterRealiseDansEspace(espace, saisi, {simulation})
      this.dire(presenterRealise(note))
      this.ensuite(`animreg programme montrer ${note.realise.action} --annee ${annee}`, "où en est l'action")
      return note
    })
  }
}
