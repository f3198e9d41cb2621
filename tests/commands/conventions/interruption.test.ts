import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {existsSync} from 'node:fs'
import {join, resolve} from 'node:path'
import {afterAll, beforeAll, expect, it} from 'vitest'
import type {RegistreTenu} from '../../../src/cli/conventions/tenir-registre.js'
import type {ListeDesConventions} from '../../../src/metier/conventions/index.js'
import {lancer, obtenir} from '../../support/commande.js'
import {dossierTemporaire} from '../../support/espace-d-exemple.js'
import {GENERER, MODELE, preparerPetitReseau} from './petit-reseau.js'

const dossier = dossierTemporaire()
const cwd = dossier.chemin
const TSX = import.meta.resolve('tsx')
const ANIMREG = resolve('bin/dev.js')

beforeAll(async () => {
  await preparerPetitReseau(cwd)
}, 30_000)
afterAll(() => dossier.effacer())

/** Runs a line in a process of its own and kills it as soon as it says it is there. */
async function tuerA(etape: string, argv: readonly string[]): Promise<void> {
  const enfant: ChildProcess = spawn(process.execPath, ['--import', TSX, ANIMREG, ...argv], {cwd})
  const fini = once(enfant, 'exit')
  let dit = ''
  enfant.stderr?.on('data', (texte: Buffer) => {
    dit += texte.toString()
    if (dit.includes(etape)) enfant.kill('SIGKILL')
  })
  const [code, signal] = (await fini) as [number | null, string | null]
  if (signal !== 'SIGKILL') throw new Error(`« ${etape} » jamais atteint (code ${code}) : ${dit}`)
}

const etats = async () => {
  const {conventions} = await obtenir<ListeDesConventions>(['conventions', 'lister'], {cwd})
  return conventions.map((c) => [c.etat, c.numero])
}

// Each process starts from the sources: a busy machine takes its time.
const PATIENCE = 240_000

it(
  'kill -9 entre le registre et les fichiers : l’un dit ce qu’il faut refaire des autres',
  async () => {
    await lancer(GENERER, {cwd})
    await tuerA('Recueil', ['conventions', 'valider', '--toutes'])
    expect(await etats()).toEqual([
      ['validee', '2008-001'],
      ['validee', '2008-002'],
    ])
    const {defauts} = await obtenir<RegistreTenu>(['conventions', 'registre'], {cwd})
    expect(defauts).toEqual([])
    expect(
      existsSync(join(cwd, 'sorties', 'conventions', '2008', MODELE, `2008-001_54001S00_${MODELE}.docx`)),
    ).toBe(true)
  },
  PATIENCE,
)
