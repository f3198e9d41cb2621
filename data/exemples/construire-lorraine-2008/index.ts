import {mkdir, readdir, rm, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {ecrireClasseur} from '../../../src/formats/tableur/index.js'
import {composerClasseurs} from './composer-classeurs.js'

const DOSSIER = fileURLToPath(new URL('../lorraine-2008/', import.meta.url))

/** A workbook renamed since the last run leaves no orphan behind. */
async function retirerAnciens(): Promise<void> {
  const presents = await readdir(DOSSIER, {recursive: true}).catch(() => [])
  for (const nom of presents.filter((n) => n.endsWith('.xlsx'))) await rm(join(DOSSIER, nom))
}

const classeurs = composerClasseurs()
await retirerAnciens()
for (const [chemin, classeur] of classeurs) {
  const fichier = join(DOSSIER, chemin)
  await mkdir(dirname(fichier), {recursive: true})
  await writeFile(fichier, await ecrireClasseur(classeur))
}
process.stdout.write(`${classeurs.size} classeurs écrits dans ${DOSSIER}\n`)
