import {existsSync} from 'node:fs'
import type {Config} from '@oclif/core'
import {expect} from 'vitest'
import {executer} from '../../src/cli/entree.js'
import {type Enveloppe, schemaEnveloppe} from '../../src/cli/enveloppe.js'
import {type ClasseDeCommande, chargerConfig} from '../../src/cli/greffon.js'
import {resoudre} from '../../src/cli/resolution.js'
import {estDemande} from '../../src/cli/terminal.js'
import {capturer} from './capturer.js'

/** What a run left: its exit code, what it wrote, and the document of `--json`, checked. */
export type Execution = {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
  /** Only under `--json`: the envelope, already matched with the schema of the command. */
  readonly json?: Enveloppe
}

type Contexte = {
  /** Folder the command is typed in. */
  readonly cwd?: string
  /** Variables for this run; `undefined` removes one. */
  readonly env?: Readonly<Record<string, string | undefined>>
}

/** The name of the espace must come from the test, never from the machine. */
const ENV_NEUTRE = {ANIMREG_ESPACE: undefined}

/** Runs a line in this process, through the same entry as `bin/run.js`. */
export async function lancer(argv: readonly string[], {cwd, env = {}}: Contexte = {}): Promise<Execution> {
  const [depart, variables] = [process.cwd(), {...process.env}]
  try {
    if (cwd) process.chdir(cwd)
    poserVariables({...ENV_NEUTRE, ...env})
    const {valeur: code = -1, erreur, stdout, stderr} = await capturer(async () => executer(argv))
    if (erreur) throw erreur
    if (!estDemande(argv, '--json')) return {code, stdout, stderr}
    return {code, stdout, stderr, json: await verifierReponse(argv, {code, stdout})}
  } finally {
    process.env = variables
    if (existsSync(depart)) process.chdir(depart)
  }
}

/** Runs a line with `--json` that must succeed, and gives its `resultat`. */
export async function obtenir<T>(argv: readonly string[], contexte: Contexte = {}): Promise<T> {
  const {json, stderr} = await lancer([...argv, '--json'], contexte)
  if (!json?.ok)
    throw new Error(`échec de « ${argv.join(' ')} » : ${JSON.stringify(json, null, 2)}\n${stderr}`)
  return json.resultat as T
}

/** The configuration of the commands under test, loaded from the sources. */
export async function configuration(): Promise<Config> {
  return chargerConfig()
}

/** One document on stdout, in its envelope, `ok` exactly when the code is 0, the result as its schema promises. */
async function verifierReponse(
  argv: readonly string[],
  {code, stdout}: Pick<Execution, 'code' | 'stdout'>,
): Promise<Enveloppe> {
  const document: unknown = JSON.parse(stdout)
  const enveloppe = schemaEnveloppe.parse(document)
  expect(enveloppe.ok, `ok et code de sortie ${code}`).toBe(code === 0)
  const classe = enveloppe.ok ? await classeDe(argv) : undefined
  // Equality after parsing also catches keys that the schema does not know.
  if (enveloppe.ok && classe) expect(classe.resultat.parse(enveloppe.resultat)).toEqual(enveloppe.resultat)
  return enveloppe
}

async function classeDe(argv: readonly string[]): Promise<ClasseDeCommande | undefined> {
  if (argv.some((mot) => ['--help', '--aide', '-h', '--version', 'aide'].includes(mot))) return undefined
  const {commandIDs, plugins} = await configuration()
  const voulu = resoudre(argv, commandIDs)
  if (voulu.genre !== 'commande') return undefined
  const [greffon] = plugins.values()
  return (await greffon?.findCommand(voulu.id, {must: true})) as ClasseDeCommande
}

function poserVariables(env: Readonly<Record<string, string | undefined>>): void {
  for (const [nom, valeur] of Object.entries(env)) {
    if (valeur === undefined) delete process.env[nom]
    else process.env[nom] = valeur
  }
}
