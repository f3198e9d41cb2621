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
  'STR-020': {
    titre: 'Code de structure hors de la forme i-milo',
    explication:
      "i-milo écrit ses codes en cinq chiffres, S et deux chiffres (54395S00). Un autre code est accepté ; il ne rapprochera pas d'un fichier tiré d'i-milo.",
    aFaire: "Mettez le code d'i-milo si la structure en a un ; sinon ne changez rien.",
  },
  'STR-021': {
    titre: 'Nom qui ne distingue pas une structure',
    explication:
      'Deux codes différents portent un nom qui se lit de la même façon (accents, abréviations et petits mots mis à part), ou un nom ne dit ni ville ni territoire (« Mission Locale », « Siège ») : un tableau reçu sous ce nom ne pourra pas être rattaché.',
    aFaire: "Gardez un seul code si c'est la même structure, sinon précisez les noms.",
  },
  'STR-022': {
    titre: 'Valeur complétée',
    explication:
      "Un tableur enlève les zéros de tête des nombres : un code postal de quatre chiffres ou un téléphone de neuf chiffres retrouve le sien. Un département qui manque est lu dans le code d'i-milo.",
    aFaire: "Vérifiez la valeur complétée ; mettez la colonne au format Texte pour l'avenir.",
  },
  'STR-023': {
    titre: 'SIRET incorrect',
    explication:
      'Un SIRET a quatorze chiffres, dont le dernier se déduit des autres (clé de Luhn) : une faute de frappe se voit.',
    aFaire: 'Vérifiez le numéro sur un courrier de la structure ; il est gardé tel quel en attendant.',
  },
  'STR-024': {
    titre: 'Nombres qui ne tombent pas juste',
    explication:
      'Un total écrit dans le classeur ne correspond pas à la somme de ses lignes ou de ses colonnes, ou deux feuilles ne disent pas le même nombre.',
    aFaire: 'Vérifiez les deux côtés ; les lignes de détail sont retenues, jamais le total.',
  },
  'STR-025': {
    titre: "Structure absente du classeur d'annuaire",
    explication:
      "Cette structure est connue de l'espace et ne figure pas dans le classeur importé. Elle est gardée : une ligne oubliée n'efface rien.",
    aFaire: 'Si elle a fermé ou changé, notez un mouvement ; sinon, rien à faire.',
  },
  'STR-026': {
    titre: 'Structure inconnue ou douteuse dans une feuille',
    explication:
      "La ligne nomme une structure que l'annuaire ne connaît pas, ou dont le nom ressemble à un autre sans être le même : elle n'est jamais devinée.",
    aFaire:
      "Écrivez le code de la structure dans la colonne « Code », ou le nom de l'annuaire ; ou ajoutez l'écriture à appellations.yaml.",
  },
  'STR-027': {
    titre: 'Ligne incomplète',
    explication:
      'Il manque à cette ligne ce qui la rend utile : le nom, la fonction, la structure ou la valeur.',
    aFaire: 'Complétez la ligne ou supprimez-la.',
  },
  'STR-028': {
    titre: "Valeur illisible dans l'annuaire ou les contacts",
    explication:
      'La cellule contient autre chose que ce que sa colonne attend : un nombre, un jour, une nature de lieu, un statut.',
    aFaire: 'Corrigez la cellule, ou videz-la si la valeur manque.',
  },
  'STR-029': {
    titre: 'Deux présidents en même temps',
    explication:
      'Deux personnes sont notées présidentes de la même structure à la même date : personne ne peut dire qui signe.',
    aFaire: "Complétez « Depuis » et « Jusqu'à » de chacune.",
  },
  'STR-030': {
    titre: 'Période sans président connu',
    explication:
      "Entre la fin d'un mandat et le début du suivant, aucun président n'est noté : une convention de cette période n'a pas de signataire.",
    aFaire: 'Ajoutez la personne qui a présidé, ou corrigez les dates ; sinon, rien à faire.',
  },
  'STR-031': {
    titre: 'Feuille vide',
    explication: 'La feuille a ses titres et aucune ligne : elle ne dit rien, ce qui était connu est gardé.',
    aFaire: 'Remplissez la feuille ou supprimez-la du classeur.',
  },
  'STR-032': {
    titre: 'Feuille laissée de côté',
    explication: "Ni le nom de la feuille ni ses titres de colonnes ne disent ce qu'elle contient.",
    aFaire:
      "Si elle compte, nommez-la « Personnes », « Lieux d'accueil », « Personnel », « Postes informatiques », « Financements » ou « Regroupements ».",
  },
  'STR-033': {
    titre: 'Code et nom de structure en désaccord',
    explication: "La ligne porte le code d'une structure et le nom d'une autre ; le code est retenu.",
    aFaire: 'Vérifiez la ligne et corrigez le nom ou le code.',
  },
  'STR-034': {
    titre: 'Contacts introuvables dans le classeur',
    explication:
      "Aucune feuille du classeur n'a de ligne d'en-tête où figurent un organisme ou un nom, et de quoi le joindre.",
    aFaire:
      'Vérifiez que le classeur a une colonne « Organisme » ou « Nom », et une colonne « Courriel », « Téléphone », « Adresse » ou « Listes ».',
    sortie: 3,
  },
  'STR-035': {
    titre: 'Colonne désignée introuvable',
    explication:
      "Une correspondance « titre=champ » nomme un titre absent du classeur ou un champ que l'annuaire n'a pas.",
    aFaire: 'Reprenez le titre tel qu’il est écrit dans le classeur, et un champ de la liste donnée.',
    sortie: 2,
  },
  'STR-036': {
    titre: "Format d'export inconnu",
    explication:
      "L'annuaire et les contacts s'exportent en classeur .xlsx, pour être modifiés puis réimportés.",
    aFaire: 'Donnez un nom de fichier qui finit par .xlsx, par exemple annuaire.xlsx.',
    sortie: 2,
  },
  'STR-037': {
    titre: 'Liste de diffusion inconnue',
    explication: "Aucun contact n'est inscrit à la liste demandée.",
    aFaire: 'Reprenez un nom de liste parmi ceux des contacts : animreg contacts lister',
    sortie: 2,
  },
  'STR-038': {
    titre: 'Ligne en double',
    explication: 'Deux lignes de la feuille disent la même chose du même objet ; la première est retenue.',
    aFaire: 'Supprimez la ligne en trop.',
  },
  'STR-039': {
    titre: "Classeur d'annuaire refusé",
    explication:
      "Le classeur contient au moins une anomalie bloquante : un annuaire entre en entier ou pas du tout, rien n'a été modifié.",
    aFaire: 'Corrigez les cellules citées, ou ajoutez « --tolerant » pour laisser ces lignes de côté.',
    sortie: 3,
  },
  'STR-040': {
    titre: 'Mouvements introuvables dans le classeur',
    explication:
      "Aucune feuille du classeur n'a de ligne d'en-tête où figurent la date et la nature des mouvements du réseau.",
    aFaire:
      'Donnez au classeur une ligne d’en-tête avec « Date », « Mouvement », « Sources » et « Cibles », puis un mouvement par ligne.',
    sortie: 3,
  },
  'STR-041': {
    titre: 'Mouvement incomplet',
    explication: "Un mouvement a une date d'effet et une nature : création, transformation, absorption…",
    aFaire: 'Complétez la ligne citée, ou effacez-la tout entière.',
    sortie: 3,
  },
  'STR-042': {
    titre: 'Structure à la fois source et cible',
    explication:
      'La source est la structure qui disparaît, la cible celle qui continue ou qui naît : ce ne peut pas être la même, sauf pour un renommage ou une PAIO qui devient Mission Locale sous le même code.',
    aFaire: 'Vérifiez qui continue : la structure absorbante est la cible, les absorbées sont les sources.',
    sortie: 3,
  },
  'STR-043': {
    titre: 'Mouvements qui tournent en rond',
    explication:
      'À suivre qui est devenu qui, on revient au point de départ. Une structure qui a disparu ne renaît pas sous le même code.',
    aFaire:
      'Vérifiez les sources et les cibles ; annulez le mouvement enregistré à tort avec « animreg structures mouvement annuler NUMERO ».',
    sortie: 3,
  },
  'STR-044': {
    titre: 'Structure fermée deux fois',
    explication:
      'Un mouvement antérieur a déjà fait disparaître cette structure : transformation, absorption, regroupement, scission ou fermeture.',
    aFaire: 'Vérifiez la structure et la date, ou annulez le mouvement enregistré à tort.',
    sortie: 3,
  },
  'STR-045': {
    titre: "Structure qui n'existe pas à cette date",
    explication: 'Le mouvement porte sur une structure déjà fermée, ou pas encore créée, à sa date d’effet.',
    aFaire:
      'Vérifiez la date du mouvement ; « animreg structures mouvement lister » montre toute l’histoire.',
    sortie: 3,
  },
  'STR-046': {
    titre: 'Structures citées en trop ou en moins',
    explication:
      'Chaque mouvement a ses structures : un regroupement en réunit au moins deux, une scission en donne au moins deux, une absorption en garde une.',
    aFaire: 'Donnez les sources et les cibles que le message demande.',
    sortie: 3,
  },
  'STR-047': {
    titre: 'Clé de répartition incorrecte',
    explication:
      "La clé dit quelle part de l'activité va à chaque cible. Elle est donnée pour toutes et fait 100 %, ou n'est pas donnée du tout.",
    aFaire:
      'Corrigez les parts, par exemple 60 et 40. Sans clé, les chiffres de ces structures ne se comparent pas d’une année sur l’autre.',
    sortie: 3,
  },
  'STR-048': {
    titre: 'Date hors de la vie du réseau',
    explication: 'Les premières structures sont nées de l’ordonnance du 26 mars 1982.',
    aFaire: "Vérifiez l'année de la date.",
    sortie: 3,
  },
  'STR-049': {
    titre: 'Nouvelle structure sans identité',
    explication:
      'Une structure qui naît a un code, un nom et un département ; une structure qui change de nom en a un nouveau.',
    aFaire: 'Donnez ce qui manque avec « --nom », « --departement » ou « --type ».',
    sortie: 3,
  },
  'STR-050': {
    titre: 'Mouvement qui ne change rien',
    explication:
      'La structure porte déjà ce nom, ou est déjà une Mission Locale. L’annuaire a peut-être été mis à jour avant que le mouvement soit noté.',
    aFaire: 'Vérifiez la structure ; donnez au besoin le nom d’avant avec « --ancien-nom ».',
    sortie: 3,
  },
  'STR-051': {
    titre: 'Structure créée deux fois',
    explication:
      'La structure donnée comme nouvelle existait déjà : un annuaire plus ancien ou un autre mouvement la cite.',
    aFaire: 'Si elle existait et reçoit les autres, enregistrez une absorption ; sinon donnez un autre code.',
    sortie: 3,
  },
  'STR-052': {
    titre: 'Même mouvement enregistré autrement',
    explication:
      'Un mouvement de même nature, à la même date et pour les mêmes structures, est enregistré avec un autre acte, un autre nom ou une autre clé.',
    aFaire:
      'Annulez d’abord celui qui est enregistré, avec « animreg structures mouvement annuler NUMERO », puis recommencez.',
    sortie: 3,
  },
  'STR-053': {
    titre: 'Mouvement inconnu ou déjà annulé',
    explication: "Le numéro donné n'est pas celui d'un mouvement en vigueur.",
    aFaire: 'Relevez le numéro avec « animreg structures mouvement lister ».',
    sortie: 4,
  },
  'STR-054': {
    titre: 'Mouvement dont un autre dépend',
    explication:
      'Sans ce mouvement, un mouvement plus récent n’aurait plus de sens, par exemple parce qu’il porte sur la structure que celui-ci crée.',
    aFaire: 'Annulez d’abord le plus récent des deux.',
    sortie: 4,
  },
  'STR-055': {
    titre: 'Classeur de mouvements refusé',
    explication:
      'Un classeur de mouvements entre en entier ou pas du tout ; une de ses lignes ne peut pas entrer.',
    aFaire: 'Corrigez les cellules citées, puis relancez.',
    sortie: 3,
  },
} as const satisfies Serie
