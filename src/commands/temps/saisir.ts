import {Args, Flags} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {
  demanderSemaine,
  presenterSemaine,
  type SemaineNotee,
  saisirSemaine,
  schemaSemaineNotee,
} from '../../cli/temps/saisir-semaine.js'

export default class TempsSaisir extends Commande<SemaineNotee> {
  static override readonly resultat = schemaSemaineNotee
  static override summary = 'Saisir une semaine de travail, en jours par rubrique.'
  static override description =
    'La semaine se dit par son numéro ou par un de ses jours ; le temps, par fonction et non par personne. Avec « --financeur », la part de la semaine qu’il finance.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> 7 "assistance=2, sites=2,5, réunions=0,5" --fonction "Assistant régional Parcours 3"',
    '<%= config.bin %> <%= command.id %> 14/02/2008 "réunions=1" --financeur FSE --fonction "Animateur régional"',
  ]
  static override args = {
    semaine: Args.string({description: 'numéro de la semaine, ou un de ses jours'}),
    jours: Args.string({description: 'rubrique=jours, séparés par des virgules, entre guillemets'}),
  }
  static override flags = {
    fonction: Flags.string({description: 'de qui est ce temps, par sa fonction', helpValue: 'FONCTION'}),
    financeur: Flags.string({description: 'qui finance ces jours', helpValue: 'NOM'}),
    remarque: Flags.string({description: "ce qu'il faut savoir de plus", helpValue: 'TEXTE'}),
    remplacer: Flags.boolean({description: 'corrige une semaine déjà enregistrée'}),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<SemaineNotee> {
    const {args, flags} = await this.parse(TempsSaisir)
    return this.avecEspace(flags, async (espace, annee) => {
      const {fonction, financeur, remarque, remplacer, simulation} = flags
      const jours = args.jours === undefined ? [] : [args.jours]
      const avertir = (texte: string) => this.avertir(texte)
      const demande = {
        semaine: args.semaine,
        jours,
        fonction,
        financeur,
        remarque,
        remplacer,
        simulation,
        avertir,
      }
      const notee = await saisirSemaine(espace, annee, demande, this.questionneur(demanderSemaine))
      this.dire(presenterSemaine(notee))
      this.ensuite(`animreg temps bilan --annee ${annee}`, "le bilan de l'année")
      return notee
    })
  }
}
