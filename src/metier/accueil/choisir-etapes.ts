import {accorder} from '../../shared/francais.js'
import type {Etape, Point} from './schema.js'

type Etat = Omit<Point, 'etapes'>

/** One thing that may come next, in the order of the year's work. */
type Candidate = {
  readonly utile: (etat: Etat) => boolean
  /** What is typed after « animreg ». */
  readonly ligne: (etat: Etat) => string
  readonly pourquoi: (etat: Etat) => string
  /** The line names its year itself, or has none. */
  readonly sansAnnee?: boolean
}

const NOMBRE_D_ETAPES = 3

const CANDIDATES: readonly Candidate[] = [
  {
    utile: ({annuaire}) => annuaire.structures === 0,
    ligne: () => 'structures importer annuaire.xlsx',
    pourquoi: () => "donner l'annuaire du réseau ; « animreg premiers-pas » en fournit un modèle à remplir",
  },
  {
    utile: ({activite}) => activite.recues === 0,
    ligne: ({annee}) => `activite importer recus/${annee}`,
    pourquoi: ({annee}) => `lire les tableaux reçus pour ${annee}, un fichier ou un dossier entier`,
  },
  {
    utile: ({anomalies}) => anomalies.bloquantes > 0,
    ligne: () => 'activite verifier',
    pourquoi: ({anomalies}) =>
      `${accorder(anomalies.bloquantes, 'anomalie bloquante', 'anomalies bloquantes')} à corriger dans les tableaux reçus`,
  },
  {
    utile: ({activite}) => activite.recues > 0 && activite.manquantes.length > 0,
    ligne: () => 'activite relancer',
    pourquoi: ({activite: {manquantes}}) =>
      manquantes.length === 1
        ? "une structure n'a encore rien envoyé : préparer son message de relance"
        : `${manquantes.length} structures n'ont encore rien envoyé : préparer les messages de relance`,
  },
  {
    utile: ({objectifs}) => objectifs === 0,
    ligne: ({annee}) => `objectifs importer objectifs-${annee}.xlsx`,
    pourquoi: () => 'donner les objectifs chiffrés, pour les taux de réalisation ; facultatif',
  },
  {
    utile: ({activite}) => activite.recues > 0 && !activite.precedente,
    ligne: ({annee}) => `activite importer recus/${annee - 1} --annee ${annee - 1}`,
    pourquoi: ({annee}) => `sans les valeurs de ${annee - 1}, aucune évolution ne peut être calculée`,
    sansAnnee: true,
  },
  {
    utile: ({chiffres, rapport}) => chiffres.renseignes > 0 && rapport === null,
    ligne: () => 'chiffres calculer',
    pourquoi: ({chiffres}) =>
      `voir les chiffres-clés : ${chiffres.renseignes} sur ${chiffres.total} peuvent être calculés`,
  },
  {
    utile: ({chiffres, rapport}) => chiffres.renseignes > 0 && rapport === null,
    ligne: () => 'rapport construire',
    pourquoi: ({annee}) => `composer le rapport d'activité ${annee}`,
  },
  {
    utile: ({rapport}) => rapport !== null && !rapport.a_jour,
    ligne: () => 'rapport construire',
    pourquoi: () => 'des données sont arrivées depuis le dernier rapport',
  },
  {
    utile: ({sauvegarde, activite, annuaire}) =>
      (activite.fichiers > 0 || annuaire.structures > 0) && !sauvegarde?.a_jour,
    ligne: () => 'sauvegarder',
    pourquoi: ({sauvegarde}) =>
      sauvegarde === null
        ? "aucune sauvegarde de l'espace n'a encore été faite"
        : 'des données sont arrivées depuis la dernière sauvegarde',
    sansAnnee: true,
  },
  {
    utile: ({rapport}) => rapport?.a_jour ?? false,
    ligne: ({annee}) => `annee ouvrir ${annee + 1}`,
    pourquoi: ({annee}) => `commencer ${annee + 1} ; ${annee} reste ouverte`,
    sansAnnee: true,
  },
  {
    utile: ({chiffres}) => chiffres.renseignes > 0,
    ligne: () => 'chiffres calculer --par departement',
    pourquoi: () => 'les mêmes chiffres, par département',
  },
  {
    utile: () => true,
    ligne: () => 'sauvegarder --vers DOSSIER',
    pourquoi: () => "garder une copie de l'espace sur une clé ou un autre disque",
    sansAnnee: true,
  },
  {
    utile: () => true,
    ligne: () => 'verifier-poste',
    pourquoi: () => 'vérifier que le poste et le dossier sont en ordre',
    sansAnnee: true,
  },
]

/** The three next steps, the first most useful; the year is written when it is not the usual one. */
export function choisirEtapes(etat: Etat, exercice: number): Etape[] {
  const annee = etat.annee === exercice ? '' : ` --annee ${etat.annee}`
  return CANDIDATES.filter(({utile}) => utile(etat))
    .slice(0, NOMBRE_D_ETAPES)
    .map(({ligne, pourquoi, sansAnnee = false}) => ({
      commande: `animreg ${ligne(etat)}${sansAnnee ? '' : annee}`,
      pourquoi: pourquoi(etat),
    }))
}
