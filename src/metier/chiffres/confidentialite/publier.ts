import type {Referentiel} from '../../referentiel/index.js'
import {calculerChiffres} from '../calcul/index.js'
import {publicationImpossible} from '../erreurs.js'
import type {Chiffres} from '../schema.js'
import type {DemandeDeChiffres, FaitsChiffres} from '../types.js'
import {borner, largeurDe} from './borner.js'
import {choisirMasque, type Masque} from './choisir-masque.js'
import {ecrireMasque} from './ecrire-masque.js'
import {releverPublication} from './relever-publication.js'
import type {AuditDuSecret} from './schema.js'
import type {Publication} from './types.js'

/** Tables as they may be published, and what the audit of all of them together says. */
export type ChiffresPublies = {
  /** One per request, in their order. */
  readonly tables: readonly Chiffres[]
  /** Null when the network hides nothing (`masquer_jusqu_a`). */
  readonly audit: AuditDuSecret | null
}

/**
 * The figures of a report, of sheets, of a dashboard, computed and masked together. What is hidden by structure and by
 * département is decided first, from these two tables alone: it is then the same in every document of the year.
 */
export function calculerPourPublication(
  faits: FaitsChiffres,
  demandes: readonly DemandeDeChiffres[],
): ChiffresPublies {
  if (!faits.options?.masquerJusquA) {
    return {tables: demandes.map((demande) => calculerChiffres(faits, demande)), audit: null}
  }
  const referentiel = avecLesTermes(faits.referentiel)
  const elargis = {...faits, referentiel}
  const tables = demandes.map((demande) => calculerChiffres(elargis, demande))
  const communes = demandes.flatMap(({annee, aFin}) =>
    ['structure', 'departement'].map((par) => ({annee, aFin, par})),
  )
  const uniques = [...new Map(communes.map((d) => [JSON.stringify(d), d])).values()]
  const base = uniques.map((demande) => calculerChiffres(elargis, demande))
  const publies = masquerPourPublication(elargis, {base, tables})
  const voulus = new Set(faits.referentiel.chiffres_cles.map((c) => c.indicateur))
  return {...publies, tables: publies.tables.map((table) => reduire(table, voulus))}
}

/** Masks tables published together with those every document shows, `base`; nothing when the network hides nothing. */
export function masquerPourPublication(
  faits: FaitsChiffres,
  {base, tables}: {readonly base: readonly Chiffres[]; readonly tables: readonly Chiffres[]},
): ChiffresPublies {
  const seuil = faits.options?.masquerJusquA ?? null
  if (seuil === null) return {tables, audit: null}
  // Narrower than what « s. » says by itself, an interval would say more.
  const largeur = Math.max(1, seuil - 1)
  const commune = releverPublication(faits, base, seuil)
  const rien: ReadonlySet<string> = new Set()
  const premier = choisirMasque(commune, {largeur, dejaMasquees: rien, dejaPubliees: rien})
  exigerProtection(premier, commune)
  const entiere = releverPublication(faits, [...base, ...tables], seuil)
  const rienDePlus = [...entiere.cellules.keys()].every((cle) => commune.cellules.has(cle))
  const [publication, masque] = rienDePlus
    ? [commune, premier]
    : [entiere, etendre(entiere, {commune, premier, largeur})]
  exigerProtection(masque, publication)
  const {masquees} = masque
  return {
    tables: tables.map((table) => ecrireMasque(table, {faits, publication, masquees, seuil})),
    audit: rendreCompte(publication, masque, {seuil, largeur}),
  }
}

/** What other tables add is hidden without touching what every document already shows, or hides. */
function etendre(
  publication: Publication,
  {
    commune,
    premier,
    largeur,
  }: {readonly commune: Publication; readonly premier: Masque; readonly largeur: number},
): Masque {
  return choisirMasque(publication, {
    largeur,
    dejaMasquees: premier.masquees,
    dejaPubliees: new Set([...commune.cellules.keys()].filter((cle) => !premier.masquees.has(cle))),
  })
}

/** The terms of published rates are read too: a rate of a few persons says how many they are. */
function avecLesTermes(referentiel: Referentiel): Referentiel {
  const {chiffres_cles, indicateurs} = referentiel
  const presents = new Set(chiffres_cles.map((c) => c.indicateur))
  const termes = chiffres_cles.flatMap(({indicateur: code}) => {
    const indicateur = indicateurs.find((i) => i.code === code)
    return [indicateur?.numerateur, indicateur?.denominateur].flatMap((terme) => terme ?? [])
  })
  const ajoutes = [...new Set(termes)].filter((terme) => !presents.has(terme))
  return {
    ...referentiel,
    chiffres_cles: [...chiffres_cles, ...ajoutes.map((indicateur) => ({indicateur, parts: []}))],
  }
}

function reduire(table: Chiffres, voulus: ReadonlySet<string>): Chiffres {
  const garder = (chiffres: Chiffres['chiffres']) => chiffres.filter((c) => voulus.has(c.code))
  return {
    ...table,
    chiffres: garder(table.chiffres),
    ...(table.par ? {par: table.par.map((g) => ({...g, chiffres: garder(g.chiffres)}))} : {}),
  }
}

function exigerProtection({sansProtection}: Masque, {cellules}: Publication): void {
  if (sansProtection.length === 0) return
  throw publicationImpossible(sansProtection.flatMap((cle) => cellules.get(cle)?.position ?? []))
}

/**
 * What simple sums let a reader deduce of each hidden number, computed apart from the choice of what to hide: an interval
 * too narrow here would be a fault of ours.
 */
function rendreCompte(
  publication: Publication,
  {masquees}: Masque,
  {seuil, largeur}: {readonly seuil: number; readonly largeur: number},
): AuditDuSecret {
  const {cellules} = publication
  const bornes = borner(publication, masquees)
  const posees = [...cellules.values()].filter((c) => c.position !== null)
  return {
    seuil,
    largeur_minimale: largeur,
    nombres: posees.length,
    masques: masquees.size,
    petits_nombres: posees.filter((c) => c.petite).length,
    cellules: posees.flatMap(({cle, position}) => {
      const intervalle = bornes.get(cle)
      if (!position || !intervalle || !masquees.has(cle)) return []
      if (largeurDe(intervalle) < largeur) throw new RangeError(`« ${cle} » se devine : ${intervalle.de}`)
      const {indicateur, champ, modalites, serie} = position
      return [
        {
          indicateur,
          champ,
          modalites,
          annee: serie.annee,
          mois: [serie.debut, serie.fin],
          perimetre: serie.perimetre,
          de: intervalle.de,
          a: intervalle.a,
        },
      ]
    }),
  }
}
