import {
  BLANC,
  type Charte,
  ENCRE,
  FILET,
  GRIS,
  lisibleSur,
  melanger,
  type Orientation,
  teinte,
  texteSur,
} from '../../documents/index.js'
import type {Police} from './police.js'

/** A4 portrait, in points. */
export const PAGE = {largeur: 595.28, hauteur: 841.89} as const
export const MARGES = {haut: 60, bas: 70, gauche: 56, droite: 56} as const
export const LARGEUR_UTILE = PAGE.largeur - MARGES.gauche - MARGES.droite

/** A page and the room it leaves to the text; margins are the same whichever way it stands. */
export type Format = {
  readonly orientation: Orientation
  readonly largeur: number
  readonly hauteur: number
  readonly largeurUtile: number
  readonly hauteurUtile: number
}

export const FORMATS: Readonly<Record<Orientation, Format>> = {
  portrait: format('portrait', PAGE.largeur, PAGE.hauteur),
  paysage: format('paysage', PAGE.hauteur, PAGE.largeur),
}

function format(orientation: Orientation, largeur: number, hauteur: number): Format {
  return {
    orientation,
    largeur,
    hauteur,
    largeurUtile: largeur - MARGES.gauche - MARGES.droite,
    hauteurUtile: hauteur - MARGES.haut - MARGES.bas,
  }
}

export type StyleDeTexte = {
  readonly police: Police
  readonly taille: number
  /** Distance between two baselines, in sizes. */
  readonly interligne: number
  readonly couleur: string
}

/** Colours of a document, all drawn from its charte and checked to be read on their ground. */
export type Palette = {
  readonly principale: string
  readonly surPrincipale: string
  readonly secondaire: string
  readonly accent: string
  readonly titre: string
  readonly lien: string
  readonly encre: string
  readonly gris: string
  readonly filet: string
  readonly voile: string
  readonly voileFort: string
  readonly hausse: string
  readonly baisse: string
  readonly stable: string
}

/** Derives the palette of a document from its charte. */
export function composerPalette({principale, secondaire, accent}: Charte): Palette {
  const fonce = lisibleSur(principale)
  const voileFort = teinte(principale, 0.13)
  return {
    principale: fonce,
    surPrincipale: texteSur(fonce),
    secondaire,
    accent,
    // Read on white and on the tinted grounds of tables and boxes, the darkest of which is this one.
    titre: lisibleSur(principale, voileFort),
    lien: lisibleSur(melanger(secondaire, principale, 0.5), voileFort),
    encre: ENCRE,
    gris: GRIS,
    filet: FILET,
    voile: teinte(principale, 0.06),
    voileFort,
    hausse: '#1d6b45',
    baisse: '#9c3322',
    stable: '#4a5262',
  }
}

/** A voice. */
export function style(police: Police, taille: number, interligne: number, couleur: string): StyleDeTexte {
  return {police, taille, interligne, couleur}
}

export type Styles = ReturnType<typeof composerStyles>

/** The type scale: one voice for each role a text can play. */
export function composerStyles(p: Palette) {
  return {
    titres: {
      1: style('gras', 25, 1.15, p.titre),
      2: style('gras', 15.5, 1.2, p.titre),
      3: style('demi', 12, 1.25, p.encre),
    },
    /** A first level that follows on the page. */
    titreSuivi: style('gras', 20, 1.18, p.titre),
    corps: style('regulier', 10.5, 1.45, p.encre),
    chapeau: style('regulier', 13, 1.42, p.gris),
    note: style('regulier', 8.5, 1.4, p.gris),
    legende: style('demi', 10, 1.3, p.titre),
    source: style('italique', 8.5, 1.35, p.gris),
    citation: style('italique', 11.5, 1.45, p.encre),
    auteur: style('demi', 10, 1.35, p.titre),
    ficheTitre: style('demi', 10, 1.3, p.titre),
    fiche: style('regulier', 9, 1.36, p.encre),
    encadreTitre: style('gras', 11.5, 1.3, p.titre),
    pied: style('regulier', 8.5, 1.2, p.gris),
  } as const
}

export {BLANC}

/** Room for a signature in a row of a table, in points. */
export const HAUTEUR_A_SIGNER = 32
