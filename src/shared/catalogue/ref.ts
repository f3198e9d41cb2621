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
} as const satisfies Serie
