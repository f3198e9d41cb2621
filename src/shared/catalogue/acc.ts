import type {Serie} from './fiche.js'

export const ACC = {
  'ACC-001': {
    titre: 'Poste ou espace à corriger',
    explication:
      "« animreg verifier-poste » a trouvé quelque chose qui empêchera de travailler : moteur de base de données, polices, droits d'écriture, réglages, base abîmée… Chaque ligne marquée ✗ dit quoi faire.",
    aFaire: 'Suivez ce que disent les lignes marquées ✗, puis relancez « animreg verifier-poste ».',
    sortie: 3,
  },
} as const satisfies Serie
