import {readFile} from 'node:fs/promises'
import {join, relative} from 'node:path'
import {pathToFileURL} from 'node:url'
import {type Command, Config, type Interfaces, Plugin, settings} from '@oclif/core'
import {RACINE} from '../espace/racine.js'
import type {Commande} from './commande.js'

/** `.js` once built, `.ts` under vitest and `bin/dev.js`: the commands are then read in that same state. */
const EXTENSION = import.meta.url.endsWith('.ts') ? '.ts' : '.js'
const DOSSIER_DES_COMMANDES = join(RACINE, EXTENSION === '.ts' ? 'src' : 'dist', 'commands')

/** The class of one of our commands, with its schema. */
export type ClasseDeCommande = Command.Class & Pick<typeof Commande, 'resultat'>

/** oclif's view of animreg, with commands loaded by our own `import`, so that sources and build run alike. */
class Greffon extends Plugin {
  override async findCommand(id: string, opts: {must: true}): Promise<ClasseDeCommande>
  override async findCommand(id: string, opts?: {must: boolean}): Promise<ClasseDeCommande | undefined>
  override async findCommand(id: string): Promise<ClasseDeCommande> {
    const fichier = join(DOSSIER_DES_COMMANDES, `${id.replaceAll(':', '/')}${EXTENSION}`)
    const module = (await import(pathToFileURL(fichier).href)) as {default: ClasseDeCommande}
    module.default.id = id
    module.default.plugin = this
    return module.default
  }
}

const chargees = new Map<boolean, Promise<Config>>()

/**
 * The configuration: from the manifest when it was built with the commands, else from the commands, which takes
 * long enough to do it once in a process.
 */
export async function chargerConfig({manifeste = EXTENSION === '.js'} = {}): Promise<Config> {
  const config = chargees.get(manifeste) ?? lireConfig(manifeste)
  chargees.set(manifeste, config)
  return config
}

async function lireConfig(manifeste: boolean): Promise<Config> {
  // oclif would look for TypeScript sources by itself, with an API that TypeScript 7 no longer has.
  settings.enableAutoTranspile = false
  const pjson = JSON.parse(await readFile(join(RACINE, 'package.json'), 'utf8')) as Interfaces.PJSON
  const target = `./${relative(RACINE, DOSSIER_DES_COMMANDES)}`
  const options: Interfaces.PluginOptions = {
    root: RACINE,
    isRoot: true,
    ignoreManifest: !manifeste,
    errorOnManifestCreate: true,
    pjson: {...pjson, oclif: {...pjson.oclif, commands: {strategy: 'pattern', target}}},
  }
  const greffon = new Greffon(options)
  await greffon.load()
  return Config.load({root: RACINE, plugins: new Map([[greffon.name, greffon]])})
}
