import type {ListeDesStructures} from '../../metier/structures/index.js'
import {formaterNombre} from '../../shared/francais.js'
import type {ColonneDeTableau} from '../tableau.js'

/** A count that is not known: never 0. */
const ABSENT = '–'

export const colonnesDesStructures: readonly ColonneDeTableau[] = [
  {titre: 'Dép.'},
  {titre: 'Code'},
  {titre: 'Structure'},
  {titre: 'Type'},
  {titre: 'Ville'},
  {titre: 'Lieux', aligne: 'droite'},
  {titre: 'Salariés', aligne: 'droite'},
  {titre: 'ETP', aligne: 'droite'},
]

/** One line of `structures lister`. */
export function ligneDeStructure(s: ListeDesStructures['structures'][number]): readonly string[] {
  return [
    s.departement,
    s.code,
    s.nom,
    s.type,
    s.ville ?? ABSENT,
    compte(s.lieux_accueil),
    compte(s.salaries),
    compte(s.etp, 1),
  ]
}

function compte(valeur: number | null, decimales = 0): string {
  return valeur === null ? ABSENT : formaterNombre(valeur, decimales)
}
