import type {Charte} from '../document.js'

type Rvb = readonly [number, number, number]

export const BLANC = '#ffffff'
export const ENCRE = '#1f2430'
export const GRIS = '#565e6c'
export const FILET = '#d5d9e0'

/** Reads `#abc` or `#aabbcc`; anything else is black, so that a drawing is never lost for a colour. */
function lireCouleur(couleur: string): Rvb {
  const court = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(couleur)
  const hexa = court ? court.slice(1).map((c) => c + c) : /^#(..)(..)(..)$/.exec(couleur)?.slice(1)
  const [r = 0, v = 0, b = 0] = (hexa ?? []).map((c) => Number.parseInt(c, 16) || 0)
  return [r, v, b]
}

function ecrireCouleur(rvb: Rvb): string {
  return `#${rvb.map((c) => Math.round(c).toString(16).padStart(2, '0')).join('')}`
}

/** Mixes two colours: a part of 0 gives the first, 1 the second. */
export function melanger(couleur: string, autre: string, part: number): string {
  const [a, b] = [lireCouleur(couleur), lireCouleur(autre)]
  const canal = (i: 0 | 1 | 2) => a[i] + (b[i] - a[i]) * part
  return ecrireCouleur([canal(0), canal(1), canal(2)])
}

/** A tint towards white: 0.1 keeps a tenth of the colour. */
export function teinte(couleur: string, part: number): string {
  return melanger(BLANC, couleur, part)
}

function luminance(couleur: string): number {
  const [r, v, b] = lireCouleur(couleur).map((c) => {
    const s = c / 255
    return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (r ?? 0) + 0.7152 * (v ?? 0) + 0.0722 * (b ?? 0)
}

/** The WCAG contrast of two colours, from 1 to 21. */
export function contraste(a: string, b: string): number {
  const [clair, sombre] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return ((clair ?? 0) + 0.05) / ((sombre ?? 0) + 0.05)
}

/** The colour itself, or darkened until text in it can be read on the ground (4.5:1). */
export function lisibleSur(couleur: string, fond: string = BLANC): string {
  for (let part = 0; part < 1; part += 0.1) {
    const essai = melanger(couleur, '#000000', part)
    if (contraste(essai, fond) >= 4.5) return essai
  }
  return ENCRE
}

/** White or ink, whichever is read better on the ground. */
export function texteSur(fond: string): string {
  return contraste(BLANC, fond) >= contraste(ENCRE, fond) ? BLANC : ENCRE
}

/** Colours for parts told apart in grey: from the dark of the charte to the light, as many as asked. */
export function degrader({principale, secondaire}: Charte, nombre: number): string[] {
  const fonce = lisibleSur(principale)
  const clair = teinte(secondaire, 0.3)
  return Array.from({length: nombre}, (_, i) => melanger(fonce, clair, nombre < 2 ? 0 : i / (nombre - 1)))
}
