import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {build} from 'esbuild'
import {trouverLibreOffice} from '../../../src/formats/bureautique/index.js'
import {coupeParWord, docx, p, rang, table} from '../../formats/docx-modele/fabriquer.js'
import {STRUCTURES_DU_PAYS} from '../donnees/index.js'
import {type Concurrent, comparer, enTableau, type Objectif} from '../mesure/index.js'
import {enNode} from './pairs.js'
import type {Charge} from './types.js'

const TOURS_DES_PDF = 3
const [DOCXTEMPLATER, EASY, PAQUET, LIBREOFFICE] = [
  'docxtemplater, modèle rouvert',
  'easy-template-x',
  'paquet `docx` seul',
  'LibreOffice, des DOCX déjà écrits',
]

/** Our writers alone, built as the rest of dist is: the commands hold them in pieces that have no name. */
async function construireLesFormats(): Promise<void> {
  await build({
    entryPoints: {
      documents: 'src/documents/index.ts',
      'docx-modele': 'src/formats/docx-modele/index.ts',
      docx: 'src/formats/docx/index.ts',
      pdf: 'src/formats/pdf/index.ts',
    },
    outdir: 'dist/banc',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
  })
}

/** One text, as many parties as the country has structures: a Word model filled, then DOCX and PDF of our own. */
export const mesurerLesConventions: Charge = async (dossier, {tours, petit}) => {
  const combien = petit ? 2 : STRUCTURES_DU_PAYS
  await construireLesFormats()
  const modele = join(dossier, 'modele.docx')
  writeFileSync(modele, docx(modeleDeTroisPages()))
  const faire = (
    nom: string,
    quoi: string,
    {paquet, objectifs = []}: {paquet?: string; objectifs?: readonly Objectif[]} = {},
  ): Concurrent => {
    const sortie = join(dossier, quoi)
    mkdirSync(sortie, {recursive: true})
    const commandes = enNode('conventions.mjs', [quoi, modele, sortie, String(combien)], paquet)
    return {nom, commandes, total: null, objectifs}
  }
  const word = [
    faire('animreg : modèle Word', 'word', {
      objectifs: [
        {grandeur: 'temps', auPlus: 0.3, sur: DOCXTEMPLATER},
        {grandeur: 'temps', auPlus: 0.3, sur: EASY},
      ],
    }),
    faire(DOCXTEMPLATER, 'docxtemplater', {paquet: 'docxtemplater'}),
    faire(EASY, 'easy-template-x'),
    faire('limite : écrire les fichiers', 'limite'),
  ]
  const documents = [
    faire('animreg : DOCX', 'docx', {objectifs: [{grandeur: 'temps', auPlus: 1.2, sur: PAQUET}]}),
    faire(PAQUET, 'paquet-docx'),
  ]
  const pdf = [
    faire('animreg : PDF balisé', 'pdf', {
      objectifs: petit ? [] : [{grandeur: 'temps', auPlus: 0.7, sur: LIBREOFFICE}],
    }),
    faire('Typst', 'typst', {paquet: '@myriaddreamin/typst-ts-node-compiler'}),
    ...(petit ? [] : [parLibreOffice(join(dossier, 'docx'), join(dossier, 'libreoffice'))]),
  ]
  const tables = [
    comparer(word, tours),
    comparer(documents, tours),
    comparer(pdf, Math.min(tours, TOURS_DES_PDF)),
  ]
  return `## W5. ${combien} conventions de trois pages\n\n${tables.map(enTableau).join('\n\n')}`
}

/** A shell opens the pattern: the whole series in one process, as for a person. */
function parLibreOffice(entree: string, sortie: string): Concurrent {
  const programme = trouverLibreOffice()
  const ligne = `"${programme}" --headless --convert-to pdf --outdir "${sortie}" "${entree}"/*.docx`
  return {
    nom: LIBREOFFICE,
    total: null,
    commandes: programme ? [['sh', '-c', ligne]] : {absent: '`apt install libreoffice-writer`'},
  }
}

const ARTICLE =
  'La Structure met en œuvre les actions convenues, en rend compte à l’Association et conserve les pièces qui justifient l’emploi des sommes reçues, pendant toute la durée de la convention et dans les formes que les parties ont arrêtées ensemble. '

function modeleDeTroisPages(): string {
  return [
    coupeParWord('Convention n° {numero} entre {association} et {partie}'),
    ...Array.from(
      {length: 15},
      (_, i) =>
        p(`Article ${i + 1}`) + p(ARTICLE.repeat(2)) + p('Montant : {montant} ({montant_en_lettres}).'),
    ),
    table(rang('Versement', 'Montant'), rang('{#echeances}{libelle}', '{montant}{/echeances}')),
  ].join('')
}
