import {existsSync, statSync} from 'node:fs'
import {parseArgs} from 'node:util'
import {globSync} from 'tinyglobby'
import {mesurer} from './mesurer.js'
import {composerBilan, direMutant} from './rapport.js'

/**
 * `npm run mutation -- src/metier/chiffres/calcul`: which errors the tests of a folder would let pass.
 * Options: `--tests DOSSIER` (more tests), `--minutes 30` (10 unless said), `--lents` (slow tests too),
 * `--un-par-un` (then what no test saw, one process per mutant: slow), `--textes` (wording too).
 */
const {positionals: cibles, values: options} = parseArgs({
  allowPositionals: true,
  options: {
    tests: {type: 'string', multiple: true, default: []},
    textes: {type: 'boolean', default: false},
    lents: {type: 'boolean', default: false},
    minutes: {type: 'string', default: '10'},
    'un-par-un': {type: 'boolean', default: false},
  },
})
if (cibles.length === 0) throw new Error('dites quoi : npm run mutation -- src/metier/chiffres')

const sources = cibles
  .flatMap((cible) => fichiers(cible, '**/*.ts'))
  .filter((chemin) => !/\/(index|types)\.ts$|\/catalogue\//.test(chemin))
const miroirs = cibles.map((cible) => cible.replace(/^src\//, 'tests/').replace(/\.ts$/, '.test.ts'))
const tests = [...miroirs.map(dossierExistant), ...options.tests].flatMap((ou) =>
  fichiers(ou, '**/*.test.ts'),
)
const juges = await mesurer({
  sources,
  tests: [...new Set(tests)].sort(),
  textes: options.textes,
  lents: options.lents,
  minutes: Number(options.minutes),
  unParUn: options['un-par-un'],
  dire: (ligne) => process.stderr.write(`${ligne}\n`),
})
for (const juge of juges) if (juge.sort !== 'vu') process.stdout.write(`${direMutant(juge)}\n`)
process.stdout.write(`\n${composerBilan(juges)}\n`)

function fichiers(cible: string, motif: string): readonly string[] {
  if (statSync(cible).isFile()) return [cible]
  return globSync(motif, {cwd: cible})
    .map((chemin) => `${cible.replace(/\/$/, '')}/${chemin}`)
    .sort()
}

/** The mirror of a folder, or of the nearest one above that has tests. */
function dossierExistant(chemin: string): string {
  return existsSync(chemin) ? chemin : dossierExistant(chemin.slice(0, chemin.lastIndexOf('/')))
}
