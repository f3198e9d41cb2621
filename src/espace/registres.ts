import type {Anomalie} from '../shared/anomalie.js'
import type {Acces} from './acces.js'
import type {Connexion} from './base.js'
import {
  type Caviardage,
  type Caviarde,
  caviarderRegistres,
  compterCaviardage,
  effacerSources,
} from './caviardage.js'
import {anneesDesEcritures, exigerExercicesOuverts} from './exercices.js'
import type {ContenuDesRegistres, EcritureANoter, EcritureDeRegistre, NomDeRegistre} from './familles.js'
import {maintenant} from './horloge.js'

/** The registers of an espace, append-only: the state of a key is its last entry whose import is not cancelled. */
export type Registres = {
  /** What is in force, in the order of the first writing of each key. */
  readonly charger: <R extends NomDeRegistre>(registre: R) => Promise<readonly ContenuDesRegistres[R][]>
  /** The same, with when and by which import each was written. */
  readonly chargerEcritures: <R extends NomDeRegistre>(
    registre: R,
  ) => Promise<readonly EcritureDeRegistre<ContenuDesRegistres[R]>[]>
  /** Every entry of a key, oldest first, withdrawals (null) and cancelled imports included. */
  readonly historique: <R extends NomDeRegistre>(
    registre: R,
    cle: string,
  ) => Promise<readonly EcritureDeRegistre<ContenuDesRegistres[R] | null>[]>
  /** Adds entries together; a closed year refuses its own. */
  readonly noter: (ecritures: readonly EcritureANoter[]) => Promise<void>
  /** Removes the names of former years, from their history and their received files too; closed years included. */
  readonly caviarder: (demande: {
    readonly avant: number
    readonly caviardage: Caviardage
    readonly constat: Anomalie
    readonly simulation: boolean
  }) => Promise<Caviarde>
}

export function ouvrirRegistres(
  {lire, ecrire}: Acces,
  {dossier, compacter}: {readonly dossier: string; readonly compacter: () => void},
): Registres {
  return {
    charger: async (registre) =>
      lire((connexion) => lireEcritures(connexion, registre).map((e) => e.contenu)),
    chargerEcritures: async (registre) => lire((connexion) => lireEcritures(connexion, registre)),
    historique: async (registre, cle) => lire((connexion) => lireHistorique(connexion, registre, cle)),
    noter: async (ecritures) => {
      const le = maintenant()
      await ecrire((connexion) => {
        exigerExercicesOuverts(connexion, anneesDesEcritures(ecritures))
        ecrireDansRegistres(connexion, ecritures, {numero: null, le})
      })
    },
    caviarder: async ({simulation, ...demande}) => {
      if (simulation) return lire((connexion) => compterCaviardage(connexion, demande))
      const le = maintenant()
      const caviarde = await ecrire((connexion) => caviarderRegistres(connexion, demande, le))
      compacter()
      effacerSources(dossier, caviarde.fichiers)
      return caviarde
    },
  }
}

/** Adds entries, of an import or typed; the caller holds the transaction. */
export function ecrireDansRegistres(
  connexion: Connexion,
  ecritures: readonly EcritureANoter[],
  {numero, le}: {readonly numero: number | null; readonly le: string},
): void {
  const ajouter = connexion.prepare(
    'INSERT INTO ecriture (registre, cle, annee, import, le, contenu) VALUES (?, ?, ?, ?, ?, ?)',
  )
  for (const {registre, cle, annee, contenu} of ecritures) {
    ajouter.run(registre, cle, annee, numero, le, contenu === null ? null : JSON.stringify(contenu))
  }
}

type LigneBrute = Omit<EcritureDeRegistre<unknown>, 'contenu'> & {readonly contenu: string | null}

function lireEcritures<R extends NomDeRegistre>(
  connexion: Connexion,
  registre: R,
): EcritureDeRegistre<ContenuDesRegistres[R]>[] {
  const lignes = connexion
    .prepare(
      `SELECT e.cle, e.annee, e.contenu, e.import, e.le
       FROM ecriture e
       JOIN (SELECT min(numero) AS premiere, max(numero) AS derniere FROM ecriture
             WHERE registre = ? AND (import IS NULL OR import NOT IN (SELECT import FROM annulation))
             GROUP BY cle) d ON d.derniere = e.numero
       WHERE e.contenu IS NOT NULL
       ORDER BY d.premiere`,
    )
    .all(registre) as LigneBrute[]
  return lignes.map((ligne) => enEcriture<ContenuDesRegistres[R]>(ligne))
}

function lireHistorique<R extends NomDeRegistre>(
  connexion: Connexion,
  registre: R,
  cle: string,
): EcritureDeRegistre<ContenuDesRegistres[R] | null>[] {
  const lignes = connexion
    .prepare(
      'SELECT cle, annee, contenu, import, le FROM ecriture WHERE registre = ? AND cle = ? ORDER BY numero',
    )
    .all(registre, cle) as LigneBrute[]
  return lignes.map((ligne) => enEcriture<ContenuDesRegistres[R] | null>(ligne))
}

/** What is read was written by us: its type is the one it was written with. */
function enEcriture<T>({contenu, ...ligne}: LigneBrute): EcritureDeRegistre<T> {
  return {...ligne, contenu: (contenu === null ? null : JSON.parse(contenu)) as T}
}
