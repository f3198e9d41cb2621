import type {Couverture} from '../../documents/index.js'
import {dessinerFrise} from '../decor/frise.js'
import type {Palette} from '../pdf/style.js'
import {echapper, rendreSvg} from '../svg/index.js'
import {rendreImage} from './image.js'

/** The cover as the banner of the page: title on a ground of the charte's colour, frieze, then who speaks. */
export function rendreCouverture(palette: Palette, couverture: Couverture): string {
  const {surtitre, titre, sousTitre, emetteur, mentions, image, logo, logosFinanceurs = []} = couverture
  const frise = rendreSvg(
    {...dessinerFrise(palette, 100), hauteur: 100},
    {police: 'sans-serif', classe: 'frise'},
  )
  const financeurs = logosFinanceurs.map((f) => rendreImage(f.image, f.nom)).join('')
  const suite = [
    // The name of who speaks is written beside it.
    logo ? rendreImage(logo, '', 'logo') : '',
    paragraphe('emetteur', emetteur),
    ...mentions.map((mention) => paragraphe('mention', mention)),
    financeurs === '' ? '' : `<div class="financeurs">${financeurs}</div>`,
  ]
  return [
    '<header class="couverture">',
    `<div class="fond"><div class="colonne">${paragraphe('surtitre', surtitre)}<h1>${echapper(titre)}</h1>${paragraphe('sous-titre', sousTitre)}</div></div>`,
    image ? rendreImage(image, '', 'vue') : frise,
    `<div class="colonne qui">${suite.join('')}</div>`,
    '</header>',
  ].join('')
}

function paragraphe(classe: string, texte: string): string {
  return texte === '' ? '' : `<p class="${classe}">${echapper(texte)}</p>`
}
