import {empreinte} from '../../../shared/empreinte.js'
import {type Contact, type Personne, type Structure} from '../../structures/index.js'
import {contratDe, type Donnees, type EnteteDeModele, type ValeurDeChamp} from '../modeles/index.js'
import {avecArticle, genreDuNom} from '../montants/index.js'
import {type CaseDePreparation} from './case.js'
import {controlerDonnees} from './controler-donnees.js'
import {cleDe, type DonneesLues, type RangeeLue} from './lire-donnees.js'
import {ecrireValeur} from './lire-valeur.js'
import {
  type Association,
  type Partie,
  partieDeLAssociation,
  partieDeLaStructure,
  partieDeLOrganisme,
} from './parties.js'

/** One convention to be made: its sides, its data, and what is missing. */
export type Preparation = {
  /** Code of the structure, or the name of the other body under which it is recognised. */
  readonly cle: string
  readonly nom: string
  readonly parties: readonly Partie[]
  readonly donnees: Donnees
  /** Answers typed by a person, kept for the next time. */
  readonly reponses: Donnees
  readonly cases: readonly CaseDePreparation[]
  readonly bloquee: boolean
}

export type FaitsDePreparation = {
  readonly entete: EnteteDeModele
  readonly annee: number
  /** Day on which the directory and the functions are read. */
  readonly date: string
  readonly association: Association
  readonly structures: readonly Structure[]
  readonly personnes: readonly Personne[]
  readonly contacts: readonly Contact[]
  readonly lues?: DonneesLues | undefined
  /** Typed as options: field → value, for everybody or for one party. */
  readonly options: readonly ValeurTapee[]
  /** Answers kept from earlier runs, by party. */
  readonly reponses: ReadonlyMap<string, Donnees>
}

export type ValeurTapee = {
  readonly partie: string | null
  readonly champ: string
  readonly valeur: ValeurDeChamp
}

/** The choice of parties: some by name or code, or all. */
export type ChoixDeParties = {readonly codes: readonly string[] | 'toutes'}

/** The association as a party of a model, read on the day. */
export function associationDe({entete, association, personnes, date}: FaitsDePreparation): Partie {
  return partieDeLAssociation(association, personnes, {date, terme: entete.termes.association})
}

/** Gathers what each convention needs; nothing is written, and what is missing is named party by party. */
export function preparerConventions(
  faits: FaitsDePreparation,
  {codes}: ChoixDeParties,
): readonly Preparation[] {
  const {entete, lues} = faits
  const rangees = lues?.rangees ?? []
  if (entete.partie === 'plusieurs') return [preparerPlusieurs(faits, rangees)]
  if (entete.partie === 'organisme') {
    const choisies = rangees.filter((r) => codes === 'toutes' || codes.includes(cleDe(r)))
    return choisies.map((rangee) =>
      preparer(faits, rangee, {
        cle: cleDe(rangee),
        parties: rangee.organisme ? [coteDe(faits, rangee.organisme)] : [],
      }),
    )
  }
  const choisies = faits.structures.filter((s) => codes === 'toutes' || codes.includes(s.code))
  return choisies.map((structure) =>
    preparer(
      faits,
      rangees.find((r) => r.code === structure.code),
      {cle: structure.code, parties: [structureDe(faits, structure)]},
    ),
  )
}

/** Several parties sign one text: their rows are its sides, their first values its data. */
function preparerPlusieurs(faits: FaitsDePreparation, rangees: readonly RangeeLue[]): Preparation {
  const parties = rangees.flatMap(({organisme}) => (organisme ? [coteDe(faits, organisme)] : []))
  const donnees = Object.assign({}, ...rangees.map((r) => r.donnees).toReversed()) as Donnees
  const fautes = rangees.flatMap((r) => r.fautes)
  const rangee: RangeeLue = {code: null, organisme: null, donnees, fautes}
  return preparer(faits, rangee, {cle: 'toutes-les-parties', parties})
}

function structureDe({entete, personnes, date}: FaitsDePreparation, structure: Structure): Partie {
  return partieDeLaStructure(structure, personnes, {date, terme: entete.termes.partie ?? 'la Structure'})
}

/** A side named in a workbook: a structure of the network under its own name, else another body. */
function coteDe(faits: FaitsDePreparation, saisi: NonNullable<RangeeLue['organisme']>): Partie {
  const {entete, structures, contacts, date} = faits
  const structure = structures.find((s) => empreinte(s.nom) === empreinte(saisi.nom))
  if (structure) return structureDe(faits, structure)
  const terme = entete.termes.partie ?? saisi.sigle ?? avecArticle(saisi.nom, genreDuNom(saisi.nom))
  return partieDeLOrganisme(saisi, contacts, {date, terme})
}

function preparer(
  faits: FaitsDePreparation,
  rangee: RangeeLue | undefined,
  {cle, parties}: {readonly cle: string; readonly parties: readonly Partie[]},
): Preparation {
  const reponses = faits.reponses.get(cle) ?? {}
  const remplies = Object.keys(faits.entete.champs).map((nom) => remplir(nom, faits, {rangee, cle, reponses}))
  const donnees = Object.fromEntries(
    remplies.flatMap(({lue, brute}) => (brute === undefined ? [] : [[lue.champ, brute] as const])),
  )
  const lues = remplies.map((r) => r.lue)
  const cases = [...casesDesParties(faits, parties), ...controlerDonnees(faits.entete, donnees, lues)]
  return {
    cle,
    nom: parties.map((p) => p.nom).join(', ') || cle,
    parties,
    donnees,
    reponses,
    cases,
    bloquee: cases.some((c) => c.etat === 'manquant' || c.etat === 'invalide'),
  }
}

type Sources = {
  readonly rangee: RangeeLue | undefined
  readonly cle: string
  readonly reponses: Donnees
}

/** A value is the one typed now, else the workbook's, else the one answered before, else the model's own. */
function remplir(
  nom: string,
  {entete, annee, options, lues}: FaitsDePreparation,
  {rangee, cle, reponses}: Sources,
): {readonly lue: CaseDePreparation; readonly brute?: ValeurDeChamp} {
  const champ = entete.champs[nom]
  if (!champ) throw new RangeError(`champ ${nom}`)
  const {libelle, type, facultatif, defaut} = champ
  const faute = rangee?.fautes.find((f) => f.champ === nom)
  const tapee = options.findLast((o) => o.champ === nom && (o.partie === null || o.partie === cle))?.valeur
  if (faute && tapee === undefined) {
    return {lue: {champ: nom, libelle, etat: 'invalide', valeur: null, raison: faute.raison}}
  }
  const candidates: readonly (readonly [CaseDePreparation['etat'], ValeurDeChamp | undefined])[] = [
    ['option', tapee],
    ['classeur', rangee?.donnees[nom] ?? lues?.communes[nom]],
    ['reponse', reponses[nom]],
    ['defaut', typeof defaut === 'string' ? defaut.replaceAll('{annee}', String(annee)) : defaut],
  ]
  const [etat, brute] = candidates.find(([, valeur]) => valeur !== undefined) ?? []
  if (etat === undefined || brute === undefined) {
    const raison = facultatif ? null : `« ${libelle} » manque`
    return {lue: {champ: nom, libelle, etat: facultatif ? 'facultatif' : 'manquant', valeur: null, raison}}
  }
  return {lue: {champ: nom, libelle, etat, valeur: ecrireValeur(type, brute), raison: null}, brute}
}

/** Who signs, on each side: nobody signs by a guess. */
function casesDesParties(faits: FaitsDePreparation, parties: readonly Partie[]): CaseDePreparation[] {
  const sides = [associationDe(faits), ...parties]
  return [
    ...(parties.length === 0
      ? [
          {
            champ: 'parties',
            libelle: 'Parties',
            etat: 'manquant' as const,
            valeur: null,
            raison: 'aucune autre partie n’est donnée',
          },
        ]
      : []),
    ...sides.map((partie, rang): CaseDePreparation => {
      const {representant, empechement} = partie
      const champ =
        rang === 0 ? 'association.representant' : rang === 1 ? 'representant' : `representant_${rang}`
      const libelle = rang === 0 ? 'Signataire de l’association' : 'Signataire'
      const raison = empechement === null || rang < 2 ? empechement : `${partie.nom} : ${empechement}`
      return representant
        ? {
            champ,
            libelle,
            etat: 'annuaire',
            valeur: `${representant.nom}, ${representant.qualite}`,
            raison: null,
          }
        : {champ, libelle, etat: 'manquant', valeur: null, raison}
    }),
  ]
}

/** The data of a preparation, as the contract of its model wants them. */
export function donneesConformes(entete: EnteteDeModele, donnees: Donnees): Donnees {
  return contratDe(entete).parse(donnees)
}
