/** N-API 10 comes with Node 22: version 13 of the engine needs it, and version 12 stops dead under Node 24. */
const NAPI_DU_MOTEUR_RECENT = 10

/** Carried ready-made by its package; the other one is compiled, or fetched, at the installation. */
export const MOTEUR_TOUT_FAIT = Number(process.versions.napi) >= NAPI_DU_MOTEUR_RECENT

/** The package that holds the engine of the base for this Node. */
export const PAQUET_DU_MOTEUR = MOTEUR_TOUT_FAIT ? 'better-sqlite3-13' : 'better-sqlite3'
