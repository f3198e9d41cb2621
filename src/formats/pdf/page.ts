import type {Encre} from './encre.js'
import {FORMATS, type Format, MARGES} from './style.js'

export type Signet = {readonly niveau: 1 | 2 | 3; readonly titre: string; readonly ancre: string}

/** A piece of the flow that no page break cuts. */
export type Morceau = {
  readonly hauteur: number
  /** White above and below; between two pieces the larger counts, at the top of a page none. */
  readonly avant?: number
  readonly apres?: number
  /** Stays on the page of the next piece. */
  readonly lie?: boolean
  /** Opens a page, unless one was just opened. */
  readonly ouvre?: boolean
  /** Furniture drawn again when the piece begins a page. */
  readonly reprise?: Reprise
  readonly signet?: Signet
  /** A destination for links, such as a caption. */
  readonly repere?: string
  /** The page it needs, portrait when it does not say. */
  readonly format?: Format
  readonly poser: (encre: Encre, y: number) => void
}

export type Reprise = {readonly hauteur: number; readonly poser: (encre: Encre, y: number) => void}

export type MorceauPlace = {readonly morceau: Morceau; readonly y: number; readonly reprise?: number}
export type PageComposee = {readonly format: Format; readonly morceaux: readonly MorceauPlace[]}

type PageOuverte = {readonly format: Format; readonly morceaux: MorceauPlace[]}
type Curseur = {page: PageOuverte | null; y: number; apres: number}

/** Distributes the pieces over pages: no piece is cut, those that are bound stay together when a page can hold them. */
export function paginer(morceaux: readonly Morceau[]): PageComposee[] {
  const pages: PageOuverte[] = []
  const curseur: Curseur = {page: null, y: MARGES.haut, apres: 0}
  for (const [i, morceau] of morceaux.entries()) {
    if (morceau.ouvre || tourne(curseur, morceau) || !tient(morceaux, i, curseur)) fermer(curseur)
    if (morceau.hauteur === 0 && morceau.ouvre) continue
    placer(morceau, curseur, pages)
  }
  return pages
}

function fermer(curseur: Curseur): void {
  curseur.page = null
}

function formatDe({format}: Morceau): Format {
  return format ?? FORMATS.portrait
}

function tourne({page}: Curseur, morceau: Morceau): boolean {
  return page !== null && page.format !== formatDe(morceau)
}

function ecart(curseur: Curseur, morceau: Morceau): number {
  return curseur.page ? Math.max(curseur.apres, morceau.avant ?? 0) : 0
}

/** Does the piece, with all those it is bound to, fit on the current page? */
function tient(morceaux: readonly Morceau[], debut: number, curseur: Curseur): boolean {
  const {page} = curseur
  if (!page) return true
  const bas = MARGES.haut + page.format.hauteurUtile
  let besoin = 0
  let apres = curseur.apres
  for (let i = debut; i < morceaux.length; i++) {
    const morceau = morceaux[i]
    if (!morceau || (i > debut && (morceau.ouvre || formatDe(morceau) !== page.format))) break
    besoin += Math.max(apres, morceau.avant ?? 0) + morceau.hauteur
    apres = morceau.apres ?? 0
    // A chain that no page can hold is cut where it must.
    if (besoin > page.format.hauteurUtile)
      return curseur.y + ecart(curseur, morceaux[debut] ?? morceau) + (morceaux[debut]?.hauteur ?? 0) <= bas
    if (!morceau.lie) break
  }
  return curseur.y + besoin <= bas + 0.01
}

function placer(morceau: Morceau, curseur: Curseur, pages: PageOuverte[]): void {
  const page = curseur.page
  if (!page) {
    const reprise = morceau.reprise
    const y = MARGES.haut + (reprise?.hauteur ?? 0)
    const place: MorceauPlace = {morceau, y, ...(reprise ? {reprise: MARGES.haut} : {})}
    const nouvelle = {format: formatDe(morceau), morceaux: [place]}
    pages.push(nouvelle)
    curseur.page = nouvelle
    curseur.y = y + morceau.hauteur
  } else {
    const y = curseur.y + ecart(curseur, morceau)
    page.morceaux.push({morceau, y})
    curseur.y = y + morceau.hauteur
  }
  curseur.apres = morceau.apres ?? 0
}

/** Draws a page: repeated furniture, pieces, bookmarks and destinations. */
export function dessinerPage(encre: Encre, {morceaux}: PageComposee): void {
  for (const {morceau, y, reprise} of morceaux) {
    if (reprise !== undefined) morceau.reprise?.poser(encre, reprise)
    if (morceau.signet) {
      encre.ancrer(morceau.signet.ancre, y)
      encre.marquerSignet(morceau.signet.niveau, morceau.signet.titre, y)
    }
    if (morceau.repere) encre.ancrer(morceau.repere, y)
    morceau.poser(encre, y)
  }
}
