import {ENTETES} from './tableaux/entetes.js'
import {FEUILLES} from './tableaux/feuilles.js'
import {LIBELLES} from './tableaux/libelles.js'
import {LISTES} from './tableaux/listes.js'
import {ORIENTATIONS} from './tableaux/orientations.js'
import {PIEGES} from './tableaux/pieges.js'
import {PLUSIEURS} from './tableaux/plusieurs.js'
import {REFUS} from './tableaux/refus.js'
import {TOTAUX} from './tableaux/totaux.js'
import type {FixtureDeTableau} from './tableaux/type.js'

export type {FixtureDeTableau} from './tableaux/type.js'

/** Every way of sending a table that we have met, by family; read with the network of `reseau.ts`, for 2008. */
export const FAMILLES_DE_TABLEAUX: Readonly<Record<string, readonly FixtureDeTableau[]>> = {
  'lignes et colonnes': ORIENTATIONS,
  'tables longues': LISTES,
  'plusieurs tableaux': PLUSIEURS,
  'plusieurs feuilles': FEUILLES,
  'en-têtes': ENTETES,
  'libellés et cellules': LIBELLES,
  totaux: TOTAUX,
  pièges: PIEGES,
  'refus et constats': REFUS,
}

export const FIXTURES_DE_TABLEAUX: readonly FixtureDeTableau[] = Object.values(FAMILLES_DE_TABLEAUX).flat()
