import {Flags} from '@oclif/core'
import {REPONSES} from '../../metier/chiffres/index.js'
import {jourSaisi} from '../options.js'
import {FORMATS_DE_FEUILLE} from './ecrire-feuilles.js'
import {optionsDeDemande} from './options.js'

const jour = (option: string, description: string) =>
  Flags.custom({description, helpValue: 'AAAA-MM-JJ', parse: async (saisie) => jourSaisi(option, saisie)})()

/** What is asked of `chiffres valider`: to see, to write the sheets, to note an answer. */
export const optionsDeValidation = {
  etat: Flags.boolean({description: 'dit où en est chaque structure (ce que fait la commande seule)'}),
  papier: Flags.boolean({description: 'écrit la feuille à signer de chaque structure, et son message'}),
  structure: Flags.string({description: 'cette seule structure : son code ou son nom', helpValue: 'CODE'}),
  reponse: Flags.option({
    description: 'ce que sa direction répond',
    options: REPONSES,
    helpValue: 'REPONSE',
  })(),
  par: Flags.string({description: 'qui a répondu : nom et fonction', helpValue: 'TEXTE'}),
  date: jour('date', "jour de la réponse ; sinon aujourd'hui"),
  remarque: Flags.string({description: 'ses réserves, ou la raison de son refus', helpValue: 'TEXTE'}),
  format: Flags.option({
    description: 'de la feuille',
    options: FORMATS_DE_FEUILLE,
    default: 'pdf',
    helpValue: 'FORMAT',
  })(),
  avant: jour('avant', 'jour limite écrit sur la feuille ; sinon dans 14 jours'),
  'a-fin': optionsDeDemande['a-fin'],
}
