import type {Serie} from './fiche.js'

export const RAP = {
  'RAP-001': {
    titre: 'Aucun chiffre à publier',
    explication:
      "Aucun chiffre-clé n'est renseigné pour l'année demandée : ni l'annuaire, ni les tableaux reçus ne donnent de valeur. Le rapport ne contiendrait que des pages vides.",
    aFaire:
      "Importez l'annuaire (« animreg structures importer »), puis les tableaux reçus (« animreg activite importer »), ou vérifiez l'année avec « --annee ».",
    sortie: 4,
  },
} as const satisfies Serie
