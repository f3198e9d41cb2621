import {execFile} from 'node:child_process'
import {existsSync} from 'node:fs'
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {delimiter, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import {promisify} from 'node:util'

const executer = promisify(execFile)

/** The command line of Windows holds no more names. */
const PAR_LOT = 100

/** Where LibreOffice installs itself, beside the folders of PATH. */
const EMPLACEMENTS = [
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
  'C:\\Program Files (x86)\\LibreOffice\\program\\soffice.exe',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/snap/bin/libreoffice',
]

/** A region at once takes seconds; beyond, it is stuck on a question nobody sees. */
const PATIENCE = 300_000

/** The program that turns Word documents into PDF, when the machine has it. */
export function trouverLibreOffice(chemins: string | undefined = process.env.PATH): string | undefined {
  const nom = process.platform === 'win32' ? 'soffice.exe' : 'soffice'
  const duPath = (chemins ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((dossier) => join(dossier, nom))
  return [...duPath, ...EMPLACEMENTS].find((chemin) => existsSync(chemin))
}

/**
 * Turns Word documents into PDF through LibreOffice, all in one go; with a profile of its own, so that the one the
 * person has open is left alone. A document it could not turn has no entry.
 */
export async function convertirEnPdf(
  libreOffice: string,
  documents: readonly Uint8Array[],
): Promise<readonly (Uint8Array | undefined)[]> {
  if (documents.length === 0) return []
  const dossier = await mkdtemp(join(tmpdir(), 'animreg-pdf-'))
  try {
    const noms = documents.map((_, rang) => join(dossier, `${rang + 1}.docx`))
    for (const [rang, octets] of documents.entries()) await writeFile(noms[rang] ?? dossier, octets)
    const sortie = join(dossier, 'pdf')
    await mkdir(sortie)
    const profil = `-env:UserInstallation=${pathToFileURL(join(dossier, 'profil')).href}`
    const options = ['--headless', '--norestore', '--convert-to', 'pdf', '--outdir', sortie]
    for (let rang = 0; rang < noms.length; rang += PAR_LOT) {
      const lot = noms.slice(rang, rang + PAR_LOT)
      await executer(libreOffice, [profil, ...options, ...lot], {timeout: PATIENCE}).catch(() => undefined)
    }
    return await Promise.all(documents.map(async (_, rang) => lireSiPresent(join(sortie, `${rang + 1}.pdf`))))
  } finally {
    await rm(dossier, {recursive: true, force: true})
  }
}

async function lireSiPresent(chemin: string): Promise<Uint8Array | undefined> {
  return existsSync(chemin) ? readFile(chemin) : undefined
}
