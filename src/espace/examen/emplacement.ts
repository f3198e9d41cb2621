import {realpathSync, statfsSync} from 'node:fs'

/** Where a folder really lies, when that matters to a base. */
export type Emplacement = {
  readonly genre: 'poste' | 'synchronise' | 'reseau'
  /** What synchronises it, in its own name: « OneDrive ». */
  readonly service: string | null
}

const SERVICES: readonly (readonly [RegExp, string])[] = [
  [/^onedrive\b/i, 'OneDrive'],
  [/^dropbox\b/i, 'Dropbox'],
  [/^(?:google drive|googledrive|mon drive|my drive)\b/i, 'Google Drive'],
  [/^(?:mobile documents|icloud ?drive)$/i, 'iCloud'],
  [/^(?:nextcloud|owncloud)\b/i, 'Nextcloud'],
  [/^kdrive\b/i, 'kDrive'],
]

/** Types that Linux gives to mounted shares (statfs(2)): NFS, SMB, SMB2, CIFS, FUSE (sshfs, gvfs). */
const PARTAGES = new Set([0x6969, 0x517b, 0xfe534d42, 0xff534d42, 0x65735546])

/** Tells a synchronised folder and a network share from the disk of the computer. */
export function situer(chemin: string, env: Readonly<Record<string, string | undefined>> = {}): Emplacement {
  const reel = cheminReel(chemin)
  const racines = [env.OneDrive, env.OneDriveCommercial, env.OneDriveConsumer].filter((r) => r !== undefined)
  if (racines.some((racine) => racine !== '' && estDans(reel, racine)))
    return {genre: 'synchronise', service: 'OneDrive'}
  const service = reel
    .split(/[\\/]/)
    .flatMap((segment) => SERVICES.find(([forme]) => forme.test(segment))?.[1] ?? [])[0]
  if (service !== undefined) return {genre: 'synchronise', service}
  return {genre: reel.startsWith('\\\\') || estUnPartage(reel) ? 'reseau' : 'poste', service: null}
}

/** The system's own answer: it turns a drive letter of Windows into the share behind it. */
function cheminReel(chemin: string): string {
  try {
    return realpathSync.native(chemin)
  } catch {
    return chemin
  }
}

function estDans(chemin: string, racine: string): boolean {
  const [a, b] = [chemin, racine].map((c) => c.toLowerCase().replaceAll('\\', '/').replace(/\/+$/, ''))
  return a === b || (a?.startsWith(`${b}/`) ?? false)
}

function estUnPartage(chemin: string): boolean {
  try {
    return PARTAGES.has(statfsSync(chemin).type)
  } catch {
    return false
  }
}

/** Bytes that can still be written there; `undefined` where the system does not say. */
export function placeLibre(chemin: string): number | undefined {
  try {
    const {bavail, bsize} = statfsSync(chemin)
    return bavail * bsize
  } catch {
    return undefined
  }
}
