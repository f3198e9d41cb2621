import type {Serie} from './fiche.js'

export const CHF = {
  'CHF-001': {
    titre: 'Découpage des chiffres inconnu',
    explication:
      "Les chiffres peuvent être donnés par structure, par département, par mois, par trimestre, selon un regroupement de l'annuaire ou selon une ventilation du référentiel (par exemple le sexe). Le mot demandé ne désigne aucun de ces découpages.",
    aFaire: "Reprenez l'un des découpages que le message énumère, par exemple « --par departement ».",
    sortie: 2,
  },
  'CHF-010': {
    titre: 'Code de chiffre inconnu',
    explication:
      "Chaque chiffre porte un code court, celui de son indicateur dans le référentiel (par exemple « civis »). Le code tapé n'en désigne aucun.",
    aFaire: 'Relevez le code dans la liste : animreg chiffres lister.',
    sortie: 2,
  },
  'CHF-011': {
    titre: "Chiffre qui n'a pas cours cette année-là",
    explication:
      "Le référentiel dit de quelle année à quelle année un indicateur se compte : un programme commence et s'arrête. L'année demandée est en dehors.",
    aFaire: "Donnez une année où le chiffre se compte, ou demandez celui qui l'a remplacé.",
    sortie: 2,
  },
  'CHF-012': {
    titre: "Fin de mois hors de l'exercice",
    explication:
      "« --a-fin » arrête les chiffres à la fin d'un mois de l'exercice, de janvier à ce mois. Le mois donné est d'une autre année.",
    aFaire: 'Mettez les deux options d’accord, ou retirez « --annee ».',
    sortie: 2,
  },
  'CHF-013': {
    titre: 'Format du fichier de chiffres indécis',
    explication:
      "L'extension du fichier donné à « --sortie » dit le format : .xlsx pour un classeur, .csv pour un tableau simple. Elle manque, n'est pas de celles-là, ou contredit « --format ».",
    aFaire: 'Donnez un nom de fichier terminé par .xlsx ou .csv, et retirez « --format ».',
    sortie: 2,
  },
  'CHF-020': {
    titre: 'Réponse du directeur incomplète',
    explication:
      "La réponse d'un directeur sur les chiffres de sa structure se garde avec ce qu'il répond (accord, réserves, refus) et qui il est, pour pouvoir dire plus tard qui a donné le bon pour diffusion.",
    aFaire: 'Complétez la commande avec les options que le message nomme.',
    sortie: 2,
  },
  'CHF-021': {
    titre: 'Remarque attendue',
    explication:
      "Un accord avec réserves et un refus se notent avec leur raison, qui est montrée à côté des chiffres tant qu'elle vaut.",
    aFaire: 'Ajoutez « --remarque » suivi de la raison, entre guillemets.',
    sortie: 2,
  },
  'CHF-022': {
    titre: 'Aucun chiffre à valider',
    explication:
      "Rien n'a été reçu de cette structure pour la période : il n'y a pas de chiffres à approuver.",
    aFaire: "Importez d'abord ses tableaux, ou changez de période.",
    sortie: 4,
  },
  'CHF-023': {
    titre: 'Chiffres qui se contredisent',
    explication:
      'Une règle du référentiel dit que deux valeurs de la structure ne peuvent pas être vraies ensemble. Un accord sur de tels chiffres ne vaudrait rien.',
    aFaire: 'Faites corriger les cellules nommées, réimportez le fichier, puis notez la réponse.',
    sortie: 3,
  },
  'CHF-024': {
    titre: 'Structure à choisir',
    explication: "« chiffres valider » note la réponse d'une structure à la fois : il faut dire laquelle.",
    aFaire: 'Ajoutez « --structure » avec son code ou son nom.',
    sortie: 2,
  },
  'CHF-030': {
    titre: 'Chiffres non arrêtés',
    explication:
      "Arrêter des chiffres les fige pour le rapport et la convention. Il reste quelque chose à régler : des valeurs qui se contredisent, des structures qui n'ont pas tout donné, ou un directeur qui refuse la diffusion.",
    aFaire:
      'Réglez ce que le message énumère. S’il faut arrêter quand même : « --malgre-tout --motif "…" » ; le motif est gardé et imprimé avec les chiffres.',
    sortie: 3,
  },
  'CHF-031': {
    titre: 'Arrêté inconnu',
    explication:
      'Chaque arrêté porte un numéro, son année puis son rang : A2008-1, A2008-2… Aucun ne porte celui-là.',
    aFaire: 'Relevez le numéro dans la liste : animreg chiffres arretes.',
    sortie: 2,
  },
  'CHF-032': {
    titre: 'Motif attendu',
    explication:
      "Arrêter des chiffres malgré ce qui reste à régler se fait en disant pourquoi : la raison reste attachée à l'arrêté.",
    aFaire: 'Ajoutez « --motif » suivi de la raison, entre guillemets.',
    sortie: 2,
  },
  'CHF-033': {
    titre: 'Arrêtés de périodes différentes',
    explication:
      "Deux arrêtés se comparent quand ils portent sur la même période : sinon, leurs différences sont d'abord celles du temps qui passe.",
    aFaire: 'Choisissez deux arrêtés de la même année et de la même fin de mois.',
    sortie: 2,
  },
  'CHF-034': {
    titre: 'Aucun chiffre à arrêter',
    explication: "Rien n'a été reçu pour cette période : tous les chiffres sont non renseignés.",
    aFaire: "Importez d'abord les tableaux des structures, ou changez d'année.",
    sortie: 3,
  },
  'CHF-035': {
    titre: 'Source inconnue dans une date d’extraction',
    explication:
      "« --extraction SOURCE=AAAA-MM-JJ » dit quel jour les données d'une source ont été tirées du logiciel. La source doit être l'une de celles d'animreg.yaml.",
    aFaire: 'Reprenez le nom de la source tel qu’il est écrit dans animreg.yaml, et un jour du calendrier.',
    sortie: 2,
  },
  'CHF-040': {
    titre: 'Chiffres qui se devineraient une fois publiés',
    explication:
      "Avec « masquer_jusqu_a », les petits nombres de personnes sont masqués dans ce qui se publie, ainsi que les nombres qui permettraient de les retrouver. Un contrôle calcule ensuite ce qu'un lecteur pourrait déduire de tout ce qui est publié ensemble. Ici, un nombre masqué se retrouverait encore par soustraction, et il ne reste rien d'autre à masquer.",
    aFaire:
      'Publiez un découpage moins fin (par département plutôt que par bassin, par trimestre plutôt que par mois), ou retirez « --pour-publication » si le document ne sort pas de chez vous.',
    sortie: 3,
  },
  'CHF-041': {
    titre: 'Donnée de contexte non reconnue',
    explication:
      "Les données de contexte (jeunes de 16 à 25 ans de l'Insee, demandeurs d'emploi) se lisent dans un tableau d'une ligne par territoire. Ce qui est compté se lit dans le titre d'une colonne, avec son année, ou dans une colonne « Donnée ». Aucun de ces titres n'est celui d'une donnée connue.",
    aFaire: "Reprenez l'un des noms que le message énumère, puis relancez l'import.",
    sortie: 3,
  },
  'CHF-042': {
    titre: 'Donnée de contexte sans source',
    explication:
      "Un nombre qui ne vient pas du réseau se publie avec sa source : qui l'a compté. La ligne n'en dit aucune, et « --source » n'est pas donné.",
    aFaire: 'Remplissez la colonne « Source », ou ajoutez « --source "Insee, recensement 2006" ».',
  },
  'CHF-043': {
    titre: 'Deux nombres pour une même donnée de contexte',
    explication:
      'Le classeur donne deux nombres différents pour la même donnée, le même territoire et la même année.',
    aFaire: 'Gardez une seule des deux lignes.',
  },
  'CHF-044': {
    titre: 'Donnée de contexte sans date',
    explication:
      "La source est dite, mais pas la date à laquelle elle a publié ce nombre. Les taux de couverture s'imprimeront sans elle.",
    aFaire: 'Ajoutez une colonne « Date de la source », ou « --date-source AAAA-MM-JJ ».',
  },
  'CHF-045': {
    titre: 'Classeur de contexte refusé',
    explication: "Une cellule au moins du classeur ne peut pas être lue : rien n'a été enregistré.",
    aFaire: 'Corrigez les cellules que le message désigne, puis relancez la même commande.',
    sortie: 3,
  },
  'CHF-046': {
    titre: 'Demande de chiffres inconnue',
    explication: 'Aucune demande du registre ne porte ce numéro.',
    aFaire: 'Relevez le numéro dans la liste : animreg chiffres demandes lister.',
    sortie: 2,
  },
  'CHF-047': {
    titre: 'Demande déjà répondue',
    explication:
      "Cette demande a reçu sa réponse : elle n'est pas réécrite, pour que l'on sache toujours ce qui a été dit.",
    aFaire:
      'Voyez ce qui a changé depuis avec « animreg chiffres demandes rejouer », et ajoutez une nouvelle demande si la question est reposée.',
    sortie: 4,
  },
  'CHF-048': {
    titre: 'Demande sans réponse à rejouer',
    explication:
      "« rejouer » compare la réponse donnée aux chiffres d'aujourd'hui. Cette demande n'a pas encore de réponse.",
    aFaire: 'Répondez-y d’abord : animreg chiffres demandes repondre NUMERO.',
    sortie: 4,
  },
  'CHF-049': {
    titre: 'Indicateur attendu inconnu',
    explication:
      "« indicateurs_attendus », dans animreg.yaml, dit ce que chaque structure doit envoyer. L'un des codes n'est celui d'aucun indicateur du référentiel.",
    aFaire: 'Corrigez le code dans animreg.yaml ; animreg chiffres lister les donne tous.',
    sortie: 3,
  },
} as const satisfies Serie
