import {accorder, formaterDate, formaterMontant} from '../../../shared/francais.js'
import type {Convention} from '../registre/index.js'
import type {ConstatDeConvention} from './constats.js'
import {controlerDates} from './dates.js'
import type {LigneDeTexte} from './lignes-de-prose.js'
import {controlerMontantPresent, controlerMontantsEcrits} from './montants-ecrits.js'
import {controlerRenvois} from './renvois.js'
import {controlerRestes} from './restes.js'

/** What is wrong in a convention that was made: in its text as it now stands, and in what the register says of it. */
export function controlerConvention(
  convention: Convention,
  lignes: readonly LigneDeTexte[],
): ConstatDeConvention[] {
  const texte =
    lignes.length === 0
      ? []
      : [
          ...controlerRenvois(lignes),
          ...controlerRestes(lignes),
          ...controlerDates(lignes, {annee: convention.annee, connues: joursConnus(convention)}),
          ...controlerMontantsEcrits(lignes),
          ...controlerMontantPresent(lignes, convention.montant_centimes),
        ]
  return [...texte, ...controlerEcheances(convention)]
}

/** Days that were given on purpose: their year is not an oversight. */
function joursConnus({donnees, echeances, debut, fin}: Convention): ReadonlySet<string> {
  const brut = JSON.stringify([donnees, echeances, debut, fin])
  return new Set(brut.match(/\d{4}-\d{2}-\d{2}/g) ?? [])
}

/** Instalments and their term; a last payment may follow the end, once the accounts are in. */
function controlerEcheances(convention: Convention): ConstatDeConvention[] {
  const {echeances, montant_centimes: montant, debut, fin, comptes_dus} = convention
  const terme = [fin, comptes_dus]
    .flatMap((j) => j ?? [])
    .sort()
    .at(-1)
  const hors = echeances.filter(
    ({date}) => date !== null && ((debut !== null && date < debut) || (terme !== undefined && date > terme)),
  )
  const somme = echeances.reduce((s, e) => s + e.montant_centimes, 0)
  return [
    ...(debut && fin && fin < debut
      ? [
          constat(
            'dates_inversees',
            `La fin (${formaterDate(fin)}) précède le début (${formaterDate(debut)}).`,
          ),
        ]
      : []),
    ...(hors.length > 0
      ? [
          constat(
            'echeances',
            `${accorder(hors.length, 'échéance')} hors de la durée de la convention : ${hors.map((e) => `${e.libelle}, ${formaterDate(e.date ?? '')}`).join(' ; ')}.`,
          ),
        ]
      : []),
    ...(echeances.length > 0 && montant !== null && somme !== montant
      ? [
          constat(
            'echeances',
            `Les échéances font ${formaterMontant(somme)} et le montant ${formaterMontant(montant)}.`,
          ),
        ]
      : []),
  ]
}

function constat(nature: ConstatDeConvention['nature'], message: string): ConstatDeConvention {
  return {
    nature,
    gravite: 'bloquante',
    message,
    extrait: null,
    a_faire: 'Corrigez les données, puis refaites la convention (ou par un avenant si elle est signée).',
  }
}
