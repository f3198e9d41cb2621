import {
  type FileChild,
  Footer,
  type Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import {MARGES, PAGE} from '../pdf/style.js'
import {largeurUtile, type Orientation, vingtiemes} from './mesures.js'
import {mots} from './prose.js'

/** A run of pages of one orientation; without footer on a cover. */
export function composerSection(
  children: FileChild[],
  orientation: Orientation,
  {pied, entete}: {readonly pied: string | null; readonly entete: Header | undefined},
): ISectionOptions {
  return {
    ...(entete ? {headers: {default: entete}} : {}),
    properties: {
      page: {
        // The library turns the sheet itself: width and height are always those of the upright page.
        size: {
          width: vingtiemes(PAGE.largeur),
          height: vingtiemes(PAGE.hauteur),
          orientation: orientation === 'paysage' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: vingtiemes(MARGES.haut),
          bottom: vingtiemes(MARGES.bas),
          left: vingtiemes(MARGES.gauche),
          right: vingtiemes(MARGES.droite),
          header: vingtiemes(28),
          footer: vingtiemes(30),
        },
      },
    },
    footers: {
      default: pied === null ? new Footer({children: [new Paragraph('')]}) : composerPied(pied, orientation),
    },
    children,
  }
}

/** The document on the left, « page x / y » on the right: fields that Word fills without asking. */
function composerPied(texte: string, orientation: Orientation): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        tabStops: [{type: TabStopType.RIGHT, position: vingtiemes(largeurUtile(orientation))}],
        children: [
          mots(texte),
          new TextRun({
            bold: true,
            children: [new Tab(), 'page ', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  })
}

/** The next block opens a page. */
export function sautDePage(): Paragraph {
  return new Paragraph({style: 'Intervalle', pageBreakBefore: true})
}
