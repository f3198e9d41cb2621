import {couvertureDe, type Document, type Metadonnees} from '../../documents/index.js'
import {composerPalette} from '../pdf/style.js'
import {composerEntrees, type EntreeDePlan} from '../plan.js'
import {echapper} from '../svg/index.js'
import {type Atelier, rendreBlocs} from './blocs.js'
import {rendreCouverture} from './couverture.js'
import {composerFeuilleDeStyle} from './feuille-de-style.js'

/** On a screen a sommaire costs nothing: two chapters are enough. */
const CHAPITRES_POUR_UNE_NAVIGATION = 2

/**
 * Renders a document as one HTML file that needs nothing else: no script, no font, no network. It is read on a
 * phone, by a screen reader, and printed.
 */
export function rendreHtml(document: Document): string {
  const palette = composerPalette(document.charte)
  const {piedDePage, blocs, filigrane} = document
  const couverture = couvertureDe(document)
  // The title of the cover is the title of the page; without a cover, chapters are.
  const atelier: Atelier = {palette, premierNiveau: couverture ? 2 : 1, document}
  const pied = piedDePage === '' ? '' : `<footer class="pied"><p>${echapper(piedDePage)}</p></footer>`
  return [
    '<!doctype html>',
    '<html lang="fr">',
    `<head>${rendreTete(document.metadonnees)}<style>${composerFeuilleDeStyle(palette, document)}</style></head>`,
    filigrane ? `<body data-filigrane="${echapper(filigrane)}">` : '<body>',
    '<a class="evitement" href="#contenu">Aller au contenu</a>',
    couverture ? rendreCouverture(palette, couverture) : '',
    rendreNavigation(composerEntrees(document, CHAPITRES_POUR_UNE_NAVIGATION)),
    `<main id="contenu" tabindex="-1">${rendreBlocs(atelier, blocs)}</main>`,
    pied,
    '</body>',
    '</html>\n',
  ]
    .filter((partie) => partie !== '')
    .join('\n')
}

function rendreTete({titre, sujet, auteur, motsCles, date}: Metadonnees): string {
  const metas = [
    ['viewport', 'width=device-width, initial-scale=1'],
    ['description', sujet],
    ['author', auteur],
    ['keywords', motsCles.join(', ')],
    ['date', date],
    ['generator', 'animreg'],
  ]
  return [
    '<meta charset="utf-8">',
    // A text that would escape its escaping still could load or run nothing.
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:">`,
    ...metas.map(([nom = '', contenu = '']) => `<meta name="${nom}" content="${echapper(contenu)}">`),
    `<title>${echapper(titre)}</title>`,
  ].join('')
}

function rendreNavigation(entrees: readonly EntreeDePlan[]): string {
  if (entrees.length === 0) return ''
  const lignes = entrees.map(
    ({niveau, texte, ancre}) =>
      `<li class="niveau-${niveau}"><a href="#${ancre}">${echapper(texte)}</a></li>`,
  )
  return `<nav class="sommaire" aria-labelledby="sommaire"><p class="sommaire-titre" id="sommaire">Sommaire</p><ul>${lignes.join('')}</ul></nav>`
}
