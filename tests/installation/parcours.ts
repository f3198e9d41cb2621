import {spawnSync} from 'node:child_process'
import {mkdirSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

/** How animreg is called: by its name alone, or by its file. */
export type Appel = {readonly programme: string; readonly debut: readonly string[]; readonly chemins: string}

export type Reponse = {readonly code: number | null; readonly sortie: string}

const FORMATS = ['pdf', 'docx', 'html'] as const

/** From nothing to the report, as typed in the folder of the espace. */
const ANNEE: readonly (readonly string[])[] = [
  ['structures', 'importer', 'annuaire.xlsx'],
  ['activite', 'importer', 'recus/2007', '--annee', '2007'],
  ['activite', 'importer', 'recus/2008', '--annee', '2008'],
  ['objectifs', 'importer', 'objectifs-2008.xlsx'],
  ['chiffres', 'calculer'],
  ['rapport', 'construire', '--format', FORMATS.join(',')],
  ['verifier-poste'],
]

/** Runs the year in a new folder; every line must answer 0. Gives the reports, by name. */
export function vivreUneAnnee(appel: Appel, dossier: string): ReadonlyMap<string, Buffer> {
  mkdirSync(dossier)
  reussir(appel, dossier, ['--version'])
  reussir(appel, dossier, ['init', 'espace', '--exemple', 'lorraine-2008'])
  const espace = join(dossier, 'espace')
  for (const ligne of ANNEE) reussir(appel, espace, ligne)
  return rapports(join(espace, 'sorties'))
}

function rapports(sorties: string): ReadonlyMap<string, Buffer> {
  const noms = readdirSync(sorties, {recursive: true, encoding: 'utf8'}).filter((nom) =>
    FORMATS.some((format) => nom.endsWith(`.${format}`)),
  )
  return new Map(noms.sort().map((nom) => [nom, readFileSync(join(sorties, nom))]))
}

function reussir(appel: Appel, cwd: string, argv: readonly string[]): void {
  const {code, sortie} = taper(appel, cwd, argv)
  if (code !== 0) throw new Error(`animreg ${argv.join(' ')} a répondu ${code} :\n${sortie}`)
}

/** Types one line; stdin is not a terminal. */
export function taper({programme, debut, chemins}: Appel, cwd: string, argv: readonly string[]): Reponse {
  const {HOME, TMPDIR} = process.env
  const env = {
    PATH: chemins,
    TZ: 'Europe/Paris',
    ...(HOME ? {HOME} : {}),
    ...(TMPDIR ? {TMPDIR} : {}),
  }
  const options = {cwd, env, encoding: 'utf8', input: ''} as const
  const {status, stdout, stderr, error} = spawnSync(programme, [...debut, ...argv], options)
  if (error) throw error
  return {code: status, sortie: `${stdout}${stderr}`}
}
