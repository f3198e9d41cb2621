import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {ORIGINAL_NON_GARDE} from '../../shared/catalogue/index.js'
import {type Connexion, FICHIER_BASE} from '../base.js'
import {Sqlite} from '../moteur.js'
import {sha256} from '../sauvegardes/index.js'
import {DOSSIER_SOURCES} from '../sources.js'
import {parcourir} from './restes.js'

/** What is wrong between the base and the files it names. */
export type ExamenDesSources = {
  /** Files that no line of the base names: their import never ended. */
  readonly orphelines: readonly string[]
  /** Files whose content is no longer that of their name. */
  readonly modifiees: readonly string[]
  /** How many received files the base names that are gone. */
  readonly absentes: number
  /** How many were deleted with the names they held. */
  readonly purgees: number
  /** How many were counted and never kept, by rule. */
  readonly comptees: number
  /** Files that a purge of names should have deleted: it was cut between the base and them. */
  readonly purgeesPresentes: readonly string[]
}

/** Compares `sources/` with the base; the base must be sound. */
export function examinerSources(dossier: string): ExamenDesSources {
  const {nommees, purgees, aPurger, comptees} = empreintesNommees(join(dossier, FICHIER_BASE))
  const fichiers = parcourir(dossier, DOSSIER_SOURCES).flatMap((chemin) => {
    const empreinte = /([0-9a-f]{64})\.[a-z0-9]+$/.exec(chemin)?.[1]
    return empreinte === undefined ? [] : [{chemin, empreinte}]
  })
  const presentes = new Set(fichiers.map((f) => f.empreinte))
  return {
    orphelines: fichiers.filter((f) => !nommees.has(f.empreinte)).map((f) => f.chemin),
    modifiees: fichiers
      .filter((f) => sha256(readFileSync(join(dossier, f.chemin))) !== f.empreinte)
      .map((f) => f.chemin),
    absentes: [...nommees].filter((e) => !presentes.has(e) && !purgees.has(e) && !comptees.has(e)).length,
    comptees: comptees.size,
    purgees: [...purgees].filter((empreinte) => !presentes.has(empreinte)).length,
    purgeesPresentes: fichiers.filter((f) => aPurger.has(f.empreinte)).map((f) => f.chemin),
  }
}

/** Any table that has a column `sha256` names files: those added later are not forgotten. */
function empreintesNommees(
  base: string,
): Record<'nommees' | 'purgees' | 'aPurger' | 'comptees', ReadonlySet<string>> {
  const connexion = new Sqlite(base, {fileMustExist: true})
  try {
    const tables = connexion
      .prepare(
        `SELECT s.name FROM sqlite_schema s, pragma_table_info(s.name) c
         WHERE s.type = 'table' AND c.name = 'sha256'`,
      )
      .pluck()
      .all() as string[]
    const desTables = tables.flatMap(
      (table) =>
        connexion
          .prepare(`SELECT DISTINCT sha256 FROM "${table}" WHERE sha256 IS NOT NULL`)
          .pluck()
          .all() as string[],
    )
    return {
      nommees: new Set([...desTables, ...empreintesDesRegistres(connexion)]),
      purgees: new Set(empreintesPurgees(connexion)),
      aPurger: new Set(empreintesAPurger(connexion)),
      comptees: new Set(empreintesComptees(connexion)),
    }
  } finally {
    connexion.close()
  }
}

/** Files of one row per young person: the ledger says of them that only counts were kept. */
function empreintesComptees(connexion: Connexion): string[] {
  return connexion
    .prepare(
      `SELECT DISTINCT i.sha256 FROM import i
       WHERE EXISTS (SELECT 1 FROM json_each(i.anomalies) a WHERE json_extract(a.value, '$.code') = ?)`,
    )
    .pluck()
    .all(ORIGINAL_NON_GARDE) as string[]
}

/** Received files that a purge of names deleted: their absence is meant. */
function empreintesPurgees(connexion: Connexion): string[] {
  const presente = connexion.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'source_purgee'").get()
  return presente ? (connexion.prepare('SELECT sha256 FROM source_purgee').pluck().all() as string[]) : []
}

/** The same, less those that were received again since: their new import needs them. */
function empreintesAPurger(connexion: Connexion): string[] {
  const presente = connexion.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'source_purgee'").get()
  if (!presente) return []
  return connexion
    .prepare(
      `SELECT s.sha256 FROM source_purgee s JOIN purge p ON p.numero = s.purge
       WHERE NOT EXISTS (SELECT 1 FROM import i
         WHERE i.sha256 = s.sha256 AND julianday(i.le) > julianday(p.le))`,
    )
    .pluck()
    .all() as string[]
}

/** Numbered conventions name their documents inside their entry; drafts are not kept here. */
function empreintesDesRegistres(connexion: Connexion): string[] {
  const presente = connexion.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'ecriture'").get()
  if (!presente) return []
  return connexion
    .prepare(
      `SELECT DISTINCT json_extract(p.value, '$.sha256')
       FROM ecriture e, json_each(e.contenu, '$.pieces') p
       WHERE e.registre = 'conventions' AND e.contenu IS NOT NULL
         AND json_extract(e.contenu, '$.numero') IS NOT NULL`,
    )
    .pluck()
    .all() as string[]
}
