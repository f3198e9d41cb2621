import type {Serie} from './fiche.js'

export const STR = {
  'STR-001': {
    titre: 'Annuaire introuvable dans le classeur',
    explication:
      "Aucune feuille du classeur n'a de ligne d'en-tête où figurent au moins le nom et le type des structures.",
    aFaire:
      'Vérifiez que le classeur a une colonne « Structure » et une colonne « Type » (ML ou PAIO), sur une même ligne.',
    sortie: 3,
  },
  'STR-002': {
    titre: 'Code de structure absent ou en double',
    explication:
      "Chaque structure est suivie d'année en année par son code ; deux structures ne peuvent pas avoir le même.",
    aFaire:
      "Donnez à chaque structure un code qui n'appartient qu'à elle (celui d'i-milo si vous le connaissez).",
  },
  'STR-003': {
    titre: 'Type de structure inconnu',
    explication: "Une structure du réseau est une Mission Locale (ML) ou une permanence d'accueil (PAIO).",
    aFaire: 'Écrivez ML ou PAIO dans la colonne « Type ».',
  },
  'STR-004': {
    titre: 'Numéro de téléphone incomplet',
    explication: 'Un numéro de téléphone français a dix chiffres.',
    aFaire: "Corrigez le numéro dans l'annuaire ; il est gardé tel quel en attendant.",
  },
  'STR-005': {
    titre: 'Code postal ou département incohérent',
    explication: 'Un code postal a cinq chiffres, et commence par le numéro du département de la structure.',
    aFaire: "Vérifiez le code postal et le département dans l'annuaire.",
  },
  'STR-006': {
    titre: 'Adresse électronique incorrecte',
    explication: "L'adresse n'a pas la forme nom@domaine.",
    aFaire: "Corrigez l'adresse dans l'annuaire ; elle est gardée telle quelle en attendant.",
  },
  'STR-007': {
    titre: "Nombre illisible dans l'annuaire",
    explication:
      "Une colonne de nombres (lieux d'accueil, salariés, ETP, postes) contient autre chose qu'un nombre.",
    aFaire: 'Remplacez le contenu de la cellule par un nombre, ou videz-la si la valeur manque.',
  },
  'STR-008': {
    titre: 'Plus d’équivalents temps plein que de salariés',
    explication:
      'Un salarié compte au plus pour un équivalent temps plein : les ETP ne peuvent pas dépasser les salariés.',
    aFaire: 'Vérifiez les deux colonnes pour cette structure.',
  },
  'STR-009': {
    titre: "Total de l'annuaire différent de la somme",
    explication: 'La ligne de total du classeur ne correspond pas à la somme des lignes de structures.',
    aFaire: 'Vérifiez que le total couvre toutes les lignes ; la somme des lignes est retenue.',
  },
  'STR-010': {
    titre: 'Annuaire vide',
    explication:
      "Aucune structure n'a encore été importée dans l'espace : les tableaux reçus ne peuvent être rattachés à personne.",
    aFaire: "Importez d'abord l'annuaire : animreg structures importer annuaire.xlsx",
    sortie: 4,
  },
  'STR-011': {
    titre: 'Structure inconnue',
    explication: "Le code ou le nom donné ne correspond à aucune structure de l'annuaire.",
    aFaire: 'Tapez « animreg structures lister » pour voir les structures et leurs codes.',
    sortie: 2,
  },
} as const satisfies Serie
