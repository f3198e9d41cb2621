import {Flags} from '@oclif/core'
import {FORMATS_DES_FICHES, type FormatDeFiche} from '../../metier/rapport/index.js'
import {optionsDeDemande} from '../chiffres/options.js'
import {lireFormatsParmi} from './formats-de-rapport.js'

/** Which sheets, over which months, in which formats. */
export const optionsDesFiches = {
  structure: Flags.string({
    description: "code ou nom d'une structure ; à répéter pour plusieurs ; sinon toutes",
    helpValue: 'CODE',
    multiple: true,
    multipleNonGreedy: true,
  }),
  par: Flags.option({
    description: 'une fiche par structure ou par département',
    options: ['structure', 'departement'] as const,
    default: 'structure' as const,
    helpValue: 'PAR',
  })(),
  'a-fin': optionsDeDemande['a-fin'],
  'avec-rang': Flags.boolean({
    description: 'ajoute le rang de la structure, sans nommer les autres',
    default: false,
  }),
  format: Flags.custom<FormatDeFiche[]>({
    description: 'pdf, docx, xlsx, ou plusieurs séparés par des virgules ; sinon pdf',
    helpValue: 'FORMATS',
    parse: async (saisie) => lireFormatsParmi(saisie, FORMATS_DES_FICHES),
  })(),
}
