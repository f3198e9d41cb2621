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
} as const satisfies Serie
