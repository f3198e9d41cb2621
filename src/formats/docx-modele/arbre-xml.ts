/** An element as written: its tags are kept to the letter, so that what we do not touch comes out unchanged. */
export type Element = {
  readonly nom: string
  readonly ouverture: string
  readonly fermeture: string
  enfants: NoeudXml[]
  parent: Element | undefined
}

/** Text between tags, still escaped; comments and instructions are kept as such. */
export type Brut = {readonly brut: string}

/** Where a value goes. */
export type Valeur = {readonly valeur: string; readonly ligne: number; readonly image: boolean}

/** One end of a section, between two runs. */
export type Marque = {
  readonly marque: '#' | '^' | '/'
  readonly cle: string
  readonly ligne: number
  readonly phrase: string
  readonly paragraphe: Element
  parent: Element
}

/** What is repeated, kept or dropped. */
export type Section = {
  readonly section: '#' | '^' | '?'
  readonly cle: string
  readonly ligne: number
  readonly corps: NoeudXml[]
}

export type NoeudXml = Element | Brut | Valeur | Marque | Section

export function estElement(noeud: NoeudXml): noeud is Element {
  return 'nom' in noeud
}

const MORCEAU =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[[\s\S]*?\]\]>|<\/[^<>]*>|<(?:[^<>"']|"[^"<]*"|'[^'<]*')*>|[^<]+/g
/** Far deeper than Word ever nests. */
const PROFONDEUR_MAXIMALE = 400
/** Far longer than any tag of Word: beyond, reading it would overflow. */
const BALISE_MAXIMALE = 1_000_000

/** Reads XML into a tree; undefined when its tags do not close one another. */
export function lireXml(texte: string): Element | undefined {
  const racine: Element = {nom: '', ouverture: '', fermeture: '', enfants: [], parent: undefined}
  let courant = racine
  let profondeur = 0
  let lu = 0
  if (texte.split('<').some(estDemesuree)) return undefined
  for (const {0: morceau, index} of texte.matchAll(MORCEAU)) {
    if (index !== lu) return undefined
    lu += morceau.length
    if (!morceau.startsWith('<') || /^<[!?]/.test(morceau)) {
      courant.enfants.push({brut: morceau})
      continue
    }
    if (morceau.startsWith('</')) {
      if (courant.nom !== nomDe(morceau) || !courant.parent) return undefined
      courant = courant.parent
      profondeur -= 1
      continue
    }
    const seul = morceau.endsWith('/>')
    const nom = nomDe(morceau)
    const element: Element = {
      nom,
      ouverture: morceau,
      fermeture: seul ? '' : `</${nom}>`,
      enfants: [],
      parent: courant,
    }
    courant.enfants.push(element)
    if (seul) continue
    courant = element
    profondeur += 1
    if (profondeur > PROFONDEUR_MAXIMALE) return undefined
  }
  return lu === texte.length && courant === racine ? racine : undefined
}

/** What follows a `<` and closes too far, if it does. */
function estDemesuree(morceau: string): boolean {
  if (morceau.length <= BALISE_MAXIMALE) return false
  const fin = morceau.indexOf('>')
  return fin === -1 || fin > BALISE_MAXIMALE
}

function nomDe(balise: string): string {
  return /^<\/?([^\s/>]+)/.exec(balise)?.[1] ?? ''
}

/** Nearest element of a name above a node. */
export function ancetre(depuis: Element | undefined, nom: string): Element | undefined {
  let element = depuis
  while (element && element.nom !== nom) element = element.parent
  return element
}

/** Every element of a name below, in the order of the text. */
export function descendants(element: Element, nom: string): Element[] {
  return element.enfants.flatMap((enfant) => {
    if (!estElement(enfant)) return []
    return [...(enfant.nom === nom ? [enfant] : []), ...descendants(enfant, nom)]
  })
}

/** The words under an element as a reader sees them. */
export function texteDe(noeud: NoeudXml): string {
  if ('brut' in noeud) return decoder(noeud.brut)
  if (!estElement(noeud)) return ''
  if (noeud.nom === 'w:tab' || noeud.nom === 'w:br') return ' '
  if (noeud.nom === 'w:p' || noeud.nom === 'w:r' || noeud.nom === 'w:t' || noeud.enfants.some(estElement)) {
    return noeud.enfants
      .filter((e) => noeud.nom === 'w:t' || estElement(e))
      .map(texteDe)
      .join('')
  }
  return ''
}

const ENTITES: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"}

export function decoder(brut: string): string {
  return brut.replace(
    /&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi,
    (entite, decimal, hexa, nom: string | undefined) => {
      if (nom) return ENTITES[nom] ?? entite
      const code = decimal ? Number(decimal) : Number.parseInt(hexa, 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
    },
  )
}

/** A text as XML holds it; what XML forbids is dropped. */
export function encoder(texte: string): string {
  return texte
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
}
