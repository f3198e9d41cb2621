import type {TableEnFlux} from '../../../documents/table-en-flux.js'
import type {SourceParMorceaux} from '../../flux/index.js'
import {ouvrirArchive} from './archive/index.js'
import type {BornesDeFlux} from './bornes-de-flux.js'
import {tableDeFeuille} from './feuille/index.js'
import {lireParties} from './parties/index.js'

/** The sheets of a plain xlsx, in order; NonReconnu for anything unusual, an ErreurMetier beyond the limits. */
export async function ouvrirXlsxEnFlux(
  source: SourceParMorceaux,
  fichier: string,
  bornes: BornesDeFlux,
): Promise<readonly TableEnFlux[]> {
  const archive = await ouvrirArchive(source, fichier, bornes)
  const parties = await lireParties(archive, fichier, bornes)
  return parties.feuilles.map((feuille) => tableDeFeuille(feuille, {archive, parties, fichier, bornes}))
}
