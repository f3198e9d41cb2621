import type {Objectif, Valeur} from '../metier/activite/index.js'
import type {Moyen, Structure} from '../metier/structures/index.js'
import type {Anomalie} from '../shared/anomalie.js'
import {comparerTextes} from '../shared/francais.js'
import type {Connexion} from './base.js'
import type {ImportEnregistre} from './types.js'

const EN_VIGUEUR = 'NOT IN (SELECT import FROM annulation)'

/** The imports in force, oldest first. */
export function lireImports(connexion: Connexion): ImportEnregistre[] {
  const lignes = connexion
    .prepare(
      `SELECT numero, genre, fichier, sha256, le, annee, source, anomalies
       FROM import WHERE numero ${EN_VIGUEUR} ORDER BY numero`,
    )
    .all()
  return (lignes as (Omit<ImportEnregistre, 'anomalies'> & {anomalies: string})[]).map((ligne) => ({
    ...ligne,
    anomalies: JSON.parse(ligne.anomalies) as Anomalie[],
  }))
}

/**
 * The directory, by département then name: of each structure, what the directory of the latest year says.
 * Sending last year's counts again in winter must not bring back last year's names.
 */
export function lireStructures(connexion: Connexion): Structure[] {
  // SQLite's rule on max(): the other columns are those of the row that holds it.
  const lignes = connexion
    .prepare(
      `SELECT s.code, s.nom, s.type, s.departement, s.adresse, s.code_postal, s.ville, s.telephone, s.courriel,
         s.nom_officiel, s.forme_juridique, s.communes, s.epci, s.fax, s.site, s.siret,
         max(i.annee * 1000000000 + i.numero)
       FROM structure s JOIN import i ON i.numero = s.import
       WHERE s.import ${EN_VIGUEUR} GROUP BY s.code`,
    )
    .all() as LigneDeStructure[]
  return lignes
    .map(enStructure)
    .sort((a, b) => comparerTextes(a.departement, b.departement) || comparerTextes(a.nom, b.nom))
}

type LigneDeStructure = Pick<
  Structure,
  'code' | 'nom' | 'type' | 'departement' | 'adresse' | 'ville' | 'telephone' | 'courriel'
> &
  Readonly<
    Record<
      'code_postal' | 'nom_officiel' | 'forme_juridique' | 'communes' | 'epci' | 'fax' | 'site' | 'siret',
      string | null
    >
  >

function enStructure(s: LigneDeStructure): Structure {
  return {
    code: s.code,
    nom: s.nom,
    type: s.type,
    departement: s.departement,
    adresse: s.adresse,
    codePostal: s.code_postal,
    ville: s.ville,
    telephone: s.telephone,
    courriel: s.courriel,
    ...(s.nom_officiel ? {nomOfficiel: s.nom_officiel} : {}),
    ...(s.forme_juridique ? {formeJuridique: s.forme_juridique} : {}),
    ...(s.communes ? {communes: JSON.parse(s.communes) as string[]} : {}),
    ...(s.epci ? {epci: JSON.parse(s.epci) as string[]} : {}),
    ...(s.fax ? {fax: s.fax} : {}),
    ...(s.site ? {site: s.site} : {}),
    ...(s.siret ? {siret: s.siret} : {}),
  }
}

/** The years whose counts the directory gives. */
export function lireAnneesDeMoyens(connexion: Connexion): number[] {
  return connexion.prepare('SELECT DISTINCT annee FROM moyen ORDER BY annee').pluck().all() as number[]
}

type Compte = {
  annee: number
  structure: string
  valeur: number
  fichier: string
  feuille: string
  cellule: string
}

/** Counts of the directory: for each year, those of the last directory received for it, whole. */
export function lireMoyens(connexion: Connexion, annees: readonly number[]): Moyen[] {
  const requete = connexion.prepare(
    `SELECT m.annee, m.structure, m.code, m.valeur, m.fichier, m.feuille, m.cellule
     FROM moyen m
     WHERE m.annee = :annee AND m.import = (
       SELECT max(numero) FROM (
         SELECT numero FROM import WHERE genre = 'annuaire' AND annee = :annee AND numero ${EN_VIGUEUR}
         UNION ALL SELECT import FROM moyen WHERE annee = :annee AND import ${EN_VIGUEUR}))
     ORDER BY m.structure, m.code`,
  )
  return unefois(annees)
    .flatMap((annee) => requete.all({annee}) as (Compte & {code: string})[])
    .map((ligne) => ({...avecProvenance(ligne), code: ligne.code}) as Moyen)
}

/** Objectives of a year: for each structure and indicateur, the last one received. */
export function lireObjectifs(connexion: Connexion, annee: number): Objectif[] {
  const lignes = connexion
    .prepare(
      `SELECT o.annee, o.structure, o.indicateur, o.valeur, i.fichier, o.feuille, o.cellule, max(o.import)
       FROM objectif o JOIN import i ON i.numero = o.import
       WHERE o.annee = ? AND o.import ${EN_VIGUEUR} GROUP BY o.structure, o.indicateur`,
    )
    .all(annee) as (Compte & {indicateur: string})[]
  return lignes.map((ligne) => ({...avecProvenance(ligne), indicateur: ligne.indicateur}) as Objectif)
}

function avecProvenance({annee, structure, valeur, fichier, feuille, cellule}: Compte) {
  return {annee, structure, valeur, provenance: {fichier, feuille, cellule}}
}

type LigneDeValeur = [
  serie: number,
  periode: string,
  etat: string,
  valeur: number | null,
  brut: string,
  numero: number,
  feuille: string,
  cellule: string,
]
type Serie = Pick<Valeur, 'source' | 'structure' | 'indicateur' | 'modalites'>

/** Current values of some years, of all indicators or of some: for each one, what the last import in force says. */
export function lireValeurs(
  connexion: Connexion,
  annees: readonly number[],
  indicateurs?: readonly string[],
): Valeur[] {
  const codes = indicateurs && JSON.stringify(indicateurs)
  const series = lireSeries(connexion, codes)
  const voulues =
    codes === undefined
      ? ''
      : 'AND serie IN (SELECT numero FROM serie WHERE indicateur IN (SELECT value FROM json_each(?)))'
  const fichiers = new Map(
    connexion.prepare('SELECT numero, fichier FROM import').raw().all() as [number, string][],
  )
  const requete = connexion
    .prepare(
      `SELECT serie, periode, etat, valeur, brut, max(import), feuille, cellule
       FROM valeur WHERE annee = ? ${voulues} AND import ${EN_VIGUEUR} GROUP BY serie, periode`,
    )
    .raw()
  const valeurs: Valeur[] = []
  for (const annee of unefois(annees)) {
    for (const ligne of requete.iterate(
      annee,
      ...(codes === undefined ? [] : [codes]),
    ) as Iterable<LigneDeValeur>) {
      const [numeroSerie, periode, etat, valeur, brut, numero, feuille, cellule] = ligne
      const {source, structure, indicateur, modalites} = series.get(numeroSerie) as Serie
      const provenance = {fichier: fichiers.get(numero) ?? '', feuille, cellule}
      valeurs.push({
        source,
        structure,
        indicateur,
        periode: periode as Valeur['periode'],
        modalites,
        etat: etat as Valeur['etat'],
        valeur,
        brut,
        provenance,
      })
    }
  }
  return valeurs
}

function lireSeries(connexion: Connexion, codes: string | undefined): ReadonlyMap<number, Serie> {
  const requete =
    codes === undefined
      ? connexion.prepare('SELECT * FROM serie')
      : connexion
          .prepare('SELECT * FROM serie WHERE indicateur IN (SELECT value FROM json_each(?))')
          .bind(codes)
  const lignes = requete.all() as (Serie & {numero: number})[]
  return new Map(lignes.map((ligne) => [ligne.numero, ligne]))
}

function unefois(annees: readonly number[]): number[] {
  return [...new Set(annees)].sort((a, b) => a - b)
}
