import {spawnSync} from 'node:child_process'
import {mkdirSync, readFileSync, symlinkSync} from 'node:fs'
import {delimiter, dirname, join, resolve} from 'node:path'

/** animreg as a person gets it: packed, then installed under a prefix of its own. */
export type Installation = {
  readonly paquet: {readonly octets: number; readonly fichiers: readonly string[]}
  /** Where npm put animreg's files. */
  readonly dossier: string
  /** A PATH that holds node, animreg and nothing else. */
  readonly chemins: string
}

/** What npm says of a package it made. */
type Paquet = {readonly filename: string; readonly size: number; readonly files: readonly {path: string}[]}

/** Packs the repository, already built, and installs the package under `racine`. */
export function installer(racine: string): Installation {
  const [paquet] = JSON.parse(npm(['pack', '--json', '--pack-destination', racine], '.')) as Paquet[]
  if (!paquet) throw new Error("npm pack n'a rien donné")
  const prefixe = join(racine, 'prefixe')
  const ailleurs = join(racine, 'ailleurs')
  for (const dossier of [prefixe, ailleurs]) mkdirSync(dossier)
  const tarball = join(racine, paquet.filename)
  npm(['install', '--global', '--prefix', prefixe, '--prefer-offline', '--no-audit', tarball], ailleurs, {
    // Where better-sqlite3's own installer looks before the network and the compiler.
    npm_config_better_sqlite3_local_prebuilds: garderLeMoteur(racine),
  })
  return {
    paquet: {octets: paquet.size, fichiers: paquet.files.map(({path}) => path)},
    dossier: join(prefixe, 'lib', 'node_modules', 'animreg'),
    chemins: [join(prefixe, 'bin'), nodeSeul(racine)].join(delimiter),
  }
}

/** The engine compiled for the tests, in the form better-sqlite3 publishes its own: compiling it again takes minutes. */
function garderLeMoteur(racine: string): string {
  const dossier = join(racine, 'moteurs')
  mkdirSync(dossier)
  const moteur = resolve('node_modules/better-sqlite3')
  const {version} = JSON.parse(readFileSync(join(moteur, 'package.json'), 'utf8')) as {version: string}
  const {versions, platform, arch} = process
  const archive = `better-sqlite3-v${version}-node-v${versions.modules}-${platform}-${arch}.tar.gz`
  lancer('tar', ['-czf', join(dossier, archive), 'build/Release/better_sqlite3.node'], moteur)
  return dossier
}

function nodeSeul(racine: string): string {
  const dossier = join(racine, 'node-seul')
  mkdirSync(dossier)
  symlinkSync(process.execPath, join(dossier, 'node'))
  return dossier
}

/** The npm that stands beside this Node. */
function npm(argv: readonly string[], cwd: string, env: Readonly<Record<string, string>> = {}): string {
  return lancer('npm', argv, cwd, {
    PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}`,
    ...env,
  })
}

function lancer(
  programme: string,
  argv: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): string {
  const options = {cwd, encoding: 'utf8', env: {...process.env, ...env}, maxBuffer: 2 ** 26} as const
  const {status, stdout, stderr, error} = spawnSync(programme, argv, options)
  if (status !== 0)
    throw new Error(
      `${programme} ${argv.join(' ')} : ${error?.message ?? `code ${status}\n${stdout}${stderr}`}`,
    )
  return stdout
}
