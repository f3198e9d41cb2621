import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {trouverLibreOffice} from '../../src/formats/bureautique/index.js'
import {coupeParWord, docx, p, rang, table} from '../formats/docx-modele/fabriquer.js'
import {comparer} from './mesure.js'

const TOURS = 5
const TOURS_DE_LIBREOFFICE = 3
const PARTIES = 436

/** One text, 436 parties, three pages: a Word model filled, then our own DOCX and PDF, each against its peer. */
export async function mesurerConventions(): Promise<string> {
  const racine = mkdtempSync(join(tmpdir(), 'animreg-bench-'))
  try {
    const modele = join(racine, 'modele.docx')
    writeFileSync(modele, docx(modeleDeTroisPages()))
    const faire = (quoi: string): [string, ...string[]] => {
      const sortie = join(racine, quoi)
      mkdirSync(sortie, {recursive: true})
      return [
        'node',
        '--import',
        'tsx',
        'tests/bench/remplir-conventions.ts',
        quoi,
        modele,
        sortie,
        String(PARTIES),
      ]
    }
    const word = comparer(
      [
        {nom: 'modèle Word par easy-template-x', commande: faire('easy-template-x')},
        {nom: 'modèle Word par animreg', commande: faire('word')},
        {nom: 'limite : écrire les fichiers', commande: faire('limite')},
      ],
      TOURS,
    )
    const documents = comparer(
      [
        {nom: 'paquet `docx` seul', commande: faire('paquet-docx')},
        {nom: 'DOCX par animreg', commande: faire('docx')},
      ],
      TOURS,
    )
    const libreOffice = trouverLibreOffice()
    const pdf = libreOffice
      ? comparer(
          [
            {
              nom: 'PDF par LibreOffice, des DOCX d’animreg',
              commande: convertir(libreOffice, join(racine, 'docx')),
            },
            {nom: 'PDF par animreg', commande: faire('pdf')},
          ],
          TOURS_DE_LIBREOFFICE,
        )
      : 'LibreOffice absent : PDF non comparé.'
    return `## ${PARTIES} conventions de trois pages\n\n${word}\n\n${documents}\n\n${pdf}`
  } finally {
    rmSync(racine, {recursive: true, force: true})
  }
}

/** A shell opens the pattern: the whole series in one process, as for a person. */
function convertir(libreOffice: string, dossier: string): [string, ...string[]] {
  const ligne = `"${libreOffice}" --headless --convert-to pdf --outdir "${dossier}" "${dossier}"/*.docx`
  return ['sh', '-c', ligne]
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
