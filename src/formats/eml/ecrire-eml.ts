import {encoderEnTete} from './en-tete.js'
import {encoderCorps} from './quoted-printable.js'

/** A message to be sent by the person who opens it. */
export type Message = {
  /** Bare addresses, `nom@domaine.fr`. */
  readonly a: readonly string[]
  /** In copy. */
  readonly copie?: readonly string[] | undefined
  /** Absent, the mail program puts its own account. */
  readonly de?: string | undefined
  readonly objet: string
  readonly corps: string
  /** Files that go with it. */
  readonly pieces?: readonly PieceJointe[] | undefined
}

/** A file joined to a message. */
export type PieceJointe = {
  /** ASCII, so that every mail program shows it. */
  readonly nom: string
  readonly octets: Uint8Array
}

/** Neither quoted-printable nor base 64 can hold it: it never ends a part by accident. */
const SEPARATION = '=_animreg_='
const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ics: 'text/calendar; charset=utf-8',
}

const ADRESSE = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d.-]*[a-z\d])?$/i

/**
 * Writes a message as .eml (RFC 5322, MIME). `X-Unsent` makes Outlook open it as a draft, ready to send; the date
 * is that of the sending, so none is written and the same message gives the same bytes.
 */
export function ecrireEml({a, copie = [], de, objet, corps, pieces = []}: Message): Uint8Array {
  if (a.length === 0) throw new RangeError('message sans destinataire')
  const entetes = [
    'X-Unsent: 1',
    ...(de === undefined ? [] : [`From: ${exigerAdresse(de)}`]),
    `To: ${a.map(exigerAdresse).join(',\r\n ')}`,
    ...(copie.length > 0 ? [`Cc: ${copie.map(exigerAdresse).join(',\r\n ')}`] : []),
    encoderEnTete('Subject', objet),
    'MIME-Version: 1.0',
  ]
  const texte = [
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    encoderCorps(corps),
  ]
  const message = pieces.length === 0 ? [...entetes, ...texte] : [...entetes, ...joindre(texte, pieces)]
  return Buffer.from(message.join('\r\n'), 'ascii')
}

/** The text first, then each file, as parts of one message (RFC 2046). */
function joindre(texte: readonly string[], pieces: readonly PieceJointe[]): string[] {
  return [
    `Content-Type: multipart/mixed; boundary="${SEPARATION}"`,
    '',
    `--${SEPARATION}`,
    ...texte,
    ...pieces.flatMap(ecrirePiece),
    `--${SEPARATION}--`,
    '',
  ]
}

function ecrirePiece({nom, octets}: PieceJointe): string[] {
  const sur = nom.replace(/[^\w.-]+/g, '-')
  const type = TYPES[sur.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream'
  return [
    `--${SEPARATION}`,
    `Content-Type: ${type}`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment; filename="${sur}"`,
    '',
    (
      Buffer.from(octets)
        .toString('base64')
        .match(/.{1,76}/g) ?? []
    ).join('\r\n'),
  ]
}

/** What is not one bare address could add headers or recipients of its own. */
function exigerAdresse(adresse: string): string {
  if (!ADRESSE.test(adresse) || adresse.length > 254) throw new RangeError('adresse de courriel mal formée')
  return adresse
}
