import type {Connexion} from '../base.js'
import {codeDe} from '../erreurs-systeme.js'
import {Sqlite} from '../moteur.js'

/** What SQLite finds wrong in a base, given as bytes or as a path; nothing when it is sound. */
export function verifierBase(base: Uint8Array | string): readonly string[] {
  let connexion: Connexion | undefined
  try {
    // Not « readonly »: a write that was cut must be rolled back first, as the next command would do.
    connexion =
      typeof base === 'string' ? new Sqlite(base, {fileMustExist: true}) : new Sqlite(Buffer.from(base))
    const constats = connexion.pragma('integrity_check(20)') as {integrity_check: string}[]
    const orphelines = connexion.pragma('foreign_key_check') as {table: string}[]
    return [
      ...constats.map((c) => c.integrity_check).filter((texte) => texte !== 'ok'),
      ...orphelines.map(({table}) => `${table} renvoie à une ligne qui n'existe pas`),
    ]
  } catch (erreur) {
    if (codeDe(erreur).startsWith('SQLITE_')) return [codeDe(erreur)]
    throw erreur
  } finally {
    connexion?.close()
  }
}
