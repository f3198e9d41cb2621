import type {Partie} from '../preparation/index.js'
import type {Convention} from './types.js'

/** Those whose signature makes the convention: every party, and the association when it is one. */
export function signatairesDe({
  association,
  parties,
  nous_lie,
}: Pick<Convention, 'association' | 'parties' | 'nous_lie'>): readonly Partie[] {
  return nous_lie ? [association, ...parties] : parties
}

/** Those who have not signed yet; nobody once it is signed. */
export function attendues(
  convention: Pick<Convention, 'association' | 'parties' | 'nous_lie' | 'signatures' | 'etat'>,
): readonly Partie[] {
  if (!['validee', 'envoyee'].includes(convention.etat)) return []
  const signees = new Set(convention.signatures.map((s) => s.partie))
  return signatairesDe(convention).filter((p) => !signees.has(p.nom))
}

/** What has been paid of it. */
export function verseDe({versements}: Pick<Convention, 'versements'>): number {
  return versements.reduce((somme, v) => somme + v.montant_centimes, 0)
}

/** An instalment as it is followed; a convention without a schedule is paid in one. */
export type EcheanceSuivie = Convention['echeances'][number] & {
  readonly rang: number
  readonly verse_centimes: number
  readonly reste_centimes: number
}

export function echeancesDe({
  echeances,
  montant_centimes: montant,
  versements,
}: Pick<Convention, 'echeances' | 'montant_centimes' | 'versements'>): readonly EcheanceSuivie[] {
  const unique =
    montant === null ? [] : [{date: null, libelle: 'versement unique', montant_centimes: montant}]
  return (echeances.length > 0 ? echeances : unique).map((echeance, i) => {
    const verse = verseDe({versements: versements.filter((v) => v.echeance === i + 1)})
    return {
      ...echeance,
      rang: i + 1,
      verse_centimes: verse,
      reste_centimes: echeance.montant_centimes - verse,
    }
  })
}
