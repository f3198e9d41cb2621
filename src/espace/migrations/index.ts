import {MIGRATION_0001} from './0001-base.js'
import {MIGRATION_0002} from './0002-registres.js'

/** A step from one format of the base to the next; append-only, a released step never changes. */
export type Migration = {readonly sql: string; readonly version: string}

/** In order; the format of a base is the number of steps it went through. `version` is the animreg that needs it. */
export const MIGRATIONS: readonly Migration[] = [
  {sql: MIGRATION_0001, version: '0.1.0'},
  {sql: MIGRATION_0002, version: '0.2.0'},
]
