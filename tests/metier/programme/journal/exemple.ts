import {readFileSync} from 'node:fs'
import {parse} from 'yaml'
import {
  type ContexteDeSaisie,
  comprendreFait,
  type Fait,
  type FaitCompris,
  lireLigne,
  type Nomenclature,
  schemaNomenclature,
} from '../../../../src/metier/programme/index.js'
import {construireAnnuaire} from '../../../../src/metier/structures/index.js'
import {reseauLorrain} from '../../../support/reseau.js'

/** The types and schemes as they are shipped. */
export const NOMENCLATURE: Nomenclature = schemaNomenclature.parse(
  parse(readFileSync(new URL('../../../../data/nomenclatures/journal.yaml', import.meta.url), 'utf8')),
)

export const ANNUAIRE = construireAnnuaire(reseauLorrain, {})

/** What a fact is understood with, after some others. */
export function contexte(faits: readonly Fait[] = []): ContexteDeSaisie & {readonly faits: readonly Fait[]} {
  return {nomenclature: NOMENCLATURE, annuaire: ANNUAIRE, faits, actions: []}
}

/** A line as the command reads it, in 2008. */
export function comprendreLigne(ligne: string, faits: readonly Fait[] = []): FaitCompris {
  return comprendreFait(lireLigne(ligne, 2008).saisie, contexte(faits))
}

/** Facts typed one after the other, numbered as they come. */
export function journalDe(lignes: readonly string[]): Fait[] {
  const faits: Fait[] = []
  for (const ligne of lignes) {
    const {fait, ...refus} = comprendreLigne(ligne, faits)
    if (!fait) throw new Error(`${ligne} : ${JSON.stringify(refus)}`)
    faits.push({numero: faits.length + 1, ...fait})
  }
  return faits
}
