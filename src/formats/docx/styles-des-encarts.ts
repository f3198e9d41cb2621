import type {Palette} from '../pdf/style.js'
import {bord, couleur, espace, GRAS, GROUPE, ITALIQUE, LIE, type Style, taille} from './ecrire-style.js'

/** Pictures, testimonies, signatures, directory, index. */
export function stylesDesEncarts(p: Palette): Style[] {
  const citation = `<w:pBdr>${bord('left', p.secondaire, 36, 12)}</w:pBdr>${espace(0, 100, 276)}<w:ind w:left="400" w:right="400"/>`
  return [
    {
      id: 'Heading1Suivi',
      nom: 'Titre 1 sans saut de page',
      parent: 'Heading1',
      suivant: 'Normal',
      paragraphe: `<w:pageBreakBefore w:val="0"/>${espace(480, 240)}`,
      lettres: taille(20),
    },
    {id: 'Photo', nom: 'Photo', suivant: 'Caption', paragraphe: `${LIE}${espace(240, 60)}`},
    {id: 'PhotoSeule', nom: 'Photo seule', suivant: 'Normal', paragraphe: espace(240, 240)},
    {
      id: 'Quote',
      nom: 'Quote',
      suivant: 'Normal',
      rang: 29,
      paragraphe: citation,
      lettres: `${ITALIQUE}${taille(11.5)}`,
    },
    {
      id: 'CitationAuteur',
      nom: 'Citation - auteur',
      parent: 'Quote',
      suivant: 'Normal',
      lettres: `${GRAS}<w:i w:val="0"/><w:iCs w:val="0"/>${couleur(p.titre)}${taille(10)}`,
    },
    {id: 'SignatureLieu', nom: 'Signature - lieu', paragraphe: `${LIE}${espace(320, 240)}`},
    {
      id: 'SignatureQualite',
      nom: 'Signature - qualité',
      paragraphe: `${LIE}${espace(0, 20, 252)}`,
      lettres: `${GRAS}${couleur(p.titre)}${taille(10)}`,
    },
    {
      id: 'SignatureNom',
      nom: 'Signature - nom',
      paragraphe: `${LIE}${espace(0, 20, 252)}`,
      lettres: taille(10),
    },
    {
      id: 'SignatureMention',
      nom: 'Signature - mention',
      paragraphe: `${LIE}${espace(0, 20, 252)}`,
      lettres: `${ITALIQUE}${couleur(p.gris)}${taille(9)}`,
    },
    {
      id: 'FicheTitre',
      nom: 'Annuaire - titre',
      suivant: 'Fiche',
      paragraphe: `${GROUPE}${espace(0, 20, 252)}`,
      lettres: `${GRAS}${couleur(p.titre)}${taille(10)}`,
    },
    {id: 'Fiche', nom: 'Annuaire - ligne', paragraphe: espace(0, 0, 252), lettres: taille(9.5)},
    {
      id: 'IndexTitre',
      nom: 'Index - titre',
      suivant: 'TableofFigures',
      paragraphe: `${LIE}${espace(240, 80)}`,
      lettres: `${GRAS}${couleur(p.titre)}${taille(11.5)}`,
    },
    {id: 'TableofFigures', nom: 'table of figures', rang: 99, paragraphe: espace(0, 50)},
    {
      id: 'CelluleGroupeDeColonnes',
      nom: 'Tableau - groupe de colonnes',
      parent: 'CelluleEntete',
      paragraphe: '<w:jc w:val="center"/>',
    },
  ]
}
