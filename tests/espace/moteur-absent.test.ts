import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, expect, it} from 'vitest'
import {comprendreErreur} from '../../src/cli/rendre-erreur.js'
import {moteurAbsent} from '../../src/espace/moteur-absent.js'
import {MOTEUR_TOUT_FAIT, PAQUET_DU_MOTEUR} from '../../src/espace/paquet-du-moteur.js'
import {RACINE} from '../../src/espace/racine.js'
import {phrasesInterditesDe} from '../support/phrases-interdites.js'

const exiger = createRequire(import.meta.url)
/** What the compiled engine itself looks for its file with. */
const bindings = createRequire(exiger.resolve('better-sqlite3'))('bindings') as (options: object) => unknown

let dossier = ''
beforeAll(() => {
  dossier = mkdtempSync(join(tmpdir(), 'animreg-moteur-'))
})
afterAll(() => rmSync(dossier, {recursive: true, force: true}))

function erreurDe(action: () => unknown): unknown {
  try {
    return action()
  } catch (erreur) {
    return erreur
  }
}

/** The words of Node when the version differs; only another Node can make it say them. */
const AUTRE_NODE = Object.assign(
  new Error(
    "The module '/x/better_sqlite3.node' was compiled against a different Node.js version using NODE_MODULE_VERSION 115. This version of Node.js requires NODE_MODULE_VERSION 137.",
  ),
  {code: 'ERR_DLOPEN_FAILED'},
)

const CAS: readonly (readonly [string, () => unknown, RegExp])[] = [
  ['another Node', () => AUTRE_NODE, /pour une autre version de Node\.js/],
  [
    'a file of another system',
    () => {
      const fichier = join(dossier, 'better_sqlite3.node')
      writeFileSync(fichier, 'MZ, comme sous Windows')
      return erreurDe(() => process.dlopen({exports: {}}, fichier))
    },
    /abîmé, ou vient d’un autre système/,
  ],
  [
    'no compiled file',
    () => erreurDe(() => bindings({bindings: 'better_sqlite3', module_root: dossier})),
    /pas été installé jusqu'au bout/,
  ],
  ['no package', () => erreurDe(() => exiger('better-sqlite3-absent')), /pas été installé jusqu'au bout/],
]

it.each(CAS)('%s is said in French, with what to do', (_cas, erreur, constat) => {
  const echec = comprendreErreur(erreur())
  expect(echec).toMatchObject({code: 'CLI-010', sortie: 4, details: {moteur: PAQUET_DU_MOTEUR}})
  expect(echec.message).toMatch(constat)
  expect(echec.message).toContain(process.versions.node)
  const reparer = `Dans le dossier ${RACINE}, lancez : npm rebuild better-sqlite3`
  expect(echec.pistes.includes(reparer)).toBe(!MOTEUR_TOUT_FAIT)
  expect(echec.pistes.at(-1)).toMatch(/installez animreg de nouveau/i)
  expect(phrasesInterditesDe([echec.message, ...echec.pistes].join('\n'))).toEqual([])
})

it('leaves other errors alone', () => {
  expect(moteurAbsent(new Error('Cannot find module'))).toBeUndefined()
  expect(moteurAbsent('texte')).toBeUndefined()
})
