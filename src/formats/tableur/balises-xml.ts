/** A tag met while walking through XML; `fermante` also follows a self-closing one. */
export type Balise = {
  readonly nom: string
  readonly fermante: boolean
  readonly attributs: Readonly<Record<string, string>>
}

export type VisiteurXml = {
  readonly balise: (balise: Balise) => void
  readonly texte: (texte: string) => void
}

const SANS_ATTRIBUT: Readonly<Record<string, string>> = {}
const ENTITES: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"}

/**
 * Every sign of a tag is taken by one of the two branches, so that none is read twice: a name of a million letters
 * with nothing after it would otherwise be read from each of its letters.
 */
const ATTRIBUT = /([^\s=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?|[\s=/]+/g

/**
 * Walks through XML once, without building a tree. Entities declared by the document are never expanded.
 * Returns false when the text stops in the middle of a tag or of an element.
 */
export function parcourirXml(xml: string, visiteur: VisiteurXml): boolean {
  let position = 0
  let profondeur = 0
  while (position < xml.length) {
    const ouvrant = xml.indexOf('<', position)
    if (ouvrant === -1) break
    if (ouvrant > position) visiteur.texte(decoderEntites(xml.slice(position, ouvrant)))
    const special = finDeSection(xml, ouvrant)
    if (special) {
      if (special.texte !== undefined) visiteur.texte(special.texte)
      position = special.fin
      continue
    }
    const fin = finDeBalise(xml, ouvrant)
    if (fin === -1) return false
    profondeur += emettre(xml.slice(ouvrant + 1, fin), visiteur)
    position = fin + 1
  }
  return profondeur === 0
}

/** Comments, CDATA, instructions and declarations, which end by their own marks. */
function finDeSection(xml: string, debut: number): {fin: number; texte?: string} | undefined {
  const jusqua = (marque: string): number => {
    const fin = xml.indexOf(marque, debut)
    return fin === -1 ? xml.length : fin + marque.length
  }
  if (xml.startsWith('<!--', debut)) return {fin: jusqua('-->')}
  if (xml.startsWith('<![CDATA[', debut)) {
    const fin = jusqua(']]>')
    return {fin, texte: xml.slice(debut + 9, Math.max(debut + 9, fin - 3))}
  }
  if (xml.startsWith('<?', debut)) return {fin: jusqua('?>')}
  return xml.startsWith('<!', debut) ? {fin: jusqua('>')} : undefined
}

/** A `>` inside a quoted attribute does not end the tag. */
function finDeBalise(xml: string, debut: number): number {
  let guillemet = ''
  for (let position = debut + 1; position < xml.length; position += 1) {
    const signe = xml.charAt(position)
    if (guillemet !== '') {
      if (signe === guillemet) guillemet = ''
    } else if (signe === '"' || signe === "'") guillemet = signe
    else if (signe === '>') return position
  }
  return -1
}

/** Tells the visitor and gives the change of depth. */
function emettre(contenu: string, visiteur: VisiteurXml): number {
  if (contenu.startsWith('/')) {
    visiteur.balise({nom: contenu.slice(1).trim(), fermante: true, attributs: SANS_ATTRIBUT})
    return -1
  }
  const nom = /^[^\s/]+/.exec(contenu)?.[0] ?? ''
  visiteur.balise({nom, fermante: false, attributs: lireAttributs(contenu.slice(nom.length))})
  if (!contenu.endsWith('/')) return 1
  visiteur.balise({nom, fermante: true, attributs: SANS_ATTRIBUT})
  return 0
}

function lireAttributs(texte: string): Readonly<Record<string, string>> {
  if (!texte.includes('=')) return SANS_ATTRIBUT
  const attributs: Record<string, string> = Object.create(null)
  for (const [, nom = '', double, simple] of texte.matchAll(ATTRIBUT)) {
    if (nom !== '') attributs[nom] = decoderEntites(double ?? simple ?? '')
  }
  return attributs
}

function decoderEntites(texte: string): string {
  if (!texte.includes('&')) return texte
  return texte.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi, (entier, hexa, decimal, nom) => {
    if (nom !== undefined) return ENTITES[String(nom)] ?? entier
    const code = hexa !== undefined ? Number.parseInt(String(hexa), 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })
}
