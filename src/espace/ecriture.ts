import type {Objectif, Valeur} from '../metier/activite/index.js'
import type {Moyen, Structure} from '../metier/structures/index.js'
import type {Anomalie} from '../shared/anomalie.js'
import type {Connexion} from './base.js'
import {ecrireContacts, ecrireFeuilles} from './feuilles-annuaire.js'
import {inserer} from './insertion.js'
import {ecrireDansRegistres} from './registres.js'
import {ouvrirSeries} from './series.js'
import type {Changements, ImportEnregistre} from './types.js'

export type NouvelImport = Omit<ImportEnregistre, 'numero'>

/** Adds one import and everything it brings; the caller holds the transaction. */
export function ecrireImport(
  connexion: Connexion,
  nouvel: NouvelImport,
  changements: Changements,
): ImportEnregistre {
  const numero = ecrireLigneDImport(connexion, nouvel)
  switch (changements.genre) {
    case 'annuaire':
      ecrireStructures(connexion, numero, changements.structures)
      ecrireMoyens(connexion, numero, changements.moyens)
      ecrireFeuilles(connexion, numero, changements.feuilles ?? [])
      break
    case 'contacts':
      ecrireContacts(connexion, numero, changements.contacts)
      break
    case 'activite':
      ecrireValeurs(connexion, numero, changements.valeurs)
      break
    case 'objectifs':
      ecrireObjectifs(connexion, numero, changements.objectifs)
      break
    default:
      ecrireDansRegistres(connexion, changements.ecritures, {numero, le: nouvel.le})
  }
  return {numero, ...nouvel}
}

/** The line of an import in the ledger, under the next number or one taken before. */
export function ecrireLigneDImport(
  connexion: Connexion,
  {genre, fichier, sha256, le, annee, source, anomalies}: NouvelImport,
  numero: number | null = null,
): number {
  const constats = JSON.stringify(anomalies satisfies readonly Anomalie[])
  const {lastInsertRowid} = connexion
    .prepare(
      'INSERT INTO import (numero, genre, fichier, sha256, le, annee, source, anomalies) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    )
    .run(numero, genre, fichier, sha256, le, annee, source, constats)
  return Number(lastInsertRowid)
}

/** Takes an import out of force; false when it is unknown or already out. Its rows stay. */
export function ecrireAnnulation(connexion: Connexion, numero: number, le: string): boolean {
  return (
    connexion
      .prepare(
        'INSERT INTO annulation (import, le) SELECT numero, ? FROM import WHERE numero = ? ON CONFLICT DO NOTHING',
      )
      .run(le, numero).changes === 1
  )
}

function ecrireStructures(connexion: Connexion, numero: number, structures: readonly Structure[]): void {
  const colonnes =
    'code import nom type departement adresse code_postal ville telephone courriel nom_officiel forme_juridique communes epci fax site siret'
  inserer(connexion, 'structure', colonnes, structures, (s) => [
    s.code,
    numero,
    s.nom,
    s.type,
    s.departement,
    s.adresse,
    s.codePostal,
    s.ville,
    s.telephone,
    s.courriel,
    s.nomOfficiel ?? null,
    s.formeJuridique ?? null,
    s.communes ? JSON.stringify(s.communes) : null,
    s.epci ? JSON.stringify(s.epci) : null,
    s.fax ?? null,
    s.site ?? null,
    s.siret ?? null,
  ])
}

/** A count kept from a former directory keeps the file it was read in. */
function ecrireMoyens(connexion: Connexion, numero: number, moyens: readonly Moyen[]): void {
  inserer(connexion, 'moyen', 'annee structure code import valeur fichier feuille cellule', moyens, (m) => [
    m.annee,
    m.structure,
    m.code,
    numero,
    m.valeur,
    m.provenance.fichier,
    m.provenance.feuille,
    m.provenance.cellule,
  ])
}

function ecrireObjectifs(connexion: Connexion, numero: number, objectifs: readonly Objectif[]): void {
  inserer(
    connexion,
    'objectif',
    'annee structure indicateur import valeur feuille cellule',
    objectifs,
    (o) => [o.annee, o.structure, o.indicateur, numero, o.valeur, o.provenance.feuille, o.provenance.cellule],
  )
}

function ecrireValeurs(connexion: Connexion, numero: number, valeurs: readonly Valeur[]): void {
  const serieDe = numeroterSeries(connexion)
  const colonnes = 'annee serie periode import etat valeur brut feuille cellule'
  inserer(connexion, 'valeur', colonnes, valeurs, (v) => [
    Number(v.periode.slice(0, 4)),
    serieDe(v),
    v.periode,
    numero,
    v.etat,
    v.valeur,
    v.brut,
    v.provenance.feuille,
    v.provenance.cellule,
  ])
}

/** Number of the series of a value; each is looked for once. */
function numeroterSeries(connexion: Connexion): (valeur: Valeur) => number {
  const {numeroter} = ouvrirSeries(connexion)
  const connues = new Map<string, number>()
  return (valeur) => {
    const {structure, indicateur, modalites, source} = valeur
    const cle = JSON.stringify([structure, indicateur, modalites, source])
    const numero = connues.get(cle) ?? numeroter(valeur)
    connues.set(cle, numero)
    return numero
  }
}
