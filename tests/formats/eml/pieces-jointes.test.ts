import {describe, expect, it} from 'vitest'
import {ecrireEml} from '../../../src/formats/eml/index.js'

const message = {a: ['d@exemple.fr'], objet: 'Chiffres', corps: 'Ci-joint.'}
const ecrire = (pieces: Parameters<typeof ecrireEml>[0]['pieces']) =>
  Buffer.from(ecrireEml({...message, pieces})).toString('ascii')

describe('un message avec une pièce jointe', () => {
  it('porte le texte puis le fichier, entier', () => {
    const octets = Uint8Array.from({length: 500}, (_, i) => i % 256)
    const texte = ecrire([{nom: 'feuille.pdf', octets}])
    const separation = /boundary="([^"]+)"/.exec(texte)?.[1] ?? ''
    const [, premiere = '', seconde = '', fin] = texte.split(`--${separation}`)
    expect(premiere).toContain('Ci-joint.')
    expect(seconde).toContain('Content-Type: application/pdf')
    expect(seconde).toContain('filename="feuille.pdf"')
    const corps = seconde.split('\r\n\r\n')[1] ?? ''
    expect(Buffer.from(corps, 'base64')).toEqual(Buffer.from(octets))
    expect(fin).toBe('--\r\n')
    expect(Math.max(...texte.split('\r\n').map((l) => l.length))).toBeLessThanOrEqual(78)
  })

  it('un nom ne peut pas ouvrir un autre en-tête', () => {
    expect(ecrire([{nom: 'a"\r\nBcc: x@y.fr.pdf', octets: new Uint8Array(1)}])).not.toContain('\r\nBcc:')
  })

  it('sans pièce, le message est celui d’avant', () => {
    expect(ecrire([])).not.toContain('multipart')
    expect(ecrire([])).toBe(ecrire(undefined))
  })
})
