import {crc32} from 'node:zlib'

export type PartieDeZip = {readonly nom: string; readonly octets: Uint8Array}

/** 1 January 1980, the first day a zip entry can carry. */
const JOUR_DOS = 0x21
const NOMS_EN_UTF8 = 0x0800

/**
 * Lays checked parts in a fresh, uncompressed archive: the library that reads it next meets none of the
 * sender's own archive structure.
 */
export function rangerEnZip(parties: readonly PartieDeZip[]): Uint8Array {
  const locaux: Buffer[] = []
  const centraux: Buffer[] = []
  let position = 0
  for (const {nom, octets} of parties) {
    const nomOctets = Buffer.from(nom, 'utf8')
    const commun = champsCommuns(nomOctets, octets)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), commun, nomOctets])
    const central = Buffer.concat([
      Buffer.from('PK\x01\x02\x14\x00', 'latin1'),
      commun,
      Buffer.alloc(14),
      nomOctets,
    ])
    central.writeUInt32LE(position, 42)
    locaux.push(local, Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength))
    centraux.push(central)
    position += local.length + octets.length
  }
  const repertoire = Buffer.concat(centraux)
  const fin = Buffer.alloc(22)
  fin.write('PK\x05\x06', 'latin1')
  fin.writeUInt16LE(parties.length, 8)
  fin.writeUInt16LE(parties.length, 10)
  fin.writeUInt32LE(repertoire.length, 12)
  fin.writeUInt32LE(position, 16)
  return Buffer.concat([...locaux, repertoire, fin])
}

/** The 26 bytes a local header and a central one share: version to extra length. */
function champsCommuns(nom: Buffer, octets: Uint8Array): Buffer {
  const champs = Buffer.alloc(26)
  champs.writeUInt16LE(20, 0)
  champs.writeUInt16LE(NOMS_EN_UTF8, 2)
  champs.writeUInt16LE(JOUR_DOS, 8)
  champs.writeUInt32LE(crc32(octets), 10)
  champs.writeUInt32LE(octets.length, 14)
  champs.writeUInt32LE(octets.length, 18)
  champs.writeUInt16LE(nom.length, 22)
  return champs
}
