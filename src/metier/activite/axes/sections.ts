import type {PeriodeEcrite} from '../../../shared/periode-saisie.js'
import type {CodeStructure} from '../../structures/index.js'
import type {MotifDExclusion, Sens, StructureDouteuse, Total, Vocabulaire} from '../intitules/index.js'
import type {REGION} from '../types.js'
import type {Etiquette, Memoire} from './etiquettes.js'
import {
  annonceUneRepartition,
  avecParent,
  libelleDe,
  type Parents,
  rubriqueDeLigne,
  SANS_PARENT,
} from './parents.js'

/** What the last headings say of the rows below them. */
export type Section = {
  readonly structure?: CodeStructure | typeof REGION
  readonly candidats?: StructureDouteuse['candidats']
  readonly total?: Total
  readonly temps: readonly PeriodeEcrite[]
  readonly exclu?: MotifDExclusion
}

/** What the rows already read say of the next ones. */
export type Etat = {
  section: Section
  parents: Parents
  memoire: Memoire
  derniereStructure?: CodeStructure | typeof REGION
}

/** Reads a row of labels without numbers: the heading of the rows below. */
export function ouvrirSection(vocabulaire: Vocabulaire, etiquettes: readonly Etiquette[], etat: Etat): void {
  for (const etiquette of etiquettes) {
    const {sens, genre} = etiquette
    const nommee = genre === 'annexe' ? undefined : structureDeSection(sens)
    if (sens.note) continue
    if (nommee) {
      etat.section = {temps: etat.section.temps, ...nommee}
      etat.parents = SANS_PARENT
    } else if (sens.exclu || sens.titre === 'valeur') etat.section = avecExclusion(etat.section, sens.exclu)
    else if (sens.indicateur || (sens.modalite && !sens.ensemble))
      sousUnIndicateur(vocabulaire, etiquette, etat)
    else if (sens.temps) etat.section = {...etat.section, temps: [sens.temps]}
    else if (sens.total) etat.section = {temps: etat.section.temps, total: sens.total}
    else if (genre === 'indicateur' && !sens.titre && !annonceUneRepartition(sens.texte))
      etat.parents = avecParent(etat.parents, libelleDe(etiquette), undefined, false)
  }
}

/** A heading that names a structure, in doubt or unknown: what stands under it is not the one before's. */
function structureDeSection(sens: Sens): Pick<Section, 'structure' | 'candidats'> | undefined {
  if (sens.structure !== undefined) return {structure: sens.structure}
  if (sens.candidats) return {candidats: sens.candidats}
  const inconnue = /\b(?:mission locale|m\.?l\.?|p\.?a\.?i\.?o\.?)(?!\w)/i.test(sens.texte)
  return inconnue && !sens.total && !sens.rubrique && !sens.titre ? {candidats: []} : undefined
}

function sousUnIndicateur({lexique}: Vocabulaire, etiquette: Etiquette, etat: Etat): void {
  const libelle = libelleDe(etiquette)
  const rubrique = rubriqueDeLigne(lexique, [etiquette.sens.rubrique], libelle, etat.parents)
  if (rubrique) etat.parents = avecParent(etat.parents, libelle, rubrique, true)
}

/** « Réalisé » after « Objectif » brings back to values. */
function avecExclusion(
  {structure, candidats, total, temps}: Section,
  exclu: MotifDExclusion | undefined,
): Section {
  return {
    temps,
    ...(structure !== undefined && {structure}),
    ...(candidats && {candidats}),
    ...(total && {total}),
    ...(exclu && {exclu}),
  }
}
