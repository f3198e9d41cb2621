import type {TableEnFlux} from '../../../documents/table-en-flux.js'
import {formaterNombre} from '../../../shared/francais.js'
import {ouvrirCsvEnFlux} from '../../csv/index.js'
import {estNonReconnu, ouvrirSource, type SourceParMorceaux} from '../../flux/index.js'
import {fichierTropVolumineux} from '../erreurs.js'
import {reconnaitreSignature} from '../signature.js'
import {BORNES_DE_FLUX, type BornesDeFlux} from './bornes-de-flux.js'
import {ouvrirXlsxEnFlux} from './ouvrir-xlsx-en-flux.js'

/** The tables of a file, read row by row; `fermer` once they are read, or when reading stops. */
export type ClasseurEnFlux = {
  readonly tables: readonly TableEnFlux[]
  readonly fermer: () => Promise<void>
}

const MIO = 2 ** 20
const DEBUT_EXAMINE = 4096

/**
 * Opens a plain csv or xlsx of any size for reading in a stream. `undefined`: the file is something else, damaged
 * or unusual, and `lireClasseur` decides. What turns out unusual further on is thrown by `lots()` as an error that
 * `estNonReconnu` tells: leave all that was read, start again with `lireClasseur`. `nom` is for the messages.
 */
export async function ouvrirEnFlux(
  chemin: string,
  nom: string,
  bornes: BornesDeFlux = BORNES_DE_FLUX,
): Promise<ClasseurEnFlux | undefined> {
  const source = await ouvrirSource(chemin)
  let tables: readonly TableEnFlux[] | undefined
  try {
    tables = await ouvrirTables(source, nom, bornes)
  } catch (erreur) {
    if (!estNonReconnu(erreur)) throw erreur
  } finally {
    if (!tables) await source.fermer()
  }
  return tables && {tables, fermer: () => source.fermer()}
}

async function ouvrirTables(
  source: SourceParMorceaux,
  nom: string,
  bornes: BornesDeFlux,
): Promise<readonly TableEnFlux[] | undefined> {
  if (source.taille > bornes.octets) {
    throw fichierTropVolumineux(
      nom,
      `il pèse ${formaterNombre(source.taille / MIO)} Mo, ${formaterNombre(bornes.octets / MIO)} Mo au plus sont acceptés`,
    )
  }
  const debut = Buffer.alloc(Math.min(source.taille, DEBUT_EXAMINE))
  await source.lire(debut, 0)
  switch (reconnaitreSignature(debut).genre) {
    case 'texte': {
      const table = await ouvrirCsvEnFlux(source, nom)
      return table && [table]
    }
    case 'zip':
      return ouvrirXlsxEnFlux(source, nom, bornes)
    default:
      return undefined
  }
}
