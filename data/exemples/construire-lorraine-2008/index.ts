import {mkdir, readdir, rm, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {composerExemple, dessiner} from './composer.js'
import {ecrireEnvoi} from './recus/ecrire-envoi.js'

const DOSSIER = fileURLToPath(new URL('../lorraine-2008/', import.meta.url))

/** A file renamed since the last run leaves no orphan behind. */
async function retirerAnciens(): Promise<void> {
  const presents = await readdir(DOSSIER, {recursive: true}).catch(() => [])
  for (const nom of presents.filter((n) => /\.(?:xlsx|xls|ods|csv)$/.test(n))) await rm(join(DOSSIER, nom))
}

const envois = composerExemple()
await retirerAnciens()
for (const [chemin, envoi] of envois) {
  const fichier = join(DOSSIER, chemin)
  await mkdir(dirname(fichier), {recursive: true})
  await writeFile(fichier, await ecrireEnvoi(envoi))
}
const dessins = dessiner()
for (const [nom, octets] of dessins) await writeFile(join(DOSSIER, nom), octets)
process.stdout.write(`${envois.size + dessins.size} fichiers écrits dans ${DOSSIER}\n`)
