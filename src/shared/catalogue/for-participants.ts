import type {Serie} from './fiche.js'

/** Registrations, attendance, evaluations, personal data. */
export const FOR_PARTICIPANTS = {
  'FOR-060': {
    titre: 'Inscription sans nom ou sans prénom',
    explication: "Une convocation et une feuille d'émargement demandent le nom et le prénom de la personne.",
    aFaire: 'Complétez le nom et le prénom, ou supprimez la ligne.',
  },
  'FOR-061': {
    titre: 'Inscription sans structure',
    explication:
      'La ligne ne dit pas de quelle structure est la personne : ni quota ni bilan ne la compteraient.',
    aFaire: 'Remplissez la colonne « Structure », ou ajoutez « --structure CODE » à la commande.',
  },
  'FOR-062': {
    titre: 'Inscription à une action inconnue',
    explication:
      "La ligne cite un code qui n'est celui d'aucune action du plan de l'année, ou n'en cite pas.",
    aFaire: 'Relevez le code avec « animreg formation actions lister » et corrigez la cellule.',
  },
  'FOR-063': {
    titre: 'Session souhaitée inconnue',
    explication: "La session citée n'est pas une session de l'action demandée.",
    aFaire: 'Corrigez le code de la session, ou videz la cellule si toutes conviennent.',
  },
  'FOR-064': {
    titre: 'Session souhaitée fermée',
    explication:
      'La session citée est annulée, reportée ou déjà tenue : personne ne peut plus y être inscrit.',
    aFaire: 'Choisissez une autre session de la même action, ou videz la cellule.',
  },
  'FOR-065': {
    titre: 'Priorité hors échelle',
    explication: "La priorité d'une demande va de 1, la plus urgente, à 3.",
    aFaire: 'Écrivez 1, 2 ou 3, ou videz la cellule.',
  },
  'FOR-066': {
    titre: "Métier hors du public de l'action",
    explication: "L'action s'adresse à d'autres métiers. La demande est gardée : c'est à vous de décider.",
    aFaire: "Vérifiez le métier de la personne et l'action demandée.",
  },
  'FOR-067': {
    titre: 'Personne inscrite deux fois',
    explication: 'Deux lignes du classeur demandent la même action pour la même personne.',
    aFaire:
      'Gardez une seule ligne ; plusieurs sessions possibles s’écrivent dans sa cellule « Sessions acceptées ».',
  },
  'FOR-068': {
    titre: "Numéro d'inscription inconnu",
    explication: "La colonne « Numéro » porte un numéro qu'animreg n'a pas donné.",
    aFaire: 'Videz la cellule pour une nouvelle demande, ou repartez du classeur exporté.',
  },
  'FOR-069': {
    titre: 'Demande déjà close',
    explication:
      "La personne a déjà eu une inscription à cette action, qu'elle a refusée, annulée, laissée expirer ou cédée. Un état final ne revient pas.",
    aFaire: 'Rien. Pour lui donner la place de quelqu’un : « animreg formation inscriptions remplacer ».',
  },
  'FOR-070': {
    titre: "Geste impossible dans l'état de l'inscription",
    explication:
      "Une inscription va de demandée à inscrite ou en attente ; une place se propose avant d'être acceptée ; refusée, expirée, annulée ou remplacée, elle ne bouge plus.",
    aFaire: 'Voyez où elle en est : « animreg formation inscriptions expliquer NUMÉRO ».',
    sortie: 4,
  },
  'FOR-071': {
    titre: 'Deux demandes qui se chevauchent',
    explication:
      'Une personne demande deux actions dont les demi-journées sont les mêmes : une seule sera retenue.',
    aFaire: 'Acceptez une autre session, ou retirez l’une des deux demandes.',
  },
  'FOR-072': {
    titre: 'Inscription inconnue',
    explication: "Le numéro donné n'est celui d'aucune inscription.",
    aFaire: 'Relevez le numéro avec « animreg formation inscriptions lister ».',
    sortie: 3,
  },
  'FOR-073': {
    titre: 'Proposition expirée',
    explication:
      'La place était gardée jusqu’à un jour qui est passé : elle peut être proposée à une autre personne.',
    aFaire:
      'Si la réponse est venue à temps, donnez son jour avec « --le » ; sinon, proposez la place de nouveau.',
    sortie: 4,
  },
  'FOR-074': {
    titre: 'Personne déjà placée au même moment',
    explication: 'Une personne ne peut pas suivre deux sessions aux mêmes demi-journées.',
    aFaire: 'Donnez la place à une autre personne, ou annulez d’abord l’autre inscription.',
    sortie: 4,
  },
  'FOR-075': {
    titre: 'Session déjà suivie',
    explication:
      'Des émargements sont déjà saisis pour cette inscription : elle ne s’annule ni ne se remplace plus.',
    aFaire: 'Notez l’absence dans la feuille de présence, ou corrigez l’émargement.',
    sortie: 4,
  },
  'FOR-076': {
    titre: 'Personne qui a refusé',
    explication: 'Une personne qui a refusé une place pour une action ne revient pas dans la même année.',
    aFaire: 'Donnez la place à une autre personne.',
    sortie: 4,
  },
  'FOR-077': {
    titre: 'Nom et prénom illisibles',
    explication: 'Le nom s’écrit en capitales, suivi du prénom.',
    aFaire: 'Écrivez par exemple « --par "DUPONT Camille" ».',
    sortie: 2,
  },
  'FOR-078': {
    titre: 'Session fermée',
    explication: 'La session est annulée, reportée ou déjà tenue : aucune place ne peut y être proposée.',
    aFaire: 'Voyez les sessions ouvertes avec « animreg formation sessions lister ».',
    sortie: 4,
  },
  'FOR-079': {
    titre: 'Délai de réponse déjà passé',
    explication: 'Le dernier jour pour répondre doit venir après le jour où la place est proposée.',
    aFaire: 'Donnez un jour à venir avec « --jusqu-au », ou le jour de la proposition avec « --le ».',
    sortie: 2,
  },
  'FOR-080': {
    titre: 'Aucune inscription',
    explication: "Aucune inscription n'est connue pour l'année ou la session demandée.",
    aFaire: 'Importez les demandes : « animreg formation inscriptions importer ».',
    sortie: 4,
  },
  'FOR-081': {
    titre: 'Ligne de présence sans inscription',
    explication:
      'La ligne ne désigne aucune personne inscrite à une session : ni par son numéro, ni par son nom.',
    aFaire:
      'Repartez de la feuille que donne « animreg formation emargements editer ». Un collègue venu à la place se note avec « inscriptions remplacer ».',
  },
  'FOR-082': {
    titre: 'Demi-journée étrangère à la session',
    explication: "La colonne porte une demi-journée qui n'est pas au calendrier de la session.",
    aFaire: 'Corrigez la date de la colonne, ou les dates de la session.',
  },
  'FOR-083': {
    titre: 'Présence illisible',
    explication:
      'Une présence s’écrit P (présent), un nombre d’heures (présence partielle), AJ (absence justifiée) ou ANJ (absence non justifiée).',
    aFaire: 'Corrigez la cellule ; laissez-la vide si la présence est inconnue.',
  },
  'FOR-084': {
    titre: "Plus d'heures que la demi-journée",
    explication: "Le nombre d'heures écrit dépasse la durée d'une demi-journée de l'action.",
    aFaire: 'Corrigez les heures, ou la durée d’un jour de l’action.',
  },
  'FOR-085': {
    titre: 'Nom différent de celui de l’inscription',
    explication: 'La ligne porte le numéro d’une inscription et le nom d’une autre personne.',
    aFaire:
      'Si un collègue est venu à la place : « animreg formation inscriptions remplacer ». Sinon corrigez le nom.',
  },
  'FOR-086': {
    titre: 'Présences manquantes',
    explication: 'Des demi-journées d’une personne inscrite n’ont aucune présence saisie.',
    aFaire: 'Complétez la feuille quand vous saurez ; une absence se note AJ ou ANJ.',
  },
  'FOR-087': {
    titre: 'Présence en double',
    explication: 'Deux lignes de la feuille notent la même personne à la même demi-journée.',
    aFaire: 'Gardez une seule ligne.',
  },
  'FOR-088': {
    titre: 'Session sans date',
    explication:
      "Une feuille d'émargement demande les demi-journées de la session, et elles ne sont pas fixées.",
    aFaire: 'Complétez les dates de la session et réimportez le calendrier.',
    sortie: 4,
  },
  'FOR-089': {
    titre: 'Présences non saisies',
    explication: "Aucune présence n'est connue pour la session : personne ne peut recevoir d'attestation.",
    aFaire: 'Importez la feuille de présence : « animreg formation emargements importer ».',
    sortie: 4,
  },
  'FOR-090': {
    titre: 'Échelle de notation inconnue',
    explication: 'Une moyenne n’a de sens que si la note la plus haute est connue : 4, 5, 10…',
    aFaire: 'Ajoutez « --echelle 5 », ou la ligne « formation: {echelle_d_evaluation: 5} » d’animreg.yaml.',
    sortie: 3,
  },
  'FOR-091': {
    titre: 'Note hors échelle',
    explication: 'La cellule porte une note plus haute que l’échelle, ou illisible.',
    aFaire: 'Corrigez la note, ou l’échelle avec « --echelle ».',
  },
  'FOR-092': {
    titre: 'Réponse sans session',
    explication: 'La réponse ne dit pas de quelle session elle parle, ou la session n’est pas au plan.',
    aFaire: 'Ajoutez « --session CODE » à la commande, ou une colonne « Session » au classeur.',
  },
  'FOR-093': {
    titre: 'Aucune question dans le classeur',
    explication: 'Aucune colonne du classeur ne porte de notes.',
    aFaire: 'Vérifiez que l’export du formulaire a une colonne par question et des notes en chiffres.',
  },
  'FOR-094': {
    titre: 'Personne introuvable',
    explication: 'Aucune inscription ne porte ce nom et ce prénom.',
    aFaire: 'Vérifiez l’écriture du nom avec « animreg formation inscriptions lister ».',
    sortie: 3,
  },
  'FOR-095': {
    titre: 'Purge refusée',
    explication: 'La purge efface des noms des années closes : elle ne peut pas porter sur l’année en cours.',
    aFaire: 'Donnez une année passée : « animreg formation purger --avant 2022 ».',
    sortie: 2,
  },
  'FOR-096': {
    titre: 'Constat effacé',
    explication: 'Ce constat citait une personne dont le nom a été effacé par « formation purger ».',
    aFaire: 'Rien.',
  },
} as const satisfies Serie
