import {execFileSync} from 'node:child_process'
import {accessSync, constants, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {delimiter, join} from 'node:path'
import {pathToFileURL} from 'node:url'

const NOMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** The Chromium of this machine, if it has one. */
export function trouverChromium(): string | undefined {
  const dossiers = (process.env.PATH ?? '').split(delimiter)
  return dossiers.flatMap((dossier) => NOMS.map((nom) => join(dossier, nom))).find(estExecutable)
}

function estExecutable(chemin: string): boolean {
  try {
    accessSync(chemin, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Opens a page in a window of a width and gives what its scripts made of it. */
export function ouvrirDansChromium(chromium: string, html: string, largeur: number): string {
  const dossier = mkdtempSync(join(tmpdir(), 'animreg-page-'))
  try {
    const page = join(dossier, 'page.html')
    writeFileSync(page, html)
    const options = [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      `--user-data-dir=${join(dossier, 'profil')}`,
      `--window-size=${largeur},900`,
      '--virtual-time-budget=8000',
      '--dump-dom',
      pathToFileURL(page).href,
    ]
    return execFileSync(chromium, options, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 64 * 2 ** 20,
      timeout: 60_000,
    })
  } finally {
    rmSync(dossier, {recursive: true, force: true})
  }
}
