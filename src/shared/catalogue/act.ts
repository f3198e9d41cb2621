import type {Serie} from './fiche.js'

export const ACT = {
  'ACT-001': {
    titre: 'Tableau non reconnu',
    explication:
      'Aucune feuille ne contient un tableau où animreg reconnaît à la fois des structures (ou une structure nommée en titre) et des indicateurs du référentiel.',
    aFaire:
      "Vérifiez que les intitulés des lignes et des colonnes sont ceux de la charte de saisie, et que la structure est nommée dans le titre, l'onglet ou le nom du fichier.",
  },
  'ACT-002': {
    titre: 'Structure inconnue dans un tableau',
    explication: "Une ligne qui porte des nombres est au nom d'une structure que l'annuaire ne connaît pas.",
    aFaire:
      "Ajoutez la structure à l'annuaire, ou dites dans appellations.yaml à quelle structure ce nom correspond, puis relancez.",
  },
  'ACT-003': {
    titre: 'Structure douteuse',
    explication:
      "Le nom lu ressemble à une ou plusieurs structures de l'annuaire, sans qu'on puisse être sûr. animreg ne devine jamais.",
    aFaire:
      'Ajoutez dans appellations.yaml la ligne proposée par le message, avec le bon code, puis relancez.',
  },
  'ACT-004': {
    titre: 'Cellule illisible',
    explication:
      "Une cellule placée sous un indicateur reconnu contient autre chose qu'un nombre ou une marque d'absence (-, NC, nd).",
    aFaire:
      'Corrigez la cellule dans le classeur et relancez, ou ajoutez « --tolerant » pour importer le reste en laissant cette cellule de côté.',
  },
  'ACT-005': {
    titre: 'Nombre ambigu',
    explication:
      'Le texte « 1.234 » peut vouloir dire mille deux cent trente-quatre ou un virgule deux cent trente-quatre.',
    aFaire: 'Écrivez 1234 ou 1,234 dans la cellule, au format nombre.',
  },
  'ACT-006': {
    titre: 'Total différent de la somme',
    explication:
      'Un total ou un sous-total du tableau ne correspond pas à la somme des cellules qu’il couvre. Les totaux ne sont jamais des données : ils servent de contrôle.',
    aFaire:
      'Vérifiez les cellules couvertes par ce total avec la structure ; la somme des cellules est retenue.',
  },
  'ACT-007': {
    titre: 'Indicateur non reconnu',
    explication:
      'Une colonne ou une ligne porte des nombres sous un intitulé que le référentiel ne connaît pas ; elle est laissée de côté.',
    aFaire:
      "Si c'est un indicateur du référentiel sous un autre nom, dites-le dans appellations.yaml (rubrique « indicateurs ») et relancez.",
  },
  'ACT-008': {
    titre: 'Année du fichier différente de celle demandée',
    explication:
      "Le titre, l'onglet ou le nom du fichier cite une autre année que l'exercice de la commande.",
    aFaire: "Relancez avec « --annee » suivi de l'année du fichier, ou corrigez le titre du fichier.",
  },
  'ACT-009': {
    titre: 'Données nominatives refusées',
    explication:
      "Le fichier a des colonnes qui désignent des jeunes (prénom, date de naissance, numéro de sécurité sociale…). L'animation régionale ne traite que des données anonymes (décret 2015-59 sur i-milo) : rien n'en a été gardé.",
    aFaire: 'Demandez à la structure un tableau de nombres, sans noms, et supprimez ce fichier.',
  },
  'ACT-010': {
    titre: 'Deux valeurs pour la même case',
    explication:
      'Le même fichier donne deux nombres différents pour la même structure, le même indicateur et la même période.',
    aFaire: 'Gardez dans le fichier une seule des deux cellules nommées.',
  },
  'ACT-011': {
    titre: 'Fichiers refusés',
    explication: 'Un ou plusieurs fichiers de la commande ont été refusés ; les autres ont été importés.',
    aFaire:
      'Corrigez les fichiers nommés et relancez la même commande : ceux qui sont déjà importés ne le seront pas deux fois.',
    sortie: 3,
  },
  'ACT-012': {
    titre: 'Source inconnue',
    explication:
      "Les sources de données de l'espace sont déclarées, par ordre de priorité, dans animreg.yaml.",
    aFaire: 'Ajoutez la source à la liste « sources » de animreg.yaml, ou choisissez une source déclarée.',
    sortie: 2,
  },
  'ACT-013': {
    titre: 'Aucun fichier à importer',
    explication: 'Les noms, dossiers ou motifs donnés ne désignent aucun classeur.',
    aFaire: 'Vérifiez le nom du dossier ; les classeurs lus sont .xlsx, .xlsm, .xls, .ods et .csv.',
    sortie: 2,
  },
  'ACT-014': {
    titre: 'Compte propre du réseau',
    explication:
      'Le total d’un indicateur en jeunes distincts est plus petit que la somme des structures : des jeunes suivis par deux structures y sont comptés une fois. Il est enregistré comme la valeur du réseau.',
    aFaire: 'Rien à faire si le total vient bien de l’entrepôt régional.',
  },
  'ACT-015': {
    titre: 'Objectif illisible ou négatif',
    explication: 'Un objectif chiffré est un nombre positif ou nul.',
    aFaire: 'Corrigez la cellule et relancez.',
  },
  'ACT-016': {
    titre: 'Lignes ou colonnes masquées',
    explication:
      'Le tableau a des lignes ou des colonnes masquées dans le tableur : elles ont été lues comme les autres.',
    aFaire: 'Affichez-les dans le tableur pour vérifier qu’elles ne sont pas d’anciens chiffres.',
  },
} as const satisfies Serie
