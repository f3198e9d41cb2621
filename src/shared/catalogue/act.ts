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
  'ACT-020': {
    titre: 'Lignes ou colonnes qui ne sont pas des valeurs',
    explication:
      'Un tableau montre souvent, à côté des effectifs, des objectifs, des évolutions, des pourcentages ou des moyennes. Ces nombres se recalculent ou s’importent à part : ils ne deviennent jamais des valeurs.',
    aFaire: 'Rien à faire. Les objectifs s’importent avec « animreg objectifs importer ».',
  },
  'ACT-021': {
    titre: 'Période illisible',
    explication:
      'Une ligne porte des nombres, mais ce qui devrait dire de quel mois, trimestre ou année il s’agit n’est pas une période.',
    aFaire:
      'Écrivez une période (« mars 2008 », « 2008-03 », « 1er trimestre »), ou ajoutez « --tolerant » pour laisser la ligne de côté.',
  },
  'ACT-022': {
    titre: 'Pourcentage parmi des effectifs',
    explication:
      'Une cellule placée sous un nombre de personnes ou d’entrées contient un pourcentage : on ne peut pas en tirer un effectif sans deviner.',
    aFaire: 'Écrivez l’effectif dans la cellule, ou ajoutez « --tolerant » pour la laisser de côté.',
  },
  'ACT-023': {
    titre: 'Effectif négatif ou à virgule',
    explication:
      'Des personnes ou des entrées se comptent en nombres entiers, positifs ou nuls. La valeur est gardée telle qu’elle a été reçue.',
    aFaire: 'Faites vérifier la cellule par la structure, puis réimportez le fichier corrigé.',
  },
  'ACT-024': {
    titre: 'Tableau vu mais non lu',
    explication:
      'Une feuille contient un tableau de nombres auquel il manque de quoi le comprendre, ou dont le titre annonce autre chose que des effectifs (évolutions, taux, objectifs, récapitulatif). Les autres tableaux du fichier ont été lus.',
    aFaire:
      'Rien si ce tableau n’est pas à importer. Sinon, complétez ses titres de lignes et de colonnes, ou appellations.yaml, puis relancez.',
  },
  'ACT-026': {
    titre: 'Fichier abîmé par un export',
    explication:
      'Des accents sont illisibles (« Ã© » au lieu de « é »), ou la feuille s’arrête à la limite des anciens classeurs : des lignes peuvent manquer.',
    aFaire: 'Demandez à la structure de réenregistrer ou de réexporter son tableau.',
  },
  'ACT-030': {
    titre: 'Indicateur douteux',
    explication:
      "Un intitulé ressemble à celui d'un indicateur du référentiel sans être le même : une faute de frappe, ou autre chose. animreg ne devine jamais.",
    aFaire:
      'Ajoutez dans appellations.yaml la ligne proposée par le message, avec le bon code ou « ignorer », puis relancez.',
  },
  'ACT-031': {
    titre: 'Aucune valeur lue',
    explication:
      "Le fichier contient un tableau, mais aucune cellule n'a pu être rattachée à un indicateur et à une période : tout a été laissé de côté, ou le tableau est vide.",
    aFaire:
      'Vérifiez que le tableau est rempli et que ses intitulés sont ceux de la charte de saisie ; au besoin, nommez-les dans appellations.yaml.',
  },
  'ACT-040': {
    titre: 'Règle de cohérence non respectée',
    explication:
      'Deux valeurs reçues ne vont pas ensemble : les femmes et les hommes ne font pas le total, une partie dépasse son tout… La règle est écrite dans le référentiel, sous « regles ».',
    aFaire:
      'Ouvrez les cellules nommées, corrigez avec la structure celle qui est fausse, puis réimportez le fichier.',
  },
  'ACT-041': {
    titre: 'Valeur attendue avec une autre',
    explication:
      'Une valeur a été donnée sans celle qui va avec elle, par exemple un volet du CIVIS sans l’autre. Une valeur absente n’est jamais comptée pour zéro.',
    aFaire: 'Demandez la valeur qui manque à la structure ; si elle est nulle, qu’elle écrive 0.',
  },
  'ACT-042': {
    titre: 'Deux valeurs qui s’excluent',
    explication: 'Deux valeurs ont été données alors qu’une règle du référentiel n’en admet qu’une.',
    aFaire: 'Gardez dans le fichier celle des deux qui convient, puis réimportez-le.',
  },
  'ACT-043': {
    titre: 'Valeur éloignée des années précédentes',
    explication:
      'La valeur sort de l’intervalle attendu d’après les années précédentes de la même structure. Les seuils sont dans le référentiel, sous « vraisemblance » ; les petits nombres ne sont pas jugés.',
    aFaire:
      'Vérifiez-la avec la structure. Si elle est juste, gardez-en la raison : animreg activite verifier --confirmer CLE --motif "…".',
  },
  'ACT-044': {
    titre: 'Mois à zéro au milieu d’une série',
    explication:
      'Un mois vaut 0 entre des mois qui n’en sont pas. Un zéro se compte ; un mois oublié, lui, se laisse vide.',
    aFaire:
      'Demandez à la structure si ce mois a été oublié. Si le zéro est juste, confirmez-le : animreg activite verifier --confirmer CLE --motif "…".',
  },
  'ACT-045': {
    titre: 'Mois éloigné des autres mois',
    explication:
      'Un mois sort de l’intervalle où se tiennent les autres mois de l’année et de l’année précédente : un chiffre en trop, ou un cumul écrit à la place du mois.',
    aFaire:
      'Vérifiez-le avec la structure. S’il est juste, confirmez-le : animreg activite verifier --confirmer CLE --motif "…".',
  },
  'ACT-046': {
    titre: 'Anomalies bloquantes dans les valeurs reçues',
    explication:
      'La vérification a trouvé des valeurs qui se contredisent. Elles sont importées, mais les chiffres du réseau ne peuvent pas être arrêtés ainsi.',
    aFaire:
      'Faites corriger chaque anomalie marquée ✗ par la structure nommée, réimportez, puis vérifiez de nouveau.',
    sortie: 3,
  },
  'ACT-047': {
    titre: 'Constat introuvable',
    explication:
      'La clé donnée n’est celle d’aucun constat de la vérification : elle est mal recopiée, ou la valeur a été corrigée depuis.',
    aFaire: 'Recopiez la clé telle que « animreg activite verifier » l’affiche.',
    sortie: 2,
  },
  'ACT-048': {
    titre: 'Constat bloquant non confirmable',
    explication:
      'Une confirmation vaut pour une valeur surprenante mais possible. Deux valeurs qui se contredisent ne peuvent être justes ensemble.',
    aFaire: 'Corrigez la valeur dans le fichier de la structure et réimportez-le.',
    sortie: 2,
  },
  'ACT-049': {
    titre: 'Motif absent',
    explication:
      'Confirmer une valeur surprenante, c’est en répondre : la raison est gardée avec elle, pour qui la retrouvera dans un an.',
    aFaire: 'Ajoutez « --motif » suivi de la raison, entre guillemets.',
    sortie: 2,
  },
  'ACT-060': {
    titre: "Numéro d'import inconnu",
    explication:
      "Chaque import porte un numéro, donné à son arrivée et jamais repris. Celui qui est demandé n'existe pas dans cet espace.",
    aFaire: 'Relevez le numéro dans la liste : animreg activite historique',
    sortie: 2,
  },
  'ACT-061': {
    titre: 'Import déjà annulé',
    explication:
      "Un import ne s'annule qu'une fois : ses valeurs ne sont déjà plus en vigueur. Il reste dans l'historique, rien n'en est effacé.",
    aFaire: 'Pour remettre ses valeurs en vigueur, importez de nouveau le fichier.',
    sortie: 4,
  },
  'ACT-062': {
    titre: 'Confirmation nécessaire',
    explication:
      "La commande change ce qui est en vigueur, ou remplace un fichier, et personne n'est là pour confirmer : pas de terminal, ou option « --json ».",
    aFaire: 'Vérifiez avec « --simulation », puis relancez en ajoutant « --oui ».',
    sortie: 2,
  },
  'ACT-063': {
    titre: "Format d'export inconnu",
    explication: 'Le format du fichier exporté est celui de son extension : .csv, .xlsx ou .json.',
    aFaire: 'Donnez un nom qui finit par .csv, .xlsx ou .json, par exemple activite-2008.xlsx.',
    sortie: 2,
  },
  'ACT-064': {
    titre: 'Rien à exporter',
    explication: "Aucune valeur d'activité n'est en vigueur pour l'exercice demandé.",
    aFaire:
      "Vérifiez l'année (« --annee »), ou importez d'abord les tableaux reçus : animreg activite importer recus",
    sortie: 4,
  },
  'ACT-070': {
    titre: 'Copie à corriger impossible',
    explication:
      "Un fichier reçu ne peut pas être recopié et annoté : il ne se lit pas, ou il désigne des personnes et rien n'en est gardé.",
    aFaire: 'Demandez à la structure un autre envoi, en lui donnant la raison écrite par le message.',
    sortie: 3,
  },
  'ACT-071': {
    titre: 'Original absent ou modifié',
    explication:
      "Chaque fichier importé est gardé tel quel dans le dossier sources/ de l'espace ; celui-ci a disparu ou n'est plus le même.",
    aFaire: 'Donnez à la commande le fichier reçu lui-même, ou restaurez une sauvegarde.',
    sortie: 4,
  },
  'ACT-072': {
    titre: "Import sans tableau d'activité",
    explication:
      "Le numéro donné est celui d'un annuaire ou d'objectifs : seul un tableau d'activité se renvoie à la structure qui l'a envoyé.",
    aFaire: "Relevez dans l'historique le numéro d'un import d'activité, puis relancez.",
    sortie: 2,
  },
  'ACT-073': {
    titre: "Formulaire d'une autre version",
    explication:
      "Un formulaire de recueil porte la version du référentiel avec laquelle il a été préparé. Celle de l'espace est différente : les intitulés peuvent ne plus compter la même chose, et animreg ne devine pas.",
    aFaire:
      'Préparez un formulaire à jour avec « animreg activite formulaire » et faites-y reporter les nombres.',
  },
  'ACT-074': {
    titre: 'Formulaire modifié',
    explication:
      "La feuille « Saisie » d'un formulaire n'a plus ses lignes ou ses colonnes d'origine : des intitulés ont été changés ou supprimés.",
    aFaire: "Rétablissez l'intitulé nommé par le message, ou renvoyez à la structure un formulaire neuf.",
  },
  'ACT-075': {
    titre: 'Nombre saisi hors des cases du formulaire',
    explication:
      "Une case grisée d'un formulaire contient un nombre : elle n'a pas de sens pour cet indicateur (un mois pour un compte de jeunes différents, par exemple).",
    aFaire: 'Videz la case grisée ; le nombre va dans la case claire de la même ligne.',
  },
  'ACT-080': {
    titre: 'Forçage sans motif',
    explication:
      "« --forcer » écrit dans un exercice clos sans le rouvrir. La raison en est gardée avec l'import et montrée par « activite historique » : les deux options vont ensemble.",
    aFaire: 'Donnez « --forcer » et « --motif "…" », ou ni l’un ni l’autre.',
    sortie: 2,
  },
} as const satisfies Serie
