import {cpSync, existsSync} from 'node:fs'
import {join} from 'node:path'
import {trouverLibreOffice} from '../../../src/formats/bureautique/index.js'
import {type Concurrent, comparer, enTableau, repond} from '../mesure/index.js'
import {animreg} from './animreg.js'
import {enNode, parProgramme, selon} from './pairs.js'
import type {Charge} from './types.js'

const DEMO = 'demo/lorraine-2008'
const [CHROMIUM, LIBREOFFICE, WEASYPRINT] = [
  'Chromium, du HTML déjà écrit',
  'LibreOffice, du DOCX déjà écrit',
  'WeasyPrint, du HTML déjà écrit',
]

/** The report of the example, some thirty tagged pages with figures, against printers of the same document. */
export const mesurerLeRapport: Charge = async (dossier, reglages) => {
  const titre = "## W4. Le rapport de la région d'exemple, en PDF"
  if (!existsSync(join(DEMO, 'sorties', 'rapport-activite-2008.docx')))
    return `${titre}\n\nNon mesuré : lancez d'abord \`npm run demo\`.`
  const espace = join(dossier, 'espace')
  cpSync(DEMO, espace, {recursive: true})
  const rapport = join(espace, 'sorties', 'rapport-activite-2008')
  const vers = (nom: string) => join(dossier, `${nom}.pdf`)
  const concurrents: readonly Concurrent[] = [
    {
      nom: 'animreg, des faits au PDF balisé',
      commandes: [animreg('rapport', 'construire', '--format', 'pdf', '--espace', espace)],
      total: null,
      objectifs: reglages.petit
        ? []
        : [
            {grandeur: 'temps', auPlus: 1, sur: CHROMIUM},
            {grandeur: 'temps', auPlus: 1, sur: LIBREOFFICE},
            {grandeur: 'temps', auPlus: 0.5, sur: WEASYPRINT},
          ],
    },
    {
      nom: 'Typst, titres, textes et tableaux sans figures',
      total: null,
      commandes: enNode(
        'rapport-typst.mjs',
        [`${rapport}.html`, vers('typst')],
        '@myriaddreamin/typst-ts-node-compiler',
      ),
    },
    ...selon(reglages, [
      () => parChromium(rapport, vers('chromium')),
      () => parLibreOffice(rapport, dossier),
      () => ({
        nom: WEASYPRINT,
        total: null,
        commandes: parProgramme(
          repond('weasyprint', '--version'),
          ['weasyprint', '--quiet', `${rapport}.html`, vers('weasyprint')],
          'weasyprint',
        ),
      }),
      () => ({
        nom: 'pandoc, du DOCX déjà écrit, par WeasyPrint',
        total: null,
        commandes: parProgramme(
          repond('pandoc', '--version') && repond('weasyprint', '--version'),
          ['pandoc', '--quiet', `${rapport}.docx`, '--pdf-engine=weasyprint', '-o', vers('pandoc')],
          'pandoc weasyprint',
        ),
      }),
    ]),
  ]
  return `${titre}\n\n${enTableau(comparer(concurrents, reglages.tours))}`
}

function parChromium(rapport: string, sortie: string): Concurrent {
  const options = ['--headless', '--no-sandbox', '--no-pdf-header-footer', `--print-to-pdf=${sortie}`]
  return {
    nom: CHROMIUM,
    total: null,
    commandes: parProgramme(
      repond('chromium', '--version'),
      ['chromium', ...options, `${rapport}.html`],
      'chromium',
    ),
  }
}

function parLibreOffice(rapport: string, dossier: string): Concurrent {
  const programme = trouverLibreOffice()
  const options = ['--headless', '--convert-to', 'pdf', '--outdir', dossier, `${rapport}.docx`]
  return {
    nom: LIBREOFFICE,
    total: null,
    commandes: parProgramme(programme !== undefined, [programme ?? '', ...options], 'libreoffice-writer'),
  }
}
