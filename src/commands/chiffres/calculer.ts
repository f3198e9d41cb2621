import {calculerDansEspace} from '../../cli/chiffres/calculer.js'
import {
  demandeLue,
  exerciceDemande,
  optionContexte,
  optionsDeCalcul,
  optionsDeDemande,
  optionsDeSortie,
} from '../../cli/chiffres/options.js'
import {presenterCalcul} from '../../cli/chiffres/presenter-calcul.js'
import {RIEN_DE_MASQUE} from '../../cli/chiffres/presenter-secret.js'
import {remettreFichier} from '../../cli/chiffres/remettre-fichier.js'
import {type ChiffresCalcules, repondre, schemaChiffresCalcules} from '../../cli/chiffres/repondre.js'
import {Commande} from '../../cli/commande.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'

export default class ChiffresCalculer extends Commande<ChiffresCalcules> {
  static override readonly resultat = schemaChiffresCalcules
  static override summary = 'Calculer les chiffres-clés du réseau.'
  static override description =
    "Chaque chiffre dit combien de structures ont répondu, son évolution depuis l'année précédente et, s'il y en a un, l'objectif. Une valeur manquante n'est jamais comptée pour zéro."
  static override examples = [
    '<%= config.bin %> <%= command.id %> --annee 2008',
    '<%= config.bin %> <%= command.id %> --par departement --a-fin 2008-06',
    '<%= config.bin %> <%= command.id %> --par structure --sortie chiffres-2008.xlsx',
    '<%= config.bin %> <%= command.id %> --par structure --pour-publication --sortie a-publier.xlsx',
    '<%= config.bin %> <%= command.id %> --annee 2008 --avec-contexte --json',
  ]
  static override flags = {
    ...optionContexte,
    ...optionsDeCalcul,
    ...optionsDeDemande,
    ...optionsDeSortie,
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<ChiffresCalcules> {
    const {flags} = await this.parse(ChiffresCalculer)
    return this.avecEspace(exerciceDemande(flags), async (espace, annee) => {
      const {perimetre, 'pour-publication': pourPublication, 'avec-contexte': avecContexte} = flags
      const demande = {...demandeLue(annee, flags), perimetre}
      const calcul = await calculerDansEspace(espace, demande, {pourPublication, avecContexte})
      const {faits, chiffres} = calcul
      if (pourPublication && calcul.secret === null) this.avertir(RIEN_DE_MASQUE)
      const fichier = await remettreFichier(espace, {chiffres, faits}, flags, this.peutDemander())
      const {tableaux, suite} = presenterCalcul(calcul, fichier?.phrase)
      for (const {titre, tableau, mentions} of tableaux) {
        this.dire(titre)
        await this.direTableau(tableau)
        this.dire(mentions)
      }
      if (suite !== '') this.dire(suite)
      this.ensuite(`animreg rapport construire --annee ${annee}`, 'la page des chiffres-clés en PDF')
      return repondre(calcul, fichier?.bilan)
    })
  }
}
