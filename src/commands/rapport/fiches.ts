import {exerciceDemande} from '../../cli/chiffres/options.js'
import {Commande} from '../../cli/commande.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {ecrireFiches, presenterFiches, signalerFichesNonEcrites} from '../../cli/rapport/ecrire-fiches.js'
import {optionsDesFiches} from '../../cli/rapport/options-des-fiches.js'
import {type FichesEcrites, schemaFiches} from '../../metier/rapport/index.js'

export default class RapportFiches extends Commande<FichesEcrites> {
  static override readonly resultat = schemaFiches
  static override summary = 'Écrire la fiche de deux pages de chaque structure, ou de chaque département.'
  static override description =
    "Ses chiffres face à ceux de son département et du réseau, ses objectifs, son équipe et ses lieux d'accueil. Aucune autre structure n'est nommée, et un total qui laisserait deviner le chiffre d'une autre n'est pas donné. Les fiches sont rangées dans sorties/fiches ; un recueil en PDF permet de les imprimer toutes."
  static override examples = [
    '<%= config.bin %> <%= command.id %> --annee 2008',
    '<%= config.bin %> <%= command.id %> --structure 54395S00 --format pdf,docx,xlsx',
    '<%= config.bin %> <%= command.id %> --par departement --a-fin 2008-06',
  ]
  static override flags = {
    ...optionsDesFiches,
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<FichesEcrites> {
    const {flags} = await this.parse(RapportFiches)
    const {structure: structures = [], par, 'avec-rang': avecRang, format: formats = ['pdf']} = flags
    return this.avecEspace(exerciceDemande(flags), async (espace, annee) => {
      const aFin = flags['a-fin']?.mois
      const progresser = this.progresser.bind(this)
      const demande = {
        annee,
        aFin,
        structures,
        par,
        avecRang,
        formats,
        simulation: flags.simulation,
        progresser,
      }
      const fiches = await ecrireFiches(espace, demande)
      this.dire(presenterFiches(fiches))
      for (const reserve of fiches.reserves) this.avertir(reserve)
      signalerFichesNonEcrites(fiches)
      this.ensuite(`animreg rapport chiffres-cles --annee ${annee}`, 'le réseau sur une page')
      return fiches
    })
  }
}
