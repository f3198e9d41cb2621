import {nommerStructure, type StructureDouteuse, type Vocabulaire} from '../intitules/index.js'
import {REGION} from '../types.js'

/** Whose row it is: a structure, or why it is nobody's. */
export type StructureLue = {readonly code: string} | 'inconnue' | 'douteuse' | 'total'

/** Names remembered with what they mean: a network has fewer, a wrong column has as many as it has rows. */
const NOMS_RETENUS = 2000

/** Names structures by what each row says, and keeps the doubtful names to be asked. */
export function ouvrirNommage(
  vocabulaire: Vocabulaire,
  colonne: number,
): {
  readonly nommer: (texte: string, ligne: number) => StructureLue
  readonly douteuses: ReadonlyMap<string, StructureDouteuse>
} {
  const noms = new Map<string, StructureLue>()
  const douteuses = new Map<string, StructureDouteuse>()
  const lire = (texte: string, ligne: number): StructureLue => {
    const nom = nommerStructure(vocabulaire, texte)
    if (nom.genre === 'total') return 'total'
    if (nom.genre === 'doute') {
      if (douteuses.size < NOMS_RETENUS)
        douteuses.set(texte, {texte, ligne, colonne, candidats: nom.candidats})
      return 'douteuse'
    }
    return nom.genre === 'structure' && nom.code !== REGION ? {code: nom.code} : 'inconnue'
  }
  return {
    douteuses,
    nommer: (texte, ligne) => {
      const connue = noms.get(texte)
      if (connue) return connue
      const lue = lire(texte, ligne)
      if (noms.size < NOMS_RETENUS) noms.set(texte, lue)
      return lue
    },
  }
}
