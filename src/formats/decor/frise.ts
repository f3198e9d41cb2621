import {BLANC, type Dessin, melanger, teinte} from '../../documents/index.js'
import type {Palette} from '../pdf/style.js'

type Coin = 'hg' | 'hd' | 'bg' | 'bd'
type Carreau = {readonly fond: string; readonly forme: string; readonly coin: Coin | 'disque'}
type Trace = {readonly forme: 'trace'; readonly trace: string; readonly remplissage: string}

/** Tiles of the frieze: as many make the width of the page. */
export const CARREAUX = 6

/** The frieze of quarter discs of a cover, from a height down; its second row holds the two tiles that fall under its right end. */
export function dessinerFrise(palette: Palette, cote: number, haut = 0): Dessin {
  const formes = [
    ...rangDuHaut(palette).flatMap((carreau, i) => tracer(carreau, i * cote, haut, cote)),
    ...tracer(
      {fond: BLANC, forme: teinte(palette.secondaire, 0.22), coin: 'hd'},
      4 * cote,
      haut + cote,
      cote,
    ),
    ...tracer(
      {fond: teinte(palette.principale, 0.1), forme: palette.principale, coin: 'hg'},
      5 * cote,
      haut + cote,
      cote,
    ),
  ]
  return {largeur: CARREAUX * cote, hauteur: haut + 2 * cote, formes, alternative: ''}
}

function rangDuHaut(palette: Palette): readonly Carreau[] {
  const {principale, secondaire, accent} = palette
  const sombre = melanger(principale, '#000000', 0.25)
  const clair = teinte(secondaire, 0.35)
  return [
    {fond: secondaire, forme: sombre, coin: 'bg'},
    {fond: sombre, forme: clair, coin: 'hd'},
    {fond: accent, forme: principale, coin: 'bd'},
    {fond: sombre, forme: secondaire, coin: 'disque'},
    {fond: clair, forme: principale, coin: 'hg'},
    {fond: secondaire, forme: accent, coin: 'bd'},
  ]
}

function tracer({fond, forme, coin}: Carreau, x: number, y: number, cote: number): Trace[] {
  return [
    // A fraction of overlap hides the seam that screens draw between two tiles.
    {forme: 'trace', trace: `M${x} ${y}h${cote + 0.3}v${cote}h${-cote - 0.3}Z`, remplissage: fond},
    {forme: 'trace', trace: traceDuCoin(coin, x, y, cote), remplissage: forme},
  ]
}

function traceDuCoin(coin: Carreau['coin'], x: number, y: number, c: number): string {
  const r = c * 0.3
  switch (coin) {
    case 'disque':
      return `M${x + c / 2 - r} ${y + c / 2}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0Z`
    case 'hg':
      return `M${x} ${y}h${c}a${c} ${c} 0 0 1 ${-c} ${c}Z`
    case 'hd':
      return `M${x + c} ${y}v${c}a${c} ${c} 0 0 1 ${-c} ${-c}Z`
    case 'bd':
      return `M${x + c} ${y + c}h${-c}a${c} ${c} 0 0 1 ${c} ${-c}Z`
    case 'bg':
      return `M${x} ${y + c}v${-c}a${c} ${c} 0 0 1 ${c} ${c}Z`
  }
}
