import {sansAccents} from '../../../shared/francais.js'
import type {Referentiel} from '../../referentiel/index.js'

const AXES: Readonly<Record<string, string>> = {
  structure: 'structure',
  departement: 'département',
  mois: 'mois',
  trimestre: 'trimestre',
}

/** How an axis is read in a caption: « département », « tranche d'âge », the word of a grouping of the directory. */
export function direAxe(par: string, {ventilations}: Referentiel): string {
  const connu = AXES[sansAccents(par)]
  if (connu) return connu
  const libelle = ventilations.find((v) => v.code === par)?.libelle
  return libelle ? libelle.charAt(0).toLowerCase() + libelle.slice(1) : par.replaceAll('_', ' ')
}
