import {Flags} from '@oclif/core'
import {lireValeur} from '../../metier/conventions/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'

/** Commands that work on some conventions, or on all. */
export const optionsDeChoix = {
  pour: Flags.string({
    description: 'seulement cette partie, par son code ou son nom (peut se répéter)',
    helpValue: 'PARTIE',
    multiple: true,
    multipleNonGreedy: true,
  }),
  toutes: Flags.boolean({description: 'toutes les parties', exclusive: ['pour']}),
}

/** What conventions are filled with, beside the directory. */
export const optionsDeDonnees = {
  'nouvelle-version': Flags.boolean({
    description: 'refait en une nouvelle version ce qui est validé, non signé, et changerait',
  }),
  donnees: Flags.string({
    description: 'classeur des données, une ligne par partie',
    helpValue: 'FICHIER.xlsx',
  }),
  valeur: Flags.string({
    description: 'valeur d’un champ, pour toutes les parties ou pour une (peut se répéter)',
    helpValue: '[PARTIE:]CHAMP=VALEUR',
    multiple: true,
    multipleNonGreedy: true,
  }),
  enveloppe: Flags.custom<number>({
    description: 'ligne budgétaire que la série ne doit pas dépasser, en euros',
    helpValue: 'EUROS',
    parse: async (saisie) => montantSaisi('enveloppe', saisie),
  })(),
}

/** An amount typed for an option, in cents. */
export function montantSaisi(option: string, saisie: string): number {
  const centimes = lireValeur('montant', saisie)
  if (typeof centimes === 'number') return centimes
  throw new ErreurMetier(
    'CLI-005',
    `L'option --${option} a reçu « ${saisie} » ; un montant en euros est attendu.`,
    {
      pistes: [`Par exemple « --${option} 20000 » ou « --${option} "20 000,50" ».`],
      details: {option, valeur: saisie},
    },
  )
}
