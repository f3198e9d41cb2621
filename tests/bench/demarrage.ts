import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {creerEspace} from '../../src/espace/index.js'
import {comparer} from './mesure.js'

const TOURS = 9

/** Start-up against `node -e 0`: the version, and a command that opens an espace. Needs `npm run build`. */
export async function mesurerDemarrage(): Promise<string> {
  const racine = mkdtempSync(join(tmpdir(), 'animreg-bench-'))
  try {
    const dossier = join(racine, 'espace')
    const espace = await creerEspace({dossier, nom: 'Réseau', region: 'Lorraine', annee: 2008})
    espace.fermer()
    const table = comparer(
      [
        {nom: '`node -e 0`', commande: ['node', '-e', '0']},
        {nom: '`animreg --version`', commande: ['node', 'bin/run.js', '--version']},
        {
          nom: '`animreg structures lister`',
          commande: ['node', 'bin/run.js', 'structures', 'lister', '--espace', dossier],
        },
      ],
      TOURS,
    )
    return `## Démarrage\n\n${table}`
  } finally {
    rmSync(racine, {recursive: true, force: true})
  }
}
