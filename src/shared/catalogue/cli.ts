import type {Serie} from './fiche.js'

export const CLI = {
  'CLI-001': {
    titre: 'Commande inconnue',
    explication: "Le mot tapé ne correspond à aucune commande d'animreg.",
    aFaire: 'Tapez « animreg --help » pour la liste des commandes, ou reprenez la proposition affichée.',
    sortie: 2,
  },
  'CLI-002': {
    titre: 'Option inconnue',
    explication: "L'option tapée n'existe pas pour cette commande.",
    aFaire: 'Ajoutez « --help » à la commande pour lire ses options.',
    sortie: 2,
  },
  'CLI-003': {
    titre: 'Information obligatoire absente',
    explication: "La commande a besoin d'un argument ou d'une option qui n'a pas été donné.",
    aFaire: "Ajoutez l'élément nommé dans le message ; « --help » montre un exemple.",
    sortie: 2,
  },
  'CLI-004': {
    titre: 'Élément en trop sur la ligne de commande',
    explication: "La commande a reçu plus d'éléments qu'elle n'en attend.",
    aFaire: "Si un nom contient des espaces, mettez-le entre guillemets ; sinon retirez l'élément en trop.",
    sortie: 2,
  },
  'CLI-005': {
    titre: 'Valeur refusée pour une option',
    explication: "La valeur donnée à une option ou à un argument n'est pas de la forme attendue.",
    aFaire: 'Le message cite la valeur reçue et celles qui sont acceptées.',
    sortie: 2,
  },
  'CLI-006': {
    titre: 'Options incompatibles',
    explication: "Deux options données ensemble se contredisent, ou l'une manque à l'autre.",
    aFaire: 'Gardez une seule des deux options nommées, ou ajoutez celle qui manque.',
    sortie: 2,
  },
  'CLI-007': {
    titre: 'Code de message inconnu',
    explication: 'Le code demandé ne figure pas au catalogue des messages.',
    aFaire: 'Recopiez le code tel que le message le donne, par exemple ACT-003.',
    sortie: 2,
  },
  'CLI-008': {
    titre: "Défaut d'animreg",
    explication:
      "animreg a rencontré une situation que ses auteurs n'avaient pas prévue. Rien n'a été enregistré par la commande interrompue.",
    aFaire:
      "Relancez avec « --verbeux » pour voir le détail ; le détail affiché, gardé aussi dans le dossier traces/ de l'espace, aide à corriger le défaut.",
    sortie: 1,
  },
  'CLI-009': {
    titre: 'Commande interrompue',
    explication:
      "La commande a été arrêtée avant la fin, par Ctrl-C ou en fermant une question. Ce qui n'était pas terminé n'a pas été enregistré.",
    aFaire: 'Relancez la commande quand vous le voulez.',
  },
  'CLI-010': {
    titre: 'Moteur de base de données inutilisable',
    explication:
      "Le module qui lit la base (better-sqlite3) est fait pour une version de Node.js et pour un système. Il ne se charge plus quand Node.js a été mis à jour, quand le dossier d'animreg vient d'un autre poste, ou quand l'installation a été coupée. Rien n'a été lu ni écrit dans l'espace.",
    aFaire:
      "Dans le dossier d'animreg, que le message nomme, lancez « npm rebuild better-sqlite3 » ; sinon installez animreg de nouveau. « animreg verifier-poste » dit ensuite si tout est en ordre.",
    sortie: 4,
  },
} as const satisfies Serie
