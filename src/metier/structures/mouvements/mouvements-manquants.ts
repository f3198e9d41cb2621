import {formaterDate} from '../../../shared/francais.js'
import {type FaitsDuReseau, type IdentiteDeLAnnee, retracerVies, type Vie} from '../reseau/index.js'
import type {CodeStructure} from '../types.js'

type Annuaire = {readonly annee: number; readonly structures: ReadonlyMap<CodeStructure, IdentiteDeLAnnee>}

/**
 * What the directories of successive years tell and no mouvement explains: a structure gone, come or renamed, or
 * still listed after it closed. In French, oldest first.
 */
export function mouvementsManquants(faits: FaitsDuReseau): readonly string[] {
  const vies = retracerVies(faits)
  const annuaires = annuairesComplets(faits.identites)
  return annuaires.flatMap((annuaire, rang) => {
    const precedent = annuaires[rang - 1]
    return [
      ...(precedent ? comparer(precedent, annuaire, vies) : []),
      ...[...annuaire.structures.values()].flatMap((identite) => encoreListee(identite, vies)),
    ]
  })
}

/** A directory of a few rows only corrects those: what it does not list has not gone. */
function annuairesComplets(identites: readonly IdentiteDeLAnnee[]): Annuaire[] {
  const parAnnee = new Map<number, Map<CodeStructure, IdentiteDeLAnnee>>()
  for (const identite of identites) {
    const annuaire = parAnnee.get(identite.annee) ?? new Map<CodeStructure, IdentiteDeLAnnee>()
    parAnnee.set(identite.annee, annuaire.set(identite.code, identite))
  }
  const plusGrand = Math.max(0, ...[...parAnnee.values()].map((a) => a.size))
  return [...parAnnee]
    .map(([annee, structures]) => ({annee, structures}))
    .filter(({structures}) => structures.size * 2 > plusGrand)
    .sort((a, b) => a.annee - b.annee)
}

function comparer(avant: Annuaire, apres: Annuaire, vies: ReadonlyMap<CodeStructure, Vie>): string[] {
  const parties = [...avant.structures.values()].filter(
    ({code}) => !apres.structures.has(code) && vies.get(code)?.fermeeLe === null,
  )
  const venues = [...apres.structures.values()].filter(
    ({code}) => !avant.structures.has(code) && vies.get(code)?.ouverteLe === null,
  )
  const renommees = [...apres.structures.values()].flatMap((identite) => {
    const ancienne = avant.structures.get(identite.code)
    const change = ancienne && (ancienne.nom !== identite.nom || ancienne.type !== identite.type)
    return change && !aChange(vies.get(identite.code), avant.annee, apres.annee) ? [{ancienne, identite}] : []
  })
  const entre = `l'annuaire de ${avant.annee} et`
  return [
    ...parties.map(
      (s) =>
        `${s.nom} (${s.code}) est dans ${entre} plus dans celui de ${apres.annee} : qu'est-elle devenue ?`,
    ),
    ...venues.map(
      (s) =>
        `${s.nom} (${s.code}) est dans l'annuaire de ${apres.annee} et pas dans celui de ${avant.annee} : d'où vient-elle ?`,
    ),
    ...renommees.map(
      ({ancienne, identite}) =>
        `${ancienne.nom} (${identite.code}) s'appelle ${identite.nom} dans l'annuaire de ${apres.annee} : quand a-t-elle changé ?`,
    ),
  ]
}

/** A mouvement between the two directories already tells the change. */
function aChange(vie: Vie | undefined, de: number, a: number): boolean {
  const reperes = vie?.reperes ?? []
  return reperes.some(({date}) => date > `${de}-12-31` && date < `${a}-12-31`)
}

function encoreListee({code, nom, annee}: IdentiteDeLAnnee, vies: ReadonlyMap<CodeStructure, Vie>): string[] {
  const fermeeLe = vies.get(code)?.fermeeLe ?? null
  if (fermeeLe === null || fermeeLe > `${annee}-12-31`) return []
  return [
    `${nom} (${code}) est encore dans l'annuaire de ${annee}, alors qu'elle n'existe plus depuis le ${formaterDate(fermeeLe)}.`,
  ]
}
