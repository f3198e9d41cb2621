import {spawnSync} from 'node:child_process'
import {cpSync, existsSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {trouverLibreOffice} from '../../src/formats/bureautique/index.js'
import {comparer} from './mesure.js'

const TOURS = 5
const DEMO = 'demo/lorraine-2008'

/** The report of the example, some thirty tagged pages, against printers of the same document. */
export async function mesurerRapport(): Promise<string> {
  const titre = "## Le rapport de la région d'exemple, en PDF"
  if (!existsSync(join(DEMO, 'sorties', 'rapport-activite-2008.docx')))
    return `${titre}\n\nNon mesuré : lancez d'abord \`npm run demo\`.`
  const racine = mkdtempSync(join(tmpdir(), 'animreg-bench-'))
  try {
    const espace = join(racine, 'espace')
    cpSync(DEMO, espace, {recursive: true})
    const sorties = join(espace, 'sorties')
    const libreOffice = trouverLibreOffice()
    const chromium = spawnSync('chromium', ['--version']).status === 0
    const table = comparer(
      [
        {
          nom: 'animreg, des faits au PDF balisé',
          commande: ['node', 'bin/run.js', 'rapport', 'construire', '--format', 'pdf', '--espace', espace],
        },
        ...(libreOffice
          ? [
              {
                nom: 'LibreOffice, du DOCX déjà écrit',
                commande: [
                  libreOffice,
                  '--headless',
                  '--convert-to',
                  'pdf',
                  '--outdir',
                  racine,
                  join(sorties, 'rapport-activite-2008.docx'),
                ] as [string, ...string[]],
              },
            ]
          : []),
        ...(chromium
          ? [
              {
                nom: 'Chromium, du HTML déjà écrit',
                commande: [
                  'chromium',
                  '--headless',
                  '--no-sandbox',
                  `--print-to-pdf=${join(racine, 'chromium.pdf')}`,
                  join(sorties, 'rapport-activite-2008.html'),
                ] as [string, ...string[]],
              },
            ]
          : []),
      ],
      TOURS,
    )
    const absents = [...(libreOffice ? [] : ['LibreOffice']), ...(chromium ? [] : ['Chromium'])]
    return `${titre}\n\n${table}${absents.length > 0 ? `\n\nAbsents : ${absents.join(', ')}.` : ''}`
  } finally {
    rmSync(racine, {recursive: true, force: true})
  }
}
