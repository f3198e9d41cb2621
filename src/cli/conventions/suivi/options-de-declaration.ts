import {Flags} from '@oclif/core'
import {jourSaisi} from '../../options.js'
import {optionMontant} from './options-de-suivi.js'

function jour(nom: string, description: string) {
  return Flags.custom({
    description,
    helpValue: 'AAAA-MM-JJ',
    parse: async (saisie) => jourSaisi(nom, saisie),
  })()
}

/** What is said of a convention that others wrote. */
export const optionsDeDeclaration = {
  titre: Flags.string({
    description: 'ce que c’est : « CPO », « Convention de partenariat »…',
    helpValue: 'TITRE',
  }),
  numero: Flags.string({description: 'son numéro, chez qui l’a écrite', helpValue: 'NUMERO'}),
  objet: Flags.string({description: 'son objet', helpValue: 'TEXTE'}),
  avec: Flags.string({
    description: 'partie, par son code ou son nom (peut se répéter)',
    helpValue: 'PARTIE',
    multiple: true,
    multipleNonGreedy: true,
  }),
  ...optionMontant,
  du: jour('du', 'premier jour'),
  au: jour('au', 'dernier jour'),
  'signee-le': jour('signee-le', 'jour où toutes les parties l’avaient signée'),
  echeance: Flags.string({
    description: 'versement prévu (peut se répéter)',
    helpValue: 'JOUR=EUROS',
    multiple: true,
    multipleNonGreedy: true,
  }),
  preavis: jour('preavis', 'dernier jour pour la dénoncer'),
  'reconduction-tacite': Flags.boolean({description: 'elle se reconduit si personne ne la dénonce'}),
  'comptes-dus': jour('comptes-dus', 'jour où les comptes ou justificatifs sont dus'),
  'suivie-seulement': Flags.boolean({description: 'l’association n’y est pas partie'}),
}

/** A list of several, by its name; anything else is the convention itself. */
export function estUnClasseur(fichier: string): boolean {
  return /\.(?:xlsx|xlsm|xls|ods|csv)$/i.test(fichier)
}
