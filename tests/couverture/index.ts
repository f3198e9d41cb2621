import {readFileSync} from 'node:fs'
import {relative} from 'node:path'
import {composerTable, type Mesures} from './par-piece.js'

/** `npm run couverture`: after the tests, what they never ran, room by room; the detail is in coverage/index.html. */
const resume = JSON.parse(readFileSync('coverage/coverage-summary.json', 'utf8')) as Record<string, Mesures>
const {total: _, ...fichiers} = resume
const parChemin = Object.entries(fichiers).map(([chemin, mesures]) => [
  relative(process.cwd(), chemin).replaceAll('\\', '/'),
  mesures,
]) satisfies [string, Mesures][]
process.stdout.write(`${composerTable(Object.fromEntries(parChemin))}\n`)
