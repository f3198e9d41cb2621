import type {CodeStructure} from '../../structures/index.js'
import type {StructureDouteuse, Total, Vocabulaire} from '../intitules/index.js'
import {estUnDetail} from '../intitules/index.js'
import {REGION} from '../types.js'
import type {GenreDEtiquette} from './contenu.js'
import type {Etiquette} from './etiquettes.js'
import type {Etat} from './sections.js'

export type StructureDeLigne = {
  readonly structure?: CodeStructure | typeof REGION
  /** Empty when the row names a structure nobody knows. */
  readonly candidats?: StructureDouteuse['candidats']
  readonly total?: Total
}

type Genres = ReadonlySet<GenreDEtiquette | undefined>

/** Names the structure of a row: its own labels, else the row or the heading it stands under. */
export function structureDeLigne(
  vocabulaire: Vocabulaire,
  etiquettes: readonly Etiquette[],
  genres: Genres,
  etat: Etat,
): StructureDeLigne {
  return nommeeParLaLigne(vocabulaire, etiquettes, genres) ?? nommeePlusHaut(etiquettes, genres, etat)
}

function nommeeParLaLigne(
  {annuaire}: Vocabulaire,
  etiquettes: readonly Etiquette[],
  genres: Genres,
): StructureDeLigne | undefined {
  const axes = etiquettes.filter((e) => e.genre !== 'annexe')
  const codes = [...new Set(axes.flatMap((e) => e.sens.structure ?? []))]
  const [locale, ...autres] = codes.filter((code) => code !== REGION)
  // A code and a name that disagree: nobody can say which is right.
  if (autres.length > 0) return {candidats: annuaire.structures.filter((s) => codes.includes(s.code))}
  if (locale !== undefined) return {structure: locale}
  const total = totalDe(etiquettes, genres)
  if (total) return {total}
  if (codes[0] !== undefined) return {structure: codes[0]}
  const candidats = axes.find((e) => e.sens.candidats)?.sens.candidats
  return candidats && {candidats}
}

function nommeePlusHaut(
  etiquettes: readonly Etiquette[],
  genres: Genres,
  {section, derniereStructure}: Etat,
): StructureDeLigne {
  const detaille = etiquettes.some((e) => e.genre !== 'annexe' && estUnDetail(e.sens.texte))
  if (genres.has('structure') && detaille && derniereStructure !== undefined)
    return {structure: derniereStructure}
  if (section.structure !== undefined) return {structure: section.structure}
  if (section.candidats) return {candidats: section.candidats}
  return section.total && !genres.has('structure') ? {total: section.total} : {}
}

/** A total of structures stands on their axis, or in the columns beside it: a département written on the left. */
function totalDe(etiquettes: readonly Etiquette[], genres: Genres): Total | undefined {
  if (!genres.has('structure')) return undefined
  const surAxe = etiquettes.filter((e) => e.genre === 'structure')
  if (surAxe.some((e) => !e.sens.total)) return undefined
  const totaux = etiquettes
    .filter((e) => e.genre === 'structure' || e.genre === 'annexe')
    .flatMap((e) => e.sens.total ?? [])
  return totaux.find((t) => t.reseau) ?? totaux.find((t) => t.departement ?? t.type) ?? totaux[0]
}
