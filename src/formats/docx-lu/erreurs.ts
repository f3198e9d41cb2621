import {ErreurMetier} from '../../shared/erreur-metier.js'

/** The bytes are those of something else; `nature` says what, when it is known. */
export function pasUnDocx(fichier: string, nature: string): ErreurMetier {
  return new ErreurMetier('FMT-040', `« ${fichier} » n'est pas un document Word (.docx) : ${nature}.`, {
    pistes: ['Ouvrez-le dans Word, puis enregistrez-le sous le format « Document Word (.docx) ».'],
    details: {fichier},
  })
}

/** A document of Word that must not, or cannot, be read. */
export function docxRefuse(fichier: string, constat: string): ErreurMetier {
  return new ErreurMetier('FMT-041', `« ${fichier} » est refusé : ${constat}.`, {
    pistes: [
      'Dans Word, copiez son texte dans un nouveau document, réduisez les images, puis enregistrez-le au format .docx.',
    ],
    details: {fichier},
  })
}
