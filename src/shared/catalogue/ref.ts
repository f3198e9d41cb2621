import type {Serie} from './fiche.js'

export const REF = {
  'REF-001': {
    titre: 'Référentiel incorrect',
    explication:
      "Le référentiel (indicateurs, ventilations, chiffres-clés) est un fichier YAML ; une de ses lignes n'a pas la forme attendue.",
    aFaire: 'Corrigez la ligne nommée par le message, ou revenez au référentiel fourni avec animreg.',
    sortie: 3,
  },
  'REF-002': {
    titre: 'Appellations incorrectes',
    explication:
      'Le fichier appellations.yaml garde vos réponses : sous « structures: » et « indicateurs: », un nom tel que reçu, suivi du code qu’il désigne.',
    aFaire: 'Corrigez la ligne nommée par le message.',
    sortie: 3,
  },
  'REF-003': {
    titre: 'Profil absent ou incorrect',
    explication:
      "Un profil est un fichier profils/NOM.yaml de l'espace : il dit comment lire les classeurs d'un expéditeur (feuille, plage, structure, noms qui lui sont propres). Modèle : « feuille: Activité », « plage: A4:O30 », « structure: 54395S00 », « ignorer: [Objectif] », puis « structures: » et « indicateurs: » comme dans appellations.yaml. Toutes les lignes sont facultatives.",
    aFaire:
      "Créez le fichier dans le dossier profils/ de l'espace, ou corrigez la ligne nommée par le message.",
    sortie: 2,
  },
  'REF-010': {
    titre: 'Version de référentiel introuvable',
    explication:
      "Le référentiel demandé n'est ni fourni avec animreg, ni dans le dossier referentiels/ de l'espace.",
    aFaire: 'Choisissez une des versions listées par « animreg referentiel lister ».',
    sortie: 2,
  },
} as const satisfies Serie
