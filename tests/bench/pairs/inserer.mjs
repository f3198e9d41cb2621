// The least SQLite can do for our rows: those of an espace, inserted at once in an empty table of the same form.
// inserer.mjs BASE NOUVELLE
import Database from 'better-sqlite3'

const [ancienne, nouvelle] = process.argv.slice(2)
const base = new Database(nouvelle)
base.pragma('journal_mode = DELETE')
base.pragma('synchronous = FULL')
base.pragma('cache_size = -65536')
base.pragma('foreign_keys = OFF')
base.exec(`ATTACH '${ancienne}' AS espace`)
const schema = base.prepare(
  "SELECT sql FROM espace.sqlite_schema WHERE tbl_name = 'valeur' AND sql IS NOT NULL",
)
for (const sql of schema.pluck().all()) base.exec(sql)
const {changes} = base.prepare('INSERT INTO main.valeur SELECT * FROM espace.valeur').run()
process.stdout.write(`${changes}\n`)
