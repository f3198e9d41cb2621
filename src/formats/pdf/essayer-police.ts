import {spawn} from 'node:child_process'

/** A face is printed whole in a fraction of a second; a damaged one may go on for ever. */
const DELAI = 30_000
const MEMOIRE_EN_MO = 512

/** What the other process runs: the first signs of each face, its rank said before it is tried. */
const CODE = `
import {readFileSync, writeSync} from 'node:fs'
const [module, ...longueurs] = process.argv.slice(1)
const {default: Pdf} = await import(module)
const octets = readFileSync(0)
let debut = 0
for (const [rang, longueur] of longueurs.entries()) {
  writeSync(1, rang + ' ')
  const doc = new Pdf({font: ''})
  doc.on('data', () => undefined)
  doc.registerFont('essai', octets.subarray(debut, (debut += Number(longueur)))).font('essai')
  const signes = String.fromCodePoint(...doc._font.font.characterSet.slice(0, 800))
  for (let lus = 0; lus < signes.length; lus += 80) doc.text(signes.slice(lus, lus + 80))
  const fini = new Promise((resolve, reject) => doc.on('end', resolve).on('error', reject))
  doc.end()
  await fini
}
`

/**
 * Rank of the first face that does not print; undefined when all do. In another process: some damaged faces keep
 * the library busy without end or fill the memory, which ends a thread and the program with it.
 */
export async function essayerPolices(polices: readonly Uint8Array[]): Promise<number | undefined> {
  const longueurs = polices.map((octets) => String(octets.length))
  const enfant = spawn(
    process.execPath,
    [
      `--max-old-space-size=${MEMOIRE_EN_MO}`,
      '--input-type=module',
      '-e',
      CODE,
      import.meta.resolve('pdfkit'),
      ...longueurs,
    ],
    {stdio: ['pipe', 'pipe', 'ignore'], timeout: DELAI, killSignal: 'SIGKILL', windowsHide: true},
  )
  let dit = ''
  enfant.stdout.on('data', (morceau: Buffer) => {
    dit += morceau.toString('latin1')
  })
  // Ended before it had read everything: its exit code says so.
  enfant.stdin.on('error', () => undefined)
  enfant.stdin.end(Buffer.concat(polices))
  const code = await new Promise<number | null>((resolve) => {
    enfant.on('close', resolve).on('error', () => resolve(null))
  })
  return code === 0 ? undefined : Math.max(0, dit.trim().split(' ').length - 1)
}
