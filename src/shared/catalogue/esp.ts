import type {Serie} from './fiche.js'

export const ESP = {
  'ESP-001': {
    titre: 'Aucun espace trouvé',
    explication:
      "Un espace est un dossier qui contient le fichier animreg.yaml. La commande n'en a trouvé ni dans le dossier courant, ni dans les dossiers qui le contiennent, ni à l'endroit donné par « --espace ».",
    aFaire:
      'Placez-vous dans le dossier de votre espace, ou donnez-le avec « --espace DOSSIER ». Pour en créer un : « animreg init DOSSIER ».',
    sortie: 4,
  },
  'ESP-002': {
    titre: 'Le dossier contient déjà un espace',
    explication:
      "animreg ne crée jamais un espace par-dessus un autre : les imports et les réglages du premier seraient perdus. Seul un espace d'exemple peut être remplacé.",
    aFaire: 'Choisissez un autre dossier, ou travaillez dans celui-ci sans le recréer.',
    sortie: 4,
  },
  'ESP-003': {
    titre: 'Réglages à corriger dans animreg.yaml',
    explication:
      "Le fichier animreg.yaml a été modifié d'une façon qu'animreg ne peut pas lire : clé mal orthographiée, valeur d'une autre forme, décalage des lignes.",
    aFaire:
      'Ouvrez animreg.yaml avec un éditeur de texte, allez aux lignes citées, corrigez, enregistrez, relancez.',
    sortie: 3,
  },
  'ESP-004': {
    titre: "Espace d'une version plus récente d'animreg",
    explication:
      "L'espace a été enregistré par une version plus récente d'animreg. L'ouvrir avec celle-ci pourrait l'abîmer : rien n'est lu ni écrit.",
    aFaire: "Installez la version d'animreg citée dans le message, ou une version plus récente.",
    sortie: 4,
  },
  'ESP-005': {
    titre: "Espace en cours d'utilisation",
    explication:
      "Une autre commande animreg écrit dans cet espace, peut-être depuis un autre poste si le dossier est partagé. Deux commandes n'écrivent jamais en même temps.",
    aFaire:
      "Attendez la fin de l'autre commande et relancez. Si la personne citée n'utilise plus animreg, supprimez le fichier animreg.verrou du dossier de l'espace.",
    sortie: 4,
  },
  'ESP-006': {
    titre: "L'espace a changé pendant la commande",
    explication:
      "Entre le moment où la commande a lu l'espace et celui où elle allait écrire, une autre commande y a enregistré quelque chose. Rien n'a été écrit.",
    aFaire: "Relancez la même commande : elle tiendra compte de ce qui vient d'être enregistré.",
    sortie: 4,
  },
  'ESP-007': {
    titre: 'Disque plein',
    explication:
      "Il ne reste pas assez de place sur le disque pour enregistrer. L'espace est resté dans son état d'avant la commande.",
    aFaire: 'Libérez de la place (corbeille, fichiers temporaires), puis relancez la commande.',
    sortie: 4,
  },
  'ESP-008': {
    titre: 'Fichier ouvert dans un autre logiciel',
    explication:
      "Le fichier à écrire est ouvert, sans doute dans Excel, Word ou un lecteur PDF, qui interdit de le remplacer. L'ancien fichier est intact.",
    aFaire: 'Fermez le fichier cité dans Excel (ou le logiciel qui le montre), puis relancez la commande.',
    sortie: 4,
  },
  'ESP-009': {
    titre: "Base de l'espace absente ou abîmée",
    explication:
      "Le fichier animreg.sqlite, qui garde les imports, manque ou n'est plus lisible. Une copie interrompue ou une synchronisation (OneDrive) en est souvent la cause.",
    aFaire:
      "Restaurez la dernière sauvegarde (« animreg restaurer », avec un fichier du dossier sauvegardes/), ou remettez à sa place une copie saine d'animreg.sqlite (historique de OneDrive). N'y touchez pas avec un autre logiciel.",
    sortie: 4,
  },
  'ESP-010': {
    titre: 'Écriture impossible dans le dossier',
    explication:
      "Le système refuse d'écrire à l'endroit cité : dossier en lecture seule, droits insuffisants, ou nom déjà pris par un fichier d'une autre sorte.",
    aFaire:
      'Vérifiez que vous pouvez créer un fichier dans ce dossier, ou choisissez un dossier de vos documents.',
    sortie: 4,
  },
  'ESP-011': {
    titre: 'Référentiel introuvable',
    explication:
      "Le référentiel nommé dans animreg.yaml n'existe ni dans le dossier referentiels/ de l'espace, ni parmi ceux qui sont fournis avec animreg.",
    aFaire: 'Corrigez la ligne « referentiel » de animreg.yaml, par exemple : parcours3@1.',
    sortie: 4,
  },
  'ESP-012': {
    titre: 'Import inconnu ou déjà annulé',
    explication: "Le numéro donné n'est pas celui d'un import en vigueur dans cet espace.",
    aFaire: "Relevez le numéro dans l'historique des imports, puis relancez.",
    sortie: 4,
  },
  'ESP-013': {
    titre: "Accès au dossier de l'espace interrompu",
    explication:
      "Le disque ou le réseau n'a pas répondu pendant la lecture ou l'écriture de l'espace. Rien n'a été enregistré à moitié.",
    aFaire:
      "Vérifiez la connexion au dossier partagé ou le disque, puis relancez. Si cela se répète, copiez l'espace sur le poste.",
    sortie: 4,
  },
  'ESP-030': {
    titre: 'Espace trop volumineux pour une seule archive',
    explication:
      "Les fichiers à sauvegarder dépassent ce qu'une archive d'animreg peut contenir (un gigaoctet). Aucune sauvegarde n'a été écrite.",
    aFaire:
      "Copiez le dossier de l'espace en entier sur un autre disque, aucune commande animreg ne tournant pendant la copie.",
    sortie: 4,
  },
  'ESP-031': {
    titre: 'Sauvegarde abîmée ou modifiée',
    explication:
      "Chaque sauvegarde porte l'empreinte de chacun de ses fichiers. Ici l'archive est coupée, ou un fichier n'est plus celui qui avait été sauvegardé. Rien n'a été restauré : l'espace est resté tel quel.",
    aFaire:
      "Restaurez une autre sauvegarde du dossier sauvegardes/, ou une autre copie de celle-ci si vous l'avez aussi gardée ailleurs.",
    sortie: 3,
  },
  'ESP-032': {
    titre: "Ce fichier n'est pas une sauvegarde d'animreg",
    explication:
      "Une sauvegarde est une archive .zip écrite par « animreg sauvegarder » ; elle contient un fichier manifeste.json. Le fichier donné est d'une autre sorte.",
    aFaire: 'Donnez un fichier du dossier sauvegardes/ de votre espace.',
    sortie: 3,
  },
  'ESP-033': {
    titre: 'Sauvegarde introuvable',
    explication:
      "Le fichier donné n'existe ni à l'endroit indiqué, ni dans le dossier sauvegardes/ de l'espace.",
    aFaire: 'Vérifiez le nom du fichier ; un nom qui contient des espaces se met entre guillemets.',
    sortie: 2,
  },
  'ESP-034': {
    titre: 'Restauration à confirmer',
    explication:
      "Restaurer remplace la base, les réglages et les fichiers de l'espace par ceux de la sauvegarde. La commande ne le fait pas sans votre accord.",
    aFaire:
      'Relancez avec « --oui » pour confirmer, ou avec « --simulation » pour voir ce qui serait remplacé.',
    sortie: 2,
  },
  'ESP-035': {
    titre: 'Restauration défaite',
    explication:
      "Un fichier de l'espace n'a pas pu être remplacé, sans doute parce qu'il est ouvert dans un autre logiciel. Ce qui avait été remplacé a été remis : l'espace est tel qu'avant la commande.",
    aFaire: "Fermez les fichiers de l'espace ouverts dans Excel, Word ou un explorateur, puis relancez.",
    sortie: 4,
  },
  'ESP-036': {
    titre: 'Restauration inachevée',
    explication:
      "La restauration a été coupée (arrêt du poste, fichier tenu par un autre logiciel) : l'espace mêle peut-être deux états. Rien n'est perdu : l'état d'avant est dans la dernière sauvegarde « avant-restauration ».",
    aFaire:
      'Fermez les autres logiciels, puis relancez « animreg restaurer » avec la même sauvegarde, ou avec celle nommée « avant-restauration ».',
    sortie: 4,
  },
  'ESP-020': {
    titre: 'Exercice clos',
    explication:
      "L'année a été close : ses tableaux, ses objectifs, son annuaire et ses mouvements ne changent plus, pour que les chiffres publiés restent ceux qui ont été publiés.",
    aFaire:
      'Vérifiez l’année donnée par « --annee ». S’il faut vraiment corriger cette année : animreg annee rouvrir AAAA --motif TEXTE',
    sortie: 4,
  },
  'ESP-021': {
    titre: 'Exercice inconnu',
    explication: "L'année n'a été ni ouverte ni utilisée dans cet espace.",
    aFaire:
      'Regardez les exercices avec « animreg annee lister » ; ouvrez-en un avec « animreg annee ouvrir AAAA ».',
    sortie: 4,
  },
  'ESP-022': {
    titre: "Exercice qui n'est pas clos",
    explication: 'Seul un exercice clos se rouvre.',
    aFaire: 'Regardez l’état des exercices avec « animreg annee lister ».',
    sortie: 4,
  },
  'ESP-045': {
    titre: 'Fichier de la charte introuvable',
    explication:
      "animreg.yaml nomme, sous « charte », une image ou une police qui n'est pas dans le dossier de l'espace, ou qui pèse plus de 25 Mo. Ces fichiers voyagent avec l'espace : aucun n'est pris ailleurs.",
    aFaire:
      "Copiez le fichier dans le dossier de l'espace, par exemple dans un sous-dossier « charte », et corrigez la ligne citée.",
    sortie: 3,
  },
  'ESP-046': {
    titre: 'Image de la charte illisible',
    explication:
      "Le logo, l'image de couverture ou le logo d'un financeur ne peut pas être imprimé : autre format, fichier abîmé ou démesuré.",
    aFaire: "Ouvrez l'image dans un logiciel de dessin et enregistrez-la en PNG ou en JPEG.",
    sortie: 3,
  },
  'ESP-047': {
    titre: 'Police de la charte inutilisable',
    explication:
      "Le fichier de police n'est pas au format TrueType, est abîmé, ou n'a pas toutes les lettres du français.",
    aFaire:
      'Demandez à votre graphiste le fichier « .ttf » de la police, ou retirez « police » de animreg.yaml : les documents prendront la police fournie.',
    sortie: 3,
  },
} as const satisfies Serie
