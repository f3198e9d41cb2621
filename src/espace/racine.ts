import {existsSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

/** The folder of animreg itself, that holds package.json, `data/` and `templates/`: found from `src/` as from `dist/`. */
export const RACINE = remonter(dirname(fileURLToPath(import.meta.url)))

function remonter(dossier: string): string {
  const parent = dirname(dossier)
  return existsSync(join(dossier, 'package.json')) || parent === dossier ? dossier : remonter(parent)
}
