import type {Serie} from './fiche.js'

/** What files read row by row call for. */
export const ACT_FLUX = {
  'ACT-081': {
    titre: 'Constats non listés',
    explication:
      'Un grand fichier peut porter des milliers de fois la même anomalie : les cinquante premières sont montrées avec leur cellule, les autres comptées.',
    aFaire: 'Corrigez les premières et réimportez : les autres ont le plus souvent la même cause.',
  },
  'ACT-082': {
    titre: 'Totaux non contrôlés',
    explication:
      "Dans une longue liste lue ligne après ligne, les totaux d'un département, d'un type de structure ou d'une suite de mois ne sont pas comparés à ce qu'ils couvrent. Ils ne sont jamais des données.",
    aFaire: 'Rien à faire. Pour un contrôle, comparez-les avec « animreg chiffres calculer ».',
  },
  'ACT-083': {
    titre: 'Fichier modifié pendant sa lecture',
    explication:
      "Un grand fichier est lu ligne après ligne, puis copié dans le dossier de travail : la copie n'est pas ce qui a été lu.",
    aFaire: 'Attendez que le fichier soit entièrement copié ou enregistré, puis relancez.',
    sortie: 4,
  },
} as const satisfies Serie
