import {createHash} from 'node:crypto'
import {join} from 'node:path'
import Sqlite from 'better-sqlite3'

/** What a base says, apart from the moments: tables by name, their rows as texts in a fixed order. */
export type Contenu = ReadonlyMap<string, readonly string[]>

/** A moment as the base writes it: two runs of one command differ by it, and by nothing else. */
const MOMENT = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})/g

/** Reads a base as the next command would, an unfinished write being rolled back. */
export function lireContenuDeBase(espace: string): Contenu {
  const base = new Sqlite(join(espace, 'animreg.sqlite'), {fileMustExist: true})
  try {
    const tables = base
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .pluck()
      .all() as string[]
    return new Map(
      tables.map((table) => {
        const lignes = base.prepare(`SELECT * FROM "${table}"`).all()
        return [table, lignes.map((ligne) => JSON.stringify(ligne).replace(MOMENT, 'MOMENT')).sort()]
      }),
    )
  } finally {
    base.close()
  }
}

/** Two bases that say the same thing have the same fingerprint. */
export function empreinteDe(contenu: Contenu): string {
  return createHash('sha256')
    .update(JSON.stringify([...contenu]))
    .digest('hex')
}

/** Tables in which two bases differ, for the person who reads the report. */
export function differences(a: Contenu, b: Contenu): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter(
    (table) => JSON.stringify(a.get(table)) !== JSON.stringify(b.get(table)),
  )
}

/**
 * True when a command of several commits stopped between two: every row is of before or of after, and each import
 * that is there has all its rows.
 */
export function estEntre(lu: Contenu, avant: Contenu, apres: Contenu): boolean {
  return [...lu].every(([table, lignes]) => {
    if (table === 'meta') return true
    const connues = new Set([...(avant.get(table) ?? []), ...(apres.get(table) ?? [])])
    const entieres = compterParImport(apres.get(table) ?? [])
    return (
      lignes.every((ligne) => connues.has(ligne)) &&
      [...compterParImport(lignes)].every(([numero, combien]) => entieres.get(numero) === combien)
    )
  })
}

function compterParImport(lignes: readonly string[]): ReadonlyMap<unknown, number> {
  const comptes = new Map<unknown, number>()
  for (const ligne of lignes) {
    const numero = (JSON.parse(ligne) as Record<string, unknown>).import
    if (numero !== undefined && numero !== null) comptes.set(numero, (comptes.get(numero) ?? 0) + 1)
  }
  return comptes
}
