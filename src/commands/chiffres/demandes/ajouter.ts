import {Flags} from '@oclif/core'
import {noterDemande} from '../../../cli/chiffres/demandes.js'
import {
  exerciceDemande,
  optionsDeCalcul,
  optionsDeDemande,
  requeteLue,
} from '../../../cli/chiffres/options.js'
import {presenterAjout} from '../../../cli/chiffres/presenter-demandes.js'
import {Commande} from '../../../cli/commande.js'
import {aujourdhui} from '../../../cli/moment.js'
import {jourSaisi, optionsEcriture, optionsEspace, optionsGenerales} from '../../../cli/options.js'
import {type DemandeAjoutee, schemaDemandeAjoutee} from '../../../metier/chiffres/index.js'

export default class ChiffresDemandesAjouter extends Commande<DemandeAjoutee> {
  static override readonly resultat = schemaDemandeAjoutee
  static override summary = 'Noter une demande de chiffres : qui demande, quand, quoi.'
  static override description =
    'La question se dit avec les options de « chiffres calculer » ; « --code », à répéter, ne retient que certains chiffres. La même question, plus tard, recevra la même réponse.'
  static override examples = [
    '<%= config.bin %> <%= command.id %> --demandeur "Conseil régional" --objet "Entrées en CIVIS 2008" --code civis',
    '<%= config.bin %> <%= command.id %> --demandeur "DDTEFP 54" --objet "Premiers accueils" --code premiers_accueils --par departement --pour-publication',
  ]
  static override flags = {
    demandeur: Flags.string({description: 'qui demande', required: true, helpValue: 'NOM'}),
    objet: Flags.string({description: 'ce qui est demandé, en mots', required: true, helpValue: 'TEXTE'}),
    code: Flags.string({
      description: 'chiffre demandé (animreg chiffres lister) ; à répéter ; sinon tous les chiffres-clés',
      multiple: true,
      helpValue: 'CODE',
    }),
    le: Flags.custom({
      description: "jour de la demande ; sinon aujourd'hui",
      helpValue: 'AAAA-MM-JJ',
      parse: async (saisie) => jourSaisi('le', saisie),
    })(),
    ...optionsDeCalcul,
    ...optionsDeDemande,
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<DemandeAjoutee> {
    const {flags} = await this.parse(ChiffresDemandesAjouter)
    return this.avecEspace(exerciceDemande(flags), async (espace, annee) => {
      const {demandeur, objet, le = aujourdhui(), simulation} = flags
      const requete = requeteLue(annee, flags)
      const ajout = await noterDemande(espace, {demandeur, objet, le, requete, simulation})
      this.dire(presenterAjout(ajout))
      this.ensuite(
        `animreg chiffres demandes repondre ${ajout.demande.numero}`,
        'donner les chiffres et les garder',
      )
      return ajout
    })
  }
}
