import {Flags} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {demanderManques} from '../../cli/conventions/demander-manques.js'
import {type Generation, schemaGeneration} from '../../cli/conventions/generation.js'
import {genererConventions} from '../../cli/conventions/generer.js'
import {optionsDeChoix, optionsDeDonnees} from '../../cli/conventions/options.js'
import {
  douteDeLAssociation,
  matriceDesConventions,
  presenterGeneration,
  signalerBloquees,
  suiteDeLaGeneration,
} from '../../cli/conventions/presenter-generation.js'
import {optionDate, optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'

export default class ConventionsGenerer extends Commande<Generation> {
  static override readonly resultat = schemaGeneration
  static override summary = 'Préparer les conventions d’un modèle : un Word et un PDF par partie.'
  static override description =
    "Les données viennent de l'annuaire, des fonctions à la date, du classeur donné. S'il manque une valeur, la convention est bloquée et nommée, les autres sont faites ; rien n'est laissé en blanc. Avec « --simulation », montre qui a quoi. Le numéro n'est donné qu'à la validation."
  static override examples = [
    '<%= config.bin %> <%= command.id %> --modele convention-financiere-parcours3 --toutes --donnees conventions-2008.xlsx --annee 2008',
    '<%= config.bin %> <%= command.id %> --modele convention-financiere-parcours3 --pour 54528S00 --valeur montant=770',
    '<%= config.bin %> <%= command.id %> --modele convention-financiere-parcours3 --pour 54528S00 --valeur montant=820 --nouvelle-version',
  ]
  static override flags = {
    modele: Flags.string({description: 'nom du modèle', helpValue: 'MODELE', required: true}),
    ...optionsDeChoix,
    ...optionsDeDonnees,
    ...optionDate,
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<Generation> {
    const {flags} = await this.parse(ConventionsGenerer)
    return this.avecEspace(flags, async (espace, annee) => {
      await espace.exercices.exigerOuvert(annee)
      const generation = await genererConventions(espace, {
        ...flags,
        annee,
        nouvelleVersion: flags['nouvelle-version'],
        date: flags.date ?? `${annee}-12-31`,
        pour: flags.pour ?? [],
        valeurs: flags.valeur ?? [],
        progresser: (etape, fait, total) => this.progresser(etape, fait, total),
        demander: this.questionneur(async (preparations, {entete}) => demanderManques(preparations, entete)),
      })
      if (flags.simulation) await this.direTableau(matriceDesConventions(generation))
      this.dire(presenterGeneration(generation, flags.simulation))
      const doute = douteDeLAssociation(espace.config)
      if (doute) this.avertir(doute)
      signalerBloquees(generation, flags.simulation)
      this.ensuite(...suiteDeLaGeneration(generation, flags.simulation))
      return generation
    })
  }
}
