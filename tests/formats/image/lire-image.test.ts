import fc from 'fast-check'
import {describe, expect, it} from 'vitest'
import {lireImage} from '../../../src/formats/image/index.js'
import {LOGO, PAYSAGE} from '../../support/images.js'

/** The smallest Exif block that says how a telephone was held. */
function exif(orientation: number): Uint8Array {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
  const corps = [...Buffer.from('Exif\0\0'), ...tiff]
  return Uint8Array.from([0xff, 0xe1, 0, corps.length + 2, ...corps])
}

describe('une image', () => {
  it('se reconnaît à ses octets et dit sa taille', () => {
    expect(LOGO).toMatchObject({format: 'png', largeur: 120, hauteur: 60})
    expect(PAYSAGE).toMatchObject({format: 'jpeg', largeur: 360, hauteur: 240})
  })

  it('prise téléphone debout, a la taille qu’on voit', () => {
    const octets = Buffer.concat([PAYSAGE.octets.subarray(0, 2), exif(6), PAYSAGE.octets.subarray(2)])
    expect(lireImage(octets)).toMatchObject({image: {largeur: 240, hauteur: 360}})
  })

  it('d’un autre format est refusée', () => {
    expect(lireImage(Buffer.from('GIF89a'))).toEqual({refus: "ce n'est pas une image PNG ou JPEG"})
  })

  it.each([
    ['PNG', LOGO.octets],
    ['JPEG', PAYSAGE.octets.subarray(0, 200)],
  ])('%s tronquée est refusée', (format, octets) => {
    const refus = {refus: `l'image ${format} est abîmée ou incomplète`}
    expect(lireImage(octets.subarray(0, Math.floor(octets.length * 0.6)))).toEqual(refus)
  })

  it('quels que soient ses octets, est lue ou refusée sans erreur', () => {
    const debuts = [LOGO.octets.subarray(0, 40), PAYSAGE.octets.subarray(0, 20), new Uint8Array()]
    fc.assert(
      fc.property(fc.constantFrom(...debuts), fc.uint8Array({maxLength: 200}), (debut, suite) => {
        expect(Object.keys(lireImage(Buffer.concat([debut, suite])))).toHaveLength(1)
      }),
    )
  })
})
