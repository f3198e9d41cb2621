import {ErreurMetier} from '../../../shared/erreur-metier.js'
import {demanderSi, nomsProches} from './proches.js'
import type {FaitsDeDirectives, ResultatDeDirective} from './types.js'

/** A sentence for each code that names no figure. */
export function direInconnus(inconnus: readonly string[], {presentes}: FaitsDeDirectives): string[] {
  const codes = presentes.map((p) => p.code)
  return inconnus.map((code) =>
    `aucun chiffre publié ne porte le code « ${code} ». ${demanderSi(nomsProches(code, codes))}`.trim(),
  )
}

/** What a room refuses while a directive composes is a fault of the line, not of the whole report. */
export function sousReserve(composer: () => ResultatDeDirective): ResultatDeDirective {
  try {
    return composer()
  } catch (erreur) {
    if (erreur instanceof ErreurMetier) return {blocs: [], fautes: [erreur.message]}
    throw erreur
  }
}
