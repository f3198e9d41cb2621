import type {Bloc, Document} from '../../documents/index.js'
import {ancreDe, CHAPITRES_POUR_UN_SOMMAIRE} from '../plan.js'
import type {Atelier} from './atelier.js'
import {racine} from './balises.js'
import {composerChiffres} from './chiffres.js'
import {dessinerCouverture} from './couverture.js'
import {Encre} from './encre.js'
import {composerFigure} from './figure.js'
import {dessinerPage, type Morceau, type PageComposee, paginer} from './page.js'
import {dessinerPied} from './pied.js'
import {composerEncadre, composerListe, composerParagraphe, composerTitre} from './prose.js'
import {composerSommaire, relever} from './sommaire.js'
import {composerPalette, composerStyles} from './style.js'
import {composerTableau} from './tableau.js'

/**
 * Renders a document as a tagged PDF. Blocks are first laid out and paginated, so that page numbers are known;
 * then everything is drawn once. The same document gives the same bytes.
 */
export async function rendrePdf(document: Document): Promise<Uint8Array> {
  const encre = new Encre(document.metadonnees)
  const palette = composerPalette(document.charte)
  const atelier: Atelier = {mesure: encre.mesurer, palette, styles: composerStyles(palette), racine: racine()}
  const corps = paginer(document.blocs.flatMap((bloc, i) => composerBloc(atelier, bloc, i)))
  const debut = document.couverture ? 1 : 0
  const pages = [...insererSommaire(atelier, document, corps, debut), ...corps]
  const total = debut + pages.length
  if (document.couverture) {
    encre.ouvrirPage()
    dessinerCouverture(atelier, encre, document.couverture)
  }
  for (const [i, page] of pages.entries()) {
    encre.ouvrirPage()
    dessinerPage(encre, page)
    dessinerPied(atelier, encre, document.piedDePage, {page: debut + i + 1, total})
  }
  if (total === 0) encre.ouvrirPage()
  return encre.finir()
}

function insererSommaire(
  atelier: Atelier,
  {blocs}: Document,
  corps: readonly PageComposee[],
  debut: number,
): PageComposee[] {
  const chapitres = blocs.filter((bloc) => bloc.bloc === 'titre' && bloc.niveau === 1).length
  if (chapitres < CHAPITRES_POUR_UN_SOMMAIRE) return []
  // Entries keep their height whatever their number: a first pass counts the pages of the sommaire itself.
  const nombre = paginer(composerSommaire(atelier, relever(corps, 1))).length
  return paginer(composerSommaire(atelier, relever(corps, debut + nombre + 1)))
}

function composerBloc(atelier: Atelier, bloc: Bloc, rang: number): Morceau[] {
  switch (bloc.bloc) {
    case 'titre':
      return composerTitre(atelier, bloc, ancreDe(rang))
    case 'paragraphe':
      return composerParagraphe(atelier, bloc)
    case 'liste':
      return composerListe(atelier, bloc)
    case 'chiffres':
      return composerChiffres(atelier, bloc)
    case 'tableau':
      return composerTableau(atelier, bloc)
    case 'figure':
      return composerFigure(atelier, bloc)
    case 'encadre':
      return composerEncadre(atelier, bloc)
    case 'saut-de-page':
      return [{hauteur: 0, ouvre: true, poser: () => undefined}]
  }
}
