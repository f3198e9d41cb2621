import {isUtf8} from 'node:buffer'
import type {SourceParMorceaux} from '../../flux/index.js'
import {type Encodage, encodageAnnonce} from '../decoder-texte.js'

/** The encoding the whole file is in. One byte out of place in the last line makes the file a windows-1252 one. */
export async function trouverEncodage(source: SourceParMorceaux, morceau: number): Promise<Encodage> {
  const debut = Buffer.alloc(Math.min(source.taille, 4096))
  await source.lire(debut, 0)
  return encodageAnnonce(debut) ?? ((await toutEnUtf8(source, morceau)) ? 'utf8' : 'windows-1252')
}

async function toutEnUtf8(source: SourceParMorceaux, morceau: number): Promise<boolean> {
  // Room for a character begun and not finished.
  const tampon = Buffer.allocUnsafe(morceau + 3)
  let position = 0
  let reste = 0
  for (;;) {
    const lus = await source.lire(tampon.subarray(reste, reste + morceau), position)
    position += lus
    const fin = reste + lus
    const coupe = lus === 0 ? fin : finDesCaracteres(tampon, fin)
    if (!isUtf8(tampon.subarray(0, coupe))) return false
    if (lus === 0) return true
    tampon.copyWithin(0, coupe, fin)
    reste = fin - coupe
  }
}

/** Where the last character begins when more bytes could finish it. */
function finDesCaracteres(tampon: Buffer, fin: number): number {
  for (let recul = 1; recul <= Math.min(3, fin); recul += 1) {
    const octet = tampon[fin - recul] ?? 0
    if (octet >= 0xc0) return fin - recul
    if (octet < 0x80) return fin
  }
  return fin
}
