import iconv from 'iconv-lite'

const ECHANTILLON = 4096
/** Share of zero bytes, on one side of each pair, from which a text is UTF-16. */
const PART_DE_NULS = 0.2

export type Encodage = 'utf8' | 'utf16le' | 'utf16be' | 'windows-1252'

/**
 * Text of a file in whatever encoding Excel and its peers write: byte order mark, UTF-16 without one, strict
 * UTF-8, else windows-1252. `undefined` when the bytes are no text.
 */
export function decoderTexte(octets: Uint8Array): string | undefined {
  const vue = Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength)
  const texte = iconv.decode(vue, encodage(vue))
  return estTexte(texte) ? texte : undefined
}

function encodage(vue: Buffer): Encodage {
  return encodageAnnonce(vue) ?? (estUtf8(vue) ? 'utf8' : 'windows-1252')
}

/** What the first bytes settle: a mark, or the zeros of UTF-16. `undefined`: UTF-8 or not, the whole file tells. */
export function encodageAnnonce(vue: Buffer): Exclude<Encodage, 'windows-1252'> | undefined {
  if (commencePar(vue, [0xef, 0xbb, 0xbf])) return 'utf8'
  if (commencePar(vue, [0xff, 0xfe])) return 'utf16le'
  if (commencePar(vue, [0xfe, 0xff])) return 'utf16be'
  return utf16SansMarque(vue)
}

function commencePar(vue: Buffer, marque: readonly number[]): boolean {
  return marque.every((octet, rang) => vue[rang] === octet)
}

/** French text in UTF-16 has a zero in most pairs of bytes, always on the same side. */
function utf16SansMarque(vue: Buffer): 'utf16le' | 'utf16be' | undefined {
  const debut = vue.subarray(0, ECHANTILLON)
  const seuil = (debut.length / 2) * PART_DE_NULS
  const pairs = debut.filter((octet, position) => octet === 0 && position % 2 === 0).length
  const impairs = debut.filter((octet, position) => octet === 0 && position % 2 === 1).length
  if (impairs > seuil && pairs === 0) return 'utf16le'
  return pairs > seuil && impairs === 0 ? 'utf16be' : undefined
}

function estUtf8(vue: Buffer): boolean {
  try {
    new TextDecoder('utf-8', {fatal: true}).decode(vue)
    return true
  } catch {
    return false
  }
}

/** No text holds control characters, line ends, tabs and old end-of-file marks aside. */
function estTexte(texte: string): boolean {
  // oxlint-disable-next-line no-control-regex
  return !/[\u0000-\u0008\u000E-\u0019\u001B-\u001F]/.test(texte)
}
