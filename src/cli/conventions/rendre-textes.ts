import {type Convention, nommerConvention} from '../../metier/conventions/index.js'
import {ErreurMetier} from '../../shared/erreur-metier.js'
import type {ModeleCharge} from './charger-modeles.js'
import {rendreConvention, type TexteEcrit} from './rediger.js'

/** A text in the formats it goes out in. */
export type TexteRendu = {readonly docx: Uint8Array; readonly pdf: Uint8Array | undefined}

/** A Word model becomes a PDF only where LibreOffice is installed. */
export async function formatsDe({word}: ModeleCharge): Promise<readonly ('docx' | 'pdf')[]> {
  if (!word) return ['docx', 'pdf']
  const {trouverLibreOffice} = await import('../../formats/bureautique/index.js')
  return trouverLibreOffice() ? ['docx', 'pdf'] : ['docx']
}

/** Puts texts on paper, one by one; those of Word models become PDF together, at the end. */
export async function rendreTextes(
  textes: readonly {readonly texte: TexteEcrit; readonly convention: Convention}[],
  progresser: (etape: string, fait?: number, total?: number) => void,
): Promise<readonly TexteRendu[]> {
  const rendus: TexteRendu[] = []
  for (const [rang, {texte, convention}] of textes.entries()) {
    progresser(`Mise en page : ${convention.parties[0]?.nom ?? ''}`, rang + 1, textes.length)
    rendus.push(
      texte.forme === 'word' ? {docx: texte.octets, pdf: undefined} : await rendreConvention(texte.document),
    )
  }
  const aConvertir = textes.flatMap(({texte, convention}, rang) =>
    texte.forme === 'word' && convention.pieces.some((p) => p.format === 'pdf') ? [rang] : [],
  )
  if (aConvertir.length === 0) return rendus
  progresser('PDF par LibreOffice')
  const pdfs = await convertir(aConvertir.flatMap((rang) => rendus[rang]?.docx ?? []))
  return rendus.map((rendu, rang) => {
    const place = aConvertir.indexOf(rang)
    if (place < 0) return rendu
    const pdf = pdfs[place]
    const convention = textes[rang]?.convention
    if (!pdf && convention) throw pdfImpossible(convention)
    return {...rendu, pdf}
  })
}

async function convertir(documents: readonly Uint8Array[]): Promise<readonly (Uint8Array | undefined)[]> {
  const {convertirEnPdf, trouverLibreOffice} = await import('../../formats/bureautique/index.js')
  const libreOffice = trouverLibreOffice()
  return libreOffice ? convertirEnPdf(libreOffice, documents) : []
}

function pdfImpossible(convention: Convention): ErreurMetier {
  return new ErreurMetier('CNV-082', `LibreOffice n'a pas fait le PDF de ${nommerConvention(convention)}.`, {
    pistes: [
      'Fermez LibreOffice, puis relancez.',
      'Ouvrez le modèle dans LibreOffice pour vérifier qu’il s’ouvre.',
    ],
    details: {cle: convention.cle},
  })
}
