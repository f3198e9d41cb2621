import type {Gravite} from '../../shared/anomalie.js'
import {comparerTextes} from '../../shared/francais.js'
import {choisirEtapes} from './choisir-etapes.js'
import type {Point} from './schema.js'
import type {FaitsAccueil, FichierDate, ImportConnu} from './types.js'

/** Where the year stands, and the three next steps. */
export function faireLePoint(faits: FaitsAccueil): Point {
  const {annee, exercice, association, region, structures, imports} = faits
  const deLAnnee = imports.filter((i) => i.annee === annee)
  const dernier = dernierMoment(deLAnnee)
  const etat: Omit<Point, 'etapes'> = {
    annee,
    association,
    region,
    annuaire: {
      structures: structures.length,
      missions_locales: structures.filter((s) => s.type === 'ML').length,
      paio: structures.filter((s) => s.type === 'PAIO').length,
    },
    activite: {
      ...compterLesRecues(faits),
      fichiers: deLAnnee.filter((i) => i.genre === 'activite').length,
      dernier_import: dernierMoment(deLAnnee.filter((i) => i.genre === 'activite')),
      precedente: faits.valeursPrecedentes > 0,
    },
    anomalies: {
      bloquantes: compterLesAnomalies(deLAnnee, 'bloquante'),
      avertissements: compterLesAnomalies(deLAnnee, 'avertissement'),
    },
    objectifs: faits.objectifs.length,
    chiffres: {
      renseignes: faits.chiffres.chiffres.filter((c) => c.valeur !== null).length,
      total: faits.chiffres.chiffres.length,
    },
    rapport: dater(faits.rapport, dernier),
    sauvegarde: dater(faits.sauvegarde, dernierMoment(imports)),
  }
  return {...etat, etapes: choisirEtapes(etat, exercice)}
}

/** A structure has sent when one figure of the year is known: an empty table is not an answer. */
function compterLesRecues({
  structures,
  valeurs,
}: FaitsAccueil): Pick<Point['activite'], 'recues' | 'attendues' | 'manquantes'> {
  const ayantEnvoye = new Set(valeurs.filter((v) => v.etat === 'renseigne').map((v) => v.structure))
  const manquantes = structures
    .filter((s) => !ayantEnvoye.has(s.code))
    .toSorted((a, b) => comparerTextes(a.nom, b.nom))
    .map(({code, nom}) => ({code, nom}))
  return {recues: structures.length - manquantes.length, attendues: structures.length, manquantes}
}

function compterLesAnomalies(imports: readonly ImportConnu[], gravite: Gravite): number {
  return imports.flatMap((i) => i.anomalies).filter((a) => a.gravite === gravite).length
}

function dernierMoment(imports: readonly ImportConnu[]): string | null {
  return imports.reduce<string | null>(
    (dernier, {le}) => (dernier === null || Date.parse(le) > Date.parse(dernier) ? le : dernier),
    null,
  )
}

/** What was written before the last data came in no longer says everything; a second is the finest a name tells. */
function dater(
  fichier: FichierDate | null,
  dernier: string | null,
): (FichierDate & {a_jour: boolean}) | null {
  return (
    fichier && {
      ...fichier,
      a_jour: dernier === null || enSecondes(fichier.le) >= enSecondes(dernier),
    }
  )
}

/** Moments carry their own offset: only instants compare. */
function enSecondes(le: string): number {
  return Math.floor(Date.parse(le) / 1000)
}
