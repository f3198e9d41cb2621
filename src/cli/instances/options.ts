import {Flags} from '@oclif/core'
import {optionJour} from '../options.js'
import {type FormatDeRapport, lireFormats} from '../rapport/formats-de-rapport.js'

/** What a meeting is called with. */
export const optionsDeReunion = {
  date: Flags.custom(optionJour('date', 'jour de la réunion (obligatoire)'))(),
  heure: Flags.string({description: 'par exemple 14h30', helpValue: 'HEURE'}),
  lieu: Flags.string({description: 'salle, adresse', helpValue: 'LIEU'}),
  'ordre-du-jour': Flags.string({
    description: "point de l'ordre du jour ; à répéter",
    helpValue: 'POINT',
    multiple: true,
  }),
  le: Flags.custom(optionJour('le', "jour de la convocation ; sinon aujourd'hui"))(),
  format: Flags.custom<readonly FormatDeRapport[]>({
    description: 'pdf, docx, html, ou plusieurs séparés par des virgules ; sinon pdf,docx',
    helpValue: 'FORMATS',
    parse: async (saisie) => lireFormats(saisie),
  })(),
}

/** Who was there. */
export const optionsDePresence = {
  date: Flags.custom(optionJour('date', 'jour de la réunion (obligatoire)'))(),
  present: Flags.string({description: 'membre présent ; à répéter', helpValue: 'NOM', multiple: true}),
  excuse: Flags.string({description: 'membre excusé ; à répéter', helpValue: 'NOM', multiple: true}),
  pouvoir: Flags.string({
    description: 'membre absent et celui qui vote pour lui ; à répéter',
    helpValue: 'ABSENT=PRÉSENT',
    multiple: true,
  }),
  nombre: Flags.integer({
    description: 'nombre de présents, si leurs noms ne sont pas tous connus',
    min: 0,
    helpValue: 'N',
  }),
}
