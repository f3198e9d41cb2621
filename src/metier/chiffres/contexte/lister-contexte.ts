import {z} from 'zod'
import {comparerTextes} from '../../../shared/francais.js'
import type {Structure} from '../../structures/index.js'
import {GRANDEURS, nommerGrandeur} from './grandeurs.js'
import type {DonneeDeContexte} from './modele-contexte.js'
import {nommerTerritoire} from './rapporter-au-territoire.js'

export const schemaListeDuContexte = z.object({
  donnees: z.array(
    z.object({
      grandeur: z.string(),
      libelle: z.string(),
      genre: z.enum(['region', 'departement', 'structure']),
      territoire: z.string(),
      nom: z.string(),
      annee: z.int(),
      valeur: z.number(),
      source: z.string(),
      date_source: z.string().nullable(),
    }),
  ),
})

/** The answer of `chiffres contexte lister`. */
export type ListeDuContexte = Readonly<z.infer<typeof schemaListeDuContexte>>

const GENRES = ['region', 'departement', 'structure']

/** What is known of the territories, the latest year first, from the region down to the structures. */
export function listerContexte(
  donnees: readonly DonneeDeContexte[],
  structures: readonly Structure[],
): ListeDuContexte {
  return {
    donnees: donnees
      .map((d) => ({...d, libelle: nommerGrandeur(d.grandeur), nom: nommerTerritoire(d, structures)}))
      .sort(
        (a, b) =>
          ordre(a) - ordre(b) ||
          b.annee - a.annee ||
          GENRES.indexOf(a.genre) - GENRES.indexOf(b.genre) ||
          comparerTextes(a.nom, b.nom),
      ),
  }
}

function ordre({grandeur}: DonneeDeContexte): number {
  return GRANDEURS.findIndex((g) => g.code === grandeur)
}
