import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Bilan, Epreuve} from '../epreuve.js'
import {eprouverLecteur, type Lecteur} from './eprouver-lecteur.js'
import {LECTEURS} from './lecteurs.js'
import {vivreSansReseau} from './sans-reseau.js'
import {surveiller} from './surveillant.js'

/** Where a file that did harm waits to be looked at. */
export const GARDES = join(tmpdir(), 'animreg-hostile')
/** No spoiled file of this size needs more, even on a busy machine. */
const SECONDES = 60

/**
 * Gives spoiled files to every reader: each must be read, or refused as the catalogue says. `GRAINE=n` begins
 * elsewhere, `LECTEUR=ods` keeps one reader. Then a year is lived without network.
 */
export const eprouverHostile: Epreuve = async (essais) => {
  const {GRAINE = '1', LECTEUR} = process.env
  const voulus = LECTEURS.filter(({nom}) => LECTEUR === undefined || nom === LECTEUR)
  const bilans = await eprouver(voulus, essais, Number(GRAINE))
  return LECTEUR === undefined ? [...bilans, ...(await vivreSansReseau(essais))] : bilans
}

/** The same for chosen readers. */
export async function eprouver(
  lecteurs: readonly Lecteur[],
  essais: number,
  graine: number,
): Promise<readonly Bilan[]> {
  const surveillant = surveiller(SECONDES)
  const bilans: Bilan[] = []
  try {
    for (const lecteur of lecteurs)
      bilans.push(await eprouverLecteur(lecteur, {essais, graine, garder: GARDES, surveillant}))
  } finally {
    await surveillant.fermer()
  }
  return bilans
}
