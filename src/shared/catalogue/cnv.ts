import type {Serie} from './fiche.js'

export const CNV = {
  'CNV-001': {
    titre: 'Modèle de convention inconnu',
    explication:
      "Le nom donné n'est celui d'aucun modèle : ni parmi ceux d'animreg, ni dans le dossier modeles/conventions de l'espace.",
    aFaire: 'Voyez les noms : animreg conventions modeles lister',
    sortie: 2,
  },
  'CNV-002': {
    titre: 'En-tête de modèle illisible',
    explication:
      'Un modèle commence par un en-tête entre deux lignes « --- » : son nom, sa version, ses champs, un spécimen. Celui-ci ne se lit pas, ou il lui manque quelque chose.',
    aFaire: "Corrigez la ligne indiquée ; partez au besoin d'un modèle fourni.",
    sortie: 3,
  },
  'CNV-003': {
    titre: 'Modèle de convention en défaut',
    explication:
      "Le texte du modèle emploie une balise inconnue, renvoie à un article ou à une annexe qui n'existe pas, ou son spécimen ne le remplit pas : une convention faite avec lui serait fausse.",
    aFaire:
      'Corrigez les lignes indiquées, puis relancez « animreg conventions modeles verifier » : la liste dit les balises connues et leur sens.',
    sortie: 3,
  },
  'CNV-004': {
    titre: 'Parties non choisies',
    explication: 'Une convention se prépare pour des parties nommées, ou pour toutes.',
    aFaire: 'Ajoutez « --pour CODE », ou « --toutes ».',
    sortie: 2,
  },
  'CNV-005': {
    titre: 'Valeur donnée en option refusée',
    explication:
      "« --valeur » s'écrit CHAMP=VALEUR, ou PARTIE:CHAMP=VALEUR pour une seule partie ; le champ doit être l'un de ceux du modèle, et la valeur de son type.",
    aFaire: 'Par exemple « --valeur debut=2008-01-01 », ou « --valeur 54528S00:montant=770 ».',
    sortie: 2,
  },
  'CNV-006': {
    titre: 'Conventions bloquées',
    explication:
      "Il manque à ces parties une valeur que le texte doit contenir, ou l'une d'elles ne va pas : leur convention n'est pas faite, les autres le sont. Rien n'est jamais laissé en blanc.",
    aFaire:
      "Complétez le classeur, l'annuaire ou les contacts, ou donnez la valeur avec « --valeur », puis relancez la même commande.",
    sortie: 3,
  },
  'CNV-008': {
    titre: 'Brouillon modifié à la main',
    explication:
      "Le fichier Word d'un brouillon n'est plus celui qu'animreg a écrit : quelqu'un l'a modifié. Le refaire ou le valider effacerait ces changements, qu'animreg ne sait pas reprendre.",
    aFaire:
      'Reportez les changements dans le modèle ou les données, puis relancez avec « --oui » ; ou gardez le fichier sous un autre nom.',
    sortie: 4,
  },
  'CNV-009': {
    titre: 'Feuille introuvable dans le classeur des données',
    explication:
      "Aucune feuille n'a une ligne d'en-tête où figurent la partie (« Code » ou « Structure ») et au moins un champ du modèle.",
    aFaire:
      'Vérifiez les titres des colonnes : « animreg conventions modeles verifier MODELE » donne ceux du modèle.',
  },
  'CNV-010': {
    titre: 'Partie en double dans le classeur',
    explication: 'La même partie a deux lignes pour le même modèle : rien ne dit laquelle est la bonne.',
    aFaire: 'Gardez une seule ligne par partie, ou distinguez-les par la colonne « Type ».',
  },
  'CNV-011': {
    titre: 'Cellule illisible dans les données des conventions',
    explication: "Le contenu de la cellule n'est pas du type attendu par le modèle.",
    aFaire: 'Corrigez la cellule indiquée.',
  },
  'CNV-012': {
    titre: 'Deux fichiers du même nom',
    explication:
      "Deux conventions donneraient un fichier du même nom : la seconde effacerait la première. Rien n'est écrit.",
    aFaire: 'Distinguez les noms des parties dans le classeur.',
    sortie: 3,
  },
  'CNV-013': {
    titre: 'Ligne budgétaire dépassée',
    explication:
      "La somme des conventions de la série dépasse ce qui est prévu pour elle : celles qui sont déjà au registre sont comptées. Rien n'est écrit.",
    aFaire: 'Revoyez les montants, ou la ligne budgétaire dans animreg.yaml.',
    sortie: 3,
  },
  'CNV-014': {
    titre: 'Classeur des données refusé',
    explication:
      "Une ligne du classeur désigne une structure inconnue, ou la même partie deux fois : aucune convention n'est faite tant qu'on ne sait pas pour qui.",
    aFaire: 'Corrigez les lignes indiquées, puis relancez.',
    sortie: 3,
  },
  'CNV-020': {
    titre: "Changement d'état impossible",
    explication:
      "Une convention va de « en projet » à « soldée » par étapes : brouillon, validée, envoyée, signée, en vigueur. Une étape ne se saute pas et ne se défait pas ; ce qui est validé ne s'efface plus.",
    aFaire: 'Voyez où elle en est : animreg conventions lister',
    sortie: 4,
  },
  'CNV-021': {
    titre: 'Forme de numéro incorrecte',
    explication:
      "La forme des numéros, dans animreg.yaml, doit contenir {annee} et {seq:3} (le rang dans l'année, sur trois chiffres) : sans eux, deux conventions auraient le même numéro.",
    aFaire: 'Écrivez par exemple, sous « conventions », la ligne « numero: "{annee}-{seq:3}" ».',
    sortie: 3,
  },
  'CNV-022': {
    titre: 'Aucun brouillon à valider',
    explication: "Le choix fait ne correspond à aucun brouillon de l'exercice.",
    aFaire: 'Voyez les brouillons : animreg conventions lister --etat brouillon',
    sortie: 4,
  },
  'CNV-023': {
    titre: 'Brouillon dépassé',
    explication:
      "Depuis que le brouillon a été fait, le modèle, l'annuaire ou les données ont changé : le texte validé ne serait pas celui qui a été relu.",
    aFaire: 'Refaites les brouillons avec « animreg conventions generer », relisez-les, puis validez.',
    sortie: 4,
  },
  'CNV-024': {
    titre: 'Registre des conventions en défaut',
    explication:
      "Le registre doit être sans trou ni doublon, et chaque document validé doit être présent et inchangé : c'est ce que lit un contrôleur.",
    aFaire: 'Suivez ce que dit chaque ligne ; une sauvegarde permet de retrouver un fichier perdu.',
    sortie: 3,
  },
  'CNV-060': {
    titre: 'Convention introuvable',
    explication:
      "Ce qui a été tapé n'est le numéro d'aucune convention, ni le nom d'une partie qui n'en a qu'une dans l'année.",
    aFaire: 'Voyez les numéros : animreg conventions lister',
    sortie: 2,
  },
  'CNV-061': {
    titre: "Ce n'est pas une partie de la convention",
    explication: "Seules les parties nommées dans la convention la signent : l'association et les autres.",
    aFaire: 'Donnez le code ou le nom d’une des parties que le message cite, ou « association ».',
    sortie: 2,
  },
  'CNV-062': {
    titre: 'Signature déjà notée',
    explication: 'Cette partie a déjà signé : une signature ne se note qu’une fois, avec son jour.',
    aFaire: 'Vérifiez la partie ; pour garder une copie signée de plus, donnez « --fichier ».',
    sortie: 4,
  },
  'CNV-063': {
    titre: 'Jour à venir',
    explication: "Un envoi, une signature ou un versement se note quand il a eu lieu, pas d'avance.",
    aFaire: 'Corrigez le jour donné par « --le », ou attendez ce jour.',
    sortie: 2,
  },
  'CNV-064': {
    titre: 'Versement impossible',
    explication:
      "On verse une échéance de la convention, au plus ce qu'il en reste : la somme des versements ne dépasse jamais le montant convenu.",
    aFaire: 'Choisissez l’échéance et le montant ; si le montant a changé, faites un avenant.',
    sortie: 4,
  },
  'CNV-065': {
    titre: 'Convention déjà signée par une partie',
    explication:
      'Une convention s’annule tant que personne ne l’a signée. Ensuite, elle engage : elle se résilie.',
    aFaire: 'Notez les autres signatures, puis résiliez-la.',
    sortie: 4,
  },
  'CNV-066': {
    titre: 'Convention non signée, ou soldée',
    explication: 'Rien ne se verse avant la signature de toutes les parties, ni après le solde.',
    aFaire: 'Notez d’abord les signatures : animreg conventions enregistrer-signature',
    sortie: 4,
  },
  'CNV-067': {
    titre: 'Copie signée refusée',
    explication:
      'La copie signée est un PDF, ou une image JPEG ou PNG du document. Elle est gardée telle quelle, avec son empreinte.',
    aFaire: 'Numérisez la convention signée en PDF, puis relancez.',
    sortie: 3,
  },
  'CNV-068': {
    titre: 'Rien à envoyer',
    explication:
      'On envoie les conventions validées qu’une partie n’a pas encore signées ; celles qui sont en brouillon n’ont pas de numéro.',
    aFaire: 'Voyez où en est chacune : animreg conventions lister',
    sortie: 4,
  },
  'CNV-069': {
    titre: 'Il manque un renseignement',
    explication: 'La commande ne devine ni qui a signé, ni quand, ni pourquoi.',
    aFaire: 'Ajoutez l’option que le message cite, ou lancez la commande dans un terminal : elle le demande.',
    sortie: 2,
  },
  'CNV-070': {
    titre: 'Ligne incomplète dans le classeur des conventions suivies',
    explication: "Une convention suivie dit au moins avec qui elle est faite et ce qu'elle est.",
    aFaire: 'Remplissez les colonnes « Parties » et « Convention » de la ligne.',
  },
  'CNV-071': {
    titre: 'Fin avant le début',
    explication: 'Le dernier jour de la convention précède le premier.',
    aFaire: 'Corrigez les deux jours.',
  },
  'CNV-072': {
    titre: 'Avenant impossible',
    explication:
      'Un avenant change une convention signée et encore en cours ; un seul est préparé à la fois, pour que le montant cumulé soit certain.',
    aFaire: 'Suivez ce que dit le message.',
    sortie: 4,
  },
  'CNV-073': {
    titre: 'Avenant sans changement',
    explication: 'Les valeurs données sont déjà celles de la convention et de ses avenants signés.',
    aFaire: 'Donnez ce qui change : « --champ fin=30/06/2009 », « --champ montant=900 ».',
    sortie: 2,
  },
  'CNV-074': {
    titre: 'Champ inconnu ou illisible',
    explication: "Un avenant change un champ du modèle de la convention, dans l'écriture de ce champ.",
    aFaire: 'Écrivez « --champ NOM=VALEUR » ; le message donne les noms.',
    sortie: 2,
  },
  'CNV-075': {
    titre: 'Défauts dans des conventions',
    explication:
      "Le contrôle relit les documents tels qu'ils sont dans le dossier : renvois, annexes, balises, blancs, dates, montants, échéances.",
    aFaire: 'Corrigez ce que dit chaque ligne, refaites la convention, puis contrôlez de nouveau.',
    sortie: 3,
  },
  'CNV-076': {
    titre: 'Classeur des conventions suivies refusé',
    explication: "Une ligne ne peut pas être lue : aucune n'est enregistrée.",
    aFaire: 'Corrigez les cellules indiquées, puis relancez.',
    sortie: 3,
  },
  'CNV-077': {
    titre: 'Acte non confirmé',
    explication: "Vous avez répondu non : rien n'est noté.",
    aFaire: 'Relancez la commande quand vous serez sûr.',
    sortie: 4,
  },
  'CNV-080': {
    titre: 'Modèle Word sans contrat',
    explication:
      "Un modèle Word dit un texte ; ce qu'il demande (champs, types, parties) vient d'un modèle du même nom, ou d'un fichier YAML à côté de lui.",
    aFaire: 'Donnez au fichier le nom d’un modèle connu, ou écrivez le fichier .yaml.',
    sortie: 3,
  },
  'CNV-082': {
    titre: 'PDF impossible',
    explication: "Un modèle Word devient un PDF par LibreOffice, qui n'a pas répondu pour ce document.",
    aFaire: 'Fermez LibreOffice et relancez ; sans LibreOffice sur le poste, seul le Word est fait.',
    sortie: 4,
  },
} as const satisfies Serie
