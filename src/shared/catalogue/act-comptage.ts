import type {Serie} from './fiche.js'

/** The finding by which the ledger of imports says that an original was not kept, by rule. */
export const ORIGINAL_NON_GARDE = 'ACT-090'

/** A file of one row per young person, without identity: counted, and only its counts kept. */
export const ACT_COMPTAGE = {
  'ACT-090': {
    titre: 'Extraction comptée, original non gardé',
    explication:
      "Ce fichier a une ligne par jeune, sans identité : animreg en a compté les indicateurs que le référentiel dit comptables, puis n'a gardé que ces comptes, le nom du fichier et son empreinte (sha-256). Le réseau régional n'a droit qu'à des données anonymes (décret n° 2015-59, article 4) : l'extraction elle-même n'entre pas dans l'espace.",
    aFaire: 'Rien. Conservez l’extraction où vos règles le permettent, ou supprimez-la.',
  },
  'ACT-091': {
    titre: 'Lignes d’une structure inconnue',
    explication:
      "Dans une extraction d'une ligne par jeune, la colonne de la structure porte un nom qui n'est pas dans l'annuaire : ces lignes ne comptent pour personne.",
    aFaire:
      'Ajoutez la structure à l’annuaire ou son autre nom à appellations.yaml ; « --tolerant » laisse ces lignes de côté.',
  },
  'ACT-092': {
    titre: 'Case illisible dans une extraction',
    explication:
      "Dans une extraction d'une ligne par jeune, une colonne comptée contient autre chose que ce qu'elle annonce : un jour entier, un nombre entier, oui ou non. La case n'est pas recopiée dans le message.",
    aFaire: 'Corrigez les lignes nommées ; « --tolerant » les laisse de côté.',
  },
  'ACT-093': {
    titre: 'Réponse inconnue dans une extraction',
    explication:
      "Une colonne qui ventile (sexe, âge, niveau, résidence…) contient une écriture qui n'est ni une modalité du référentiel, ni une absence de réponse. Une écriture rare n'est pas recopiée : elle pourrait désigner quelqu'un.",
    aFaire:
      'Corrigez l’extraction, ou ajoutez l’écriture sous « personnes » dans le référentiel de la région ; « --tolerant » compte ces lignes au total seulement.',
  },
  'ACT-094': {
    titre: 'Même jeune sur deux lignes',
    explication:
      "L'identifiant d'une ligne est déjà celui d'une autre ligne de la même structure. Une extraction se compte si elle a une ligne par jeune : sinon les jeunes différents seraient comptés deux fois.",
    aFaire:
      'Demandez une extraction d’une ligne par jeune ; « --tolerant » ne compte que la première ligne de chacun.',
  },
  'ACT-095': {
    titre: 'Lignes sans réponse',
    explication:
      "Une colonne de l'extraction n'est pas remplie partout. Une absence de réponse n'est jamais zéro ni « non » : les parts sont alors plus petites que le total, et une part que personne n'a donnée n'est pas écrite.",
    aFaire: 'Rien si une case vide veut dire non ; sinon faites compléter la saisie.',
  },
  'ACT-096': {
    titre: 'Ce que l’extraction ne permet pas de compter',
    explication:
      "Une ligne par jeune ne montre pas tout : la dernière date d'un jeune peut en cacher une autre, une colonne « dans l'année » ne dit pas laquelle, un jeune entré deux fois n'a qu'une date. Ce qui ne peut pas être compté honnêtement ne l'est pas, et ce qui est compté avec une réserve la dit.",
    aFaire: 'Suivez le message : le plus souvent, demandez une extraction arrêtée au 31 décembre.',
  },
  'ACT-097': {
    titre: 'Extraction d’une autre année',
    explication:
      "Aucune des dates de l'extraction n'est de l'exercice demandé : la compter donnerait zéro partout, ce qui serait faux.",
    aFaire: 'Relancez avec l’année des dates (« --annee »), ou demandez l’extraction du bon exercice.',
  },
  'ACT-098': {
    titre: 'Extraction ambiguë',
    explication:
      'Deux colonnes comptées portent le même titre, ou plusieurs feuilles du classeur ont chacune une ligne par jeune : animreg ne choisit pas à la place de la personne.',
    aFaire: 'Gardez une seule de ces colonnes, ou une seule de ces feuilles.',
  },
  'ACT-099': {
    titre: 'Original non gardé, par règle',
    explication:
      "L'import nommé est celui d'une extraction d'une ligne par jeune : elle a été comptée, et l'original n'est pas gardé dans sources/. Il n'y a donc rien à annoter ni à renvoyer.",
    aFaire: 'Si un compte est à corriger, demandez une nouvelle extraction et importez-la.',
    sortie: 4,
  },
} as const satisfies Serie
