import {readFileSync} from 'node:fs'
import type {Image} from '../../src/documents/index.js'
import {lireImage} from '../../src/formats/image/index.js'

function ouvrir(nom: string): Image {
  const lue = lireImage(readFileSync(new URL(`../fixtures/images/${nom}`, import.meta.url)))
  if ('refus' in lue) throw new Error(`${nom} : ${lue.refus}`)
  return lue.image
}

/** A drawn landscape, as a photograph would be. */
export const PAYSAGE = ouvrir('paysage.jpg')
/** A logo with transparent corners. */
export const LOGO = ouvrir('logo.png')
