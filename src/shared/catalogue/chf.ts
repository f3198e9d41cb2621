import type {Serie} from './fiche.js'

export const CHF = {
  'CHF-001': {
    titre: 'Découpage des chiffres inconnu',
    explication:
      'Les chiffres peuvent être donnés par structure, par département ou selon une ventilation du référentiel (par exemple le sexe). Le mot demandé ne désigne aucun de ces découpages.',
    aFaire: "Reprenez l'un des découpages que le message énumère, par exemple « --par departement ».",
    sortie: 2,
  },
} as const satisfies Serie
