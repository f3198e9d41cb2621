import type {Palette} from '../pdf/style.js'
import {echapper} from '../svg/echapper.js'
import {
  bord,
  couleur,
  ecrireStyle,
  espace,
  GRAS,
  GROUPE,
  ITALIQUE,
  LIE,
  niveau,
  type Style,
  taille,
} from './ecrire-style.js'
import {
  styleDeTable,
  stylesDeChiffres,
  stylesDeCouverture,
  stylesDeTableau,
  tableauNormal,
} from './styles-de-blocs.js'
import {stylesDesEncarts} from './styles-des-encarts.js'

/** The face every Word has; LibreOffice replaces it by one of the same widths. */
export const POLICE = 'Calibri'

/** The styles part of a document, whole: what a person restyles in Word is restyled everywhere. */
export function composerStylesWord(p: Palette, police: string = POLICE): string {
  const styles = [
    ...stylesDeTexte(p),
    ...stylesDeCouverture(p),
    ...stylesDeChiffres(p),
    ...stylesDeTableau(p),
    ...stylesDesEncarts(p),
  ]
  const famille = echapper(police)
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    '<w:docDefaults><w:rPrDefault><w:rPr>',
    `<w:rFonts w:ascii="${famille}" w:hAnsi="${famille}" w:eastAsia="${famille}" w:cs="${famille}"/>`,
    `${couleur(p.encre)}${taille(10.5)}<w:lang w:val="fr-FR" w:eastAsia="fr-FR" w:bidi="ar-SA"/>`,
    '</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>',
    `${espace(0, 140, 276)}</w:pPr></w:pPrDefault></w:docDefaults>`,
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="character" w:default="1" w:styleId="Policepardfaut"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    tableauNormal(),
    ...styles.map(ecrireStyle),
    `<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:uiPriority w:val="99"/><w:rPr>${couleur(p.lien)}<w:u w:val="single"/></w:rPr></w:style>`,
    styleDeTable(p),
    '</w:styles>',
  ].join('')
}

function stylesDeTexte(p: Palette): Style[] {
  const titre = {suivant: 'Normal', rang: 9} as const
  return [
    {
      ...titre,
      id: 'Heading1',
      nom: 'heading 1',
      paragraphe: `${LIE}${GROUPE}<w:pageBreakBefore/><w:pBdr>${bord('bottom', p.accent, 24, 6)}</w:pBdr>${espace(0, 320)}${niveau(0)}`,
      lettres: `${GRAS}${couleur(p.titre)}${taille(25)}`,
    },
    {
      ...titre,
      id: 'Heading2',
      nom: 'heading 2',
      paragraphe: `${LIE}${GROUPE}${espace(420, 150)}${niveau(1)}`,
      lettres: `${GRAS}${couleur(p.titre)}${taille(15.5)}`,
    },
    {
      ...titre,
      id: 'Heading3',
      nom: 'heading 3',
      paragraphe: `${LIE}${GROUPE}${espace(300, 90)}${niveau(2)}`,
      lettres: `${GRAS}${taille(12)}`,
    },
    {
      id: 'Chapeau',
      nom: 'Chapeau',
      suivant: 'Normal',
      paragraphe: espace(0, 260, 276),
      lettres: `${couleur(p.gris)}${taille(13)}`,
    },
    {
      id: 'Note',
      nom: 'Note',
      suivant: 'Normal',
      paragraphe: espace(0, 120),
      lettres: `${couleur(p.gris)}${taille(9)}`,
    },
    {id: 'ListBullet', nom: 'List Bullet', rang: 36, paragraphe: espace(0, 60, 276)},
    {id: 'ListNumber', nom: 'List Number', rang: 36, paragraphe: espace(0, 60, 276)},
    {
      id: 'Caption',
      nom: 'caption',
      suivant: 'Normal',
      rang: 35,
      paragraphe: `${GROUPE}${espace(240, 80)}`,
      lettres: `${GRAS}${couleur(p.titre)}${taille(10)}`,
    },
    {
      id: 'Source',
      nom: 'Source',
      suivant: 'Normal',
      paragraphe: `${GROUPE}${espace(40, 40)}`,
      lettres: `${ITALIQUE}${couleur(p.gris)}${taille(8.5)}`,
    },
    {
      id: 'Figure',
      nom: 'Figure',
      suivant: 'Caption',
      paragraphe: `${LIE}${espace(240, 60)}<w:jc w:val="center"/>`,
    },
    {
      id: 'Encadre',
      nom: 'Encadré',
      paragraphe: espace(0, 80, 276),
    },
    {
      id: 'EncadreTitre',
      nom: 'Encadré - titre',
      parent: 'Encadre',
      suivant: 'Encadre',
      paragraphe: `${LIE}${espace(0, 80, 276)}`,
      lettres: `${GRAS}${couleur(p.titre)}${taille(11.5)}`,
    },
    {
      id: 'TOCHeading',
      nom: 'TOC Heading',
      rang: 39,
      paragraphe: `${LIE}<w:pageBreakBefore/><w:pBdr>${bord('bottom', p.accent, 24, 6)}</w:pBdr>${espace(0, 280)}`,
      lettres: `${GRAS}${couleur(p.titre)}${taille(25)}`,
    },
    {
      id: 'TOC1',
      nom: 'toc 1',
      rang: 39,
      paragraphe: `${LIE}${espace(180, 40)}`,
      lettres: `${GRAS}${couleur(p.titre)}${taille(11.5)}`,
    },
    {id: 'TOC2', nom: 'toc 2', rang: 39, paragraphe: `${espace(0, 30)}<w:ind w:left="320"/>`},
    {
      id: 'Footer',
      nom: 'footer',
      rang: 99,
      paragraphe: `<w:pBdr>${bord('top', p.filet, 4, 6)}</w:pBdr>${espace(0, 0, 240)}`,
      lettres: `${couleur(p.gris)}${taille(8.5)}`,
    },
    {
      id: 'Intervalle',
      nom: 'Intervalle',
      paragraphe: '<w:spacing w:before="0" w:after="0" w:line="120" w:lineRule="exact"/>',
      lettres: taille(2),
    },
  ]
}
