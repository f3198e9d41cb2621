import {open} from 'node:fs/promises'

/** A file read piece by piece; its size is the one it had when opened. */
export type SourceParMorceaux = {
  readonly taille: number
  /** Fills the buffer from that position on; fewer bytes than asked for only at the end of the file. */
  readonly lire: (tampon: Uint8Array, position: number) => Promise<number>
  readonly fermer: () => Promise<void>
}

/** Opens a file for reading by pieces: the same file to the end, even when its name is given to another. */
export async function ouvrirSource(chemin: string): Promise<SourceParMorceaux> {
  const fichier = await open(chemin, 'r')
  try {
    const {size: taille} = await fichier.stat()
    return {
      taille,
      lire: async (tampon, position) => {
        let lus = 0
        while (lus < tampon.length) {
          const {bytesRead} = await fichier.read(tampon, lus, tampon.length - lus, position + lus)
          if (bytesRead === 0) break
          lus += bytesRead
        }
        return lus
      },
      fermer: () => fichier.close(),
    }
  } catch (erreur) {
    await fichier.close()
    throw erreur
  }
}
