import type {Serie} from './fiche.js'

/** The journal, the time sheets, the good practices. */
export const PRG_JOURNAL = {
  'PRG-001': {
    titre: 'Fait du journal illisible ou incomplet',
    explication:
      "Un fait du journal a au moins un jour, un type et un intitulé. Une de ses parties (date, durée, participants, compteur, montant) n'est pas écrite d'une façon qu'animreg lit.",
    aFaire: 'Reprenez la partie citée ; le message montre comment elle peut s’écrire.',
    sortie: 2,
  },
  'PRG-002': {
    titre: 'Type de fait à préciser',
    explication:
      "Les types servent à compter : rencontres, interventions, lettres… L'intitulé ne suffit pas à dire lequel est le bon.",
    aFaire:
      'Donnez le type avec « --type », ou dans la colonne « Type ». Un type qui manque à la liste s’ajoute dans le fichier journal.yaml de l’espace.',
    sortie: 2,
  },
  'PRG-003': {
    titre: 'Partie de la phrase incomprise',
    explication:
      "Dans une entrée d'une ligne, ce qui suit l'intitulé est le lieu, puis des parties qui se nomment : « 18 participants », « thème CIVIS », « 402 entretiens ». Une partie ne dit pas ce qu'elle est.",
    aFaire:
      "Donnez-la avec son option (« --lieu », « --partenaire », « --theme »…), ou nommez-la : « avec l'ANPE ».",
    sortie: 2,
  },
  'PRG-004': {
    titre: 'Fait sans doute déjà au journal',
    explication:
      'Un fait du même jour, du même type et d’un intitulé voisin est déjà noté. Le compter deux fois fausserait le rapport.',
    aFaire: "Si c'est un autre fait, ajoutez « --malgre-doublon » ; sinon il n'y a rien à faire.",
    sortie: 3,
  },
  'PRG-005': {
    titre: 'Classeur du journal refusé',
    explication:
      "Le classeur n'a pas la forme d'un journal, ou une de ses lignes ne peut pas être lue. Il entre en entier ou pas du tout.",
    aFaire: 'Corrigez les lignes citées, puis réimportez le classeur.',
    sortie: 3,
  },
  'PRG-006': {
    titre: 'Fait inconnu',
    explication: 'Aucun fait du journal ne porte ce numéro, ou il en a été retiré.',
    aFaire: '« animreg journal lister » donne les numéros.',
    sortie: 2,
  },
  'PRG-007': {
    titre: 'Choix qui ne désigne rien',
    explication:
      "Le type, le thème, l'action, le partenaire ou le dispositif demandé ne figure nulle part dans le journal.",
    aFaire: 'Reprenez un des noms que donne le message.',
    sortie: 2,
  },
  'PRG-008': {
    titre: 'Nom nouveau, proche d’un nom connu',
    explication:
      'Un thème ou un dispositif ressemble à un autre déjà employé. Écrits de deux façons, leurs faits se comptent à part.',
    aFaire: "Si c'est le même, reprenez l'écriture connue.",
  },
  'PRG-009': {
    titre: "Faits d'une autre année",
    explication: "Chaque fait compte dans l'année de sa date, quelle que soit l'année demandée.",
    aFaire: 'Vérifiez les dates citées.',
  },
  'PRG-010': {
    titre: 'Numéro qui désigne un autre fait',
    explication:
      "La colonne « N° » dit quel fait du journal la ligne corrige. Celui qui porte ce numéro n'a ni la même date ni le même intitulé.",
    aFaire: 'Videz le numéro si le fait est nouveau, ou reprenez-le dans « animreg journal exporter ».',
  },
  'PRG-011': {
    titre: 'Liste de types ou de rubriques à corriger',
    explication:
      "Le fichier journal.yaml ou temps.yaml de l'espace complète les types, les dispositifs ou les rubriques fournis. Une de ses lignes n'est pas de la forme attendue.",
    aFaire: 'Ouvrez le fichier avec un éditeur de texte et corrigez les lignes citées.',
    sortie: 3,
  },
  'PRG-012': {
    titre: 'Feuilles de temps refusées',
    explication:
      "Le classeur n'a pas la forme d'une feuille de temps (une ligne par semaine, une colonne par rubrique), ou une de ses lignes ne peut pas être lue.",
    aFaire: 'Corrigez les lignes citées, puis réimportez le classeur.',
    sortie: 3,
  },
  'PRG-013': {
    titre: 'Semaine illisible',
    explication:
      "Une semaine se dit par son numéro dans l'année (« 7 », « 2008-07 ») ou par un de ses jours.",
    aFaire: 'Reprenez la semaine sous une de ces formes.',
    sortie: 2,
  },
  'PRG-014': {
    titre: 'Semaine de plus de jours qu’il n’y en a',
    explication:
      'Le total de la semaine dépasse le nombre de jours travaillés, 5 sauf réglage dans temps.yaml.',
    aFaire: 'Vérifiez les jours de cette semaine ; ils sont gardés tels quels.',
  },
  'PRG-015': {
    titre: 'Total de jours différent de ses parties',
    explication: 'La colonne ou la ligne « Total » ne donne pas la somme des rubriques.',
    aFaire: 'Vérifiez le total et les rubriques ; la somme des rubriques est retenue.',
  },
  'PRG-016': {
    titre: 'Semaine dite deux fois',
    explication:
      'La même semaine de la même personne est déjà enregistrée, ou figure deux fois dans le classeur. Additionner les deux fausserait le bilan.',
    aFaire: 'Pour corriger une semaine, ajoutez « --remplacer » ; dans un classeur, gardez une seule ligne.',
    sortie: 3,
  },
  'PRG-017': {
    titre: 'Rubrique ou jours illisibles',
    explication:
      'Le temps se note par rubrique, en jours : « Réunions=0,5 ». La rubrique doit figurer à la liste.',
    aFaire:
      'Reprenez une des rubriques que donne le message ; une autre s’ajoute dans le fichier temps.yaml de l’espace.',
    sortie: 2,
  },
  'PRG-018': {
    titre: 'Aucun temps enregistré',
    explication:
      "Le bilan demande des feuilles de temps ; aucune n'est enregistrée pour cette année et ce choix.",
    aFaire:
      'Saisissez une semaine avec « animreg temps saisir », ou importez un classeur avec « animreg temps importer ».',
    sortie: 4,
  },
  'PRG-019': {
    titre: 'De qui est la feuille de temps',
    explication:
      "Chaque semaine est celle d'une personne, nommée par sa fonction. Le classeur n'a pas de colonne « Fonction », ou la ligne ne la dit pas.",
    aFaire: 'Ajoutez « --fonction », par exemple --fonction "Assistant régional Parcours 3".',
    sortie: 2,
  },
  'PRG-020': {
    titre: "Fiche d'expérience incomplète",
    explication: "Une fiche d'expérience a au moins un titre et ce qui a été fait.",
    aFaire: 'Complétez la fiche ; le message dit ce qui manque.',
    sortie: 2,
  },
  'PRG-021': {
    titre: "Fiche d'expérience inconnue",
    explication: 'Aucune fiche ne porte ce numéro.',
    aFaire: '« animreg journal experiences lister » donne les numéros.',
    sortie: 2,
  },
  'PRG-022': {
    titre: "Classeur de fiches d'expérience refusé",
    explication:
      "Le classeur n'a pas de colonne « Titre » et « Action menée », ou une de ses lignes ne peut pas être lue.",
    aFaire: 'Corrigez les lignes citées, puis réimportez le classeur.',
    sortie: 3,
  },
  'PRG-023': {
    titre: "Fiche d'expérience sans doute déjà enregistrée",
    explication: 'Une fiche de la même structure porte un titre voisin.',
    aFaire: "Si c'est une autre expérience, ajoutez « --malgre-doublon » ; sinon il n'y a rien à faire.",
    sortie: 3,
  },
} as const satisfies Serie
