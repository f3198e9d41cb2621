import {type Atelier, GAUCHE} from './atelier.js'
import type {Encre} from './encre.js'
import {MARGES} from './style.js'

/** The footer, as furniture: the document on the left, « page x/y » on the right. */
export function dessinerPied(
  atelier: Atelier,
  encre: Encre,
  texte: string,
  {page, total}: {readonly page: number; readonly total: number},
): void {
  const {mesure, palette, styles, format} = atelier
  const style = styles.pied
  const bas = format.hauteur - MARGES.bas + 38
  const numero = `page ${page}/${total}`
  const largeurDuNumero = mesure(numero, 'demi', style.taille)
  const gauche = abreger(atelier, texte, format.largeurUtile - largeurDuNumero - 24)
  encre.decorer(
    () => {
      encre.filet(GAUCHE, bas - 16, format.largeurUtile, palette.filet)
      if (gauche !== '') encre.texte(`${gauche} `, GAUCHE, bas, style)
      const couleur = palette.titre
      encre.texte(numero, GAUCHE + format.largeurUtile - largeurDuNumero, bas, {
        ...style,
        police: 'demi',
        couleur,
      })
    },
    {type: 'Pagination', attached: ['Bottom']},
  )
}

function abreger({mesure, styles}: Atelier, texte: string, largeur: number): string {
  const {police, taille} = styles.pied
  if (mesure(texte, police, taille) <= largeur) return texte
  const lettres = Array.from(texte)
  while (lettres.length > 0 && mesure(`${lettres.join('').trimEnd()}…`, police, taille) > largeur)
    lettres.pop()
  return `${lettres.join('').trimEnd()}…`
}
