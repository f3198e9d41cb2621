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
  'RAP-020': {
    titre: 'Image PNG impossible sur ce poste',
    explication:
      'La page des chiffres-clés en image est dessinée par un module qui ne se charge pas : animreg a été installé pour un autre système, ou son installation est incomplète.',
    aFaire:
      'Réinstallez animreg sur ce poste. En attendant, le format PDF reste possible : « --format pdf ».',
    sortie: 4,
  },
  'RAP-021': {
    titre: 'Aucune fiche à faire',
    explication:
      "Une fiche compare les chiffres d'activité d'une structure à ceux du réseau. Aucun chiffre d'activité n'a été reçu pour l'année demandée, de la structure demandée ou d'aucune.",
    aFaire:
      "Importez les tableaux reçus (« animreg activite importer »), ou vérifiez l'année avec « --annee ».",
    sortie: 4,
  },
  'RAP-022': {
    titre: "Fiches qui n'ont pas pu être écrites",
    explication:
      "Une ou plusieurs fiches n'ont pas pu être enregistrées, le plus souvent parce que le fichier à remplacer est ouvert dans un autre programme. Les autres fiches sont écrites.",
    aFaire: 'Fermez les fichiers nommés, puis relancez la même commande.',
    sortie: 4,
  },
  'RAP-040': {
    titre: "Réglages d'un chapitre à corriger",
    explication:
      "Les lignes entre les deux « --- » qui commencent un chapitre disent son titre, son rang et son statut. L'une d'elles manque, ou ne se lit pas.",
    aFaire: 'Ouvrez le chapitre dans un éditeur de texte, corrigez la ligne citée, puis relancez.',
    sortie: 3,
  },
  'RAP-041': {
    titre: 'Clé inconnue dans un chapitre',
    explication:
      "Le texte nomme, entre doubles accolades, une clé qui n'existe pas. Une clé est le nom d'un chiffre (« chiffres.civis »), ou de ce qu'on en demande (« chiffres.civis.evolution »).",
    aFaire:
      "Reprenez l'une des clés proposées, ou cherchez le code du chiffre avec « animreg chiffres lister ».",
    sortie: 3,
  },
  'RAP-042': {
    titre: 'Aide de français mal employée',
    explication:
      "Derrière une clé, « | » appelle une aide : « tendance », « varie », « accorde », « de », « que », « lettres », « majuscule ». Le nom écrit n'en est pas une, ou ce qu'elle attend n'est pas là.",
    aFaire: 'Corrigez la ligne citée ; le message donne un exemple juste.',
    sortie: 3,
  },
  'RAP-043': {
    titre: 'Accolades mal fermées',
    explication:
      "Une clé ou une condition du chapitre ne se lit pas : une double accolade n'est pas refermée, une condition « if » n'a pas son « endif », ou une répétition n'a pas de fin.",
    aFaire: 'Ouvrez le chapitre à la ligne citée et refermez ce qui est ouvert.',
    sortie: 3,
  },
  'RAP-044': {
    titre: 'Directive inconnue',
    explication:
      "Une ligne qui commence par « :: » ou « ::: » appelle un tableau, un graphique, une photo, un encadré… Le nom écrit n'en est pas un.",
    aFaire: "Reprenez l'un des noms proposés par le message.",
    sortie: 3,
  },
  'RAP-045': {
    titre: 'Directive mal écrite',
    explication:
      "Il manque un réglage à la directive, l'un des siens est inconnu, ou ce qu'elle nomme n'existe pas.",
    aFaire: "Comparez la ligne citée à l'exemple du message, puis corrigez.",
    sortie: 3,
  },
  'RAP-046': {
    titre: "Élément que le rapport n'imprime pas",
    explication:
      "Le chapitre contient quelque chose que le rapport ne sait pas mettre en page : du HTML, un bloc de code, un texte barré… Cela n'est pas imprimé.",
    aFaire: "Retirez l'élément, ou dites la même chose en texte, en liste ou en tableau.",
  },
  'RAP-047': {
    titre: 'Deux chapitres au même rang',
    explication:
      "Deux chapitres de l'année ont le même « ordre », ou le même nom : ils se suivent par ordre de nom de fichier.",
    aFaire: 'Donnez à chacun son rang, entre 1 et 99, à la ligne « ordre » du chapitre.',
  },
  'RAP-050': {
    titre: 'Passage à compléter',
    explication:
      'Le texte contient un passage laissé en attente, comme « [à compléter : …] ». Le brouillon le montre, le rapport final le refuse.',
    aFaire: 'Écrivez le passage, ou retirez-le.',
  },
  'RAP-051': {
    titre: 'Chapitre à écrire',
    explication: 'Le chapitre est encore au statut « a-ecrire ».',
    aFaire: 'Écrivez-le, puis changez son statut : brouillon, relu ou valide.',
  },
  'RAP-052': {
    titre: 'Chiffre sans valeur dans un chapitre',
    explication:
      "Le texte nomme un chiffre, une évolution ou un objectif qui n'a pas de valeur cette année : « non renseigné » serait imprimé.",
    aFaire: 'Complétez les données (« animreg activite completude »), ou retirez la clé du texte.',
  },
  'RAP-053': {
    titre: 'Données absentes pour une directive',
    explication: "Une directive du chapitre n'a rien à montrer : ses données n'ont pas été importées.",
    aFaire: 'Importez les données nommées dans le message, ou retirez la ligne du chapitre.',
  },
  'RAP-054': {
    titre: 'Chapitre pas encore relu',
    explication: 'Un chapitre du rapport final est encore au statut « brouillon ».',
    aFaire: 'Relisez-le, puis changez son statut : relu ou valide.',
  },
  'RAP-055': {
    titre: 'Nombre écrit à la main qui diffère du chiffre calculé',
    explication:
      "Près du nom d'un chiffre, le texte porte un nombre tapé à la main, proche de la valeur calculée sans lui être égal.",
    aFaire: 'Remplacez le nombre par la clé proposée : elle suivra les données.',
  },
  'RAP-056': {
    titre: "Nombre de l'année précédente",
    explication:
      "Le texte porte un nombre tapé à la main qui est la valeur de l'année précédente : c'est souvent un reste du rapport d'avant.",
    aFaire:
      "Remplacez le nombre par la clé proposée ; si l'année d'avant est voulue, écrivez la clé qui finit par « .precedent ».",
  },
  'RAP-057': {
    titre: 'Chiffre couvert par le secret',
    explication:
      'Un chiffre cité dans un chapitre comprend des valeurs couvertes par le secret : le total ne les compte pas.',
    aFaire: 'Dites-le dans le texte, ou demandez la valeur aux structures.',
  },
  'RAP-058': {
    titre: 'Structures sans réponse',
    explication: 'Un chiffre cité dans un chapitre ne compte pas toutes les structures attendues.',
    aFaire:
      'Relancez les structures nommées (« animreg activite relancer »), ou dites dans le texte combien ont répondu.',
  },
  'RAP-059': {
    titre: 'Indicateur contractuel absent du rapport',
    explication:
      "Un indicateur de suivi du programme ou de la convention d'objectifs n'apparaît dans aucun chapitre.",
    aFaire: "Citez-le dans un chapitre, par sa clé si c'est un chiffre du réseau, ou par son intitulé.",
  },
  'RAP-060': {
    titre: 'Aucun chapitre pour cette année',
    explication: "Le dossier des chapitres de l'année est vide : il n'y a rien à vérifier.",
    aFaire: 'Préparez les chapitres : animreg rapport preparer',
    sortie: 4,
  },
  'RAP-061': {
    titre: 'Plan de rapport inconnu',
    explication:
      "Le plan demandé n'est ni l'un de ceux d'animreg, ni un fichier de modeles/plans/, ni un fichier que l'on trouve.",
    aFaire: "Choisissez l'un des plans cités, ou donnez le chemin du vôtre.",
    sortie: 2,
  },
  'RAP-062': {
    titre: 'Plan de rapport à corriger',
    explication: 'Le fichier du plan ne se lit pas, ou une partie manque.',
    aFaire: 'Ouvrez le plan dans un éditeur de texte, corrigez les lignes citées, puis relancez.',
    sortie: 3,
  },
  'RAP-063': {
    titre: 'Rapport final impossible',
    explication:
      "Le rapport a encore des passages à compléter, des chapitres à écrire ou des chiffres sans valeur : le rapport final n'est pas construit.",
    aFaire:
      'Complétez ce que liste « animreg rapport verifier », ou construisez un brouillon sans « --final ».',
    sortie: 3,
  },
  'RAP-064': {
    titre: 'Arrêté demandé pour un rapport final',
    explication:
      "Le rapport final imprime des chiffres arrêtés : ceux d'un arrêté nommé, qui ne bougent plus.",
    aFaire:
      "Arrêtez les chiffres (« animreg chiffres arreter »), puis nommez l'arrêté : « --final --arrete A2008-1 ».",
    sortie: 2,
  },
  'RAP-065': {
    titre: 'Vérification du rapport',
    explication:
      'La vérification a trouvé des points bloquants : passages à compléter, clés inconnues, chapitres à écrire.',
    aFaire: 'Corrigez les lignes citées, puis relancez : animreg rapport verifier',
    sortie: 3,
  },
  'RAP-066': {
    titre: 'Chapitre inconnu',
    explication: "Aucun chapitre de l'année ne porte la clé donnée.",
    aFaire: "Reprenez l'une des clés citées ; la clé est le nom du fichier sans son numéro.",
    sortie: 2,
  },
  'RAP-067': {
    titre: 'Version du rapport introuvable',
    explication:
      "La comparaison demande deux versions construites ; celle qui est nommée n'existe pas, ou il n'y en a qu'une.",
    aFaire: "Construisez le rapport (« animreg rapport construire »), ou reprenez l'un des noms cités.",
    sortie: 4,
  },
  'RAP-068': {
    titre: 'Chapitre déjà écrit',
    explication: "Un chapitre de cette clé existe déjà, et n'est jamais remplacé sans qu'on le demande.",
    aFaire:
      "Ajoutez « --remplacer » : l'ancien texte est gardé à côté ; ou choisissez une autre clé avec « --chapitre ».",
    sortie: 4,
  },
  'RAP-069': {
    titre: 'Chapitres à corriger',
    explication:
      "Un ou plusieurs chapitres contiennent une clé ou une directive inconnue, ou ne se lisent pas : le rapport n'est pas construit.",
    aFaire: 'Corrigez les lignes citées, puis relancez.',
    sortie: 3,
  },
  'RAP-070': {
    titre: 'Élément du document Word laissé de côté',
    explication:
      "Le document Word contient quelque chose qui n'entre pas dans un chapitre : zone de texte, dessin, commentaire, formule…",
    aFaire: "Vérifiez dans Word ce que l'élément disait, et reprenez-le en texte si le rapport en a besoin.",
  },
} as const satisfies Serie
