import type {ColonneLue} from '../personnes/index.js'

/** Where something was met: how often, and the first rows, counted from 0. */
export type Releve = {readonly nombre: number; readonly premieres: readonly number[]}

export type ReleveDeColonne = Releve & {
  readonly colonne: ColonneLue
  /** What was read: shown only when it repeats, and so cannot be one person's. */
  readonly ecriture: string
}

const LIGNES_NOMMEES = 3
/** Distinct writings told apart in one column; the others are counted together. */
const ECRITURES_DISTINCTES = 20
/** From here on, a writing is a habit of entry and no longer the data of one person. */
export const REPETITIONS = 5

/** Findings gathered by column and writing, in bounded memory: a file may have one on each row. */
export type Releves = {
  readonly noter: (colonne: ColonneLue, ligne: number, ecriture?: string) => void
  readonly lus: () => readonly ReleveDeColonne[]
}

export function ouvrirReleves(): Releves {
  const parColonne = new Map<ColonneLue, Map<string, {nombre: number; premieres: number[]}>>()
  return {
    noter: (colonne, ligne, ecriture = '') => {
      const siens = parColonne.get(colonne) ?? new Map<string, {nombre: number; premieres: number[]}>()
      parColonne.set(colonne, siens)
      const cle = siens.has(ecriture) || siens.size < ECRITURES_DISTINCTES ? ecriture : ''
      const releve = siens.get(cle) ?? {nombre: 0, premieres: []}
      siens.set(cle, releve)
      releve.nombre += 1
      if (releve.premieres.length < LIGNES_NOMMEES) releve.premieres.push(ligne)
    },
    lus: () =>
      [...parColonne].flatMap(([colonne, siens]) =>
        [...siens].map(([ecriture, releve]) => ({colonne, ecriture, ...releve})),
      ),
  }
}
