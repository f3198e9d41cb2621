import {spawnSync} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import type {Epreuve} from '../epreuve.js'

const ANIMREG = fileURLToPath(new URL('../../../bin/run.js', import.meta.url))
const COUPURE = new URL('couper-le-reseau.mjs', import.meta.url).href
const MODELE = 'convention-financiere-parcours3'

/** The year of the example region, each line a process of its own. */
const ANNEE: readonly (readonly string[])[] = [
  ['structures', 'importer', 'annuaire.xlsx'],
  ['contacts', 'importer', 'contacts.xlsx'],
  ['activite', 'importer', 'recus/2007', '--annee', '2007'],
  ['activite', 'importer', 'recus/2008'],
  ['objectifs', 'importer', 'objectifs-2008.xlsx'],
  ['programme', 'importer', 'programme-2008.xlsx'],
  ['instances', 'importer', 'instances-2008.xlsx'],
  ['journal', 'importer', 'journal-2008.xlsx'],
  ['formation', 'actions', 'importer', 'formation-2008.xlsx'],
  ['formation', 'sessions', 'importer', 'formation-2008.xlsx'],
  ['formation', 'catalogue'],
  ['formation', 'sessions', 'calendrier', '--ics'],
  ['conventions', 'generer', '--modele', MODELE, '--toutes', '--donnees', 'conventions-2008.xlsx'],
  ['activite', 'relancer', '--a-fin', '2008-06', '--avant', '2008-07-31'],
  ['chiffres', 'calculer', '--json'],
  ['rapport', 'preparer'],
  ['rapport', 'construire', '--format', 'pdf,docx,html'],
  ['rapport', 'fiches'],
  ['tableau-de-bord', 'construire'],
  ['sauvegarder'],
  ['verifier-poste'],
]

/** The year with the network taken away twice: by the system where it can, and by every door Node has. */
export const vivreSansReseau: Epreuve = async () => {
  const racine = mkdtempSync(join(tmpdir(), 'animreg-sans-reseau-'))
  const espace = join(racine, 'espace')
  const appels = join(racine, 'appels.txt')
  const coupe = spawnSync('unshare', ['-n', 'true']).status === 0
  if (!coupe) process.stderr.write('unshare -n est refusé ici : le réseau n’est coupé que dans Node\n')
  const env = {...process.env, NODE_OPTIONS: `--import ${COUPURE}`, ANIMREG_APPELS: appels, CI: '1'}
  const lancer = (mots: readonly string[], cwd: string): string[] => {
    const ligne = [process.execPath, ANIMREG, ...mots]
    const [programme = '', ...suite] = coupe ? ['unshare', '-n', ...ligne] : ligne
    const {status, stderr} = spawnSync(programme, suite, {cwd, env, encoding: 'utf8'})
    return status === 0 ? [] : [`${mots.join(' ')} : code ${status}\n${stderr}`]
  }
  try {
    const defauts = [
      ...lancer(['init', espace, '--exemple', 'lorraine-2008'], racine),
      ...ANNEE.flatMap((mots) => lancer(mots, espace)),
    ]
    const notes = existsSync(appels) ? readFileSync(appels, 'utf8').trim().split('\n') : []
    const quoi = `une année sans réseau${coupe ? '' : ' (coupé dans Node seulement)'}`
    return [{quoi, essais: ANNEE.length + 1, defauts: [...defauts, ...notes]}]
  } finally {
    rmSync(racine, {recursive: true, force: true})
  }
}
