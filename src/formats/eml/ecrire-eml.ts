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
}

const ADRESSE = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z\d](?:[a-z\d.-]*[a-z\d])?$/i

/**
 * Writes a message as .eml (RFC 5322, MIME). `X-Unsent` makes Outlook open it as a draft, ready to send; the date
 * is that of the sending, so none is written and the same message gives the same bytes.
 */
export function ecrireEml({a, copie = [], de, objet, corps}: Message): Uint8Array {
  if (a.length === 0) throw new RangeError('message sans destinataire')
  const entetes = [
    'X-Unsent: 1',
    ...(de === undefined ? [] : [`From: ${exigerAdresse(de)}`]),
    `To: ${a.map(exigerAdresse).join(',\r\n ')}`,
    ...(copie.length > 0 ? [`Cc: ${copie.map(exigerAdresse).join(',\r\n ')}`] : []),
    encoderEnTete('Subject', objet),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
  ]
  return Buffer.from(`${entetes.join('\r\n')}\r\n\r\n${encoderCorps(corps)}`, 'ascii')
}

/** What is not one bare address could add headers or recipients of its own. */
function exigerAdresse(adresse: string): string {
  if (!ADRESSE.test(adresse) || adresse.length > 254) throw new RangeError('adresse de courriel mal formée')
  return adresse
}
