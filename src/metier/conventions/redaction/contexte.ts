import type {Contexte, ValeurDeContexte} from '../../../documents/index.js'
import {enumerer} from '../../../shared/francais.js'
import type {
  ChampDeModele,
  Donnees,
  EnteteDeModele,
  RangeeDeDonnees,
  ValeurDeChamp,
} from '../modeles/index.js'
import {deLaRegion, montantEnLettres, nombreDeContrat, nombreEnLettres} from '../montants/index.js'
import {decrirePartie, ecrireValeur, type Partie} from '../preparation/index.js'

/** Everything one convention says. */
export type FaitsDeConvention = {
  readonly entete: EnteteDeModele
  readonly annee: number
  readonly region: string
  readonly association: Partie
  /** The other sides; one, unless the model has several. */
  readonly parties: readonly Partie[]
  readonly donnees: Donnees
  /** Given at validation. */
  readonly numero?: string | undefined
}

/** What a text can name; a value that nobody gave has no key at all, so that it is never printed as a blank. */
export function contexteDe(faits: FaitsDeConvention): Contexte {
  const {entete, annee, region, association, parties, donnees, numero = 'projet'} = faits
  const [premiere] = parties
  return {
    annee: String(annee),
    region,
    de_la_region: deLaRegion(region),
    titre: entete.titre,
    numero,
    exemplaires: nombreDeContrat(parties.length + 1),
    association: decrirePartie(association),
    parties: parties.map(decrirePartie),
    ...(entete.partie !== 'plusieurs' && premiere && {partie: decrirePartie(premiere)}),
    ...Object.fromEntries(
      Object.entries(entete.champs).flatMap(([nom, champ]) => {
        const valeur = donnees[nom]
        return valeur === undefined ? [] : ecrireChamp(nom, champ, valeur)
      }),
    ),
  }
}

function ecrireChamp(
  nom: string,
  {type, colonnes}: Pick<ChampDeModele, 'type' | 'colonnes'>,
  valeur: ValeurDeChamp,
): (readonly [string, ValeurDeContexte])[] {
  if (typeof valeur === 'boolean') return [[nom, valeur]]
  if (Array.isArray(valeur)) {
    const elements = valeur as readonly (string | RangeeDeDonnees)[]
    const textes = elements.filter((e): e is string => typeof e === 'string')
    if (type === 'liste')
      return [
        [nom, textes],
        [`${nom}_enumeration`, enumerer(textes)],
      ]
    const rangees = elements.filter((e): e is RangeeDeDonnees => typeof e !== 'string')
    return [[nom, rangees.map((rangee) => ecrireRangee(colonnes, rangee))]]
  }
  const ecrite = [nom, ecrireValeur(type, valeur)] as const
  if (typeof valeur !== 'number') return [ecrite]
  if (type === 'montant') return [ecrite, [`${nom}_en_lettres`, montantEnLettres(valeur)]]
  return type === 'entier' ? [ecrite, [`${nom}_en_lettres`, nombreEnLettres(valeur)]] : [ecrite]
}

function ecrireRangee(
  colonnes: ChampDeModele['colonnes'],
  rangee: RangeeDeDonnees,
): Readonly<Record<string, ValeurDeContexte>> {
  return Object.fromEntries(
    colonnes.flatMap(({champ, type}) => {
      const valeur = rangee[champ]
      if (valeur === null || valeur === undefined) return []
      return ecrireChamp(champ, {type, colonnes: []}, valeur)
    }),
  )
}
