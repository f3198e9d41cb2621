import {rmSync} from 'node:fs'
import type {Anomalie} from '../shared/anomalie.js'
import type {Connexion} from './base.js'
import {traduireErreur} from './erreurs-systeme.js'
import type {ContenuDesRegistres, NomDeRegistre} from './familles.js'
import {cheminSource} from './sources.js'
import type {FichierRecu} from './types.js'

/** How the entries of a register lose what names a person; an entry that names nobody comes back as it is. */
export type Caviardage = {
  [R in NomDeRegistre]?: (contenu: ContenuDesRegistres[R], cle: string) => ContenuDesRegistres[R]
}

/** What a purge rewrote, and the received files whose originals go. */
export type Caviarde = {
  readonly ecritures: number
  readonly imports: number
  readonly fichiers: readonly Pick<FichierRecu, 'nom' | 'sha256'>[]
}

type Demande = {
  /** Entries of years before that one. */
  readonly avant: number
  readonly caviardage: Caviardage
  /** What a finding that quoted a person becomes. */
  readonly constat: Anomalie
}

type Ecrite = {numero: number; registre: NomDeRegistre; cle: string; import: number | null; contenu: string}

/**
 * Rewrites the entries of former years, those replaced and those of cancelled imports too: the one exception to
 * the append-only rule, kept in the table of purges. What the imports had found is emptied with them.
 */
export function caviarderRegistres(connexion: Connexion, demande: Demande, le: string): Caviarde {
  const ecritures = lireEcrites(connexion, demande)
  const {lastInsertRowid: purge} = connexion
    .prepare('INSERT INTO purge (avant, le, en_cours) VALUES (?, ?, 1)')
    .run(demande.avant, le)
  const changees = ecritures.flatMap((e) => {
    const contenu = caviarderUne(e, demande.caviardage)
    return contenu === e.contenu ? [] : [{...e, contenu}]
  })
  const remplacer = connexion.prepare('UPDATE ecriture SET contenu = ? WHERE numero = ?')
  for (const {numero, contenu} of changees) remplacer.run(contenu, numero)
  // The file that brought entries may name people in cells that no entry kept: it goes even when nothing changed.
  const numeros = [...new Set(ecritures.flatMap((e) => e.import ?? []))]
  const fichiers = numeros.flatMap((numero) =>
    purgerImport(connexion, {numero, purge: Number(purge), constat: demande.constat}),
  )
  connexion.prepare('UPDATE purge SET en_cours = 0 WHERE numero = ?').run(purge)
  return {ecritures: changees.length, imports: fichiers.length, fichiers}
}

/** How many entries and files a purge would touch; nothing is written. */
export function compterCaviardage(connexion: Connexion, demande: Demande): Caviarde {
  const ecritures = lireEcrites(connexion, demande)
  const numeros = [...new Set(ecritures.flatMap((e) => e.import ?? []))]
  const fichiers = numeros.flatMap((numero) => lireFichier(connexion, numero) ?? [])
  return {
    ecritures: ecritures.filter((e) => caviarderUne(e, demande.caviardage) !== e.contenu).length,
    imports: fichiers.length,
    fichiers,
  }
}

/** Deletes the originals once the base no longer needs them; `verifier-poste` knows that they were purged. */
export function effacerSources(dossier: string, fichiers: Caviarde['fichiers']): void {
  for (const fichier of fichiers) {
    const chemin = cheminSource(dossier, fichier)
    try {
      rmSync(chemin, {force: true})
    } catch (erreur) {
      throw traduireErreur(erreur, chemin)
    }
  }
}

function lireEcrites(connexion: Connexion, {avant, caviardage}: Demande): Ecrite[] {
  const lire = connexion.prepare(
    'SELECT numero, registre, cle, import, contenu FROM ecriture WHERE registre = ? AND annee < ? AND contenu IS NOT NULL ORDER BY numero',
  )
  return Object.keys(caviardage).flatMap((registre) => lire.all(registre, avant) as Ecrite[])
}

function caviarderUne({registre, cle, contenu}: Ecrite, caviardage: Caviardage): string {
  // The register says which type its entries have, and which function reads them.
  const transformer = caviardage[registre] as ((lu: unknown, cle: string) => unknown) | undefined
  return transformer ? JSON.stringify(transformer(JSON.parse(contenu), cle)) : contenu
}

/** The file of an import, unless an earlier purge already took it. */
function lireFichier(connexion: Connexion, numero: number): Pick<FichierRecu, 'nom' | 'sha256'> | undefined {
  return connexion
    .prepare(
      'SELECT fichier AS nom, sha256 FROM import WHERE numero = ? AND numero NOT IN (SELECT import FROM source_purgee)',
    )
    .get(numero) as Pick<FichierRecu, 'nom' | 'sha256'> | undefined
}

function purgerImport(
  connexion: Connexion,
  {numero, purge, constat}: {readonly numero: number; readonly purge: number; readonly constat: Anomalie},
): Pick<FichierRecu, 'nom' | 'sha256'>[] {
  const fichier = lireFichier(connexion, numero)
  if (!fichier) return []
  const constats = JSON.parse(
    String(connexion.prepare('SELECT anomalies FROM import WHERE numero = ?').pluck().get(numero)),
  ) as Anomalie[]
  const vides = constats.map(({gravite, feuille, cellule}) => ({...constat, gravite, feuille, cellule}))
  connexion.prepare('UPDATE import SET anomalies = ? WHERE numero = ?').run(JSON.stringify(vides), numero)
  connexion
    .prepare('INSERT INTO source_purgee (import, sha256, purge) VALUES (?, ?, ?)')
    .run(numero, fichier.sha256, purge)
  return [fichier]
}
