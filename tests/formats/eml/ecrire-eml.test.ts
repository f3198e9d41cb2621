import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {ecrireEml} from '../../../src/formats/eml/index.js'

const texteDe = (octets: Uint8Array) => Buffer.from(octets).toString('latin1')

/** What a mail program reads: headers unfolded, subject and body decoded. */
function lireEml(octets: Uint8Array): {entetes: Map<string, string>; corps: string} {
  const texte = texteDe(octets)
  const coupure = texte.indexOf('\r\n\r\n')
  const lignes = texte
    .slice(0, coupure)
    .replace(/\r\n[ \t]/g, ' ')
    .split('\r\n')
  const entetes = new Map(
    lignes.map((ligne) => {
      const [, nom = '', valeur = ''] = /^([\w-]+): (.*)$/.exec(ligne) ?? []
      return [nom, decoderMots(valeur)]
    }),
  )
  const qp = texte.slice(coupure + 4).replace(/=\r\n/g, '')
  const brut = qp.replace(/=([0-9A-F]{2})/g, (_tout, hexa: string) =>
    String.fromCharCode(Number.parseInt(hexa, 16)),
  )
  return {entetes, corps: Buffer.from(brut, 'latin1').toString('utf8')}
}

function decoderMots(valeur: string): string {
  return valeur
    .replace(/\?= =\?/g, '?==?')
    .replace(/=\?UTF-8\?B\?([^?]*)\?=/g, (_tout, base64: string) =>
      Buffer.from(base64, 'base64').toString('utf8'),
    )
}

const message = {a: ['contact@ml-nancy.fr'], objet: 'Activité 2008', corps: 'Bonjour,\n\nMerci.'}

describe('un message .eml', () => {
  it('s’ouvre comme un brouillon prêt à envoyer', () => {
    expect(
      texteDe(ecrireEml({a: ['contact@ml-nancy.fr'], objet: 'Activite', corps: 'Reçu : 12 %.\nMerci.'})),
    ).toBe(
      [
        'X-Unsent: 1',
        'To: contact@ml-nancy.fr',
        'Subject: Activite',
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: quoted-printable',
        '',
        'Re=C3=A7u : 12 %.',
        'Merci.',
        '',
      ].join('\r\n'),
    )
  })

  it('porte l’expéditeur quand on le connaît, et tous les destinataires', () => {
    const {entetes} = lireEml(ecrireEml({...message, de: 'amilor@exemple.fr', a: ['a@b.fr', 'c@d.fr']}))
    expect(entetes.get('From')).toBe('amilor@exemple.fr')
    expect(entetes.get('To')).toBe('a@b.fr, c@d.fr')
  })

  it('garde un objet long et accentué, en mots de 75 caractères au plus', () => {
    const objet =
      'Activité 2008 : chiffres attendus de la Mission Locale du Val de Lorraine et de Laxou — été ☀'
    const octets = ecrireEml({...message, objet})
    expect(lireEml(octets).entetes.get('Subject')).toBe(objet)
    for (const mot of texteDe(octets).match(/=\?UTF-8\?B\?[^?]*\?=/g) ?? [])
      expect(mot.length).toBeLessThanOrEqual(75)
  })

  it.each(['a@b.fr\r\nBcc: x@y.fr', 'a@b.fr, c@d.fr', 'A <a@b.fr>', 'a b@c.fr', '', 'été@b.fr'])(
    'refuse comme adresse « %s »',
    (adresse) => {
      expect(() => ecrireEml({...message, a: [adresse]})).toThrow(RangeError)
      expect(() => ecrireEml({...message, de: adresse})).toThrow(RangeError)
    },
  )

  it('ne s’écrit pas sans destinataire', () => {
    expect(() => ecrireEml({...message, a: []})).toThrow(RangeError)
  })

  it('tient un long objet accentué en lignes de 76 signes (RFC 2047)', () => {
    const octets = ecrireEml({...message, objet: 'é'.repeat(60)})
    expect(
      Math.max(
        ...texteDe(octets)
          .split('\r\n')
          .map((l) => l.length),
      ),
    ).toBeLessThanOrEqual(76)
  })

  it('rend objet et corps tels quels, sans qu’un texte puisse ajouter un en-tête', () => {
    const texte = fc.string({
      unit: fc.oneof(
        fc.constantFrom('\r', '\n', 'é', ' ', '=', '?', '\t', '.'),
        fc.string({unit: 'grapheme', minLength: 1, maxLength: 1}),
      ),
      maxLength: 300,
    })
    fc.assert(
      fc.property(texte, texte, (objet, corps) => {
        const octets = ecrireEml({...message, objet, corps})
        const {entetes, corps: lu} = lireEml(octets)
        expect([...entetes.keys()]).toEqual([
          'X-Unsent',
          'To',
          'Subject',
          'MIME-Version',
          'Content-Type',
          'Content-Transfer-Encoding',
        ])
        expect(entetes.get('Subject')).toBe(objet.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim())
        expect(lu).toBe(`${corps.replace(/\r\n?|\u2028|\u2029/g, '\n').replaceAll('\n', '\r\n')}\r\n`)
        // oxlint-disable-next-line no-control-regex
        expect(texteDe(octets)).toMatch(/^[\x09\x0A\x0D\x20-\x7E]*$/)
        for (const ligne of texteDe(octets).split('\r\n')) expect(ligne.length).toBeLessThanOrEqual(76)
      }),
    )
  })
})
