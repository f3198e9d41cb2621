import {existsSync} from 'node:fs'
import type BetterSqlite from 'better-sqlite3'
import {ErreurMetier} from '../shared/erreur-metier.js'
import {baseIllisible, traduireErreur} from './erreurs-systeme.js'
import {MIGRATIONS, type Migration} from './migrations/index.js'
import {Sqlite} from './moteur.js'

/** Name of the base in the folder of the espace. */
export const FICHIER_BASE = 'animreg.sqlite'

/** « ANMR »: tells our base from any other SQLite file. */
const IDENTIFIANT = 0x41_4e_4d_52
const ATTENTE_MS = 1500

export type Connexion = BetterSqlite.Database

/** The base of an espace, open. Reads never change its format; the first write brings it to ours. */
export class Base {
  readonly chemin: string
  readonly #migrations: readonly Migration[]
  readonly #fichier: Connexion
  /** The file itself, or a migrated copy in memory while the file is of an older format. */
  #lecture: Connexion

  constructor(chemin: string, migrations: readonly Migration[] = MIGRATIONS) {
    this.chemin = chemin
    this.#migrations = migrations
    this.#fichier = ouvrirFichier(chemin, migrations)
    this.#lecture = this.#fichier
    if (formatDe(this.#fichier) < migrations.length) {
      this.#lecture = new Sqlite(this.#fichier.serialize())
      const copie = this.#lecture
      copie.transaction(() => migrer(copie, migrations))()
    }
  }

  /** True while the file is of an older format: the next write will change it. */
  get estAMigrer(): boolean {
    return formatDe(this.#fichier) < this.#migrations.length
  }

  /** Several reads that see one and the same state of the base. */
  lire<T>(lecture: (connexion: Connexion) => T): T {
    return this.#proteger(() => this.#lecture.transaction(() => lecture(this.#lecture)).deferred())
  }

  /** One transaction: its commit is the only commit point of a command. */
  ecrire<T>(ecriture: (connexion: Connexion) => T): T {
    const resultat = this.#proteger(() =>
      this.#fichier
        .transaction(() => {
          migrer(this.#fichier, this.#migrations)
          return ecriture(this.#fichier)
        })
        .immediate(),
    )
    if (this.#lecture !== this.#fichier) this.#lecture.close()
    this.#lecture = this.#fichier
    return resultat
  }

  /** Reads over several steps, without holding the base in between. */
  async lireLonguement<T>(lecture: (connexion: Connexion) => Promise<T>): Promise<T> {
    try {
      return await lecture(this.#lecture)
    } catch (erreur) {
      throw traduireErreur(erreur, this.chemin)
    }
  }

  /** One transaction that lasts as long as its writing, and leaves nothing behind unless it is to be kept. */
  async ecrireLonguement<T>(
    ecriture: (connexion: Connexion) => Promise<{readonly resultat: T; readonly garder: boolean}>,
  ): Promise<T> {
    const fichier = this.#fichier
    try {
      // What a row refers to may come after it; deferred, each late row would be looked for in all those before.
      fichier.pragma('foreign_keys = OFF')
      fichier.exec('BEGIN IMMEDIATE')
      migrer(fichier, this.#migrations)
      const {resultat, garder} = await ecriture(fichier)
      fichier.exec(garder ? 'COMMIT' : 'ROLLBACK')
      return resultat
    } catch (erreur) {
      throw traduireErreur(erreur, this.chemin)
    } finally {
      if (fichier.inTransaction) fichier.exec('ROLLBACK')
      fichier.pragma('foreign_keys = ON')
    }
  }

  /** Writes the file anew: what was deleted from it can no longer be read there. */
  compacter(): void {
    this.#proteger(() => this.#fichier.exec('VACUUM'))
  }

  fermer(): void {
    this.#lecture.close()
    this.#fichier.close()
  }

  #proteger<T>(action: () => T): T {
    try {
      return action()
    } catch (erreur) {
      throw traduireErreur(erreur, this.chemin)
    }
  }
}

/** A new base, at a path where there is none. */
export function creerBase(chemin: string): void {
  try {
    const connexion = new Sqlite(chemin)
    try {
      connexion.pragma('journal_mode = DELETE')
      connexion.pragma('synchronous = FULL')
      connexion.transaction(() => migrer(connexion, MIGRATIONS)).immediate()
    } finally {
      connexion.close()
    }
  } catch (erreur) {
    throw traduireErreur(erreur, chemin)
  }
}

function ouvrirFichier(chemin: string, migrations: readonly Migration[]): Connexion {
  if (!existsSync(chemin)) throw baseIllisible(chemin, 'manque')
  let connexion: Connexion | undefined
  try {
    connexion = new Sqlite(chemin, {fileMustExist: true, timeout: ATTENTE_MS})
    // The folder may lie on a share or in OneDrive: no WAL, and every commit flushed.
    connexion.pragma('journal_mode = DELETE')
    connexion.pragma('synchronous = FULL')
    connexion.pragma('foreign_keys = ON')
    // What a purge rewrites is gone from the file with the commit, even if the command is cut just after.
    connexion.pragma('secure_delete = ON')
    connexion.pragma('cache_size = -65536')
    verifierFormat(connexion, chemin, migrations)
    return connexion
  } catch (erreur) {
    connexion?.close()
    throw traduireErreur(erreur, chemin)
  }
}

/** Refuses what is not a base of ours, and one that a later version wrote. */
export function verifierFormat(
  connexion: Connexion,
  chemin: string,
  migrations: readonly Migration[] = MIGRATIONS,
): void {
  if (connexion.pragma('application_id', {simple: true}) !== IDENTIFIANT) {
    throw baseIllisible(chemin, "n'est pas une base animreg")
  }
  const format = formatDe(connexion)
  if (format <= migrations.length) return
  const requise = versionRequise(connexion)
  throw new ErreurMetier(
    'ESP-004',
    `Cet espace a été enregistré par une version plus récente d'animreg (format ${format} ; celle-ci lit jusqu'au format ${migrations.length}).`,
    {
      pistes: [
        requise ? `Installez animreg ${requise} ou plus récent.` : "Installez la dernière version d'animreg.",
      ],
      details: {fichier: chemin, format, format_lu: migrations.length, version_requise: requise ?? null},
    },
  )
}

function formatDe(connexion: Connexion): number {
  return Number(connexion.pragma('user_version', {simple: true}))
}

/** Each format writes the version it needs where every past and future version can read it. */
function versionRequise(connexion: Connexion): string | undefined {
  const table = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'version_requise'"
  if (connexion.prepare(table).get() === undefined) return undefined
  const version: unknown = connexion.prepare('SELECT version FROM version_requise').pluck().get()
  return typeof version === 'string' ? version : undefined
}

function migrer(connexion: Connexion, migrations: readonly Migration[]): void {
  const format = formatDe(connexion)
  if (format >= migrations.length) return
  for (const migration of migrations.slice(format)) connexion.exec(migration.sql)
  connexion.exec('CREATE TABLE IF NOT EXISTS version_requise (version TEXT NOT NULL) STRICT')
  connexion.exec('DELETE FROM version_requise')
  connexion.prepare('INSERT INTO version_requise VALUES (?)').run(migrations.at(-1)?.version)
  connexion.pragma(`application_id = ${IDENTIFIANT}`)
  connexion.pragma(`user_version = ${migrations.length}`)
}
