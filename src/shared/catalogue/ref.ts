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
  'REF-020': {
    titre: 'Référentiels qui s’étendent en boucle',
    explication:
      "Un référentiel du dossier referentiels/ peut en étendre un autre par sa ligne « etend ». Ceux que le message nomme finissent par s'étendre eux-mêmes : aucun n'est complet.",
    aFaire: "Corrigez la ligne « etend » de l'un d'eux pour qu'elle nomme un référentiel complet.",
    sortie: 3,
  },
  'REF-021': {
    titre: 'Retrait sans objet',
    explication:
      "Sous « retire », un référentiel nomme ce qu'il n'a pas à garder de celui qu'il étend. Un des codes n'existe pas dans ce dernier : la ligne ne retirerait rien.",
    aFaire: 'Ôtez ou corrigez les codes nommés par le message.',
    sortie: 3,
  },
  'REF-022': {
    titre: 'Référentiel étendu incohérent',
    explication:
      "Un référentiel qui en étend un autre remplace, ajoute ou retire des indicateurs, des ventilations, des chiffres-clés et des règles. Une fois le tout réuni, quelque chose cite un code qui n'existe plus, ou qui n'a jamais existé.",
    aFaire: 'Corrigez les codes nommés par le message dans le fichier du dossier referentiels/.',
    sortie: 3,
  },
  'REF-023': {
    titre: 'Référentiel étendu introuvable',
    explication:
      "Un référentiel du dossier referentiels/ en étend un autre par sa ligne « etend » : celui-ci n'est ni fourni avec animreg, ni dans le dossier.",
    aFaire: 'Corrigez la ligne « etend » du fichier nommé, d’après « animreg referentiel lister ».',
    sortie: 3,
  },
} as const satisfies Serie
