import type {Espace} from '../../espace/index.js'
import {
  type ListeDesMouvements,
  listerMouvements,
  nomsConnus,
  trouverStructure,
} from '../../metier/structures/index.js'
import {chargerReseau} from './charger-reseau.js'

/** The mouvements of the espace, of a year or of a structure given by its code or one of its names. */
export async function listerMouvementsDe(
  espace: Espace,
  {annee, structure}: {readonly annee?: number | undefined; readonly structure?: string | undefined},
): Promise<ListeDesMouvements> {
  const faits = await chargerReseau(espace)
  if (structure === undefined) return listerMouvements(faits, {annee})
  const {structures} = await espace.lireAppellations()
  const {code} = trouverStructure(nomsConnus(faits), structures, structure)
  return listerMouvements(faits, {annee, structure: code})
}
