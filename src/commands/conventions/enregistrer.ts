import {Args} from '@oclif/core'
import {Commande} from '../../cli/commande.js'
import {declarer, lireEcheances} from '../../cli/conventions/suivi/declarer.js'
import {
  type Enregistrement,
  enregistrerClasseur,
  enregistrerUne,
  schemaEnregistrement,
} from '../../cli/conventions/suivi/enregistrer.js'
import {estUnClasseur, optionsDeDeclaration} from '../../cli/conventions/suivi/options-de-declaration.js'
import {presenterBilanDeLignes, signalerLignesRefusees} from '../../cli/import/importer-dans-registre.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {demanderTexte} from '../../cli/questions.js'

export default class ConventionsEnregistrer extends Commande<Enregistrement> {
  static override readonly resultat = schemaEnregistrement
  static override summary = 'Enregistrer une convention écrite par d’autres, pour la suivre comme les nôtres.'
  static override description =
    'FICHIER est la convention reçue (PDF ou image), gardée avec son empreinte ; ou un classeur qui en liste plusieurs (colonnes Numéro, Convention, Objet, Parties, Montant, Du, Au, Signée le…). Une convention à laquelle l’association n’est pas partie est suivie sans entrer dans nos montants : « --suivie-seulement », ou la colonne « Association partie » laissée vide.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> cpo-nancy.pdf --titre "CPO" --numero 54-2008-01 --avec 54395S00 --avec État --montant 412000 --du 2008-01-01 --au 2010-12-31 --signee-le 2008-03-28 --suivie-seulement',
    '<%= config.bin %> <%= command.id %> cpo-2008.xlsx',
  ]
  static override args = {
    fichier: Args.string({description: 'convention reçue (PDF, image), ou classeur', required: true}),
  }
  static override flags = {
    ...optionsDeDeclaration,
    simulation: optionsEcriture.simulation,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<Enregistrement> {
    const {args, flags} = await this.parse(ConventionsEnregistrer)
    const {fichier} = args
    return this.avecEspace(flags, async (espace, annee) => {
      const {simulation} = flags
      if (estUnClasseur(fichier)) {
        const classeur = await enregistrerClasseur(espace, {fichier, annee, simulation})
        this.dire(presenterBilanDeLignes(classeur, 'convention'))
        signalerLignesRefusees(classeur, 'CNV-076')
        this.ensuite('animreg conventions echeances', 'signatures, fins, comptes dus')
        return {statut: simulation ? 'simule' : 'note', convention: null, classeur}
      }
      const declaration = await declarer(flags, {annee, demander: this.questionneur(demanderTexte)})
      const echeances = lireEcheances(flags.echeance ?? [])
      const {enregistrement, nom} = await enregistrerUne(espace, {
        fichier,
        declaration,
        echeances,
        annee,
        simulation,
      })
      this.dire(simulation ? `${nom} (simulation : rien n’est noté)` : `Enregistrée : ${nom}`)
      this.ensuite('animreg conventions echeances', 'signatures, versements, fins, comptes dus')
      return enregistrement
    })
  }
}
