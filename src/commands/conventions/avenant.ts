import {Flags} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {
  type AvenantPrepare,
  obtenirMotif,
  preparerUnAvenant,
  presenterAvenant,
  schemaAvenant,
} from '../../cli/conventions/suivi/avenant.js'
import {argumentConvention, optionMotif} from '../../cli/conventions/suivi/options-de-suivi.js'
import {aujourdhui} from '../../cli/moment.js'
import {jourSaisi, optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {demanderTexte} from '../../cli/questions.js'

export default class ConventionsAvenant extends Commande<AvenantPrepare> {
  static override readonly resultat = schemaAvenant
  static override summary = 'Préparer l’avenant d’une convention signée, à partir de ce qui change.'
  static override description =
    'Donnez les nouvelles valeurs : l’avenant rappelle les anciennes, dit le montant cumulé et prend le numéro de la convention suivi de -A1. Puis il se valide, s’envoie et se signe comme une convention.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> 2008-001 --champ montant=900 --champ fin=31/03/2009 --motif "la prolongation de la connexion" --effet 2008-10-01',
  ]
  static override args = argumentConvention
  static override flags = {
    champ: Flags.string({
      description: 'ce qui change et sa nouvelle valeur (peut se répéter)',
      helpValue: 'CHAMP=VALEUR',
      multiple: true,
      multipleNonGreedy: true,
    }),
    ...optionMotif,
    effet: Flags.custom({
      description: "jour où l'avenant prend effet ; sinon aujourd'hui",
      helpValue: 'AAAA-MM-JJ',
      parse: async (saisie) => jourSaisi('effet', saisie),
    })(),
    simulation: optionsEcriture.simulation,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<AvenantPrepare> {
    const {args, flags} = await this.parse(ConventionsAvenant)
    return this.avecEspace(flags, async (espace, annee) => {
      const motif = await obtenirMotif(flags, args.convention, this.questionneur(demanderTexte))
      const effet = flags.effet ?? aujourdhui()
      const demande = {...flags, designations: [args.convention], annee, motif, effet, le: effet}
      const prepare = await preparerUnAvenant(espace, {
        ...demande,
        champs: flags.champ ?? [],
        progresser: (...etape) => this.progresser(...etape),
      })
      this.dire(presenterAvenant(prepare))
      const valider = 'animreg conventions valider --modele avenant --toutes'
      this.ensuite(`${valider} --annee ${effet.slice(0, 4)}`, 'après relecture')
      return prepare
    })
  }
}
