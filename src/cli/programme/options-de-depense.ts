import {Flags} from '@oclif/core'
import {ETATS_DE_DEPENSE} from '../../metier/programme/index.js'
import {optionJour} from '../options.js'

const LE = "jour de l'engagement ou du paiement ; sinon aujourd'hui, ou le 31/12 d'un exercice passé"

/** What describes an amount engaged or spent. */
export const optionsDeDepense = {
  montant: Flags.string({description: 'montant en euros (obligatoire)', helpValue: 'EUROS'}),
  financeur: Flags.string({
    description: "qui paie ; inutile si l'action n'a qu'un financeur",
    helpValue: 'NOM',
  }),
  etat: Flags.option({
    description: 'engagé (commande, convention) ou réalisé (payé)',
    options: ETATS_DE_DEPENSE,
    default: 'realise',
    helpValue: 'ETAT',
  })(),
  objet: Flags.string({description: 'facture, convention, mandat…', helpValue: 'TEXTE'}),
  le: Flags.custom(optionJour('le', LE))(),
  'malgre-doublon': Flags.boolean({description: 'le note même si le même montant l’est déjà ce jour-là'}),
}
