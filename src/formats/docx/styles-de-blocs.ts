import type {Palette} from '../pdf/style.js'
import {bord, couleur, espace, fond, GRAS, LIE, type Style, taille} from './ecrire-style.js'

/** The words of a cover. */
export function stylesDeCouverture(p: Palette): Style[] {
  return [
    {
      id: 'Title',
      nom: 'Title',
      suivant: 'Subtitle',
      rang: 10,
      paragraphe: `${LIE}${espace(0, 200, 216)}`,
      lettres: `${GRAS}${couleur(p.surPrincipale)}${taille(60)}`,
    },
    {
      id: 'Subtitle',
      nom: 'Subtitle',
      rang: 11,
      paragraphe: espace(0, 0, 264),
      lettres: `${couleur(p.surPrincipale)}${taille(19)}`,
    },
    {
      id: 'Surtitre',
      nom: 'Surtitre',
      suivant: 'Title',
      paragraphe: espace(0, 0),
      lettres: `${GRAS}${couleur(p.surPrincipale)}${taille(15)}`,
    },
    {
      id: 'Emetteur',
      nom: 'Émetteur',
      paragraphe: espace(0, 100),
      lettres: `${GRAS}${couleur(p.titre)}${taille(15)}`,
    },
    {
      id: 'Barre',
      nom: 'Barre',
      paragraphe: `<w:keepNext/>${fond(p.accent)}<w:spacing w:before="0" w:after="240" w:line="80" w:lineRule="exact"/>`,
      lettres: taille(2),
    },
    {id: 'Mention', nom: 'Mention', paragraphe: espace(0, 20), lettres: `${couleur(p.gris)}${taille(9.5)}`},
  ]
}

/** The words of a card. */
export function stylesDeChiffres(p: Palette): Style[] {
  const clair = couleur(p.surPrincipale)
  return [
    {
      id: 'Chiffre',
      nom: 'Chiffre',
      paragraphe: `${LIE}${espace(0, 0, 240)}`,
      lettres: `${GRAS}${couleur(p.titre)}${taille(26)}`,
    },
    {id: 'ChiffreMajeur', nom: 'Chiffre majeur', parent: 'Chiffre', lettres: `${clair}${taille(42)}`},
    {
      id: 'ChiffreEvolution',
      nom: 'Chiffre - évolution',
      paragraphe: `${LIE}${espace(20, 40, 240)}`,
      lettres: `${GRAS}${taille(9.5)}`,
    },
    {
      id: 'ChiffreLibelle',
      nom: 'Chiffre - libellé',
      paragraphe: espace(20, 30, 240),
      lettres: `${GRAS}${taille(11)}`,
    },
    {
      id: 'ChiffreLibelleMajeur',
      nom: 'Chiffre majeur - libellé',
      parent: 'ChiffreLibelle',
      lettres: `${clair}${taille(13)}`,
    },
    {
      id: 'ChiffreDetail',
      nom: 'Chiffre - détail',
      paragraphe: espace(0, 20, 240),
      lettres: `${couleur(p.gris)}${taille(9.5)}`,
    },
    {id: 'ChiffreDetailMajeur', nom: 'Chiffre majeur - détail', parent: 'ChiffreDetail', lettres: clair},
  ]
}

/** The cells of a table. */
export function stylesDeTableau(p: Palette): Style[] {
  return [
    {id: 'Cellule', nom: 'Tableau - cellule', paragraphe: espace(50, 50, 240), lettres: taille(9.5)},
    {
      id: 'CelluleEntete',
      nom: 'Tableau - en-tête',
      parent: 'Cellule',
      paragraphe: LIE,
      lettres: `${GRAS}${couleur(p.titre)}`,
    },
    {
      id: 'CelluleGroupe',
      nom: 'Tableau - groupe',
      parent: 'Cellule',
      paragraphe: LIE,
      lettres: `${GRAS}${couleur(p.titre)}`,
    },
    {id: 'CelluleTotal', nom: 'Tableau - total', parent: 'Cellule', lettres: GRAS},
  ]
}

/** Word's own table, which ours starts from. */
export function tableauNormal(): string {
  return '<w:style w:type="table" w:default="1" w:styleId="TableauNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
}

/** The look of a table, its first and last rows told apart by Word itself. */
export function styleDeTable(p: Palette): string {
  const lignes = `<w:tblBorders>${bord('top', p.filet, 4, 0)}${bord('bottom', p.filet, 4, 0)}${bord('insideH', p.filet, 4, 0)}</w:tblBorders>`
  const entete = `<w:tblStylePr w:type="firstRow"><w:rPr>${GRAS}${couleur(p.titre)}</w:rPr><w:tcPr><w:tcBorders>${bord('bottom', p.titre, 8, 0)}</w:tcBorders>${fond(p.voileFort)}</w:tcPr></w:tblStylePr>`
  return `<w:style w:type="table" w:customStyle="1" w:styleId="TableauReseau"><w:name w:val="Tableau du réseau"/><w:basedOn w:val="TableauNormal"/><w:uiPriority w:val="59"/><w:qFormat/><w:tblPr>${lignes}</w:tblPr>${entete}</w:style>`
}
