import {Flags} from '@oclif/core'
import {type ChiffresCalcules, schemaChiffresCalcules} from '../../cli/chiffres/ecrire-chiffres.js'
import {demandeLue, exerciceDemande, optionsDeDemande, optionsDeSortie} from '../../cli/chiffres/options.js'
import {presenterChiffresEnTableaux} from '../../cli/chiffres/presenter-chiffres.js'
import {remettreFichier} from '../../cli/chiffres/remettre-fichier.js'
import {Commande} from '../../cli/commande.js'
import {chargerFaitsChiffres} from '../../cli/faits.js'
import {optionsEcriture, optionsEspace, optionsGenerales} from '../../cli/options.js'
import {calculerChiffres} from '../../metier/chiffres/index.js'

export default class ChiffresCalculer extends Commande<ChiffresCalcules> {
  static override readonly resultat = schemaChiffresCalcules
  static override summary = 'Calculer les chiffres-clés du réseau.'
  static override description =
    "Chaque chiffre dit combien de structures ont répondu, son évolution depuis l'année précédente et, s'il y en a un, l'objectif. Une valeur manquante n'est jamais comptée pour zéro."
  static override examples = [
    '<%= config.bin %> <%= command.id %> --annee 2008',
    '<%= config.bin %> <%= command.id %> --par departement --a-fin 2008-06',
    '<%= config.bin %> <%= command.id %> --par structure --sortie chiffres-2008.xlsx',
    '<%= config.bin %> <%= command.id %> --annee 2008 --json',
  ]
  static override flags = {
    perimetre: Flags.option({
      description: 'les structures de chaque année, ou les mêmes territoires les deux années',
      options: ['courant', 'constant'] as const,
      default: 'courant',
      helpValue: 'PERIMETRE',
    })(),
    ...optionsDeDemande,
    ...optionsDeSortie,
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<ChiffresCalcules> {
    const {flags} = await this.parse(ChiffresCalculer)
    return this.avecEspace(exerciceDemande(flags), async (espace, annee) => {
      const faits = await chargerFaitsChiffres(espace, annee)
      const chiffres = calculerChiffres(faits, {...demandeLue(annee, flags), perimetre: flags.perimetre})
      const fichier = await remettreFichier(espace, {chiffres, faits}, flags, this.peutDemander())
      for (const {titre, tableau, mentions} of fichier
        ? []
        : presenterChiffresEnTableaux(chiffres, faits.referentiel)) {
        this.dire(titre)
        await this.direTableau(tableau)
        this.dire(mentions)
      }
      if (fichier) this.dire(fichier.phrase)
      this.ensuite(`animreg rapport construire --annee ${annee}`, 'la page des chiffres-clés en PDF')
      return fichier ? {...chiffres, fichier: fichier.bilan} : chiffres
    })
  }
}
