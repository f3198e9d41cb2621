import type {Serie} from './fiche.js'
import {PRG_JOURNAL} from './prg-journal.js'

export const PRG = {
  ...PRG_JOURNAL,
  'PRG-040': {
    titre: 'Programme introuvable dans le classeur',
    explication:
      "Aucune feuille du classeur n'a de ligne d'en-tête où figurent l'axe (ou la mission), le code et l'intitulé des actions.",
    aFaire:
      'Partez d’un classeur prêt à remplir : « animreg programme preparer programme.xlsx --cadre missions ».',
    sortie: 3,
  },
  'PRG-041': {
    titre: 'Classeur du programme refusé',
    explication:
      'Le classeur contient au moins une faute bloquante : il n’entre pas, même en partie, pour que le programme ne soit jamais à moitié lu.',
    aFaire: 'Corrigez les cellules signalées, puis relancez la même commande.',
    sortie: 3,
  },
  'PRG-042': {
    titre: 'Action inconnue',
    explication: "Le code donné n'est celui d'aucune action du programme de l'année.",
    aFaire: 'Relevez le code avec « animreg programme lister ».',
    sortie: 2,
  },
  'PRG-043': {
    titre: 'Code d’action absent ou en double',
    explication:
      'Le journal, les indicateurs et le budget renvoient à une action par son code : il est obligatoire, et deux actions ne peuvent pas avoir le même.',
    aFaire: 'Donnez à chaque action un code qui n’appartient qu’à elle, par exemple 3.2.1.',
  },
  'PRG-044': {
    titre: 'Action incomplète',
    explication: 'Une action a un intitulé et se range dans un axe ou une mission.',
    aFaire: 'Complétez la ligne, ou supprimez-la.',
  },
  'PRG-045': {
    titre: 'Ligne rattachée à une action inconnue',
    explication:
      'Une ligne d’indicateur ou de budget porte un code qui n’est celui d’aucune action du classeur ni du programme déjà connu.',
    aFaire: 'Corrigez le code, ou ajoutez l’action à la feuille « Programme ».',
  },
  'PRG-046': {
    titre: 'Source d’un indicateur non comprise',
    explication:
      'La colonne « Source » dit où l’indicateur se compte (journal, chiffres-clés, plan de formation, feuilles de temps, saisie), et « Où le lire » précise quoi. Ce qui n’est pas compris laisse l’indicateur sans source : il ne sera jamais tenu pour fait.',
    aFaire:
      'Écrivez par exemple : type « Groupe de travail », thème « CIVIS » ; ou le code d’un chiffre-clé (animreg chiffres lister).',
  },
  'PRG-047': {
    titre: 'Financements et budget d’une action différents',
    explication: 'La somme prévue par financeur n’est pas le budget annoncé pour l’action.',
    aFaire: 'Vérifiez le budget de l’action et les montants de la feuille « Budget ».',
  },
  'PRG-048': {
    titre: 'Dates inversées',
    explication: 'La fin est avant le début.',
    aFaire: 'Corrigez l’une des deux dates.',
  },
  'PRG-049': {
    titre: 'Indicateur inconnu',
    explication: "L'action n'a pas d'indicateur de ce rang ni de ce nom.",
    aFaire: 'Relevez le rang avec « animreg programme montrer CODE ».',
    sortie: 2,
  },
  'PRG-050': {
    titre: 'Cadre de programme inconnu',
    explication:
      'Un cadre donne les axes et les objectifs d’un programme à remplir. Trois sont fournis ; les vôtres se rangent dans « modeles/programme/ » de l’espace.',
    aFaire: 'Choisissez l’un des cadres que le message énumère.',
    sortie: 2,
  },
  'PRG-051': {
    titre: 'Aucun programme pour cette année',
    explication: "Aucune action n'est enregistrée pour l'année demandée.",
    aFaire: 'Importez le programme (« animreg programme importer »), ou vérifiez l’année avec « --annee ».',
    sortie: 4,
  },
  'PRG-052': {
    titre: 'Chiffre-clé inconnu',
    explication: 'Un indicateur renvoie à un code qui n’est celui d’aucun chiffre-clé du référentiel.',
    aFaire: 'Relevez le code avec « animreg chiffres lister », corrigez le classeur, réimportez-le.',
  },
  'PRG-053': {
    titre: 'Réalisé qui ne se saisit pas',
    explication:
      'Cet indicateur se compte dans le journal, les chiffres-clés, le plan de formation ou les feuilles de temps : le saisir donnerait deux réponses à la même question.',
    aFaire:
      'Complétez la source (par exemple le journal), ou écrivez « saisie » dans la colonne « Source » du programme.',
    sortie: 2,
  },
  'PRG-055': {
    titre: 'Instances introuvables dans le classeur',
    explication:
      'Aucune feuille du classeur n’a d’en-tête de membres (Nom et Fonction), de réunions (Date et Instance), d’instances ou de décisions.',
    aFaire:
      'Donnez à chaque instance une feuille à son nom, avec au moins les colonnes « Nom » et « Fonction ».',
    sortie: 3,
  },
  'PRG-056': {
    titre: 'Classeur des instances refusé',
    explication: 'Le classeur contient au moins une faute bloquante : il n’entre pas, même en partie.',
    aFaire: 'Corrigez les cellules signalées, puis relancez la même commande.',
    sortie: 3,
  },
  'PRG-057': {
    titre: 'Instance inconnue',
    explication: "Le nom donné n'est celui d'aucune instance connue, ou il en désigne plusieurs.",
    aFaire: 'Relevez le nom avec « animreg instances lister ».',
    sortie: 2,
  },
  'PRG-058': {
    titre: 'Règle de quorum non comprise',
    explication:
      'Le quorum s’écrit comme dans les statuts : « la moitié des membres présents ou représentés », « le tiers des membres présents », « 12 membres présents », « aucun ».',
    aFaire: 'Réécrivez la règle dans la colonne « Quorum » ; sans elle, animreg ne dit rien du quorum.',
  },
  'PRG-059': {
    titre: 'Membre, réunion ou décision incomplets',
    explication:
      'Un membre a un nom, une réunion a une date et une instance, une décision a une date et un texte.',
    aFaire: 'Complétez la ligne, ou supprimez-la.',
  },
  'PRG-060': {
    titre: 'Personne inconnue dans l’instance',
    explication:
      'Le nom donné n’est celui d’aucun membre en fonction ce jour-là, ou il en désigne plusieurs : rien n’est deviné.',
    aFaire: 'Relevez le nom exact avec « animreg instances montrer INSTANCE --date JOUR ».',
    sortie: 2,
  },
  'PRG-061': {
    titre: 'Pouvoir impossible',
    explication:
      'Un pouvoir est donné par un membre absent à un membre présent, dans la limite que fixent les statuts.',
    aFaire: 'Corrigez qui donne et qui reçoit, ou la limite dans la feuille « Instances ».',
    sortie: 3,
  },
  'PRG-063': {
    titre: 'Réunion inconnue',
    explication: 'Aucune réunion de cette instance n’est enregistrée ce jour-là.',
    aFaire: 'Vérifiez la date, ou enregistrez la réunion avec « animreg instances reunir ».',
    sortie: 2,
  },
  'PRG-064': {
    titre: 'Décision inconnue',
    explication: "Le numéro donné n'est celui d'aucune décision.",
    aFaire: 'Relevez le numéro avec « animreg instances decisions lister ».',
    sortie: 2,
  },
  'PRG-065': {
    titre: 'Mandat dit autrement par l’annuaire',
    explication:
      'La même personne a la même fonction dans l’annuaire et dans le classeur des instances, mais pas aux mêmes dates. Celles de l’annuaire font foi.',
    aFaire: 'Corrigez l’un des deux, ou retirez la ligne du classeur des instances.',
  },
  'PRG-067': {
    titre: 'Moyens introuvables dans le classeur',
    explication:
      'Aucune feuille du classeur n’a d’en-tête d’équipe (Poste et ETP), de financements (Financeur et montants), de cotisations (Structure, Appelée, Reçue) ni d’effectifs par organisme.',
    aFaire: 'Vérifiez les titres de colonnes.',
    sortie: 3,
  },
  'PRG-068': {
    titre: 'Classeur des moyens refusé',
    explication: 'Le classeur contient au moins une faute bloquante : il n’entre pas, même en partie.',
    aFaire: 'Corrigez les cellules signalées, puis relancez la même commande.',
    sortie: 3,
  },
  'PRG-069': {
    titre: 'Total différent de la somme',
    explication:
      'Un total écrit dans le tableau n’est pas la somme de ses parties. Les parties sont gardées telles quelles, le total n’est jamais repris.',
    aFaire: 'Demandez à qui a fait le tableau laquelle des cellules est fausse.',
  },
  'PRG-070': {
    titre: 'Plus d’équivalents temps plein que de personnes',
    explication: 'Une personne compte au plus pour un équivalent temps plein.',
    aFaire: 'Vérifiez l’effectif et les ETP.',
  },
  'PRG-071': {
    titre: 'Montant reçu supérieur au montant attendu',
    explication: 'Une cotisation ou un financement a rapporté plus que ce qui était appelé ou notifié.',
    aFaire: 'Vérifiez les deux montants : une somme d’une autre année est peut-être comptée ici.',
  },
  'PRG-072': {
    titre: 'Ordre du jour absent',
    explication:
      'Une convocation sans ordre du jour ne permet pas de délibérer valablement dans la plupart des statuts.',
    aFaire: 'Répétez « --ordre-du-jour » pour chaque point, dans l’ordre.',
    sortie: 2,
  },
  'PRG-075': {
    titre: 'Cadre de programme mal écrit',
    explication:
      'Le fichier YAML du cadre ne suit pas la forme attendue : titre, mot, axes et leurs objectifs.',
    aFaire: 'Corrigez la ligne signalée, en partant de l’un des cadres fournis.',
    sortie: 3,
  },
  'PRG-076': {
    titre: 'Modèle de réunion à corriger',
    explication:
      'Un modèle de « modeles/instances/ » nomme une clé ou un bloc qu’animreg ne connaît pas, ou contient un élément qui n’a pas de place dans un document de réunion.',
    aFaire: 'Corrigez la ligne signalée, ou retirez votre modèle : celui d’animreg servira.',
    sortie: 3,
  },
  'PRG-077': {
    titre: 'Aucun moyen enregistré pour cette année',
    explication: "Ni équipe, ni financement, ni cotisation n'est enregistré pour l'année demandée.",
    aFaire:
      'Importez le classeur des moyens (« animreg programme moyens importer »), ou vérifiez l’année avec « --annee ».',
    sortie: 4,
  },
  'PRG-080': {
    titre: "Code d'action inconnu du programme",
    explication:
      "Un fait se rattache à une action par son code, et aucune action du programme de cette année n'a ce code. Le fait est gardé : le programme peut venir après lui.",
    aFaire:
      'Corrigez le code (« animreg journal corriger N --action … »), ou ajoutez l’action au programme puis réimportez-le.',
  },
  'PRG-081': {
    titre: 'Financeur inconnu du programme',
    explication:
      'Une dépense se note sur un financeur que le programme de cette année connaît : une faute de frappe en créerait un autre.',
    aFaire:
      'Reprenez un des noms proposés, ou ajoutez le financeur dans la feuille « Budget » du programme puis réimportez-le.',
    sortie: 2,
  },
  'PRG-082': {
    titre: 'Montant sans doute déjà noté',
    explication:
      'Le même montant est déjà noté ce jour-là, pour la même action, le même financeur et le même état.',
    aFaire: "Si c'est un autre montant, ajoutez « --malgre-doublon » ; sinon il n'y a rien à faire.",
    sortie: 3,
  },
  'PRG-083': {
    titre: 'Feuille de présences refusée',
    explication:
      'La feuille n’a pas les colonnes attendues, réunit plusieurs réunions, ou contient une faute bloquante : elle n’entre pas, même en partie.',
    aFaire:
      'Corrigez les cellules signalées, ou reprenez la feuille « presences.xlsx » écrite par « animreg instances reunir ».',
    sortie: 3,
  },
  'PRG-084': {
    titre: 'Réunion inconnue',
    explication:
      'La ligne nomme une instance ou un jour dont aucune réunion n’est notée : les présences n’ont nulle part où aller.',
    aFaire: 'Vérifiez l’instance et la date, ou préparez la réunion avec « animreg instances reunir ».',
  },
  'PRG-085': {
    titre: 'Membre inconnu à cette date',
    explication: 'La feuille de présences nomme une personne qui n’est pas membre de l’instance ce jour-là.',
    aFaire: 'Corrigez le nom, ou ajoutez son mandat dans la feuille des membres puis réimportez-la.',
  },
} as const satisfies Serie
