import {Flags} from '@oclif/core'
import {Commande} from '../../../../cli/commande.js'
import {noterOffre, type OffreNotee, schemaOffreNotee} from '../../../../cli/formation/offres.js'
import {lireDecimal, optionAppel, optionRepetee} from '../../../../cli/formation/options-d-appel.js'
import {presenterOffre} from '../../../../cli/formation/presenter-appel.js'
import {jourSaisi, optionsEcriture, optionsEspace, optionsGenerales} from '../../../../cli/options.js'

const montant = async (saisie: string) => lireDecimal('prix', saisie)
const duree = async (saisie: string) => lireDecimal('jours', saisie)
const jour = async (saisie: string) => jourSaisi('recue-le', saisie)

export default class FormationAppelOffresOffresNoter extends Commande<OffreNotee> {
  static override readonly resultat = schemaOffreNotee
  static override summary = 'Noter une offre reçue au registre.'
  static override description =
    "Sans « --recue-le », l'offre est reçue aujourd'hui. La première offre verrouille les critères et leurs poids."
  static override examples = [
    '<%= config.bin %> <%= command.id %> --lot 1 --organisme "SYNERSYS" --prix 4800 --recue-le 2009-06-12',
    '<%= config.bin %> <%= command.id %> --lot 2 --organisme "Cap Formation" --prix 3950 --manque "prix détaillé"',
  ]
  static override flags = {
    ...optionAppel,
    lot: Flags.integer({description: "numéro du lot ; inutile s'il n'y en a qu'un", helpValue: 'LOT'}),
    organisme: Flags.string({description: "nom de l'organisme", helpValue: 'NOM', required: true}),
    ville: Flags.string({description: "ville de l'organisme", helpValue: 'VILLE'}),
    'recue-le': Flags.custom({description: 'jour de réception', helpValue: 'AAAA-MM-JJ', parse: jour})(),
    prix: Flags.custom<number>({
      description: 'prix du lot entier, en euros',
      helpValue: 'EUROS',
      parse: montant,
    })(),
    jours: Flags.custom<number>({description: 'jours proposés', helpValue: 'JOURS', parse: duree})(),
    manque: optionRepetee('pièce qui manque', 'TEXTE'),
    ...optionsEcriture,
    ...optionsEspace,
    ...optionsGenerales,
  }

  protected override async executer(): Promise<OffreNotee> {
    const {flags} = await this.parse(FormationAppelOffresOffresNoter)
    return this.avecEspace(flags, async (espace, annee) => {
      const {appel: code, lot, organisme: nom, ville, prix, jours, manque: manques = [], simulation} = flags
      const saisie = {lot, nom, ville, prix, jours, manques, recueLe: flags['recue-le']}
      const offre = await noterOffre(espace, saisie, {annee, code, simulation})
      this.dire(presenterOffre(offre))
      this.ensuite(`animreg formation appel-offres lister --annee ${annee}`, 'où en est chaque lot')
      return offre
    })
  }
}
