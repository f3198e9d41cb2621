import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {z} from 'zod'
import {moteurAbsent} from '../../espace/moteur-absent.js'
import {RACINE} from '../../espace/racine.js'
import {bon, type Constat, mauvais} from './constat.js'

const REINSTALLER = 'Installez animreg de nouveau, comme la première fois. Vos espaces n’en sont pas touchés.'

/** What animreg needs from the computer, espace or not. */
export async function examinerPoste(): Promise<Constat[]> {
  return [
    examinerNode(process.versions.node),
    await examinerBaseDeDonnees(),
    await examinerPolices(),
    examinerFichiersFournis(),
  ]
}

/** The version of Node against the one `package.json` asks for. */
export function examinerNode(version: string): Constat {
  const demandee = versionDemandee()
  if (comparerVersions(version, demandee) >= 0) return bon('node', `Node.js ${version}`)
  return mauvais(
    'node',
    `Node.js ${version} est trop ancien ; animreg demande la version ${demandee} ou une plus récente.`,
    'Installez la version « LTS » de Node.js depuis nodejs.org, puis ouvrez un nouveau terminal.',
  )
}

function versionDemandee(): string {
  const {engines} = z
    .object({engines: z.object({node: z.string()})})
    .parse(JSON.parse(readFileSync(join(RACINE, 'package.json'), 'utf8')))
  return engines.node.replace(/[^\d.]/g, '')
}

function comparerVersions(a: string, b: string): number {
  const [na, nb] = [a, b].map((version) => version.split('.').map(Number))
  for (const rang of [0, 1, 2]) {
    const ecart = (na?.[rang] ?? 0) - (nb?.[rang] ?? 0)
    if (ecart !== 0) return ecart
  }
  return 0
}

/** better-sqlite3 is compiled for one system and one Node: the usual break after an update. */
async function examinerBaseDeDonnees(): Promise<Constat> {
  try {
    const {Sqlite} = await import('../../espace/moteur.js')
    const base = new Sqlite(':memory:')
    const version = String(base.prepare('SELECT sqlite_version()').pluck().get())
    base.close()
    return bon('sqlite', `moteur de base de données SQLite ${version}`)
  } catch (erreur) {
    const absent = moteurAbsent(erreur)
    if (!absent) throw erreur
    return mauvais('sqlite', absent.message, absent.pistes.join(' '))
  }
}

async function examinerPolices(): Promise<Constat> {
  const {FACES, sourceDePolice} = await import('../../formats/pdf/police.js')
  try {
    for (const police of FACES) sourceDePolice(police)
    return bon('polices', `polices des documents (Source Sans 3, ${FACES.length} styles)`)
  } catch {
    return mauvais(
      'polices',
      'les polices des documents sont introuvables : aucun PDF ne peut être écrit.',
      REINSTALLER,
    )
  }
}

function examinerFichiersFournis(): Constat {
  const referentiels = compter(join(RACINE, 'data', 'referentiels'), '.yaml')
  const exemples = existsSync(join(RACINE, 'data', 'exemples'))
  if (referentiels > 0 && exemples)
    return bon(
      'fichiers',
      `fichiers fournis avec animreg (${referentiels} référentiel${referentiels > 1 ? 's' : ''}, exemples)`,
    )
  return mauvais('fichiers', 'des fichiers fournis avec animreg manquent (dossier data/).', REINSTALLER)
}

function compter(dossier: string, extension: string): number {
  return existsSync(dossier) ? readdirSync(dossier).filter((nom) => nom.endsWith(extension)).length : 0
}
