#!/usr/bin/env node
// Makes dist/ out of src/: a file per command, what they share in morceaux/. Types are checked by `npm run check`.
import {existsSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {dirname, join, relative, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'

const RACINE = fileURLToPath(new URL('..', import.meta.url))
const SOURCES = join(RACINE, 'src')
const DESTINATION = resolve(process.argv[2] ?? join(RACINE, 'dist'))

/** Made of many small files, and read by most commands: each file saved is time saved. The others stay as they are. */
const INCORPORES = new Set([
  '@oclif/core',
  'chalk',
  'csv-parse',
  'd3-scale',
  'd3-shape',
  'fastest-levenshtein',
  'n2words',
  'remark-directive',
  'remark-gfm',
  'remark-parse',
  'tinyglobby',
  'unified',
  'yaml',
  'zod',
])

/** What oclif loads at each start and uses never, or hardly ever: loaded when called. */
const DIFFERES = [
  'ansi-escapes',
  'clean-stack',
  'cli-spinners',
  'ejs',
  'indent-string',
  'lilconfig',
  'minimatch',
  'tinyglobby',
  'widest-line',
  'wrap-ansi',
]

/** The part of oclif that we use: its own door also opens the help, the hooks, the installers. */
const PORTE_D_OCLIF = `
export * as Args from '@oclif/core/args'
export * as Flags from '@oclif/core/flags'
export {Command} from '@oclif/core/command'
export {Config, Plugin} from '@oclif/core/config'
export {settings} from '@oclif/core/settings'`

const dependances = {
  name: 'dependances',
  setup(montage) {
    montage.onResolve({filter: /^[^./]/}, ({path, importer}) => {
      const paquet = path.split('/', path.startsWith('@') ? 2 : 1).join('/')
      const denous = importer.startsWith(SOURCES)
      if (denous && path === '@oclif/core') return {path, namespace: 'oclif'}
      return denous && !path.startsWith('node:') && !INCORPORES.has(paquet) ? {external: true} : undefined
    })
    montage.onLoad({filter: /.*/, namespace: 'oclif'}, () => ({
      contents: PORTE_D_OCLIF,
      resolveDir: RACINE,
    }))
    montage.onResolve({filter: new RegExp(`^(${DIFFERES.join('|')})$`)}, ({path, importer}) =>
      importer.includes('@oclif') ? {path, namespace: 'differe', pluginData: importer} : undefined,
    )
    montage.onLoad({filter: /.*/, namespace: 'differe'}, ({path}) => ({contents: differer(path)}))
  },
}

/** A package looked for from oclif, where npm put its own. */
function differer(paquet) {
  return `let charge
const lui = () => (charge ??= require('node:module').createRequire(require.resolve('@oclif/core'))('${paquet}'))
module.exports = new Proxy(function () {}, {
  get: (_, nom) => (nom === '__esModule' ? undefined : lui()[nom]),
  apply: (_, ceci, arguments_) => Reflect.apply(lui(), ceci, arguments_),
})`
}

/** Our sources, each name imported from the file that makes it: a door would bring its whole room along. */
const sources = {
  name: 'sources',
  setup(montage) {
    montage.onLoad({filter: /\.ts$/}, ({path}) => {
      if (!path.startsWith(SOURCES)) return undefined
      // As a namespace, what is not used of zod (its languages, its JSON Schema) can be left out.
      const texte = readFileSync(path, 'utf8').replace("import {z} from 'zod'", "import * as z from 'zod'")
      return {loader: 'ts', contents: passerLesPortes(texte, path)}
    })
  },
}

const IMPORT_D_UNE_PORTE = /^import \{([^}]*)\} from '(\.[^']*\/index\.js)'$/gm
const REEXPORT = /^export (?:\{([^}]*)\}|\*) from '([^']+)'$/gm
const EXPORT = /^export (?:const|function|class|abstract class|async function) (\w+)/gm

function passerLesPortes(texte, fichier) {
  return texte.replace(IMPORT_D_UNE_PORTE, (ligne, liste, vers) => {
    const porte = sourceDe(vers, fichier)
    if (!existsSync(porte)) return ligne
    return nomsDe(liste)
      .map(([nom, voulu]) => {
        const [origine, propre] = exportsDe(porte).get(nom) ?? [porte, nom]
        const chemin = relative(dirname(fichier), origine).replaceAll('\\', '/').replace(/\.ts$/, '.js')
        return `import {${propre} as ${voulu}} from '${chemin.startsWith('.') ? chemin : `./${chemin}`}'`
      })
      .join(';')
  })
}

const connus = new Map()

/** Where each value that a file exports is made: `name → [file, name there]`. */
function exportsDe(fichier) {
  if (connus.has(fichier)) return connus.get(fichier)
  const trouves = new Map()
  connus.set(fichier, trouves)
  const texte = readFileSync(fichier, 'utf8')
  for (const [, nom] of texte.matchAll(EXPORT)) trouves.set(nom, [fichier, nom])
  for (const [, liste, vers] of texte.matchAll(REEXPORT)) {
    if (!vers.startsWith('.')) continue
    const siens = exportsDe(sourceDe(vers, fichier))
    const cites = liste === undefined ? [...siens.keys()].map((nom) => [nom, nom]) : nomsDe(liste)
    for (const [nom, donne] of cites.filter(([propre]) => siens.has(propre)))
      trouves.set(donne, siens.get(nom))
  }
  return trouves
}

/** `a, type B, c as d` → a and c, with the name each is given. */
function nomsDe(liste) {
  return liste
    .split(',')
    .map((nom) => nom.trim())
    .filter((nom) => nom !== '' && !nom.startsWith('type '))
    .map((nom) => {
      const [propre, donne = propre] = nom.split(/\s+as\s+/)
      return [propre, donne]
    })
}

function sourceDe(vers, fichier) {
  return resolve(dirname(fichier), vers.replace(/\.js$/, '.ts'))
}

const commandes = readdirSync(join(SOURCES, 'commands'), {recursive: true, encoding: 'utf8'})
rmSync(DESTINATION, {recursive: true, force: true})
await build({
  absWorkingDir: RACINE,
  entryPoints: [
    ...['entree', 'reference', 'completion/repondre'].map((nom) => join(SOURCES, 'cli', `${nom}.ts`)),
    ...commandes.filter((nom) => nom.endsWith('.ts')).map((nom) => join(SOURCES, 'commands', nom)),
  ],
  outbase: SOURCES,
  outdir: DESTINATION,
  chunkNames: 'morceaux/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // Nothing is renamed, so that a stack reads by itself; the maps are for `--verbeux`.
  sourcemap: true,
  sourcesContent: false,
  // CommonJS packages ask for their own with `require`, which a module lacks.
  banner: {
    js: "import {createRequire as creerRequire} from 'node:module'; const require = creerRequire(import.meta.url);",
  },
  plugins: [sources, dependances],
  logLevel: 'warning',
})
