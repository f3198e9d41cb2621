import type {Serie} from './fiche.js'

export const FOR = {
  'FOR-001': {
    titre: 'Action de formation incomplète',
    explication: "Une ligne du plan n'a pas de code ou pas d'intitulé : l'action ne peut pas être gardée.",
    aFaire: 'Complétez la ligne, ou supprimez-la si elle est vide.',
  },
  'FOR-002': {
    titre: 'Jours annoncés différents des sessions',
    explication:
      "Le nombre de jours d'une action est celui de ses sessions multiplié par leur durée ; le tableau en annonce un autre.",
    aFaire: "Corrigez le nombre de sessions, la durée d'une session ou le total des jours.",
  },
  'FOR-003': {
    titre: "Code d'action en double",
    explication:
      'Deux actions du même plan portent le même code : les sessions et les inscriptions ne sauraient pas à laquelle aller.',
    aFaire: 'Donnez un code propre à chaque action.',
  },
  'FOR-004': {
    titre: 'Feuille attendue absente du classeur',
    explication: "Aucune feuille du classeur n'a la ligne d'en-tête attendue pour cette commande.",
    aFaire:
      'Partez du classeur que donne la commande « exporter » du même sujet, ou ajoutez les colonnes citées.',
  },
  'FOR-005': {
    titre: 'Organisme de formation sans nom',
    explication: "Une ligne du registre des organismes n'a pas de nom.",
    aFaire: 'Complétez la ligne ou supprimez-la.',
  },
  'FOR-006': {
    titre: 'Plan antérieur incomplet',
    explication: 'Un plan antérieur entre par ses totaux : son rang, son année et ses places.',
    aFaire: 'Complétez la ligne ou supprimez-la.',
  },
  'FOR-007': {
    titre: "Session d'une action inconnue",
    explication: "La session cite un code d'action qui n'est pas dans le plan de l'année.",
    aFaire: "Corrigez le code, ou importez d'abord le plan (« animreg formation actions importer »).",
  },
  'FOR-008': {
    titre: 'Session sans nombre de places',
    explication: 'Ni la session ni son action ne disent combien de personnes elle accueille.',
    aFaire: 'Indiquez le nombre de places de la session.',
  },
  'FOR-009': {
    titre: 'Minimum supérieur au nombre de places',
    explication: "Une session demande plus de participants qu'elle n'a de places.",
    aFaire: "Corrigez l'un des deux nombres.",
  },
  'FOR-010': {
    titre: 'Date de session illisible',
    explication:
      "Les dates d'une session s'écrivent jour par jour, séparées par « ; », suivies de « matin » ou « après-midi » pour une demi-journée.",
    aFaire: 'Écrivez par exemple « 14/10/2008 ; 21/10/2008 matin ».',
  },
  'FOR-011': {
    titre: 'Classeur de formation refusé',
    explication: "Au moins une ligne du classeur ne peut pas être gardée ; rien n'a été modifié.",
    aFaire:
      'Corrigez les cellules citées et relancez, ou ajoutez « --tolerant » pour laisser ces lignes de côté.',
    sortie: 3,
  },
  'FOR-012': {
    titre: 'Aucune action dans le plan',
    explication: "Le plan de formation de l'année demandée ne contient aucune action.",
    aFaire:
      "Importez le plan (« animreg formation actions importer »), ou vérifiez l'année avec « --annee ».",
    sortie: 4,
  },
  'FOR-013': {
    titre: 'Action de formation inconnue',
    explication: "Le code donné n'est celui d'aucune action du plan de l'année.",
    aFaire: "Relevez le code avec « animreg formation actions lister », ou donnez l'année avec « --annee ».",
    sortie: 3,
  },
  'FOR-014': {
    titre: 'Session inconnue',
    explication: "Le code donné n'est celui d'aucune session du plan de l'année.",
    aFaire: 'Relevez le code avec « animreg formation sessions lister ».',
    sortie: 3,
  },
} as const satisfies Serie
