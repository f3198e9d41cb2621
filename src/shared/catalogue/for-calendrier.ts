import type {Serie} from './fiche.js'

/** Calendar, convocations and funding of the training plan. */
export const FOR_CALENDRIER = {
  'FOR-110': {
    titre: 'Dates de session illisibles',
    explication: 'Les dates données avec « --dates » ne sont pas toutes des jours du calendrier.',
    aFaire: 'Écrivez les jours séparés par « ; », par exemple « 14/10/2008 ; 21/10/2008 matin ».',
    sortie: 2,
  },
  'FOR-111': {
    titre: "Changement d'état d'une session impossible",
    explication:
      "Une session prévue ou reportée peut être reportée, annulée ou tenue ; une session annulée ou réalisée ne change plus, une session sans date ne peut pas s'être tenue.",
    aFaire:
      "Vérifiez l'état de la session avec « animreg formation sessions lister » ; une erreur de saisie se corrige dans le classeur des sessions.",
    sortie: 4,
  },
  'FOR-112': {
    titre: 'Personne en deux endroits à la fois',
    explication:
      'Aux nouvelles dates de la session, au moins une personne inscrite a déjà une place dans une autre session.',
    aFaire: "Choisissez d'autres dates, ou annulez d'abord l'inscription des personnes citées.",
    sortie: 3,
  },
  'FOR-113': {
    titre: 'Personne à convoquer',
    explication: "La session n'a aucune personne inscrite : seules celles-là sont convoquées.",
    aFaire: 'Affectez les demandes (« animreg formation inscriptions affecter »), puis convoquez.',
    sortie: 4,
  },
  'FOR-114': {
    titre: 'Session qui ne peut pas être convoquée',
    explication:
      "Une convocation donne des dates sûres : la session est annulée, reportée, ou n'a pas de date.",
    aFaire: 'Fixez ses dates avec « animreg formation sessions reporter », ou choisissez une autre session.',
    sortie: 4,
  },
  'FOR-115': {
    titre: 'Étape de financement refusée',
    explication:
      "Une étape de financement porte l'action du plan, l'étape (demande, accord, facture ou remboursement), un montant en euros et une date.",
    aFaire: 'Corrigez la valeur citée.',
    sortie: 3,
  },
  'FOR-116': {
    titre: 'Étape de financement incohérente',
    explication:
      "Le montant dépasse celui de l'étape qui précède : un accord plus grand que la demande, un remboursement plus grand que la facture.",
    aFaire: "Vérifiez le montant et la référence de la pièce ; si c'est juste, rien n'est à faire.",
  },
  'FOR-117': {
    titre: 'Code sans trace dans le plan',
    explication:
      "Le code demandé n'est celui d'aucun besoin, thème, action, appel d'offres, organisme, session ou inscription connus.",
    aFaire:
      'Relevez un code avec « animreg formation actions lister » ou « animreg formation sessions lister ».',
    sortie: 3,
  },
  'FOR-118': {
    titre: 'Fiche du catalogue incomplète',
    explication:
      "La fiche d'une action doit dire objectifs, prérequis, programme, durée, accès et délais, tarif, contact, méthodes, évaluation et accessibilité (Code du travail, L6353-8 ; référentiel qualité, indicateur 1). Ce qui manque est écrit « Non renseigné ».",
    aFaire:
      'Complétez le classeur du plan (« animreg formation actions exporter plan.xlsx »), puis réimportez-le ; le contact se règle dans animreg.yaml (association) ou au registre des organismes.',
  },
} as const satisfies Serie
