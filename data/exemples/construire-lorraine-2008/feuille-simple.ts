import type {FeuilleDeClasseur} from '../../../src/documents/classeur.js'
import {entete, fusionDeLigne, type LigneDeClasseur, note, titre, VIDE} from './cellules.js'

/** A table as a colleague keeps it: a title, a few words, a header that stays in sight, the rows. */
export function feuilleSimple({
  nom,
  titre: texteDuTitre,
  notes = [],
  colonnes,
  lignes,
  figees = 1,
}: {
  readonly nom: string
  readonly titre: string
  readonly notes?: readonly string[]
  /** Title and width of each column. */
  readonly colonnes: readonly (readonly [string, number])[]
  readonly lignes: readonly LigneDeClasseur[]
  readonly figees?: number
}): FeuilleDeClasseur {
  const tete = [titre(texteDuTitre), ...notes.map(note), VIDE]
  return {
    nom,
    lignes: [...tete, colonnes.map(([t]) => entete(t)), ...lignes],
    fusions: [titre, ...notes].map((_, ligne) => fusionDeLigne(ligne, 0, colonnes.length - 1)),
    largeurs: colonnes.map(([, largeur]) => largeur),
    figer: {lignes: tete.length + 1, colonnes: figees},
  }
}
