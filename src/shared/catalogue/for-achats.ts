import type {Serie} from './fiche.js'

/** Needs and calls for tenders. */
export const FOR_ACHATS = {
  'FOR-020': {
    titre: 'Besoin sans thème',
    explication: "Une ligne d'un recensement n'a pas de thème : on ne sait pas ce que la structure demande.",
    aFaire: 'Écrivez le thème dans les mots de la structure, ou supprimez la ligne.',
  },
  'FOR-021': {
    titre: 'Structure du recensement non reconnue',
    explication:
      'Ni les colonnes, ni le titre de la feuille, ni le nom du fichier ne disent sûrement quelle structure exprime le besoin.',
    aFaire:
      'Ajoutez une colonne « Code », ou partez du classeur que donne « animreg formation besoins formulaire ».',
  },
  'FOR-022': {
    titre: "Priorité d'un besoin illisible",
    explication: "La priorité d'un besoin s'écrit 1 (urgent), 2 ou 3 (le moins urgent).",
    aFaire: "Corrigez la cellule, ou videz-la si la structure n'a pas donné de priorité.",
  },
  'FOR-023': {
    titre: 'Besoin écrit deux fois',
    explication:
      'La même structure écrit deux fois le même thème pour le même public ; les deux lignes sont gardées et comptent toutes les deux.',
    aFaire: "Supprimez l'une des deux si c'est un oubli.",
  },
  'FOR-024': {
    titre: 'Recensement de besoins refusé',
    explication: 'Au moins un classeur de besoins ne peut pas être gardé ; les autres sont entrés.',
    aFaire: 'Corrigez les cellules citées et réimportez ces classeurs.',
    sortie: 3,
  },
  'FOR-025': {
    titre: "Aucun besoin dans l'année",
    explication: "Aucun besoin n'a été importé pour l'année demandée.",
    aFaire:
      "Importez les recensements (« animreg formation besoins importer »), ou vérifiez l'année avec « --annee ».",
    sortie: 4,
  },
  'FOR-026': {
    titre: 'Thème de besoin inconnu',
    explication: "Le thème cité n'est celui d'aucun besoin de l'année.",
    aFaire: 'Relevez le thème avec « animreg formation besoins synthese ».',
    sortie: 3,
  },
  'FOR-027': {
    titre: 'Décision incomplète sur un thème',
    explication: 'Un thème est retenu ou écarté, pas les deux ; un thème écarté garde toujours son motif.',
    aFaire: 'Donnez « --retenu », ou « --ecarte » avec « --motif ».',
    sortie: 2,
  },
  'FOR-028': {
    titre: 'Regroupement illisible',
    explication: "Un regroupement s'écrit « ce qui est écrit=Thème retenu ».",
    aFaire: 'Écrivez par exemple « --theme "gestion des conflits=Prévenir les conflits" ».',
    sortie: 2,
  },
  'FOR-029': {
    titre: 'Libellé de besoin inconnu',
    explication: "Le libellé à rattacher à un thème n'est écrit dans aucun besoin.",
    aFaire: 'Relevez le libellé avec « animreg formation besoins regrouper ».',
    sortie: 3,
  },
  'FOR-030': {
    titre: "Critères d'un appel d'offres incorrects",
    explication:
      "Les poids des critères font 100 et un seul critère est celui du prix : c'est ce qui rend le choix vérifiable.",
    aFaire: 'Corrigez les poids, ou désignez le critère du prix.',
    sortie: 2,
  },
  'FOR-031': {
    titre: "Option d'un appel d'offres illisible",
    explication: "Un lot, un critère ou un plafond n'est pas écrit comme attendu.",
    aFaire: "Suivez l'exemple donné par le message.",
    sortie: 2,
  },
  'FOR-032': {
    titre: "Appel d'offres verrouillé",
    explication:
      'La première offre est arrivée : les lots, les critères, leurs poids, la formule de prix et les dates ne changent plus, pour que tous les candidats soient jugés à la même règle.',
    aFaire: "Gardez la règle annoncée, ou ouvrez un autre appel d'offres sous un autre code.",
    sortie: 4,
  },
  'FOR-033': {
    titre: "Appel d'offres inconnu",
    explication: "Le code donné n'est celui d'aucun appel d'offres de l'année.",
    aFaire: 'Relevez le code avec « animreg formation appel-offres lister ».',
    sortie: 3,
  },
  'FOR-034': {
    titre: "Appel d'offres sans lot",
    explication: "Aucune action du plan n'est à mettre en concurrence.",
    aFaire: "Donnez les actions avec « --lot », ou indiquez « collectif » dans leur mode d'achat.",
    sortie: 4,
  },
  'FOR-035': {
    titre: 'Lot inconnu',
    explication: "Le numéro donné n'est celui d'aucun lot de l'appel d'offres.",
    aFaire: 'Relevez les lots avec « animreg formation appel-offres lister ».',
    sortie: 3,
  },
  'FOR-036': {
    titre: 'Offre incomplètement enregistrée',
    explication: 'Une offre se garde avec son organisme, son lot et le jour de sa réception.',
    aFaire: 'Complétez la ligne.',
  },
  'FOR-037': {
    titre: "Offre mise à l'écart",
    explication:
      "L'offre est tardive, incomplète, sans prix ou au-dessus du plafond : elle est gardée avec ce motif, et n'est pas classée.",
    aFaire: "Vérifiez la date et les pièces ; une pièce reçue depuis s'enregistre en réimportant l'offre.",
  },
  'FOR-038': {
    titre: "Registre d'offres refusé",
    explication: "Au moins une offre ne peut pas être gardée ; rien n'a été modifié.",
    aFaire: 'Corrigez les cellules citées et relancez.',
    sortie: 3,
  },
  'FOR-039': {
    titre: "Note hors de l'échelle",
    explication: "Une note se donne sur l'échelle annoncée dans le règlement de la consultation.",
    aFaire: 'Corrigez la note.',
  },
  'FOR-040': {
    titre: 'Note sans preuve',
    explication: "Chaque note renvoie à un passage de l'offre : sans preuve, elle n'est pas prise.",
    aFaire: "Écrivez dans la colonne « Preuve » la page ou le passage de l'offre.",
  },
  'FOR-041': {
    titre: 'Critère qui ne se note pas',
    explication:
      "Le critère cité n'est pas celui de l'appel d'offres, ou c'est celui du prix, que la formule annoncée calcule.",
    aFaire: 'Partez des grilles que donne « animreg formation appel-offres noter --grilles ».',
  },
  'FOR-042': {
    titre: 'Offre inconnue dans une grille',
    explication:
      "La grille note une offre qui n'est pas au registre de l'appel d'offres, ou qui est mise à l'écart.",
    aFaire: 'Refaites les grilles après avoir enregistré les offres.',
  },
  'FOR-043': {
    titre: "Conflit d'intérêts déclaré",
    explication:
      'Un évaluateur déclare un lien avec un candidat : ses notes sont écartées pour tout le lot, car il ne peut pas non plus juger les concurrents.',
    aFaire: 'Rien, si la déclaration est juste ; sinon corrigez la grille.',
  },
  'FOR-044': {
    titre: 'Grille de notation incomplète',
    explication: "Un évaluateur n'a pas noté un critère d'une offre.",
    aFaire: 'Demandez la note manquante : le lot ne se décide pas sans elle.',
  },
  'FOR-045': {
    titre: 'Grille de notation refusée',
    explication: 'Au moins une grille ne peut pas être gardée ; les autres sont entrées.',
    aFaire: 'Corrigez les cellules citées et réimportez ces grilles.',
    sortie: 3,
  },
  'FOR-046': {
    titre: 'Demande de notation incomplète',
    explication: 'La commande doit savoir quels évaluateurs reçoivent une grille, ou quelles grilles lire.',
    aFaire: 'Donnez « --grilles » et « --evaluateur », ou les fichiers des grilles remplies.',
    sortie: 2,
  },
  'FOR-047': {
    titre: 'Aucune offre à classer',
    explication: "L'appel d'offres n'a reçu aucune offre.",
    aFaire: 'Enregistrez les offres : animreg formation appel-offres offres importer offres.xlsx',
    sortie: 4,
  },
  'FOR-048': {
    titre: 'Lot qui ne peut pas encore être décidé',
    explication: "Il manque des notes à une offre du lot : le classement n'est que provisoire.",
    aFaire: 'Importez les grilles qui manquent, puis relancez « animreg formation appel-offres classer ».',
    sortie: 4,
  },
  'FOR-049': {
    titre: 'Organisme absent du classement',
    explication: "L'organisme cité n'a pas d'offre classée dans ce lot.",
    aFaire: 'Relevez le classement avec « animreg formation appel-offres classer ».',
    sortie: 3,
  },
  'FOR-050': {
    titre: 'Choix sans motif',
    explication:
      "Retenir une autre offre que la première, ou déclarer un lot sans suite, demande un motif : il figure au rapport d'analyse.",
    aFaire: 'Ajoutez « --motif ».',
    sortie: 2,
  },
  'FOR-051': {
    titre: 'Document impossible à ce stade',
    explication: "Le document demandé rend compte d'une étape qui n'a pas eu lieu.",
    aFaire: "Suivez l'étape citée par le message.",
    sortie: 4,
  },
  'FOR-052': {
    titre: "Dates d'un appel d'offres incohérentes",
    explication: "La date limite de réception des offres suit le jour d'ouverture.",
    aFaire: 'Corrigez « --limite » ou « --le ».',
    sortie: 2,
  },
} as const satisfies Serie
