import type {Serie} from './fiche.js'

export const FMT = {
  'FMT-001': {
    titre: 'Texte trop long pour une cellule',
    explication:
      "Un texte à écrire dans un tableur dépasse ce qu'une cellule peut contenir : Excel déclarerait le fichier abîmé.",
    aFaire: 'Raccourcissez le texte nommé dans le message, puis relancez la commande.',
    sortie: 3,
  },
  'FMT-002': {
    titre: 'Fichier vide',
    explication:
      "Le fichier ne contient rien. C'est souvent un envoi interrompu, ou un fichier en ligne (OneDrive) pas encore descendu sur le poste.",
    aFaire: "Ouvrez le fichier pour vérifier son contenu ; s'il est vide, redemandez-le à l'expéditeur.",
    sortie: 3,
  },
  'FMT-003': {
    titre: 'Fichier abîmé ou incomplet',
    explication:
      "Le fichier a bien l'allure d'un classeur, mais une partie manque ou ne se lit pas : copie interrompue, pièce jointe tronquée, enregistrement coupé.",
    aFaire:
      "Ouvrez le fichier dans Excel (il propose parfois de le réparer) puis enregistrez-le au format .xlsx ; sinon redemandez-le à l'expéditeur.",
    sortie: 3,
  },
  'FMT-004': {
    titre: 'Fichier protégé par un mot de passe',
    explication:
      'Le contenu du fichier est chiffré : animreg ne peut pas le lire et ne demande jamais de mot de passe.',
    aFaire:
      'Ouvrez le fichier dans Excel avec son mot de passe, retirez la protection (Fichier > Informations > Protéger le classeur > Chiffrer avec mot de passe, laissez vide), puis enregistrez.',
    sortie: 3,
  },
  'FMT-005': {
    titre: 'Fichier trop volumineux',
    explication:
      "Le fichier, ou ce qu'il donne une fois décompressé, dépasse de loin un tableau d'activité. Un fichier piégé peut avoir cette forme ; animreg s'arrête avant de remplir la mémoire du poste.",
    aFaire:
      "Si le fichier est légitime, n'en gardez que les feuilles utiles dans Excel et enregistrez-les au format .xlsx.",
    sortie: 3,
  },
  'FMT-006': {
    titre: "Ce fichier n'est pas un tableur",
    explication:
      "Le nom du fichier annonce un tableur, mais son contenu est d'une autre nature : page web, PDF, image, document Word…",
    aFaire:
      "Redemandez le tableau sous forme de classeur. S'il s'agit d'une page web exportée sous un nom de tableur, ouvrez le fichier dans Excel puis enregistrez-le au format .xlsx.",
    sortie: 3,
  },
  'FMT-007': {
    titre: 'Format de tableur non pris en charge',
    explication:
      "Le fichier est bien un tableur, mais d'un format qu'animreg ne lit pas. Formats lus : xlsx, xlsm, xls, ods et csv.",
    aFaire: 'Ouvrez le fichier dans Excel puis enregistrez-le au format .xlsx.',
    sortie: 3,
  },
  'FMT-008': {
    titre: 'Trop de cellules',
    explication:
      "Le fichier compte plus de cellules remplies qu'animreg n'en accepte : c'est sans doute un export de toute la base, et non un tableau d'activité.",
    aFaire: 'Dans Excel, gardez les feuilles et les lignes utiles, puis enregistrez au format .xlsx.',
    sortie: 3,
  },
  'FMT-009': {
    titre: 'Contenu non reconnu',
    explication: "Le contenu du fichier n'est ni un tableur, ni du texte, ni un type de fichier connu.",
    aFaire:
      "Vérifiez que le fichier s'ouvre dans Excel ; si oui, enregistrez-le au format .xlsx, sinon redemandez-le à l'expéditeur.",
    sortie: 3,
  },
  'FMT-010': {
    titre: 'Fichier CSV mal formé',
    explication:
      "Le découpage du fichier CSV en lignes et en colonnes échoue à l'endroit indiqué : le plus souvent un guillemet ouvert et jamais refermé.",
    aFaire:
      'Ouvrez le fichier dans un éditeur de texte à la ligne indiquée et corrigez-la, ou ouvrez-le dans Excel puis enregistrez-le au format .xlsx.',
    sortie: 3,
  },
  'FMT-011': {
    titre: 'Lecture trop longue',
    explication:
      "La lecture du fichier a été arrêtée parce qu'elle ne finissait pas. C'est le fait de certains fichiers abîmés, ou de classeurs démesurés ; les autres fichiers ne sont pas touchés.",
    aFaire:
      'Ouvrez le fichier dans Excel, gardez-en les feuilles utiles, puis enregistrez-le au format .xlsx.',
    sortie: 3,
  },
  'FMT-040': {
    titre: "Ce fichier n'est pas un document Word",
    explication:
      "Un document Word (.docx) est attendu. Le fichier donné est d'une autre nature : ancien format .doc, document LibreOffice, PDF, page web…",
    aFaire: 'Ouvrez le fichier dans Word, puis enregistrez-le sous le format « Document Word (.docx) ».',
    sortie: 3,
  },
  'FMT-041': {
    titre: 'Document Word abîmé, démesuré ou piégé',
    explication:
      "Le document ne se lit pas, son contenu décompressé est hors de mesure, ou il contient ce qu'un texte n'a pas : définitions XML, macros.",
    aFaire:
      'Ouvrez-le dans Word, copiez son texte dans un nouveau document, réduisez les images, puis enregistrez-le au format .docx.',
    sortie: 3,
  },
  'FMT-042': {
    titre: 'Fichier changé pendant sa lecture',
    explication:
      "Un grand tableau est lu petit à petit. Pendant ce temps quelqu'un l'a enregistré, ou une copie ou une synchronisation (OneDrive, réseau) l'a remplacé : ce qui a été lu ne va plus avec la suite. Rien n'est gardé de cette lecture.",
    aFaire:
      'Fermez le fichier dans Excel, attendez la fin de la copie ou de la synchronisation, puis relancez la commande.',
    sortie: 3,
  },
} as const satisfies Serie
