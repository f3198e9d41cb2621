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
  'RAP-010': {
    titre: 'Format DOCX impossible sur ce poste',
    explication:
      "Les graphiques d'un document Word sont des images. Le module qui les dessine ne se charge pas : animreg a été installé pour un autre système, ou son installation est incomplète.",
    aFaire:
      'Réinstallez animreg sur ce poste. En attendant, les formats PDF et HTML restent possibles : « --format pdf,html ».',
    sortie: 4,
  },
} as const satisfies Serie
