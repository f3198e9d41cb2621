import {createRequire} from 'node:module'
import type BetterSqlite from 'better-sqlite3'
import {PAQUET_DU_MOTEUR} from './paquet-du-moteur.js'

/** SQLite, from the version of better-sqlite3 that this Node can load. */
export const Sqlite = createRequire(import.meta.url)(PAQUET_DU_MOTEUR) as typeof BetterSqlite
